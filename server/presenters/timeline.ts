import { limitWords, parseLimit } from '../domain/clock.ts';
import { dayOf, isDay } from '../domain/day.ts';
import { type MissingItem, missingNames } from '../domain/missing.ts';
import { formatDay } from '../domain/words.ts';
import { procedureName } from '../procedures/library.ts';
import type { TimelineEntry } from '../queries/timeline.ts';
import { mayNameHolder, type Viewer } from './task.ts';

/** The same line for somebody who may not be told on whose desk a late task lies: it says that it was taken, not by whom. */
export function sparing(entry: TimelineEntry, viewer: Viewer): TimelineEntry {
  const { holding, act } = entry;
  if (!holding || !GIVEN.has(act)) return entry;
  const late = !holding.paused && holding.dueOn !== null && holding.dueOn < dayOf(viewer.at);
  if (!late || mayNameHolder(holding, viewer)) return entry;
  const nameless = { ...entry, assigneeName: entry.assigneeName && 'đồng nghiệp' };
  return act === 'task.claimed' ? { ...nameless, officerName: null } : nameless;
}

const GIVEN = new Set(['task.claimed', 'task.assigned', 'task.handedOver']);

/** A journal line in plain words. */
export function presentTimelineEntry(entry: TimelineEntry) {
  const remark = entry.answers?.remark ?? entry.answers?.headRemark;
  return {
    seq: entry.seq,
    at: entry.at,
    officer: entry.officerName,
    act: entry.act,
    words: words(entry),
    ground: entry.ground,
    remark: entry.act.endsWith('.completed') && typeof remark === 'string' && remark !== '' ? remark : null,
    link: {
      ...(entry.documentId ? { documentId: entry.documentId } : {}),
      ...(entry.taskId ? { taskId: entry.taskId } : {}),
    },
  };
}

function words(entry: TimelineEntry): string {
  const said = SENTENCES[entry.act];
  if (said) return said(entry);
  if (entry.act.endsWith('.completed'))
    return `Hoàn thành: ${entry.taskName ?? entry.subject ?? ''}${decision(entry)}${instead(entry)}`;
  if (entry.act.endsWith('.started')) return `Mở thủ tục kèm theo: ${entry.subject ?? ''}`;
  if (entry.act.endsWith('.received')) return `Ghi nhận: ${entry.subject ?? ''}`;
  return `Việc khác: ${entry.subject ?? entry.taskName ?? ''}`;
}

function instead({ insteadOfName }: TimelineEntry): string {
  return insteadOfName ? ` (thay ${insteadOfName})` : '';
}

function decision({ answers }: TimelineEntry): string {
  if (answers?.decision === 'approve') return ' — duyệt';
  return answers?.decision === 'sendBack' ? ' — trả lại để sửa' : '';
}

const SENTENCES: Record<string, (entry: TimelineEntry) => string> = {
  'petition.entered': () => 'Nhập đơn',
  'reception.proposed': () => 'Đề nghị lãnh đạo tiếp',
  'reception.agreed': () => 'Đồng ý tiếp trong buổi này',
  'reception.declined': () => 'Không đưa vào buổi tiếp',
  'reception.heard': () => 'Ghi kết quả tiếp một người',
  'petition.amended': () => 'Sửa thông tin đơn',
  'petition.registered': ({ detail }) => `Vào sổ đơn, số ${String(detail.code)}`,
  'petition.voided': ({ detail }) => `Hủy vào sổ${detail.code ? `, giữ số ${String(detail.code)}` : ''}`,
  'petition.asked': ({ detail }) => `Hỏi người gửi về thông tin còn thiếu: ${items(detail.items)}`,
  'petition.answered': ({ detail }) => `Người gửi đã trả lời: ${items(detail.items)}`,
  'petition.barred': () => 'Người bị tố cáo của cơ quan không được tiếp cận đơn này',
  'transfer.sent': ({ detail }) => `Chuyển trong hệ thống đến ${String(detail.to)}`,
  'transfer.accepted': ({ detail }) => `${String(detail.by)} đã tiếp nhận`,
  'transfer.returned': ({ detail }) => `${String(detail.by)} trả lại`,
  'petition.linked': ({ detail }) =>
    `${detail.relation === 'same' ? 'Cùng người, cùng nội dung với đơn' : 'Cùng vụ việc với đơn'} ${String(detail.code)}`,
  'petition.attached': ({ detail }) => `Ghép vào đơn đã nhận, số ${String(detail.code)}`,
  'petition.split': ({ detail }) => `Tách thành đơn riêng: ${(detail.codes as string[]).join(', ')}`,
  'contact.repeated': () => 'Người gửi liên hệ lại về việc này',
  'petition.sealed': () => 'Niêm phong thông tin người gửi đơn',
  'case.opened': ({ detail }) => `Mở vụ việc ${String(detail.code)}: ${procedureName(String(detail.procedure))}`,
  'run.started': (entry) => `${runWords(entry).started}: ${entry.runName}`,
  'run.ended': (entry) => `${runWords(entry).ended}: ${entry.runName}${outcome(entry)}`,
  'run.interrupted': ({ runName }) => `Chấm dứt giữa chừng: ${runName}`,
  'task.opened': ({ taskName }) => `Có việc mới: ${taskName}`,
  'task.cancelled': ({ taskName }) => `Không còn phải làm: ${taskName}`,
  'task.claimed': ({ taskName }) => `Nhận việc: ${taskName}`,
  'task.released': ({ taskName }) => `Trả việc về đơn vị: ${taskName}`,
  'task.assigned': ({ taskName, assigneeName }) => `Phân công ${assigneeName}: ${taskName}`,
  'deadline.started': ({ subject, detail }) =>
    `Bắt đầu tính: ${subject}, ${limit(detail.limit)} từ ${day(detail.startedOn)}, đến hạn ngày ${day(detail.dueOn)}`,
  'deadline.met': ({ subject, detail }) => {
    const late = typeof detail.dueOn === 'string' && String(detail.metOn) > detail.dueOn;
    return `Xong: ${subject}, ngày ${day(detail.metOn)}, ${late ? 'quá' : 'trong'} hạn ${day(detail.dueOn)}`;
  },
  'deadline.cancelled': ({ subject }) => `Thôi tính: ${subject}`,
  'deadline.changed': ({ subject, detail }) =>
    `Tính lại: ${subject}, từ ${limit(detail.before)} thành ${limit(detail.limit)}, đến hạn ngày ${day(detail.dueOn)}`,
  'run.moved': ({ detail }) =>
    `Chuyển tiếp: ${procedureName(String(detail.procedure))} tiếp tục theo bản quy trình mới${detail.unverified ? ' (chưa có quy định chuyển tiếp)' : ''}`,
  'run.kept': ({ detail }) =>
    `Chưa chuyển tiếp được: ${procedureName(String(detail.procedure))} đang ở bước không có trong bản quy trình mới`,
  'deadline.recounted': ({ subject, detail }) =>
    `Tính lại theo lịch nghỉ (văn bản ${String(detail.document)}): ${subject}, từ ngày ${day(detail.before)} thành ngày ${day(detail.dueOn)}`,
  'task.undecidable': ({ subject }) =>
    `Người đứng đầu bị tố cáo, không có cấp phó hoặc chánh văn phòng quyết định thay: ${subject}; đề xuất chuyển người đứng đầu cơ quan cấp trên trực tiếp`,
  'timer.recounted': ({ subject, detail }) =>
    `Tính lại thời gian chờ theo lịch nghỉ (văn bản ${String(detail.document)}): ${subject}`,
  'answer.recounted': ({ subject, detail }) =>
    `Tính lại ngày phải trả lời theo lịch nghỉ (văn bản ${String(detail.document)}): ${subject}, từ ngày ${day(detail.before)} thành ngày ${day(detail.dueOn)}`,
  'deadline.extended': ({ subject, detail }) =>
    `Gia hạn lần ${String(detail.times)}: ${subject}, thêm ${limit(detail.limit)}, đến hạn ngày ${day(detail.dueOn)}`,
  'deadline.paused': ({ subject, detail }) => `Tạm dừng tính: ${subject}, từ ngày ${day(detail.day)}`,
  'deadline.resumed': ({ subject, detail }) =>
    `Tính tiếp: ${subject}, từ ngày ${day(detail.day)}, đến hạn ngày ${day(detail.dueOn)}`,
  'diary.written': () => 'Ghi nhật ký xác minh',
  'diary.corrected': () => 'Đính chính nhật ký xác minh',
  'evidence.added': ({ detail }) => `Nhận tài liệu số ${String(detail.position)} vào danh mục chứng cứ`,
  'evidence.struck': ({ detail }) => `Gạch tài liệu số ${String(detail.position)} khỏi danh mục chứng cứ`,
  'evidence.returned': ({ detail }) => `Trả lại tài liệu số ${String(detail.position)}, ngày ${day(detail.day)}`,
  'folios.numbered': ({ detail }) => `Đánh số bút lục từ ${String(detail.from)} đến ${String(detail.to)}`,
  'folios.renumbered': ({ detail }) => `Đánh số bút lục lại, lần ${String(detail.version)}`,
  'file.lent': ({ detail }) => `Cho mượn hồ sơ, hẹn trả ngày ${day(detail.dueOn)}`,
  'file.taken-back': ({ detail }) => `Nhận lại hồ sơ cho mượn, ngày ${day(detail.day)}`,
  'file.delivered-to-court': ({ detail }) => `Giao hồ sơ cho Tòa án, ngày ${day(detail.day)}`,
  'facts.given': ({ detail }) => `Cập nhật vụ việc theo kết quả: ${procedureName(String(detail.procedure))}`,
  'deadline.corrected': ({ subject, detail }) =>
    `Tính lại: ${subject}, từ ngày ${day(detail.startedOn)}, đến hạn ngày ${day(detail.dueOn)}`,
  'delivery.sent': (entry) => `Đã gửi ${paper(entry)}, nơi nhận thứ ${recipient(entry)}, ngày ${day(entry.detail.day)}`,
  'delivery.received': (entry) =>
    `Đã nhận ${paper(entry)}, nơi nhận thứ ${recipient(entry)}, ngày ${day(entry.detail.day)}`,
  'delivery.failed': (entry) =>
    `Không phát được ${paper(entry)}, nơi nhận thứ ${recipient(entry)}, ngày ${day(entry.detail.day)}`,
  'delivery.corrected': (entry) =>
    `Sửa ngày nhận ${paper(entry)}, nơi nhận thứ ${recipient(entry)}, thành ngày ${day(entry.detail.day)}`,
  'delivery.retried': (entry) => `Chuyển phát lại ${paper(entry)}, nơi nhận thứ ${recipient(entry)}`,
  'delivery.opened': (entry) =>
    `In ${entry.detail.what === 'envelope' ? 'bì gửi kín' : 'bản có tên người nhận'} của ${paper(entry)}, nơi nhận thứ ${recipient(entry)}`,
  'delivery.handover': (entry) => `Lập biên bản giao nhận ${paper(entry)}, nơi nhận thứ ${recipient(entry)}`,
  'document.corrected': (entry) => `Đính chính ${paper(entry)} bằng văn bản số ${entry.detail.number ?? '…'}`,
  'document.withdrawn': (entry) => `Thu hồi ${paper(entry)} bằng văn bản số ${entry.detail.number ?? '…'}`,
  'document.replaced': (entry) => `Thay thế ${paper(entry)} bằng văn bản số ${entry.detail.number ?? '…'}`,
  'timer.fired': ({ subject }) => `Thời gian chờ đã hết: ${subject}`,
  'paper.drafted': ({ documentTitle, detail }) => `Dự thảo (bản ${String(detail.version)}): ${documentTitle}`,
  'paper.initialled': ({ documentTitle, subject }) => `${subject ?? 'Ký tắt'}: ${documentTitle}`,
  'paper.approved': ({ documentTitle, detail }) =>
    `Ký duyệt${typeof detail.capacity === 'string' ? ` (${detail.capacity}.)` : ''}: ${documentTitle}`,
  'paper.returned': ({ documentTitle }) => `Trả lại trên đường trình ký: ${documentTitle}`,
  'paper.unsigned': ({ documentTitle }) => `Trả lại trước khi cấp số, chữ ký không còn hiệu lực: ${documentTitle}`,
  'paper.taken-to-word': ({ documentTitle, detail }) =>
    `Lấy dự thảo ra Word (bản ${String(detail.version)}): ${documentTitle}`,
  'paper.put-back': ({ documentTitle, detail }) =>
    `Đưa bản Word đã sửa lên (bản ${String(detail.version)}): ${documentTitle}`,
  'paper.dropped': ({ documentTitle }) => `Bỏ dự thảo không dùng đến: ${documentTitle}`,
  'paper.issued': ({ documentTitle, documentNumber }) =>
    `Ban hành: ${documentTitle}${documentNumber ? ` số ${documentNumber}` : ''}`,
  'files.attached': ({ detail, files }) => `Đính kèm ${String(detail.title)}: ${files.join(', ') || 'tệp đã có'}`,
  'task.handedOver': ({ taskName, assigneeName }) =>
    assigneeName ? `Bàn giao cho ${assigneeName}: ${taskName}` : `Bàn giao, trả về đơn vị: ${taskName}`,
  'reminder.issued': ({ subject, detail }) => `Đôn đốc lần ${String(detail.round)}: ${subject}`,
  'reminder.withdrawn': ({ subject, detail }) => `Rút dự thảo đôn đốc lần ${String(detail.round)}: ${subject}`,
  'reminder.prepared': ({ subject, detail }) => `Soạn đôn đốc lần ${String(detail.round)}: ${subject}`,
  'answer.awaited': ({ subject }) => `Chờ trả lời: ${subject}`,
  'answer.recorded': ({ subject, detail }) =>
    `${detail.state === 'silent' ? 'Ghi nhận không trả lời' : 'Ghi nhận trả lời'}: ${subject}`,
  'answer.cancelled': ({ subject }) => `Thôi chờ trả lời: ${subject}`,
  'paper.signed': ({ documentTitle, detail }) => `Ký số (${SIGNERS[String(detail.purpose)]}): ${documentTitle}`,
  'paper.signing-failed': ({ documentTitle, detail }) =>
    `Chưa ký số được (${SIGNERS[String(detail.purpose)]}): ${documentTitle}`,
  'paper.copied': ({ documentTitle, detail }) => `Sao y số ${String(detail.number)}: ${documentTitle}`,
  'identity.opened': () => 'Mở thông tin người tố cáo',
};

function paper({ documentTitle, documentNumber }: TimelineEntry): string {
  return `${documentTitle}${documentNumber ? ` số ${documentNumber}` : ''}`;
}

function recipient({ detail }: TimelineEntry): string {
  const { position, attempt } = detail as { position?: number; attempt?: number };
  return `${position ?? 1}${attempt && attempt > 1 ? ` (lần ${attempt})` : ''}`;
}

const SIGNERS: Record<string, string> = {
  leader: 'người có thẩm quyền',
  agency: 'cơ quan',
  copy: 'bản sao y',
};

const RUNS = {
  main: { started: 'Bắt đầu quy trình', ended: 'Kết thúc quy trình' },
  side: { started: 'Bắt đầu thủ tục', ended: 'Kết thúc thủ tục' },
  called: { started: 'Trình ký', ended: 'Trình ký xong' },
  inner: { started: 'Bắt đầu', ended: 'Xong' },
  errand: { started: 'Mở việc kèm theo', ended: 'Xong việc kèm theo' },
} as const;

function items(value: unknown): string {
  const given = Array.isArray(value) ? (value as MissingItem[]) : [];
  return given.map((item) => missingNames[item]?.toLowerCase()).join(', ');
}

// What a run calls is a paper on its way to be signed, or a part of the procedure drawn elsewhere.
function runWords({ runKind, runDocumentId }: TimelineEntry) {
  return RUNS[runKind === 'called' && !runDocumentId ? 'inner' : (runKind ?? 'main')];
}

function outcome({ runOutcome }: TimelineEntry): string {
  return runOutcome ? ` — ${runOutcome}` : '';
}

function limit(value: unknown): string {
  return typeof value === 'string' ? limitWords(parseLimit(value)) : '…';
}

function day(value: unknown): string {
  return isDay(value) ? formatDay(value) : '…';
}

import { procedureName } from '../procedures/library.ts';
import type { TimelineEntry } from '../queries/timeline.ts';

/** A journal line in plain words. */
export function presentTimelineEntry(entry: TimelineEntry) {
  const remark = entry.answers?.remark;
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
  const { act, taskName, documentTitle, documentNumber, detail } = entry;
  const said = SENTENCES[act];
  if (said) return said(entry);
  if (act.endsWith('.completed')) return `Hoàn thành: ${taskName ?? act}${decision(entry)}`;
  if (act.endsWith('.started')) return `Mở thủ tục kèm theo`;
  if (act.endsWith('.received')) return `Ghi nhận: ${String(detail.name ?? detail.key ?? act)}`;
  return [documentTitle, documentNumber, act].filter(Boolean).join(' ');
}

function decision({ answers }: TimelineEntry): string {
  if (answers?.decision === 'approve') return ' — duyệt';
  return answers?.decision === 'sendBack' ? ' — trả lại để sửa' : '';
}

const SENTENCES: Record<string, (entry: TimelineEntry) => string> = {
  'petition.entered': () => 'Nhập đơn',
  'petition.amended': () => 'Sửa thông tin đơn',
  'petition.registered': ({ detail }) => `Vào sổ đơn, số ${String(detail.code)}`,
  'case.opened': ({ detail }) => `Mở vụ việc ${String(detail.code)}: ${procedureName(String(detail.procedure))}`,
  'run.started': ({ procedure }) => `Bắt đầu: ${procedureName(procedure ?? '')}`,
  'run.ended': ({ procedure }) => `Kết thúc: ${procedureName(procedure ?? '')}`,
  'run.interrupted': ({ procedure }) => `Chấm dứt giữa chừng: ${procedureName(procedure ?? '')}`,
  'task.opened': ({ taskName }) => `Giao việc: ${taskName}`,
  'task.cancelled': ({ taskName }) => `Bỏ việc: ${taskName}`,
  'task.claimed': ({ taskName }) => `Nhận việc: ${taskName}`,
  'task.released': ({ taskName }) => `Trả việc: ${taskName}`,
  'task.assigned': ({ taskName }) => `Phân công: ${taskName}`,
  'deadline.started': ({ detail }) =>
    `Bắt đầu tính thời hạn (${String(detail.limit ?? '')}), đến hạn ${day(detail.dueOn)}`,
  'deadline.changed': ({ detail }) =>
    `Áp dụng thời hạn khác (${String(detail.limit ?? '')}), đến hạn ${day(detail.dueOn)}`,
  'deadline.met': ({ detail }) =>
    `Hoàn thành đúng việc có thời hạn ngày ${day(detail.metOn)} (hạn ${day(detail.dueOn)})`,
  'deadline.cancelled': () => 'Thôi tính một thời hạn',
  'deadline.paused': ({ detail }) => `Ngừng tính thời hạn từ ngày ${day(detail.day)}`,
  'deadline.resumed': ({ detail }) => `Tiếp tục tính thời hạn từ ngày ${day(detail.day)}, hạn mới ${day(detail.dueOn)}`,
  'timer.fired': () => 'Đến thời điểm theo quy trình',
  'paper.drafted': ({ documentTitle, detail }) => `Dự thảo (bản ${String(detail.version)}): ${documentTitle}`,
  'paper.approved': ({ documentTitle }) => `Ký duyệt: ${documentTitle}`,
  'paper.issued': ({ documentTitle, documentNumber }) =>
    `Ban hành: ${documentTitle}${documentNumber ? ` số ${documentNumber}` : ''}`,
  'identity.opened': () => 'Mở thông tin người tố cáo',
};

function day(value: unknown): string {
  return typeof value === 'string' ? value.split('-').reverse().join('/') : '…';
}

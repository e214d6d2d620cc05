import { recordAnswer } from '../../commands/recordAnswer.ts';
import { sendReminder } from '../../commands/reminders/sendReminder.ts';
import { startErrand } from '../../commands/startErrand.ts';
import { Awaited } from '../../models/Awaited.ts';
import { openTask } from '../perform.ts';
import { type Ago, beside, done, paper, type Step } from './story.ts';

const LAND = 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh';
const FRONT = 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Đồng Vạc';
const POLICE = 'Công an xã Đồng Vạc';

/** Before the talk with Mrs Hường two bodies are asked; one has answered, and a meeting prepares what is said there. */
export const askedAboutPrices: Step[] = [
  begins(4, 'lan', 'consultation', 'hold-dialogue'),
  done(4, 'lan', 'prepare-consultation', (day) => ({
    consultedBodies: [{ body: LAND }, { body: FRONT }],
    consultationSubject: 'bồi thường, hỗ trợ cây ăn quả trên đất bị thu hồi tại thửa 87',
    consultationContent:
      'Trên đất có 24 cây nhãn và 11 cây bưởi đang cho quả; biên bản kiểm đếm không có mục cây trồng.',
    consultationQuestions: 'Đơn giá, mức hỗ trợ nào áp dụng cho cây ăn quả đang cho quả tại thời điểm thu hồi?',
    opinionsDueOn: day(-3),
  })),
  paper(3, 'minh', 'hoa', LAND, FRONT),
  begins(2, 'lan', 'meeting', 'hold-dialogue'),
  done(2, 'lan', 'prepare-meeting', (day) => ({
    meetingTitle: 'thống nhất phương án bồi thường bổ sung trước buổi đối thoại',
    meetingOn: day(-1),
    meetingTime: '14:00',
    meetingPlace: 'Phòng họp số 2, trụ sở Ủy ban nhân dân xã Đồng Vạc',
    meetingChair: 'Ông Lương Hữu Phúc, Phó Chủ tịch',
    meetingInvitees: [{ name: 'Phòng Kinh tế xã Đồng Vạc' }, { name: 'Ông Phạm Anh Tuấn, công chức địa chính' }],
    meetingPreparation: 'Phòng Kinh tế chuẩn bị bảng tính theo diện tích 309,6 m2.',
  })),
  paper(1, 'minh', 'hoa', 'Phòng Kinh tế xã Đồng Vạc', 'Ông Phạm Anh Tuấn'),
  answers(1, 'hoa', FRONT, {
    opinion: 'agree',
    letterNumber: '42/MTTQ-BTT',
    content: 'Nhất trí bổ sung hỗ trợ cây trồng theo kết quả kiểm đếm lại; đề nghị công khai đơn giá tại thôn.',
  }),
].flat();

/** Whose motorcycle it is the police know; what they said lies with the verification. */
export const askedThePolice: Step[] = [
  begins(15, 'hien', 'consultation', 'verify'),
  done(15, 'hien', 'prepare-consultation', (day) => ({
    consultedBodies: [{ body: POLICE }],
    consultationSubject: 'chủ sở hữu chiếc xe máy dùng để chấm điểm hộ ông Sầm Văn Quý',
    consultationContent: 'Phiếu chấm điểm tính chiếc xe máy là tài sản của hộ nhưng không kèm giấy tờ xe.',
    consultationQuestions: 'Xe đăng ký tên ai, từ ngày nào?',
    opinionsDueOn: day(10),
  })),
  paper(14, 'minh', 'hoa', POLICE),
  answers(11, 'hoa', POLICE, {
    opinion: 'other',
    letterNumber: '117/CAX',
    content: 'Xe đăng ký tên con rể ông Quý từ năm 2023, thường trú ở tỉnh khác.',
  }),
  done(10, 'hien', 'collect-opinions', {
    opinionsSummary: 'Công an xã xác nhận xe đăng ký tên con rể ông Quý, không phải tài sản của hộ.',
  }),
].flat();

/** Nobody verifies, the province's department does not answer; a first reminder did not help. A meeting is called, but not for then. */
export const notAnswered: Step[] = [
  begins(24, 'quang', 'consultation', 'verify'),
  done(24, 'quang', 'prepare-consultation', (day) => ({
    consultedBodies: [{ body: LAND }],
    consultationSubject: 'xác định tuổi cây bưởi trên đất bị thu hồi',
    consultationContent: 'Bảng kiểm đếm không ghi tuổi cây; hộ ông Chiến trình hợp đồng bán quả hai năm liền.',
    consultationQuestions: 'Căn cứ nào xác định cây bưởi đã cho quả tại thời điểm thông báo thu hồi đất?',
    opinionsDueOn: day(16),
  })),
  paper(23, 'minh', 'hoa', LAND),
  reminds(12, 'quang', 5),
  paper(11, 'minh', 'hoa', LAND),
  begins(2, 'quang', 'meeting', 'verify'),
  done(2, 'quang', 'prepare-meeting', (day) => ({
    meetingTitle: 'rà soát việc kiểm đếm cây trồng của hộ ông Tống Văn Chiến',
    meetingOn: day(-2),
    meetingTime: '08:00',
    meetingPlace: 'Phòng họp số 1, trụ sở Ủy ban nhân dân xã Đồng Vạc',
    meetingChair: 'Ông Trần Văn Minh, Chủ tịch',
    meetingInvitees: [{ name: 'Ông Phạm Anh Tuấn, công chức địa chính' }, { name: 'Trưởng thôn Đoài' }],
  })),
  done(1, 'minh', 'sign-paper', { decision: 'sendBack', remark: 'Sáng hôm đó có đối thoại, chuyển sang buổi chiều.' }),
].flat();

/** The letter lies on the section head's desk. */
export const askedTheArchive: Step[] = [
  begins(0, 'quang', 'consultation', 'propose-handling'),
  done(0, 'quang', 'prepare-consultation', (day) => ({
    consultedBodies: [{ body: 'Chi nhánh Văn phòng Đăng ký đất đai' }],
    consultationSubject: 'nguồn gốc thửa đất bà Mạc Thị Duyên đang sử dụng',
    consultationContent: 'Hồ sơ bị trả lại vì cho là đất lấn chiếm; bà Duyên có tên trong sổ mục kê năm 1986.',
    consultationQuestions: 'Sổ mục kê năm 1986 và bản đồ các thời kỳ ghi thửa đất thế nào?',
    opinionsDueOn: day(-4),
  })),
].flat();

function begins(ago: Ago, by: string, procedure: string, step: string): Step {
  return beside(ago, by, procedure, async (act, { petitionId }) => {
    const task = await openTask(act.trx, petitionId, step);
    await startErrand(act, petitionId, { procedure, taskId: task.id });
  });
}

type Said = { opinion: 'agree' | 'other'; letterNumber: string; content: string };

function answers(ago: Ago, by: string, body: string, said: Said): Step {
  return beside(ago, by, 'answer', async (act, { petitionId, day }) => {
    const open = await Awaited.query(act.trx).findOne({ petitionId, body, state: 'open' }).throwIfNotFound();
    await recordAnswer(act, open, { state: 'answered', answeredOn: day(ago), ...said });
  });
}

function reminds(ago: Ago, by: string, answerBy: Ago): Step {
  return beside(ago, by, 'reminder', async (act, { petitionId, day, vault }) => {
    const open = await Awaited.query(act.trx).where({ petitionId, state: 'open' });
    const awaitedIds = open.map(({ id }) => id);
    await sendReminder(act, vault, { awaitedIds, answerBy: day(answerBy), text: null });
  });
}

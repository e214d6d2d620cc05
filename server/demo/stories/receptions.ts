import type { SessionInput } from '../../commands/receptions/openSession.ts';
import { agree, propose, recordHeard } from '../../commands/receptions/registrations.ts';
import { recordAnswer } from '../../commands/recordAnswer.ts';
import { Awaited } from '../../models/Awaited.ts';
import { Petition } from '../../models/Petition.ts';
import { Registration } from '../../models/Registration.ts';
import {
  type Ago,
  beside,
  classified,
  type DayOf,
  done,
  eligible,
  paper,
  proposed,
  type Step,
  story,
} from './story.ts';

const path =
  'Bà Vi Thị Lụa khiếu nại việc công chức xã cho rào lối đi chung ra cánh đồng Mả Vối không lấy ý kiến các hộ thôn Bắc.';
const dump =
  'Các hộ thôn Gò Sạn kiến nghị di dời bãi rác tạm quá hạn, công bố lộ trình đóng bãi, quan trắc nước giếng cho 86 hộ và đối thoại với dân.';
const LAND = 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh';
const MINH = 'Ông Trần Văn Minh, Chủ tịch Ủy ban nhân dân xã';
const ROOM = 'Phòng tiếp công dân, trụ sở Ủy ban nhân dân xã Đồng Vạc';
const ECONOMY = 'Phòng Kinh tế xã Đồng Vạc';
const CULTURE = 'Phòng Văn hóa - Xã hội xã Đồng Vạc';

/** Whom offices and their leaders received, and what became of it. */
export const receptions = [
  // What she said was written down, read to her and signed; it went on as a petition without being typed again.
  story(
    'K14',
    'dongvac',
    6,
    { by: 'mai', kind: 'complaint', reception: true },
    done(6, 'mai', 'receive-citizen', {
      identityPaper: 'identity-card',
      kind: 'complaint',
      actingAs: 'self',
      receptionAnswer: 'receive',
    }),
    done(6, 'mai', 'take-content', {
      contentForm: 'statement',
      statementCause: 'illiterate',
      statementTime: '08:30',
      statementPlace: ROOM,
      statementContent:
        'Từ tháng trước công chức xã cho rào lối đi chung ra cánh đồng Mả Vối, không họp, không lấy ý kiến các hộ. Bảy hộ thôn Bắc phải đi vòng hơn một cây số để ra ruộng.',
      statementRequests: 'Tháo rào, trả lại lối đi chung.',
      statementReadBack: true,
      statementSigned: 'fingerprint',
      suppliedItems: [{ name: 'Ảnh chụp hàng rào', form: 'copy', pages: 2 }],
    }),
    done(6, 'mai', 'classify-content', {
      kind: 'complaint',
      field: 'DD.07',
      petitionSummary: path,
      jurisdiction: 'own',
      receptionHandling: 'own',
    }),
    eligible(5, 'quang'),
    classified(4, 'quang', {
      kind: 'complaint',
      field: 'DD.07',
      petitionSummary: path,
      complaintObject: 'act',
      complaintInstance: 'first',
      disputedDecision: 'hành vi cho rào lối đi chung ra cánh đồng Mả Vối của công chức địa chính xã Đồng Vạc',
      jurisdiction: 'own',
    }),
    proposed(1, 'quang', {
      proposal: 'accept',
      petitionSummary: path,
      proposalReason:
        'Nội dung trình bày đã được ghi, đọc lại và điểm chỉ; hành vi của công chức thuộc quyền quản lý trực tiếp của Chủ tịch Ủy ban nhân dân xã.',
      legalBasis: 'Điều 7, Điều 8, Điều 17 Luật Khiếu nại.',
    }),
  ),
  // Twenty people, five of whom speak for all; the department gets it, the citizens are still to be told.
  story(
    'S30',
    'bantcd',
    9,
    {
      by: 'thao',
      kind: 'recommendation',
      requests: 'Đối thoại với dân, công bố lộ trình đóng bãi rác, quan trắc nước giếng.',
      reception: true,
    },
    done(9, 'thao', 'receive-citizen', {
      identityPaper: 'identity-card',
      kind: 'recommendation',
      actingAs: 'self',
      receptionAnswer: 'receive',
    }),
    done(9, 'thao', 'appoint-representatives', (day) => ({
      representativesOn: day(9),
      crowdReceiver: 'Ông Quách Văn Thành, Trưởng ban',
      crowdReceivedBy: 'head',
      representationScope: 'Trình bày kiến nghị về bãi rác tạm Gò Sạn thay cho 20 người.',
      crowdComplex: true,
      crowdBodies: LAND,
    })),
    done(9, 'thao', 'take-content', {
      contentForm: 'petition',
      suppliedItems: [{ name: 'Đơn tập thể có chữ ký của 20 người', form: 'original', pages: 3 }],
    }),
    done(9, 'thao', 'classify-content', {
      kind: 'recommendation',
      field: 'HC.06',
      petitionSummary: dump,
      jurisdiction: 'other',
      competentBody: LAND,
      receptionHandling: 'transfer',
      sensitive: true,
    }),
    done(8, 'thao', 'prepare-handling', {
      handlingReason:
        'Nội dung thuộc thẩm quyền tham mưu của Sở; đề nghị Sở phối hợp với Ủy ban nhân dân xã Đồng Vạc trả lời người dân.',
      transferredItems: 'Đơn tập thể, ảnh chụp nước rỉ rác',
    }),
    paper(7, 'thanh', 'thao', LAND, 'Ông Giáp Văn Hưởng'),
  ),
  // Held: one was answered on the spot, what two bodies have to do runs to its days.
  story(
    'L01',
    'dongvac',
    20,
    { by: 'mai', kind: null, session: (day) => session(day(8), '08:00') },
    done(20, 'mai', 'propose-schedule', (day) => ({
      ...session(day(8), '08:00'),
      sessionAttendants: 'Chánh Văn phòng, Trưởng phòng Kinh tế, công chức địa chính',
      sessionTopics: 'Bồi thường, hỗ trợ khi thu hồi đất làm đường nối cầu Vạc',
      sessionForm: 'in-person',
    })),
    paper(19, 'minh', 'hoa', ECONOMY, CULTURE),
    done(18, 'mai', 'post-schedule', (day) => ({
      postedOn: day(18),
      postedAt: 'Bảng tin trụ sở, nhà văn hóa năm thôn',
    })),
    proposes(15, 'quang', {
      matter: 'Khiếu nại mức hỗ trợ cây trồng khi thu hồi đất làm đường cầu Vạc',
      citizen: 'Ông Tống Văn Chiến',
      content: 'Kiểm đếm thiếu cây trồng, quá thời hạn chưa được trả lời',
    }),
    proposes(14, 'mai', { citizen: 'Bà Nông Thị Sim', content: 'Chưa nhận tiền hỗ trợ sửa nhà sau bão số 3' }),
    agrees(12, 'minh'),
    done(11, 'mai', 'prepare-session', (day) => ({
      noteTaker: 'Bà Nguyễn Thị Lan, chuyên viên Văn phòng',
      preparationNeeded: 'yes',
      preparationRequests: [
        { body: ECONOMY, dueOn: day(9), work: 'Báo cáo việc kiểm đếm cây trồng của hộ ông Tống Văn Chiến' },
      ],
    })),
    paper(11, 'minh', 'hoa', ECONOMY),
    hears(8, 'mai'),
    done(8, 'mai', 'hold-session', (day) => ({
      sessionState: 'held',
      sessionHeldOn: day(8),
      sessionBeganTime: '08:00',
      sessionEndedTime: '10:40',
      sessionChair: 'head',
      sessionChairName: MINH,
      sessionAttendance: [
        { name: 'Ông Đinh Đăng Khoa', position: 'Trưởng phòng Kinh tế' },
        { name: 'Bà Hồ Thị Vân', position: 'Chánh Văn phòng' },
      ],
      sessionNotes:
        'Ông Chiến đề nghị kiểm đếm lại cây có mặt gia đình. Bà Sim đã có tên trong danh sách hỗ trợ, chưa được chi trả.',
      sessionOutcome: 'assigned',
    })),
    done(7, 'mai', 'draft-session-conclusion', (day) => ({
      sessionConclusion: 'Việc của ông Chiến, bà Sim phải trả lời dứt điểm, không để công dân đi lại nhiều lần.',
      sessionConclusions: [
        {
          body: ECONOMY,
          dueOn: day(-3),
          work: 'Kiểm đếm lại cây trồng có mặt gia đình, báo cáo kết quả',
          citizen: 'Ông Tống Văn Chiến',
          contact: 'Ông Đinh Đăng Khoa',
        },
        {
          body: CULTURE,
          dueOn: day(2),
          work: 'Chi trả tiền hỗ trợ sửa nhà, xin lỗi vì chậm',
          citizen: 'Bà Nông Thị Sim',
          contact: 'Bà Cao Thu Hiền',
        },
      ],
    })),
    paper(6, 'minh', 'hoa', ECONOMY, CULTURE, 'Ông Tống Văn Chiến', 'Bà Nông Thị Sim'),
    beside(2, 'mai', 'answer', async (act, { petitionId, day }) => {
      const open = await Awaited.query(act.trx).findOne({ petitionId, body: CULTURE, state: 'open' }).throwIfNotFound();
      const content = 'Đã chi trả 30 triệu đồng, bà Sim ký nhận.';
      const answer = { letterNumber: '18/BC-VHXH', opinion: null, content, fileIds: [] };
      await recordAnswer(act, open, { ...answer, state: 'answered', answeredOn: day(2) });
    }),
  ),
  // The next one is posted; somebody wants to be heard.
  story(
    'L02',
    'dongvac',
    3,
    { by: 'mai', kind: null, session: (day) => session(day(-8), '08:00') },
    done(3, 'mai', 'propose-schedule', (day) => ({
      ...session(day(-8), '08:00'),
      sessionAttendants: 'Chánh Văn phòng, Trưởng phòng Kinh tế',
      sessionTopics: 'Đất đai, môi trường, chế độ chính sách',
      sessionForm: 'in-person',
    })),
    paper(2, 'minh', 'hoa', ECONOMY, CULTURE),
    done(1, 'mai', 'post-schedule', (day) => ({ postedOn: day(1), postedAt: 'Bảng tin trụ sở, nhà văn hóa năm thôn' })),
    proposes(1, 'lan', { citizen: 'Ông Lục Văn Đoàn', content: 'Mùi hôi từ bãi rác Gò Sạn, xin nước sạch cho xóm' }),
  ),
];

function session(sessionOn: string, sessionTime: string): SessionInput {
  return {
    sessionKind: 'regular',
    sessionOn,
    sessionTime,
    sessionPlace: ROOM,
    sessionChair: 'head',
    sessionChairName: MINH,
  };
}

type Wish = { citizen: string; content: string; matter?: string };

/** A unit asks that somebody be heard: about a matter that it has, by its title, or about what he says. */
function proposes(ago: Ago, by: string, { citizen, content, matter }: Wish): Step {
  return beside(ago, by, 'registration', async (act) => {
    // In the first weeks of the law there is no such matter yet.
    const known = await Petition.query(act.trx).findOne({ title: matter ?? '', agencyId: act.officer.agencyId });
    await propose(act, {
      matterId: known?.id ?? null,
      citizen: known ? null : citizen,
      address: null,
      kind: matter ? 'complaint' : 'reflection',
      content,
      people: 1,
      grounds: [],
      priority: [],
    });
  });
}

function agrees(ago: Ago, by: string): Step {
  return beside(ago, by, 'registration', async (act, { petitionId }) => {
    const { agencyId } = act.officer;
    for (const { id } of await Registration.query(act.trx).where({ agencyId, state: 'proposed' }).orderBy('id'))
      await agree(act, id, petitionId);
  });
}

/** What the leader said to each of them, with a day where a body has to do something (NĐ154 Đ25.3). */
function hears(ago: Ago, by: string): Step {
  return beside(ago, by, 'registration', async (act, { petitionId, day }: { petitionId: string; day: DayOf }) => {
    for (const { id, kind } of await Registration.query(act.trx).where({
      sessionId: petitionId,
      state: 'agreed',
    })) {
      const told =
        kind === 'complaint'
          ? {
              result: 'Giao kiểm đếm lại, có mặt gia đình',
              body: ECONOMY,
              dueOn: day(-3),
              contact: 'Ông Đinh Đăng Khoa',
            }
          : { result: 'Giao chi trả ngay', body: CULTURE, dueOn: day(2), contact: 'Bà Cao Thu Hiền' };
      await recordHeard(act, id, { came: true, heardOn: day(ago), outcome: 'assigned', ...told });
    }
  });
}

import { addDays, type Day } from '../../server/domain/day.ts';
import type { Role } from '../../server/models/Officer.ts';
import { hoa, lan, mai, minh, tuan } from './people.ts';

type Answers = Record<string, unknown>;

/** Who of the cast does the work of a role. */
export const byRole: Partial<Record<Role, typeof lan>> = {
  receptionist: mai,
  handler: lan,
  head: minh,
  clerk: hoa,
  verifier: tuan,
};

const disputedDecision = 'Quyết định số 214/QĐ-UBND ngày 12/6/2026';
const findings = [
  {
    content: 'Diện tích được bồi thường',
    finding: 'Đo lại được 309,6 m2, bảng kiểm đếm chỉ ghi 180 m2',
    conclusion: 'right',
  },
];

/** The complaint of Mrs Hường in the order of the law: on which day each step is done, and how it is answered. */
export const ordinary: Record<string, [Day, (today: Day) => Answers]> = {
  'check-eligibility': [
    '2026-07-06',
    () => ({
      eligibilityChecks: ['vietnamese', 'dated', 'name-address', 'signature', 'respondent', 'reason-request'],
      identityState: 'clear',
      eligibility: 'eligible',
    }),
  ],
  'classify-petition': [
    '2026-07-06',
    () => ({
      kind: 'complaint',
      field: 'DD.01',
      petitionSummary: 'Khiếu nại quyết định thu hồi đất',
      complaintObject: 'decision',
      complaintInstance: 'first',
      disputedDecision,
      jurisdiction: 'own',
    }),
  ],
  'propose-handling': [
    '2026-07-07',
    () => ({
      proposal: 'accept',
      petitionSummary: 'Khiếu nại quyết định thu hồi đất',
      legalBasis: 'Điều 27 Luật Khiếu nại',
      proposalReason: 'Đủ điều kiện thụ lý',
    }),
  ],
  'decide-proposal': ['2026-07-08', () => ({ decision: 'approve' })],
  'prepare-acceptance': [
    '2026-07-09',
    () => ({
      acceptanceChecks: ['jurisdiction', 'article-11', 'limitation'],
      complaintAbout: 'thu hồi đất',
      disputedDecision,
      complex: false,
      remote: false,
    }),
  ],
  'acceptance-notice': ['2026-07-10', () => ({})],
  'determine-complexity': [
    '2026-07-10',
    () => ({ complexGrounds: ['b'], complexityReason: 'Diện tích đất và cây trồng đều phải xác minh.' }),
  ],
  'complexity-determination': ['2026-07-10', () => ({})],
  'recheck-decision': [
    '2026-07-13',
    () => ({
      recheckItems: ['legal-basis', 'content'],
      recheckFindings: 'Diện tích trong bảng kiểm đếm không khớp giấy chứng nhận',
      recheckResult: 'unclear',
    }),
  ],
  'prepare-verification': [
    '2026-07-14',
    () => ({
      verificationBy: 'self',
      verificationDays: 15,
      verifierName: 'ông Phạm Anh Tuấn',
      verificationContents: 'Diện tích đất bị thu hồi',
      complex: false,
      remote: false,
    }),
  ],
  'verification-decision': ['2026-07-15', () => ({})],
  verify: [
    '2026-07-24',
    () => ({
      verificationStartedOn: '2026-07-16',
      verificationEndedOn: '2026-07-24',
      evidence: [{ name: 'Giấy chứng nhận', source: 'complainant', on: '2026-07-17' }],
      findings,
      resultsDiffer: 'yes',
    }),
  ],
  'hold-working-session': [
    '2026-07-27',
    (today) => ({
      workingSessionOn: today,
      workingSessionPlace: 'Trụ sở UBND phường An Hòa',
      workingSessionParticipants: [{ name: 'Trần Thị Hường' }],
      workingSessionContent: 'Công bố kết quả đo đạc lại',
      workingSessionResult: 'Các bên đồng ý với diện tích đo lại',
      workingSessionCopies: 3,
    }),
  ],
  'report-verification': [
    '2026-07-28',
    () => ({
      verifierName: 'ông Phạm Anh Tuấn',
      verificationStartedOn: '2026-07-16',
      verificationEndedOn: '2026-07-24',
      disputedDecision,
      findings,
      overallConclusion: 'partly-right',
      verificationRecommendation: 'Sửa phần diện tích',
      viewsDiffer: 'yes',
    }),
  ],
  'verification-report': ['2026-07-28', () => ({})],
  'invite-dialogue': [
    '2026-07-29',
    () => ({
      dialogueOn: '2026-08-05',
      dialogueTime: '08:00',
      dialoguePlace: 'Trụ sở UBND phường An Hòa',
      dialogueContents: 'Kết quả xác minh, hướng giải quyết',
      dialogueInvitees: [{ name: 'Bà Trần Thị Hường' }],
    }),
  ],
  'dialogue-notice': ['2026-07-30', () => ({})],
  'hold-dialogue': [
    '2026-08-05',
    (today) => ({
      dialogueOn: today,
      dialoguePlace: 'Trụ sở UBND phường An Hòa',
      complainantAttended: 'yes',
      dialogueAttendance: [{ name: 'Trần Văn Minh', role: 'chair' }],
      dialogueContents: 'Kết quả xác minh',
      dialogueSummary: 'Đo lại được 309,6 m2',
      dialogueOpinions: 'Bà Hường đồng ý với diện tích',
      dialogueAgreed: 'Diện tích',
      dialogueDiffering: 'Hủy quyết định thu hồi',
    }),
  ],
  'draft-decision': [
    '2026-08-06',
    () => ({
      disputedDecision,
      complaintContents: [{ content: 'Diện tích được bồi thường' }],
      settlementConclusion: 'Khiếu nại đúng một phần',
      handling: 'amend',
      appealDays: 30,
      secondInstanceBody: 'Chủ tịch UBND tỉnh Hà Thanh',
      court: 'Tòa án nhân dân khu vực 1',
    }),
  ],
  'settlement-decision': ['2026-08-07', () => ({})],
  'serve-decision': [
    '2026-08-07',
    (today) => ({ servedOn: today, servedTo: [{ name: 'Bà Hường', capacity: 'complainant', route: 'hand' }] }),
  ],
  'publish-decision': [
    '2026-08-10',
    (today) => ({
      publicationForms: ['posting'],
      publishedFrom: today,
      publishedUntil: '2026-08-31',
      publicationPlace: 'Trụ sở UBND phường An Hòa',
    }),
  ],
  'record-receipt': ['2026-08-11', () => ({ complainantReceivedOn: '2026-08-10', receiptProof: 'signature' })],
  'initial-content': ['2026-07-06', () => ({ decision: 'approve' })],
  'initial-format': ['2026-07-06', () => ({ decision: 'approve' })],
  'sign-paper': ['2026-07-06', () => ({ decision: 'approve' })],
  'issue-paper': [
    '2026-07-06',
    (today) => ({ issuedOn: today, recipients: [{ name: 'Bà Trần Thị Hường', route: 'post' }] }),
  ],
  'propose-suspension': [
    '2026-07-13',
    () => ({ suspensionGround: 'a', suspensionReason: 'Người khiếu nại ốm nặng, có giấy nhập viện' }),
  ],
  'propose-resumption': [
    '2026-07-13',
    (today) => ({ suspensionEndedOn: today, resumptionReason: 'Người khiếu nại đã ra viện' }),
  ],
  'record-withdrawal': [
    '2026-07-06',
    (today) => ({
      withdrawalOn: today,
      withdrawalForm: 'letter',
      withdrawnBy: 'Bà Hường',
      withdrawalSigned: true,
      withdrawalCoerced: 'no',
      withdrawalScope: 'whole',
    }),
  ],
  'record-termination-cause': [
    '2026-07-06',
    (today) => ({
      terminationCause: 'death',
      terminationCauseOn: today,
      terminationProof: 'Giấy chứng tử',
      heirs: 'no',
    }),
  ],
  'draft-termination': [
    '2026-07-06',
    () => ({
      terminationReason: 'Bà Hường chết, không có người thừa kế quyền liên quan.',
      lastResidenceCommittee: 'Ủy ban nhân dân phường An Hòa',
    }),
  ],
  'record-heirs': [
    '2026-07-06',
    () => ({
      heirPersons: [{ name: 'Ngô Văn Lâm', address: 'Tổ 4', proof: 'Giấy khai sinh' }],
      heirsWish: 'continue',
    }),
  ],
  'work-with-respondent': [
    '2026-07-20',
    (today) => ({
      workingSessionOn: today,
      workingSessionPlace: 'Trụ sở UBND phường An Hòa',
      workingSessionParticipants: [{ name: 'Đại diện người bị khiếu nại' }],
      workingSessionContent: 'Giải trình về bảng kiểm đếm',
      workingSessionResult: 'Giao nộp hồ sơ kiểm đếm',
      workingSessionCopies: 2,
    }),
  ],
  'propose-termination': ['2026-07-06', () => ({ terminationGround: 'a' })],
  'record-supplement': [
    '2026-07-06',
    (today) => ({ supplementedOn: today, supplementContent: 'Bản sao giấy chứng nhận' }),
  ],
  'prepare-consultation': [
    '2026-07-06',
    (today) => ({
      consultedBodies: [{ body: 'Sở Nông nghiệp và Môi trường' }, { body: 'Văn phòng đăng ký đất đai' }],
      consultationSubject: 'diện tích đất bị thu hồi',
      consultationContent: 'Bảng kiểm đếm ghi 180 m2, giấy chứng nhận ghi 312 m2.',
      consultationQuestions: 'Diện tích nào đúng với hồ sơ địa chính?',
      opinionsDueOn: addDays(today, 10),
    }),
  ],
  'collect-opinions': ['2026-07-06', () => ({ opinionsSummary: 'Hồ sơ địa chính ghi 312 m2' })],
  'prepare-meeting': [
    '2026-07-06',
    (today) => ({
      meetingTitle: 'đối chiếu số liệu đo đạc',
      meetingOn: today,
      meetingTime: '14:00',
      meetingPlace: 'Phòng họp số 2',
      meetingChair: 'Ông Trần Văn Minh',
      meetingInvitees: [{ name: 'Văn phòng đăng ký đất đai' }],
    }),
  ],
  'hold-meeting': [
    '2026-07-06',
    (today) => ({
      meetingState: 'held',
      meetingOn: today,
      meetingTime: '14:00',
      meetingPlace: 'Phòng họp số 2',
      meetingChair: 'Ông Trần Văn Minh',
      meetingClerk: 'Bà Nguyễn Thị Lan',
      meetingAttendance: [{ name: 'Lê Thị Hoa' }],
      meetingOpinions: 'Các bên thống nhất số liệu đo lại.',
      meetingConclusion: 'Lấy số liệu đo lại làm căn cứ.',
      meetingNotice: false,
    }),
  ],
  'draft-conclusion': ['2026-07-06', () => ({ meetingConclusion: 'Lấy số liệu đo lại làm căn cứ.' })],
  'draft-responsibility-report': ['2026-07-06', () => ({ responsibilityDecision: 'answered' })],
};

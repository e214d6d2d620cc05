import {
  approved,
  BASIC_CHECKS,
  BASIS,
  classified,
  done,
  eligible,
  issued,
  paper,
  passed,
  proposed,
  signed,
  started,
  story,
} from './story.ts';

const APPEAL = {
  appealDays: 30,
  secondInstanceBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh',
  court: 'Tòa án nhân dân khu vực 2 - Hà Thanh',
};

const shed = {
  decision:
    'Quyết định số 96/QĐ-XPHC của Chủ tịch Ủy ban nhân dân xã Đồng Vạc xử phạt vi phạm hành chính về trật tự xây dựng',
  summary:
    'Ông Ngô Văn Thiện khiếu nại Quyết định số 96/QĐ-XPHC xử phạt 30.000.000 đồng và buộc tháo dỡ nhà kho 42 m2 tại thôn Đoài: nhà kho xây trên nền công trình cũ từ năm 2003; biên bản vi phạm do con ông chưa đủ 18 tuổi ký.',
  findings: [
    {
      content: 'Nhà kho được xây trên nền công trình có từ năm 2003, không phải xin phép',
      finding:
        'Ảnh chụp năm 2019 và lời khai của ba hộ liền kề xác nhận có nền và tường chuồng trâu cũ. Tuy nhiên tường phía đông và toàn bộ cột, mái được xây mới, diện tích tăng từ 28 m2 lên 42 m2; phần tăng thêm thuộc trường hợp phải có giấy phép xây dựng.',
      conclusion: 'partly-right',
    },
    {
      content: 'Biên bản vi phạm hành chính lập không đúng thủ tục',
      finding:
        'Biên bản do con trai ông Thiện, 16 tuổi, ký; không có người chứng kiến, không ghi lý do người vi phạm vắng mặt. Việc lập biên bản chưa bảo đảm trình tự theo Luật Xử lý vi phạm hành chính.',
      conclusion: 'right',
    },
  ],
};

/** Decided after a dialogue, served and published; it takes effect when the time for a second complaint is over. */
export const awaitingEffect = story(
  'K01',
  'dongvac',
  36,
  { by: 'mai', kind: 'complaint', requests: 'Hủy quyết định xử phạt và biện pháp buộc tháo dỡ.' },
  eligible(36, 'quang'),
  classified(35, 'quang', {
    kind: 'complaint',
    field: 'HC.01',
    petitionSummary: shed.summary,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: shed.decision,
    jurisdiction: 'own',
  }),
  proposed(35, 'quang', {
    proposal: 'accept',
    petitionSummary: shed.summary,
    proposalReason:
      'Đơn đủ điều kiện thụ lý, còn thời hiệu, thuộc thẩm quyền giải quyết lần đầu của Chủ tịch Ủy ban nhân dân xã.',
    legalBasis: BASIS,
  }),
  approved(34, 'minh'),
  done(33, 'quang', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'xử phạt vi phạm hành chính về trật tự xây dựng tại thôn Đoài',
    disputedDecision: shed.decision,
    complex: false,
    remote: false,
  }),
  paper(32, 'minh', 'hoa', 'Ông Ngô Văn Thiện', 'Thanh tra tỉnh Hà Thanh'),
  done(31, 'quang', 'recheck-decision', {
    recheckItems: ['legal-basis', 'jurisdiction', 'content', 'procedure'],
    recheckFindings:
      'Quyết định đúng thẩm quyền. Biên bản vi phạm có dấu hiệu lập không đúng thủ tục; cần xác minh nguồn gốc công trình.',
    recheckResult: 'unclear',
  }),
  done(30, 'quang', 'prepare-verification', {
    verificationBy: 'self',
    verificationDays: 10,
    verifierName: 'bà Cao Thu Hiền, công chức tư pháp – hộ tịch',
    verificationContents:
      'Thời điểm xây dựng, diện tích phần xây mới của nhà kho; trình tự lập biên bản vi phạm hành chính.',
    complex: false,
    remote: false,
  }),
  paper(29, 'minh', 'hoa', 'Ông Ngô Văn Thiện', 'Bà Cao Thu Hiền'),
  done(24, 'hien', 'verify', (day) => ({
    verificationStartedOn: day(28),
    verificationEndedOn: day(24),
    evidence: [
      { name: 'Ảnh nhà cũ chụp năm 2019', source: 'complainant', on: day(28) },
      { name: 'Hồ sơ xử phạt vi phạm hành chính', source: 'respondent', on: day(27) },
      { name: 'Biên bản xác minh thực tế tại thôn Đoài', source: 'on-site', on: day(25) },
    ],
    findings: shed.findings,
    resultsDiffer: 'no',
  })),
  done(23, 'hien', 'report-verification', (day) => ({
    verifierName: 'bà Cao Thu Hiền, công chức tư pháp – hộ tịch',
    verificationStartedOn: day(28),
    verificationEndedOn: day(24),
    disputedDecision: shed.decision,
    findings: shed.findings,
    overallConclusion: 'partly-right',
    verificationRecommendation:
      'Hủy quyết định xử phạt vì vi phạm thủ tục; lập lại biên bản đối với phần diện tích xây mới 14 m2 theo đúng trình tự.',
    viewsDiffer: 'yes',
  })),
  paper(22, 'hien', 'hoa', 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc'),
  done(22, 'quang', 'invite-dialogue', (day) => ({
    dialogueOn: day(17),
    dialogueTime: '08:30',
    dialoguePlace: 'Trụ sở Ủy ban nhân dân xã Đồng Vạc',
    dialogueContents: 'Kết quả xác minh nguồn gốc nhà kho, thủ tục lập biên bản và hướng giải quyết khiếu nại.',
    dialogueInvitees: [
      { name: 'Ông Ngô Văn Thiện', role: 'Người khiếu nại' },
      { name: 'Trưởng thôn Đoài', role: 'Người có liên quan' },
    ],
  })),
  paper(22, 'minh', 'hoa', 'Ông Ngô Văn Thiện', 'Trưởng thôn Đoài'),
  done(17, 'minh', 'hold-dialogue', (day) => ({
    dialogueOn: day(17),
    dialoguePlace: 'Trụ sở Ủy ban nhân dân xã Đồng Vạc',
    dialogueTime: '08:30',
    dialogueEndedTime: '10:15',
    complainantAttended: 'yes',
    dialogueAttendance: [
      { name: 'Trần Văn Minh', position: 'Chủ tịch Ủy ban nhân dân xã', role: 'chair' },
      { name: 'Đặng Nhật Quang', position: 'Chuyên viên', role: 'clerk' },
      { name: 'Ngô Văn Thiện', address: 'Thôn Đoài, xã Đồng Vạc', role: 'complainant' },
    ],
    dialogueContents: 'Kết quả xác minh nguồn gốc nhà kho, thủ tục lập biên bản và hướng giải quyết khiếu nại.',
    dialogueSummary:
      'Người xác minh nêu: biên bản vi phạm lập không đúng thủ tục; phần xây mới tăng thêm 14 m2 chưa có giấy phép.',
    dialogueOpinions: 'Ông Thiện thừa nhận có mở rộng 14 m2, đề nghị được làm thủ tục cấp phép và không bị phạt.',
    dialogueAgreed:
      'Hủy quyết định xử phạt vì sai thủ tục; ông Thiện nộp hồ sơ đề nghị cấp giấy phép đối với phần xây mới.',
    dialogueDiffering: 'Ông Thiện đề nghị không lập lại biên bản đối với phần diện tích xây mới.',
    dialogueCopies: 3,
  })),
  done(15, 'quang', 'draft-decision', {
    disputedDecision: shed.decision,
    complaintContents: shed.findings.map(({ content }) => ({ content })),
    otherLegalBasis: [{ basis: 'Luật Xử lý vi phạm hành chính' }, { basis: 'Luật Xây dựng' }],
    settlementConclusion:
      'Khiếu nại của ông Ngô Văn Thiện là đúng một phần. Biên bản vi phạm hành chính lập không đúng thủ tục nên không đủ căn cứ ban hành quyết định xử phạt; việc ông Thiện xây dựng thêm 14 m2 khi chưa có giấy phép là có thật.',
    handling: 'cancel',
    handlingDetail:
      'Giao bộ phận xây dựng kiểm tra lại công trình, hướng dẫn ông Thiện làm thủ tục đối với phần diện tích xây mới theo quy định.',
    relatedSettlement: 'Hoàn trả số tiền phạt ông Thiện đã nộp (nếu có) trong 10 ngày.',
    ...APPEAL,
    executors: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Kinh tế xã và ông Ngô Văn Thiện',
  }),
  paper(14, 'minh', 'hoa', 'Ông Ngô Văn Thiện', 'Thanh tra tỉnh Hà Thanh', 'Ủy ban nhân dân tỉnh Hà Thanh'),
  done(13, 'hoa', 'serve-decision', (day) => ({
    servedOn: day(13),
    servedTo: [
      { name: 'Ông Ngô Văn Thiện', capacity: 'complainant', route: 'hand' },
      { name: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh', capacity: 'superior', route: 'electronic' },
      { name: 'Thanh tra tỉnh Hà Thanh', capacity: 'inspectorate', route: 'electronic' },
    ],
  })),
  done(12, 'quang', 'publish-decision', (day) => ({
    publicationForms: ['posting', 'portal'],
    publishedFrom: day(12),
    publishedUntil: day(0),
    publicationPlace: 'Bảng niêm yết tại trụ sở và trang thông tin điện tử xã Đồng Vạc',
  })),
  done(12, 'hoa', 'record-receipt', (day) => ({ complainantReceivedOn: day(13), receiptProof: 'signature' })),
);

const pension = {
  decision: 'Quyết định số 71/QĐ-UBND của Ủy ban nhân dân xã Đồng Vạc về việc dừng trợ cấp xã hội hằng tháng',
  summary:
    'Ông Lục Văn Bền, được cụ Lục Thị Ái ủy quyền, khiếu nại việc dừng trợ cấp xã hội của cụ Ái do nhầm với người trùng họ tên có lương hưu.',
};

/** A plain mistake: found right when rechecked, decided at once; nobody complained again, the decision took effect and is carried out. */
export const effective = story(
  'K02',
  'dongvac',
  42,
  { by: 'mai', kind: 'complaint', requests: 'Trả tiếp và truy trả trợ cấp các tháng đã dừng.' },
  eligible(41, 'lan'),
  classified(41, 'lan', {
    kind: 'complaint',
    field: 'CS.02',
    petitionSummary: pension.summary,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: pension.decision,
    jurisdiction: 'own',
  }),
  proposed(41, 'lan', {
    proposal: 'accept',
    petitionSummary: pension.summary,
    proposalReason: 'Đơn đủ điều kiện thụ lý; có văn bản ủy quyền hợp lệ của cụ Lục Thị Ái.',
    legalBasis: BASIS,
  }),
  approved(40, 'minh', 'Xem xét ngay vì liên quan đến người cao tuổi.'),
  done(40, 'lan', 'prepare-acceptance', {
    acceptanceChecks: [...BASIC_CHECKS, 'mandate'],
    complaintAbout: 'dừng trợ cấp xã hội hằng tháng của cụ Lục Thị Ái',
    disputedDecision: pension.decision,
    complex: false,
    remote: false,
  }),
  paper(39, 'minh', 'hoa', 'Ông Lục Văn Bền', 'Thanh tra tỉnh Hà Thanh'),
  done(38, 'lan', 'recheck-decision', {
    recheckItems: ['legal-basis', 'content'],
    recheckFindings:
      'Đối chiếu số định danh cá nhân: người hưởng lương hưu là cụ Lục Thị Ái sinh năm 1946 ở thôn Bắc, không phải cụ Lục Thị Ái 84 tuổi ở thôn Đông Hạ. Việc dừng trợ cấp là do nhầm người.',
    recheckResult: 'complaint-correct',
  }),
  done(38, 'lan', 'draft-decision', {
    disputedDecision: pension.decision,
    complaintContents: [{ content: 'Dừng trợ cấp xã hội của cụ Lục Thị Ái là không đúng đối tượng' }],
    settlementConclusion:
      'Khiếu nại là đúng toàn bộ: quyết định dừng trợ cấp đã nhầm cụ Lục Thị Ái với người trùng họ tên.',
    handling: 'cancel',
    handlingDetail: 'Trả tiếp trợ cấp xã hội hằng tháng cho cụ Lục Thị Ái và truy trả đủ các tháng đã dừng.',
    ...APPEAL,
    executors: 'Trưởng phòng Văn hóa - Xã hội xã và ông Lục Văn Bền',
  }),
  paper(37, 'minh', 'hoa', 'Ông Lục Văn Bền', 'Thanh tra tỉnh Hà Thanh'),
  done(36, 'hoa', 'serve-decision', (day) => ({
    servedOn: day(36),
    servedTo: [{ name: 'Ông Lục Văn Bền', capacity: 'complainant', route: 'post' }],
  })),
  done(35, 'lan', 'publish-decision', (day) => ({
    publicationForms: ['posting'],
    publishedFrom: day(35),
    publishedUntil: day(20),
    publicationPlace: 'Bảng niêm yết tại trụ sở Ủy ban nhân dân xã Đồng Vạc',
  })),
  done(34, 'hoa', 'record-receipt', (day) => ({ complainantReceivedOn: day(35), receiptProof: 'post-receipt' })),
  passed(8, 'legal-effect-reached'),
  done(7, 'lan', 'draft-enforcement-order', (day) => ({
    enforcedDecision:
      'Quyết định giải quyết khiếu nại của Chủ tịch Ủy ban nhân dân xã Đồng Vạc về trợ cấp của cụ Lục Thị Ái',
    enforcedFrom: day(8),
    enforcementBranch: 'amend',
    executingBody: 'Phòng Văn hóa - Xã hội xã Đồng Vạc',
    executingDuty: 'Trình ban hành quyết định trả tiếp trợ cấp, chi trả các tháng đã dừng.',
    obligedPersons: 'Phòng Văn hóa - Xã hội xã Đồng Vạc',
    relatedDuties: 'Ông Lục Văn Bền cung cấp số tài khoản nhận trợ cấp.',
    enforcementContents: 'Trả tiếp trợ cấp xã hội hằng tháng của cụ Lục Thị Ái, truy trả đủ các tháng đã dừng.',
    enforcementDueOn: day(-5),
    reportingDuty: 'Báo cáo Chủ tịch Ủy ban nhân dân xã ngay khi chi trả xong.',
    enforcementFollower: 'self',
  })),
  paper(6, 'minh', 'hoa', 'Phòng Văn hóa - Xã hội xã Đồng Vạc', 'Ông Lục Văn Bền'),
  done(3, 'lan', 'record-new-decision', (day) => ({
    newDecisionNumber: '318/QĐ-UBND',
    newDecisionOn: day(4),
    newDecisionContents: 'Trả tiếp trợ cấp xã hội hằng tháng cho cụ Lục Thị Ái từ tháng đã dừng.',
    restoredRights: 'Truy trả các tháng đã dừng cùng kỳ chi trả tháng này.',
  })),
);

const rebirth = {
  decision: 'hành vi từ chối tiếp nhận hồ sơ đăng ký lại khai sinh của công chức tư pháp – hộ tịch xã Đồng Vạc',
  summary:
    'Bà Phó Thị Xuyến khiếu nại việc công chức tư pháp – hộ tịch từ chối tiếp nhận hồ sơ đăng ký lại khai sinh cho bố bà mà không có văn bản.',
};

/** Withdrawn as a whole after the office put the matter right: the settlement is ended. */
export const withdrawn = story(
  'K03',
  'dongvac',
  25,
  { by: 'mai', kind: 'complaint', requests: 'Tiếp nhận hồ sơ đăng ký lại khai sinh.' },
  eligible(24, 'quang'),
  classified(24, 'quang', {
    kind: 'complaint',
    field: 'HC.03',
    petitionSummary: rebirth.summary,
    complaintObject: 'act',
    complaintInstance: 'first',
    disputedDecision: rebirth.decision,
    jurisdiction: 'own',
  }),
  proposed(24, 'quang', {
    proposal: 'accept',
    petitionSummary: rebirth.summary,
    proposalReason:
      'Hành vi hành chính của công chức thuộc quyền quản lý trực tiếp của Chủ tịch Ủy ban nhân dân xã; đơn đủ điều kiện thụ lý.',
    legalBasis: BASIS,
  }),
  approved(23, 'minh'),
  done(22, 'quang', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'từ chối tiếp nhận hồ sơ đăng ký lại khai sinh',
    disputedDecision: rebirth.decision,
    complex: false,
    remote: false,
  }),
  paper(21, 'minh', 'hoa', 'Bà Phó Thị Xuyến', 'Thanh tra tỉnh Hà Thanh'),
  started(17, 'quang', 'withdrawal'),
  done(17, 'quang', 'record-withdrawal', (day) => ({
    withdrawalOn: day(17),
    withdrawalForm: 'letter',
    withdrawnBy: 'Bà Phó Thị Xuyến',
    withdrawalSigned: true,
    withdrawalCoerced: 'no',
    withdrawalScope: 'whole',
  })),
  done(16, 'quang', 'propose-termination', {
    terminationGround: 'a',
    terminationReason:
      'Hồ sơ đăng ký lại khai sinh đã được tiếp nhận và giải quyết; bà Xuyến tự nguyện rút toàn bộ khiếu nại.',
  }),
  signed(16, 'minh'),
  issued(16, 'hoa', 'Bà Phó Thị Xuyến', 'Thanh tra tỉnh Hà Thanh'),
);

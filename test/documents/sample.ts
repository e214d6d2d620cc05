// A paper's context as the case would give it: a fictional complaint about land in a fictional commune.

const longText = `Quyết định số 214/QĐ-UBND được ban hành đúng thẩm quyền theo quy định của pháp luật về đất đai. Tuy nhiên, biên bản kiểm đếm ngày 05/5/2026 ghi diện tích 180 m2, trong khi trích lục bản đồ địa chính thửa đất số 87, tờ bản đồ số 15 ghi 312 m2; phần chênh lệch 132 m2 chưa được kiểm đếm.
Kết quả đo đạc lại ngày 14/7/2026, có sự chứng kiến của người khiếu nại và công chức địa chính, xác định diện tích thu hồi là 309,6 m2; trên đất có 24 cây nhãn, 11 cây bưởi đang cho quả, chưa được lập phương án hỗ trợ.`;

export function sampleContext(): Record<string, unknown> & { facts: Record<string, unknown> } {
  return {
    agency: {
      name: 'Ủy ban nhân dân xã Đồng Vạc',
      parentName: 'Ủy ban nhân dân tỉnh Hà Thanh',
      place: 'Đồng Vạc',
      symbol: 'UBND',
      code: 'dong-vac',
      headTitle: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
    },
    document: {
      number: '05/QĐ-UBND',
      issuedOn: '2026-08-03',
      title: 'Văn bản',
      signer: { name: 'Nguyễn Văn Minh', title: 'Chủ tịch', capacity: null },
      recipients: ['Bà Trần Thị Hường', 'Ban Tiếp công dân tỉnh Hà Thanh', 'Người bị khiếu nại'],
    },
    petition: {
      code: 'ĐV-2026-0107',
      receivedOn: '2026-07-06',
      receivedTime: '08:40',
      writtenOn: '2026-07-05',
      title: 'quyết định thu hồi đất và phương án bồi thường',
      content: 'Tôi khiếu nại Quyết định số 214/QĐ-UBND thu hồi 312 m2 đất của gia đình tôi.',
      requests: 'Hủy quyết định, kiểm đếm lại và bồi thường đúng diện tích.',
      kind: 'complaint',
      channelName: 'Trực tiếp',
      files: [
        { name: 'Đơn khiếu nại', pages: 3, state: 'Bản chính' },
        { name: 'Quyết định số 214/QĐ-UBND ngày 12/6/2026', pages: 2, state: 'Bản phô tô' },
        { name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, state: 'Bản sao chứng thực' },
      ],
    },
    complainant: {
      name: 'Trần Thị Hường',
      address: 'thôn Đông Hạ, xã Đồng Vạc, tỉnh Hà Thanh',
      idNumber: '099185000101',
      idIssuedOn: '2021-02-10',
      idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      count: 1,
    },
    respondent: {
      name: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
      position: 'Chủ tịch',
      unit: 'Ủy ban nhân dân xã Đồng Vạc',
    },
    case: { number: '12/2026', acceptedOn: '2026-07-10' },
    officer: { name: 'Phạm Thị Lan', title: 'Công chức xử lý đơn' },
    papers: {
      'verification-decision': { number: '31/QĐ-UBND', issuedOn: '2026-07-12' },
      'verification-report': { number: '18/BC-TXM', issuedOn: '2026-07-24' },
      'suspension-decision': { number: '33/QĐ-UBND', issuedOn: '2026-07-15' },
      'dialogue-minutes': { number: null, issuedOn: '2026-07-30' },
    },
    today: '2026-08-03',
    facts: facts(),
  };
}

function facts(): Record<string, unknown> {
  return {
    petitionSummary:
      'Bà Trần Thị Hường khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 về việc thu hồi 312 m2 đất.\nBà cho rằng phương án chỉ tính bồi thường 180 m2 và không hỗ trợ cây ăn quả.',
    legalBasis: 'Điều 17, Điều 27 của Luật Khiếu nại; khoản 1 Điều 16 của Nghị định số 124/2020/NĐ-CP.',
    proposal: 'accept',
    proposalReason:
      'Khiếu nại thuộc thẩm quyền giải quyết lần đầu, còn thời hiệu và không thuộc trường hợp quy định tại Điều 11 của Luật Khiếu nại.',
    refusalGround: '6',
    competentBody: 'Chủ tịch Ủy ban nhân dân xã Vạc Thượng',
    supplementItems: [{ item: 'Bản sao Quyết định số 214/QĐ-UBND' }, { item: 'Văn bản ủy quyền có chứng thực.' }],
    supplementDueOn: '2026-07-20',
    complaintAbout: 'thu hồi đất và phương án bồi thường, hỗ trợ tại thửa đất số 87, tờ bản đồ số 15',
    disputedDecision:
      'Quyết định số 214/QĐ-UBND ngày 12/6/2026 của Chủ tịch Ủy ban nhân dân xã Đồng Vạc về việc thu hồi đất',
    complaintContents: [
      { content: 'Diện tích tính bồi thường không đúng thực tế' },
      { content: 'Không hỗ trợ cây ăn quả trên đất' },
    ],
    verificationContents:
      '1. Diện tích đất thu hồi thực tế so với diện tích tính bồi thường.\n2. Số lượng, loại cây ăn quả trên đất tại thời điểm kiểm đếm.',
    verificationDays: 9,
    verifierName: 'Tổ xác minh',
    verificationTeam: [
      { name: 'Lê Anh Tuấn', position: 'Phó Trưởng phòng Kinh tế', role: 'lead' },
      { name: 'Vũ Thị Hạnh', position: 'công chức địa chính', role: 'member' },
    ],
    verificationStartedOn: '2026-07-12',
    verificationEndedOn: '2026-07-22',
    complaintBasis: 'Giấy chứng nhận quyền sử dụng đất; biên bản họp ngày 20/6/2026.',
    findings: [
      { content: 'Diện tích tính bồi thường không đúng thực tế', finding: longText, conclusion: 'right' },
      { content: 'Không hỗ trợ cây ăn quả trên đất', finding: longText, conclusion: 'partly-right' },
    ],
    overallConclusion: 'partly-right',
    verificationRecommendation:
      'Đề nghị Chủ tịch Ủy ban nhân dân xã sửa đổi Quyết định số 214/QĐ-UBND, kiểm đếm lại diện tích và cây trồng.',
    workingSessionOn: '2026-07-18',
    workingSessionTime: '14:00',
    workingSessionEndedTime: '16:05',
    workingSessionPlace: 'trụ sở Ủy ban nhân dân xã Đồng Vạc',
    workingSessionParticipants: [
      { name: 'Trần Thị Hường', role: 'người khiếu nại', address: 'thôn Đông Hạ, xã Đồng Vạc', phone: '0500100101' },
      { name: 'Đỗ Văn Khải', role: 'đại diện người bị khiếu nại' },
    ],
    workingSessionContent: 'Đối chiếu kết quả đo đạc với hồ sơ kiểm đếm.',
    workingSessionResult:
      'Hai bên thống nhất diện tích đo lại 309,6 m2; còn ý kiến khác nhau về đơn giá hỗ trợ cây trồng.',
    dialogueOn: '2026-07-30',
    dialogueTime: '08:30',
    dialogueEndedTime: '11:00',
    dialoguePlace: 'Phòng tiếp công dân, trụ sở Ủy ban nhân dân xã Đồng Vạc',
    dialogueInvitees: [{ name: 'Ông Đỗ Văn Khải', role: 'người được giao nhiệm vụ bồi thường' }],
    dialogueAttendance: [
      { name: 'Nguyễn Văn Minh', position: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc', role: 'chair' },
      { name: 'Phạm Thị Lan', position: 'công chức xử lý đơn', role: 'clerk' },
      { name: 'Trần Thị Hường', address: 'thôn Đông Hạ, xã Đồng Vạc', role: 'complainant' },
      { name: 'Đỗ Văn Khải', position: 'Phó Chủ tịch', role: 'respondent' },
    ],
    dialogueContents: 'Diện tích đất được bồi thường; hỗ trợ cây ăn quả.',
    dialogueSummary: 'Nhằm làm rõ nội dung, yêu cầu của người khiếu nại. Kết quả xác minh: diện tích thực tế 309,6 m2.',
    dialogueOpinions: 'Bà Hường đề nghị bồi thường đủ 312 m2.\nÔng Khải đề nghị theo kết quả đo đạc.',
    dialogueAgreed: 'Diện tích bồi thường là 309,6 m2.',
    dialogueDiffering: 'Đơn giá hỗ trợ cây nhãn.',
    settlementConclusion:
      'Căn cứ Điều 79 và Điều 95 của Luật Đất đai, việc tính bồi thường 180 m2 là không đúng diện tích thực tế.',
    handling: 'amend',
    handlingDetail:
      'Sửa diện tích bồi thường từ 180 m2 thành 309,6 m2; lập phương án hỗ trợ bổ sung đối với cây ăn quả trên đất.',
    relatedSettlement: 'Giao Phòng Kinh tế lập phương án bổ sung trước ngày 31/8/2026.',
    appealDays: 30,
    secondInstanceBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh',
    court: 'Tòa án nhân dân khu vực 3 - Hà Thanh',
    executors: 'Trần Thị Hường, Trưởng phòng Kinh tế xã Đồng Vạc',
    suspensionGround: 'a',
    suspensionReason: 'Bà Trần Thị Hường đang điều trị nội trú tại Bệnh viện Đa khoa tỉnh Hà Thanh từ ngày 14/7/2026.',
    withdrawalForm: 'letter',
    withdrawalOn: '2026-07-28',
    handoverTime: '09:15',
    handoverOn: '2026-07-20',
    handoverPlace: 'trụ sở Ủy ban nhân dân xã Đồng Vạc',
    handoverReceivers: 'Lê Anh Tuấn, Phó Trưởng phòng Kinh tế',
    handoverGivers: 'Trần Thị Hường, thôn Đông Hạ, xã Đồng Vạc',
    handoverItems: [{ name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, condition: 'Bản sao có chứng thực' }],
    handoverReceiverName: 'Lê Anh Tuấn',
    handoverGiverName: 'Trần Thị Hường',
    resumptionReason: 'Bà Trần Thị Hường đã ra viện ngày 25/7/2026 và có văn bản đề nghị tiếp tục giải quyết.',
  };
}

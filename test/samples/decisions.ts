import type { Answers, Decisions } from './course.ts';

/** What officers decide of a sample once triage has passed it on, by step; the same words where the same is decided. */
export const decided: Record<string, Decisions> = {
  S01: complaintFirst({
    disputedDecision: 'Quyết định số 214/QĐ-UBND ngày 12/6/2026 của Chủ tịch UBND xã Đồng Vạc',
    content: 'Diện tích được bồi thường, hỗ trợ cây ăn quả',
    finding: 'Giấy chứng nhận ghi 312 m2, phương án chỉ tính 180 m2',
    conclusion: 'partly-right',
    viewsDiffer: 'yes',
  }),
  S05: {
    ...complaintFirst({
      disputedDecision: 'Quyết định số 31/QĐ-UBND ngày 22/6/2026 của Chủ tịch UBND xã Tân Mộc',
      content: 'Không cấp giấy chứng nhận cho thửa 203',
      finding: 'Biên bản hòa giải năm 2024 ghi các bên thống nhất ranh giới',
      conclusion: 'right',
      viewsDiffer: 'yes',
    }),
    'prepare-acceptance': () => ({
      disputedDecision: 'Việc không cấp giấy chứng nhận cho thửa 203',
      firstSettlement: 'decided',
      firstDecision: 'Quyết định số 31/QĐ-UBND ngày 22/6/2026',
      firstResolver: 'Chủ tịch UBND xã Tân Mộc',
      ...{
        appealWindowFrom: '2026-06-25',
        appealWindowProof: 'statement',
        appealWindow: 'in-time',
        acceptance: 'accept',
      },
    }),
    'consider-council': () => ({ councilNeeded: 'no' }),
    'invite-dialogue': () => ({ resolverRank: 'top', mustChair: 'yes' }),
    'draft-decision': () => ({
      disputedDecision: 'Quyết định số 31/QĐ-UBND ngày 22/6/2026',
      complaintContents: [{ content: 'Không cấp giấy chứng nhận cho thửa 203' }],
      ...{ overallConclusion: 'right', secondHandling: 'require-amend' },
    }),
    'examine-responsibility': () => ({ firstResolverFault: 'none' }),
  },
  S09: complaintFirst({
    disputedDecision: 'Quyết định số 58/QĐ-SGDĐT ngày 01/7/2026',
    content: 'Kỷ luật cảnh cáo vì tự ý bỏ dạy 03 ngày',
    finding: 'Giấy ra viện xác nhận 03 ngày nằm cấp cứu; Hội đồng kỷ luật họp vắng mặt người bị kỷ luật',
    conclusion: 'right',
    viewsDiffer: 'no',
    handling: 'cancel',
  }),
  S11: {
    ...reception('denunciation'),
    'take-content': () => ({
      ...{ contentForm: 'statement', statementCause: 'unable', statementSigned: 'signature' },
      statementContent: 'Nhận 30 triệu đồng để làm nhanh giấy chứng nhận; đề nghị giữ kín tên.',
    }),
    ...denunciation({
      denounced: { name: 'Lương Văn Đạt', position: 'Công chức Phòng Kinh tế' },
      content: 'Nhận 30 triệu đồng để làm nhanh giấy chứng nhận',
      finding: 'Sao kê và tin nhắn xác nhận việc chuyển 20 triệu đồng',
    }),
  },
  S13: {
    'assess-information': () => ({
      ...{ informationKind: 'anonymous', senderReachable: 'no' },
      ...{ clearViolator: 'yes', specificEvidence: 'yes', verifiable: 'yes' },
    }),
    'propose-information': (_today, _turn) => ({
      ...{ informationWay: 'transfer', competentBody: 'Ủy ban nhân dân phường Cầu Sậy', identityGuarded: true },
    }),
  },
  S15: {
    'assess-information': () => ({
      ...{ informationKind: 'wrong-form', senderReachable: 'yes' },
      ...{ clearViolator: 'yes', specificEvidence: 'no', verifiable: 'no' },
    }),
    'draft-invitation': () => ({ receptionPlace: 'Phòng tiếp công dân, trụ sở UBND xã Thượng Sim' }),
    'propose-information': () => ({ informationWay: 'shelve' }),
  },
  S17: {
    'assess-information': () => ({
      ...{ informationKind: 'impersonated', senderReachable: 'no' },
      ...{ clearViolator: 'no', specificEvidence: 'no', verifiable: 'no' },
    }),
    'propose-information': () => ({ informationWay: 'shelve' }),
  },
  S19: {
    'check-denunciation': checked({ crimeSigns: 'whole' }),
    'propose-intake': () => ({ intakeProposal: 'refer', investigationBody: 'Cơ quan điều tra Công an tỉnh' }),
  },
  S21: {
    ...denunciation({
      denounced: { name: 'Người bị tố cáo theo Kết luận số 12/KL-UBND', position: 'Công chức phường' },
      content: 'Nội dung đã kết luận tại Kết luận số 12/KL-UBND ngày 25/6/2026',
      finding: 'Hai nhân chứng và bản sao kê ngân hàng xác nhận nội dung tố cáo',
      verificationBy: 'inspectorate',
    }),
    'check-denunciation': checked({ denunciationInstance: 'again' }),
    'study-previous-file': () => ({
      ...{ previousResolver: 'Chủ tịch UBND phường Bến Lau', previousConclusionNumber: '12/KL-UBND' },
      ...{ previousConclusionOn: '2026-06-25', previousSettlementReview: 'resettle', resettlementGrounds: ['b'] },
      previousFileFindings: 'Không làm việc với hai nhân chứng; bỏ qua bản sao kê nộp ngày 02/6/2026',
    }),
  },
  S25: {
    'check-denunciation': checked({ acceptanceResult: 'not-competent' }),
    'propose-intake': () => ({
      ...{ intakeProposal: 'transfer', transferredBefore: 'no', competentBody: 'Ủy ban Kiểm tra Đảng ủy phường' },
    }),
  },
  S27: {
    'check-denunciation': checked({ acceptanceResult: 'not-competent' }),
    'propose-intake': () => ({
      ...{ intakeProposal: 'leave', leaveReason: 'sent-to-competent', competentBody: 'Chủ tịch UBND tỉnh Hà Thanh' },
    }),
  },
  S29: denunciation({
    denounced: { name: 'Khổng Minh Tấn', position: 'Công chức tư pháp – hộ tịch' },
    content: 'Chứng thực chữ ký khống cho hợp đồng thuê nhà ngày 15/5/2026',
    finding: 'Bên thuê đang ở nước ngoài vào ngày chứng thực',
  }),
  S30: {
    ...reception('recommendation'),
    ...answered({ unit: 'Phòng Quản lý môi trường', with: 'Ủy ban nhân dân xã Đồng Vạc', result: 'accepted' }),
  },
  S33: {
    ...complaintFirst({
      disputedDecision: 'Việc không trả kết quả hồ sơ cấp đổi giấy chứng nhận',
      content: 'Chậm trả kết quả hồ sơ cấp đổi giấy chứng nhận 45 ngày',
      finding: 'Hồ sơ quá hạn 45 ngày',
      conclusion: 'right',
      viewsDiffer: 'no',
      handling: 'stop-act',
    }),
  },
  S35: answered({ unit: 'Phòng Văn hóa - Xã hội', result: 'accepted' }),
  S37: answered({ unit: 'Phòng Văn hóa - Xã hội', result: 'explained' }),
  S39: answered({ unit: 'Phòng Kinh tế, Hạ tầng và Đô thị', with: 'Sở Xây dựng', result: 'partly' }),
  S46: answered({ unit: 'Bộ phận một cửa', result: 'accepted' }),
  S48: {
    'check-requirements': () => ({ reflectionForm: 'written', requirementsMet: 'met' }),
    'classify-regulation': () => ({
      ...{ kind: 'recommendation', contentClauses: ['2'], regulationClass: 'own' },
      regulationName: 'Quyết định của UBND tỉnh về diện tích tối thiểu tách thửa đất ở nông thôn',
      issuingBody: 'Ủy ban nhân dân tỉnh Hà Thanh',
    }),
    'study-regulation': () => ({
      ...{ senderMet: 'not-needed', groundsEnough: 'enough', proposedDecision: 'amend' },
      ...{ criterionNecessity: 'met', criterionReason: 'not-met', criterionClarity: 'met' },
      ...{ criterionFeasibility: 'not-met', criterionConsistency: 'met', criterionTreaties: 'na' },
    }),
    'decide-regulation': () => ({ regulationDecision: 'amend' }),
    'draft-result': () => ({ implementingUnit: 'Sở Nông nghiệp và Môi trường' }),
  },
  S50: {
    'draft-director-letter': (today) => ({
      ...{ letterKind: 'transfer', competentBody: 'Ủy ban nhân dân phường Cầu Sậy', answerBy: today },
    }),
    'record-body-answer': () => ({ bodyAnswered: 'yes', violationFound: 'yes' }),
    'answer-caller': () => ({ answerRoute: 'phone', inspectionNeeded: 'no', satisfaction: 'satisfied' }),
  },
  S53: {
    'check-reflection': () => ({
      ...{ kind: 'reflection', receptionResult: 'transfer', fieldCheck: 'pictures' },
      reflectionPlace: 'Đường Sậy Đỏ, cạnh nhà văn hóa tổ 6',
    }),
    'draft-transfer': () => ({ transferTo: 'agency', competentBody: 'Ủy ban nhân dân phường Cầu Sậy' }),
  },
  S55: {
    'check-reflection': () => ({
      ...{ kind: 'reflection', receptionResult: 'refuse', fieldCheck: 'not-needed', reflectionRefusal: 'no-place' },
      refusalExplanation: 'Không có địa điểm; ảnh lấy lại từ mạng. Gửi lại kèm địa điểm, thời gian và ảnh tự chụp.',
    }),
  },
  S59: {
    'check-reflection': () => ({
      ...{ kind: 'reflection', receptionResult: 'transfer', fieldCheck: 'not-needed' },
      reflectionPlace: 'Số 8 ngõ 15, tổ 9, phường Cầu Sậy',
    }),
    'draft-transfer': (today) => ({
      ...{ transferTo: 'police', competentBody: 'Công an phường Cầu Sậy' },
      ...{ alertedPerson: 'Trực ban Công an phường', alertedOn: today, alertedTime: '08:05' },
    }),
  },
};

/** The same where a matter was passed on to: what that agency decides once it has taken it over. */
export const decidedThere: Record<string, Decisions> = {
  S13: {
    'assess-information': decided.S13?.['assess-information'] as Decisions[string],
    'propose-information': () => ({
      ...{ informationWay: 'inspect', inspectedBody: 'Trung tâm Dịch vụ công ích phường Cầu Sậy' },
    }),
  },
  S53: {
    'check-reflection': () => ({
      ...{ kind: 'reflection', receptionResult: 'accept', reflectionLevel: 'ordinary', fieldCheck: 'on-site' },
      reflectionPlace: 'Đường Sậy Đỏ, cạnh nhà văn hóa tổ 6',
    }),
    'assign-reflection': () => ({ leadUnit: 'Đội trật tự đô thị' }),
    'handle-reflection': () => ({ handlingResult: 'done' }),
    'record-satisfaction': () => ({ satisfaction: 'very-satisfied', reopening: 'close' }),
  },
};

/** The parts of S33, each a petition of its own. */
export const decidedOfParts: Record<string, Decisions> = {
  complaint: decided.S33 as Decisions,
  denunciation: denunciation({
    denounced: { name: 'Phùng Thị Lệ', position: 'Công chức bộ phận một cửa' },
    content: 'Nhận 2 triệu đồng ngày 03/6/2026',
    finding: 'Người bị tố cáo thừa nhận đã nhận tiền',
  }),
  recommendation: answered({ unit: 'Phòng Kinh tế', result: 'accepted' }),
};

/** Of S23: the withdrawal that came in the matter of S11, and what it set off. */
export const withdrawal: Decisions = {
  'record-withdrawal': () => ({
    ...{ withdrawalForm: 'letter', withdrawalScope: 'whole', withdrawalGoesOn: 'coerced' },
    withdrawerCode: 'Người tố cáo trong vụ việc',
    withdrawnContents: 'Toàn bộ nội dung tố cáo',
    goingOnReason: 'Có người đến nhà nói nếu không rút đơn thì con đi học không yên',
  }),
  'record-request': () => ({
    ...{ protectionAsked: 'own-initiative', protectionUrgent: 'no', harms: ['life', 'honour'] },
    protectedPersons: [{ relation: 'denouncer' }, { relation: 'child' }],
  }),
  'examine-request': () => ({
    ...{ protectionGrounds: 'founded', protectionWay: 'own', protectionMeasures: ['secrecy', 'stop'] },
    protectionBody: 'Ủy ban nhân dân xã Tân Mộc',
  }),
  'follow-protection': () => ({ protectionNext: 'end', protectionEndGround: 'concluded' }),
};

type Complained = {
  disputedDecision: string;
  content: string;
  finding: string;
  conclusion: string;
  viewsDiffer: string;
  handling?: string;
};

function complaintFirst({ disputedDecision, handling = 'amend', ...of }: Complained): Decisions {
  const findings = [{ content: of.content, finding: of.finding, conclusion: of.conclusion }];
  const branch = handling === 'stop-act' ? 'stop' : 'amend';
  return {
    'prepare-acceptance': () => ({ disputedDecision }),
    'recheck-decision': () => ({ recheckResult: 'unclear' }),
    'prepare-verification': () => ({ verificationBy: 'self' }),
    verify: () => ({ findings, resultsDiffer: 'no' }),
    'report-verification': () => ({
      ...{ disputedDecision, findings, overallConclusion: of.conclusion, viewsDiffer: of.viewsDiffer },
    }),
    'draft-decision': () => ({ disputedDecision, complaintContents: [{ content: of.content }], handling }),
    'draft-enforcement-order': () => ({ enforcedDecision: disputedDecision, enforcementBranch: branch }),
    'follow-enforcement': () => ({ enforcementProgress: 'complete' }),
    'draft-enforcement-report': () => ({ enforcementOutcome: 'done' }),
  };
}

function checked(change: Answers = {}): Decisions[string] {
  return () => ({
    ...{ denunciationInstance: 'first', identityCheck: 'confirmed', denunciationTrack: 'duty' },
    ...{ checkSpread: false, clearCase: false, crimeSigns: 'none', acceptanceResult: 'all', ...change },
  });
}

type Denounced = {
  denounced: { name: string; position: string };
  content: string;
  finding: string;
  verificationBy?: string;
};

function denunciation({ denounced, content, finding, verificationBy = 'team' }: Denounced): Decisions {
  const findings = [{ content, finding, conclusion: 'right' }];
  const members = ['Trưởng đoàn', 'Thành viên'].map((position, n) => ({
    ...{ name: `Cán bộ xác minh ${n + 1}`, position, role: n === 0 ? 'lead' : 'member', tie: 'none' },
  }));
  return {
    'check-denunciation': checked(),
    'propose-intake': () => ({ intakeProposal: 'accept', denounced: [denounced], acceptedContents: [{ content }] }),
    'notify-denounced': () => ({ noticeContents: [{ content }] }),
    'prepare-verification': () => ({
      ...{ verificationBy, identityRemoved: true, verificationTeam: members, assigneeTie: 'none' },
    }),
    verify: () => ({ denouncedHeard: 'yes', findings, crimeSigns: 'none' }),
    'report-verification': () => ({ findings, overallConclusion: 'right' }),
    'draft-conclusion': () => ({ findings, overallConclusion: 'right', extractNeeded: 'yes' }),
    'draft-conclusion-action': () => ({ conclusionActions: ['discipline'], crimeSigns: 'no' }),
    'follow-enforcement': () => ({ enforcementProgress: 'complete' }),
    'draft-enforcement-report': () => ({ enforcementOutcome: 'done' }),
    'record-sanction': () => ({ sanctionMade: 'yes' }),
  };
}

function answered(of: { unit: string; with?: string; result: string }): Decisions {
  return {
    'assign-recommendation': () => ({
      ...{ assignment: 'unit', leadUnit: of.unit },
      ...(of.with && { supportingUnits: [{ unit: of.with }] }),
    }),
    'study-recommendation': () => ({ studyResult: 'answer' }),
    'draft-answer': () => ({ answerResult: of.result }),
    'draft-forwarder-letter': () => ({ forwarderAsked: 'yes' }),
  };
}

function reception(kind: string): Decisions {
  return {
    'receive-citizen': () => ({ identityPaper: 'identity-card', kind, actingAs: 'self', receptionAnswer: 'receive' }),
    'appoint-representatives': () => ({ crowdReceivedBy: 'delegate' }),
    'take-content': () => ({ contentForm: 'petition' }),
    'answer-citizen': () => ({ answerKind: 'transferred', answerWay: 'oral' }),
  };
}

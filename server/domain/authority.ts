import { type Proposal, proposeSettler, type RespondentBody } from './jurisdiction.ts';

/** Where a person stands who is denounced or complained about, in the agency `body` names. */
export type RespondentPosition = 'head' | 'deputy' | 'staff' | 'body';

/** What triage knows when it asks who is competent: keys and options of the form `classify-petition`. */
export type Classified = {
  kind?: string | null;
  complaintObject?: string | null;
  complaintInstance?: string | null;
  respondentBody?: RespondentBody | 'party' | 'court' | 'enterprise' | 'other' | null;
  respondentPosition?: RespondentPosition | null;
  publicEmployee?: boolean | null;
  jurisdiction?: string | null;
};

/**
 * Proposes the competent body of a classified petition, with the article. Only a proposal: a person decides. Two bodies that
 * both refuse or both claim it are a dispute, which their common superior decides (LKN Đ21.3, Đ23.4, Đ26.3).
 */
export function proposeBody(classified: Classified): Proposal | null {
  const { kind } = classified;
  if (classified.jurisdiction === 'disputed') return DISPUTED;
  if (kind === 'dispute') return DISPUTE;
  if (kind === 'denunciation') return denounced(classified);
  if (kind === 'recommendation' || kind === 'reflection') return wished(classified);
  if (kind === 'complaint') return complained(classified);
  return null;
}

const ASK = 'Chọn cơ quan, người bị khiếu nại, tố cáo để có đề xuất thẩm quyền.';
const NO_RULE = 'Không tìm thấy quy định về thẩm quyền; cần người có trách nhiệm quyết định.';

const DISPUTED: Proposal = {
  found: false,
  reason:
    'Tranh chấp về thẩm quyền: báo cáo cấp trên trực tiếp chung quyết định cơ quan giải quyết (mở việc “Tranh chấp về thẩm quyền giải quyết” ở bước đề xuất).',
  law: 'LKN Đ21.3, Đ23.4, Đ26.3; LTC Đ41',
};

const DISPUTE: Proposal = {
  found: false,
  reason:
    'Tranh chấp giữa các bên không phải khiếu nại, tố cáo: hướng dẫn hòa giải tại Ủy ban nhân dân cấp xã hoặc khởi kiện tại Tòa án.',
};

function complained({
  complaintObject,
  complaintInstance,
  respondentBody,
  respondentPosition,
  publicEmployee,
}: Classified): Proposal {
  if (complaintInstance === 'exhausted')
    return {
      found: false,
      reason:
        'Đã có quyết định giải quyết lần hai: không thụ lý; có dấu hiệu vi phạm pháp luật thì báo cáo xem xét lại.',
      law: 'LKN Đ11.7; NĐ124 Đ38',
    };
  if (!respondentBody || !complaintObject || !complaintInstance) return { found: false, reason: ASK };
  if (isOutside(respondentBody)) return OUTSIDE[respondentBody];
  if (respondentBody === 'other') return { found: false, reason: NO_RULE };
  return proposeSettler({
    object: complaintObject === 'discipline' ? 'discipline' : 'administrative',
    body: respondentBody,
    position: respondentPosition === 'staff' ? 'staff' : 'head',
    round: complaintInstance === 'second' ? 'second' : 'first',
    publicEmployee: publicEmployee === true,
  });
}

type Outside = 'party' | 'court' | 'enterprise';

function isOutside(body: NonNullable<Classified['respondentBody']>): body is Outside {
  return body in OUTSIDE;
}

// What no administrative body settles (LTC Đ14, Đ19, Đ20; TT05 Đ15).
const OUTSIDE: Record<Outside, Proposal> = {
  party: { found: true, settler: 'superior-head', title: 'Tổ chức đảng, đoàn thể có thẩm quyền', law: 'LTC Đ20' },
  court: {
    found: true,
    settler: 'superior-head',
    title: 'Người đứng đầu cơ quan tố tụng, thi hành án có thẩm quyền',
    law: 'LTC Đ14, Đ15',
  },
  enterprise: {
    found: true,
    settler: 'superior-head',
    title: 'Người đứng đầu doanh nghiệp nhà nước; với chính người đứng đầu: cơ quan quản lý',
    law: 'LTC Đ19',
  },
};

type Rule = { title: string; law: string; settler: Extract<Proposal, { found: true }>['settler']; note?: string };

const PROVINCE: Rule = {
  settler: 'province-chair',
  title: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  law: 'LTC Đ13.4 (sửa bởi Luật 136/2025 Đ3)',
};
const COMMUNE: Rule = {
  settler: 'commune-chair',
  title: 'Chủ tịch Ủy ban nhân dân cấp xã',
  law: 'LTC Đ13.1 (sửa bởi Luật 136/2025 Đ3.2a)',
};
const DEPARTMENT: Rule = {
  settler: 'department-director',
  title: 'Người đứng đầu sở, cơ quan hành chính khác cấp tỉnh',
  law: 'LTC Đ13.3 (sửa bởi Luật 136/2025 Đ3)',
};
const PRIME_MINISTER: Rule = { settler: 'superior-head', title: 'Thủ tướng Chính phủ', law: 'LTC Đ13.8' };
const MINISTER: Rule = {
  settler: 'minister',
  title: 'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ',
  law: 'LTC Đ13.5–7',
};
const MOVED =
  'Người bị tố cáo đã chuyển công tác, thôi giữ chức hoặc cơ quan đã sáp nhập, giải thể: theo LTC Đ12.3–12.5.';

// LTC Đ12–21: the head manages his staff; himself and his deputies are settled one level above.
const DENOUNCED: Partial<Record<RespondentBody, Record<RespondentPosition, Rule | null>>> = {
  'commune-committee': {
    head: PROVINCE,
    deputy: PROVINCE,
    staff: COMMUNE,
    body: { ...PROVINCE, law: 'LTC Đ12.6, Đ13.4' },
  },
  'commune-body': { head: COMMUNE, deputy: COMMUNE, staff: COMMUNE, body: COMMUNE },
  department: { head: PROVINCE, deputy: PROVINCE, staff: DEPARTMENT, body: PROVINCE },
  'department-unit': { head: DEPARTMENT, deputy: DEPARTMENT, staff: DEPARTMENT, body: DEPARTMENT },
  'province-committee': {
    head: PRIME_MINISTER,
    deputy: PRIME_MINISTER,
    staff: { ...PROVINCE, note: 'Áp dụng với người do Chủ tịch Ủy ban nhân dân cấp tỉnh bổ nhiệm, quản lý trực tiếp.' },
    body: PRIME_MINISTER,
  },
  'ministry-unit': { head: MINISTER, deputy: MINISTER, staff: null, body: MINISTER },
  ministry: { head: PRIME_MINISTER, deputy: null, staff: MINISTER, body: PRIME_MINISTER },
  'public-unit': {
    head: { settler: 'superior-head', title: 'Người đứng đầu cơ quan quản lý đơn vị', law: 'LTC Đ18.2' },
    deputy: { settler: 'superior-head', title: 'Người đứng đầu cơ quan quản lý đơn vị', law: 'LTC Đ18.2' },
    staff: { settler: 'own-head', title: 'Người đứng đầu đơn vị sự nghiệp công lập', law: 'LTC Đ18.1' },
    body: { settler: 'superior-head', title: 'Người đứng đầu cơ quan quản lý đơn vị', law: 'LTC Đ18.2' },
  },
};

function denounced({ respondentBody, respondentPosition }: Classified): Proposal {
  if (!respondentBody || !respondentPosition) return { found: false, reason: ASK };
  if (isOutside(respondentBody)) return OUTSIDE[respondentBody];
  // Nobody manages them any more: who settles is determined (Đ12.7, new).
  if (respondentBody === 'district-committee')
    return {
      found: false,
      reason:
        'Cấp huyện đã kết thúc hoạt động từ 01/07/2025: theo nơi người bị tố cáo đang công tác; không xác định được thì Chủ tịch Ủy ban nhân dân cấp tỉnh xác định người giải quyết; cần người có trách nhiệm quyết định.',
      law: 'LTC Đ12.3, Đ12.7 (Luật 136/2025)',
    };
  // Whoever breaks the law of a field without a public duty: the body that manages the field (Đ41).
  if (respondentBody === 'other')
    return {
      found: false,
      reason:
        'Tố cáo vi phạm pháp luật về quản lý nhà nước trong một lĩnh vực: cơ quan quản lý lĩnh vực ấy; nhiều cơ quan thì cùng bàn hoặc cấp trên chung quyết định; cần người có trách nhiệm quyết định.',
      law: 'LTC Đ41',
    };
  const rule = DENOUNCED[respondentBody]?.[respondentPosition];
  return rule ? { found: true, ...rule, note: rule.note ?? MOVED } : { found: false, reason: NO_RULE };
}

function wished({ respondentBody }: Classified): Proposal {
  const named = respondentBody && OWNERS[respondentBody];
  if (!named)
    return {
      found: false,
      reason: 'Cơ quan có trách nhiệm quản lý việc được kiến nghị, phản ánh; cần người xác định.',
    };
  return { found: true, settler: 'own-head', title: named, law: 'LTCD Đ2.2, Đ26.2' };
}

const OWNERS: Partial<Record<NonNullable<Classified['respondentBody']>, string>> = {
  'commune-committee': 'Ủy ban nhân dân cấp xã',
  'commune-body': 'Ủy ban nhân dân cấp xã',
  department: 'Sở, cơ quan chuyên môn cấp tỉnh',
  'department-unit': 'Sở, cơ quan chuyên môn cấp tỉnh',
  'province-committee': 'Ủy ban nhân dân cấp tỉnh',
  'ministry-unit': 'Bộ, cơ quan ngang bộ',
  ministry: 'Bộ, cơ quan ngang bộ',
  'public-unit': 'Cơ quan quản lý đơn vị sự nghiệp',
};

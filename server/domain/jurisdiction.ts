/** What is complained about: an administrative decision or act, or a disciplinary decision (LKN Đ2). */
export type ComplaintObject = 'administrative' | 'discipline';

/** The body whose head or staff is complained about. */
export type RespondentBody =
  | 'commune-committee'
  | 'commune-body'
  | 'district-committee'
  | 'department-unit'
  | 'department'
  | 'province-committee'
  | 'ministry-unit'
  | 'ministry'
  | 'public-unit';

/** Where the settler is found, seen from the respondent's agency. */
export type Settler =
  | 'own-head'
  | 'commune-chair'
  | 'department-director'
  | 'province-chair'
  | 'minister'
  | 'line-minister'
  | 'home-affairs-minister'
  | 'superior-head';

export type Complained = {
  object: ComplaintObject;
  body: RespondentBody;
  /** The head himself, or someone whom he manages directly. */
  position: 'head' | 'staff';
  round: 'first' | 'second';
  /** Viên chức: LKN Đ2.1 and Đ47 do not reach their disciplinary decisions. */
  publicEmployee?: boolean;
};

export type Proposal =
  | { found: true; settler: Settler; title: string; law: string; note?: string }
  | { found: false; reason: string; law?: string };

/** Proposes who settles a complaint. A proposal only: a person decides, and other acts may have rules of their own (LKN Đ3.5). */
export function proposeSettler(complained: Complained): Proposal {
  const { object, body, position, round } = complained;
  const barred = BARRED.find((bar) => bar.applies(complained));
  if (barred) return { found: false, reason: barred.reason, ...(barred.law ? { law: barred.law } : {}) };
  const rule = RULES.find(
    (candidate) =>
      candidate.object === object &&
      candidate.body === body &&
      candidate.round === round &&
      (candidate.position === undefined || candidate.position === position),
  );
  if (!rule) return { found: false, reason: NO_RULE };
  const { settler, law, note } = rule;
  return { found: true, settler, title: rule.title ?? TITLES[settler], law, ...(note ? { note } : {}) };
}

const NO_RULE = 'Không tìm thấy quy định về thẩm quyền; cần người có trách nhiệm quyết định.';

const BARRED: { applies: (complained: Complained) => boolean; reason: string; law?: string }[] = [
  {
    applies: ({ object, publicEmployee }) => object === 'discipline' && publicEmployee === true,
    reason:
      'Luật Khiếu nại chỉ quy định khiếu nại quyết định kỷ luật cán bộ, công chức, không quy định với viên chức; cần người có trách nhiệm quyết định.',
    law: 'LKN Đ2.1, Đ47',
  },
  {
    applies: ({ body }) => body === 'district-committee',
    reason:
      'Cấp huyện đã kết thúc hoạt động từ 01/07/2025; cần xác định cơ quan kế thừa rồi người có trách nhiệm quyết định.',
  },
  {
    applies: ({ object, body, round }) => object === 'administrative' && body === 'ministry' && round === 'second',
    reason:
      'Không có khiếu nại lần hai đối với quyết định giải quyết của Bộ trưởng; người khiếu nại có quyền khởi kiện tại Tòa án.',
    law: 'LKN Đ7.2',
  },
];

const TITLES: Record<Settler, string> = {
  'own-head': 'Người đứng đầu cơ quan bị khiếu nại',
  'commune-chair': 'Chủ tịch Ủy ban nhân dân cấp xã',
  'department-director': 'Giám đốc sở và cấp tương đương',
  'province-chair': 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  minister: 'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ',
  'line-minister': 'Bộ trưởng quản lý ngành, lĩnh vực',
  'home-affairs-minister': 'Bộ trưởng Bộ Nội vụ',
  'superior-head': 'Người đứng đầu đơn vị, cơ quan cấp trên trực tiếp',
};

type Rule = Pick<Complained, 'object' | 'body' | 'round'> & {
  position?: Complained['position'];
  settler: Settler;
  law: string;
  title?: string;
  note?: string;
};

const LKN_17 = 'LKN Đ17 (sửa bởi Luật 136/2025 Đ2.7)';
const LKN_21_2 = 'LKN Đ21.2 (sửa bởi Luật 136/2025 Đ2.8)';
const PUBLIC_UNIT_NOTE =
  'Không có đơn vị cấp trên trực tiếp thì người đứng đầu cơ quan nhà nước quản lý; đơn vị do Thủ tướng thành lập thì Bộ trưởng (NĐ124 Đ14.2–3).';

const RULES: readonly Rule[] = [
  ...administrative('commune-committee', ['commune-chair', LKN_17], ['province-chair', LKN_21_2]),
  ...administrative('commune-body', ['commune-chair', LKN_17], ['province-chair', LKN_21_2], 'head'),
  ...administrative('commune-body', ['commune-chair', LKN_17], ['province-chair', LKN_21_2], 'staff').map((rule) => ({
    ...rule,
    note: 'Áp dụng khi Chủ tịch Ủy ban nhân dân cấp xã trực tiếp quản lý người này.',
  })),
  ...administrative(
    'department-unit',
    ['own-head', 'LKN Đ19', 'Thủ trưởng cơ quan thuộc sở'],
    ['department-director', 'LKN Đ20.2'],
  ),
  ...administrative('department', ['department-director', 'LKN Đ20.1'], ['province-chair', LKN_21_2]),
  // Đ21.1 speaks of the chair's own decisions and acts only, so his staff finds no rule.
  ...administrative(
    'province-committee',
    ['province-chair', 'LKN Đ21.1'],
    ['line-minister', 'LKN Đ7.3, Đ23.3'],
    'head',
  ),
  ...administrative('ministry-unit', ['own-head', 'LKN Đ22', 'Thủ trưởng cơ quan thuộc bộ'], ['minister', 'LKN Đ23.2']),
  { object: 'administrative', body: 'ministry', round: 'first', settler: 'minister', law: 'LKN Đ23.1' },
  ...administrative(
    'public-unit',
    ['own-head', 'NĐ124 Đ14.1', 'Người đứng đầu đơn vị sự nghiệp công lập'],
    ['superior-head', 'NĐ124 Đ14.2'],
  ).map((rule) => (rule.round === 'second' ? { ...rule, note: PUBLIC_UNIT_NOTE } : rule)),
  ...discipline('commune-committee', 'province-chair', 'LKN Đ51.2'),
  ...discipline('department-unit', 'department-director', 'LKN Đ51.2'),
  ...discipline('department', 'province-chair', 'LKN Đ51.2'),
  ...discipline('ministry-unit', 'minister', 'LKN Đ51.2'),
  ...discipline('province-committee', 'home-affairs-minister', 'LKN Đ51.3'),
  ...discipline('ministry', 'home-affairs-minister', 'LKN Đ51.3'),
];

type Named = [settler: Settler, law: string, title?: string];

function administrative(body: RespondentBody, first: Named, second: Named, position?: Complained['position']): Rule[] {
  const rule = (round: Complained['round'], [settler, law, title]: Named): Rule => ({
    object: 'administrative',
    body,
    round,
    settler,
    law,
    ...(title ? { title } : {}),
    ...(position ? { position } : {}),
  });
  return [rule('first', first), rule('second', second)];
}

/** First the one who issued the decision, then the head above him. */
function discipline(body: RespondentBody, second: Settler, law: string): Rule[] {
  const note = 'Người đã ban hành quyết định kỷ luật theo phân cấp quản lý cán bộ, công chức.';
  return [
    { object: 'discipline', body, round: 'first', settler: 'own-head', law: 'LKN Đ51.1', note },
    { object: 'discipline', body, round: 'second', settler: second, law },
  ];
}

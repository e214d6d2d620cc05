import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Word measures: twentieths of a point; the text area of A4 between margins of 30 and 20 mm. */
export const pageSize = { width: 11906, height: 16838 };
export const pageMargin = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 };
export const textWidth = pageSize.width - pageMargin.left - pageMargin.right;

const font = 'Times New Roman';
const indent = 720;
const { CENTER, JUSTIFIED, LEFT } = AlignmentType;

type Look = {
  name: string;
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  before?: number;
  after?: number;
  firstLine?: number;
  keepNext?: boolean;
};

// One Word style per class of the vocabulary, with the name an office knows it by. Sizes in half points, spacing in twips.
const looks: Record<string, Look> = {
  body: { name: 'Nội dung', after: 120, firstLine: indent },
  flat: { name: 'Nội dung không thụt dòng', after: 120 },
  basis: { name: 'Căn cứ ban hành', italics: true, after: 120, firstLine: indent },
  heading: { name: 'Đề mục', bold: true, after: 120, firstLine: indent, keepNext: true },
  lead: { name: 'Nội dung dẫn', after: 120, firstLine: indent, keepNext: true },
  parent: { name: 'Cơ quan chủ quản', size: 24, align: CENTER },
  agency: { name: 'Cơ quan ban hành', size: 24, bold: true, align: CENTER },
  state: { name: 'Quốc hiệu', size: 24, bold: true, align: CENTER },
  motto: { name: 'Tiêu ngữ', size: 26, bold: true, align: CENTER },
  number: { name: 'Số, ký hiệu', size: 26, align: CENTER, before: 120 },
  subject: { name: 'Trích yếu công văn', size: 24, align: CENTER, before: 120 },
  place: { name: 'Địa danh, thời gian', size: 26, italics: true, align: CENTER, before: 120 },
  type: { name: 'Tên loại văn bản', bold: true, align: CENTER, before: 120, keepNext: true },
  about: { name: 'Trích yếu nội dung', bold: true, align: CENTER, keepNext: true },
  to: { name: 'Kính gửi', align: CENTER, after: 240 },
  authority: { name: 'Thẩm quyền ban hành', bold: true, align: CENTER, after: 200, keepNext: true },
  decides: { name: 'Quyết định', bold: true, align: CENTER, before: 200, after: 200, keepNext: true },
  rule: { name: 'Đường kẻ', size: 4, align: CENTER },
  gap: { name: 'Khoảng cách', size: 4, after: 140, keepNext: true },
  copies: { name: 'Nơi nhận', size: 24, bold: true, italics: true, align: LEFT },
  copy: { name: 'Danh sách nơi nhận', size: 22, align: LEFT },
  position: { name: 'Quyền hạn, chức vụ', bold: true, align: CENTER },
  hint: { name: 'Chỉ dẫn ký', size: 26, italics: true, align: CENTER },
  space: { name: 'Chỗ ký', align: CENTER, before: 1200 },
  signer: { name: 'Họ tên người ký', bold: true, align: CENTER },
  centred: { name: 'Chữ giữa', align: CENTER },
  head: { name: 'Tên cột', size: 26, bold: true, align: CENTER },
  cell: { name: 'Ô bảng', size: 26, align: LEFT },
  qr: { name: 'Mã QR', size: 20, align: LEFT, before: 120, after: 120 },
  note: { name: 'Ghi chú mẫu', size: 20, italics: true, align: LEFT, before: 240 },
};

/** The class of the vocabulary that a Word style stands for, by its id or by the name an office knows it by. */
export function classFor(style: { id: string; name: string }): string | undefined {
  const names = Object.keys(looks);
  return names.find((name) => styleFor(name) === style.id) ?? names.find((name) => looks[name]?.name === style.name);
}

/** Whether text of a class is bold or italic by itself. */
export function slantOf(name: string): { bold: boolean; italics: boolean } {
  const { bold = false, italics = false } = looks[name] ?? {};
  return { bold, italics };
}

/** The id of the Word style for a class of the vocabulary. */
export function styleFor(name: string): string {
  return `Kntc${name[0]?.toUpperCase()}${name.slice(1)}`;
}

export const documentStyles: IStylesOptions = {
  default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } },
  paragraphStyles: Object.entries(looks).map(([name, look]) => paragraphStyle(name, look)),
};

function paragraphStyle(name: string, look: Look): IParagraphStyleOptions {
  return {
    id: styleFor(name),
    name: look.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: look.size ?? 28, bold: look.bold ?? false, italics: look.italics ?? false },
    paragraph: {
      alignment: look.align ?? JUSTIFIED,
      spacing: { before: look.before ?? 0, after: look.after ?? 0, ...lineHeight(name) },
      indent: { firstLine: look.firstLine ?? 0 },
      keepNext: look.keepNext ?? false,
    },
  };
}

function lineHeight(name: string): { line: number; lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] } {
  return name === 'rule' || name === 'gap'
    ? { line: 60, lineRule: LineRuleType.EXACT }
    : { line: 259, lineRule: LineRuleType.AUTO };
}

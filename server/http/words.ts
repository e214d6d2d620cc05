import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What is wrong with a field, in the words of a form rather than of a schema. */
export const wordsOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Bắt buộc' : 'Kiểu dữ liệu không đúng';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return 'Không có trong danh sách được chọn';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Không đúng định dạng';
    case 'unrecognized_keys':
      return `Trường không được nhận: ${issue.keys.join(', ')}`;
    default:
      return 'Không hợp lệ';
  }
};

const FORMATS: Record<string, string> = {
  uuid: 'Mã không hợp lệ',
  date: 'Ngày không hợp lệ',
  datetime: 'Thời điểm không hợp lệ',
  email: 'Địa chỉ thư điện tử không hợp lệ',
};

function tooSmall(issue: Issue & { code: 'too_small' }): string {
  if (issue.origin === 'string') return issue.minimum === 1 ? 'Bắt buộc' : `Cần ít nhất ${issue.minimum} ký tự`;
  if (issue.origin === 'array') return `Cần ít nhất ${issue.minimum} mục`;
  return `Không nhỏ hơn ${issue.minimum}`;
}

function tooBig(issue: Issue & { code: 'too_big' }): string {
  if (issue.origin === 'string') return `Không quá ${issue.maximum} ký tự`;
  if (issue.origin === 'array') return `Không quá ${issue.maximum} mục`;
  return `Không lớn hơn ${issue.maximum}`;
}

import type { Parsed } from '../engine/index.ts';
import type { Bundle, Procedure } from './types.ts';

export function lint(_bundle: Bundle, _parsed: Parsed, procedure: Procedure): Record<string, string> {
  return procedure.key === _bundle.procedure ? {} : { [procedure.key]: 'Mã quy trình khác tên thư mục' };
}

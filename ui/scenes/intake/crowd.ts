import type { PartyEntry } from './entry.ts';

/**
 * People out of a pasted list, one a line: name, then ID number, year of birth and address in any order, between tabs or
 * semicolons. A number in front of the name is that of the list.
 */
export function readCrowd(text: string): Partial<PartyEntry>[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]/).map((cell) => cell.trim()))
    .map(([first = '', ...rest]) =>
      /^\d{1,3}[.)]?$/.test(first) ? rest : [first.replace(/^\d{1,3}[.)]\s*/, ''), ...rest],
    )
    .filter(([name]) => name)
    .map(([name = '', ...cells]) => ({ name, ...Object.assign({}, ...cells.filter(Boolean).map(meaning)) }));
}

function meaning(cell: string): Partial<PartyEntry> {
  const digits = cell.replace(/[\s.]/g, '');
  if (/^(19|20)\d\d$/.test(digits)) return { birthYear: Number(digits) };
  if (/^\d{9}$|^\d{12}$|^[A-Z]\d{7,8}$/.test(digits)) return { idNumber: digits };
  if (/^0\d{9}$/.test(digits)) return { phone: digits };
  return { address: cell };
}

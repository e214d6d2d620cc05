/** Code of a petition in the yearly register of an agency: 'DV-2026-000012'. */
export function petitionCode(agencyCode: string, year: number, sequence: number): string {
  return `${agencyCode}-${requireWhole(year)}-${String(requireWhole(sequence)).padStart(6, '0')}`;
}

/** Number of a case; `kind` is the short name of its procedure: 'KN-DV-2026-000003'. */
export function caseNumber(kind: string, agencyCode: string, year: number, sequence: number): string {
  return `${kind}-${petitionCode(agencyCode, year, sequence)}`;
}

/**
 * Số, ký hiệu của văn bản (Nghị định 30/2020 Phụ lục I): '05/QĐ-UBND'; an official letter has no type and names
 * the unit that drafted it: '12/UBND-VP'. Numbers below 10 are padded.
 */
export function documentNumber(
  number: number,
  mark: { type: string; agency: string } | { agency: string; unit: string },
): string {
  const symbol = 'type' in mark ? `${mark.type}-${mark.agency}` : `${mark.agency}-${mark.unit}`;
  return `${String(requireWhole(number)).padStart(2, '0')}/${symbol}`;
}

function requireWhole(number: number): number {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`not a number of a register: ${number}`);
  return number;
}

/** A name as it is kept: composed letters, single spaces. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Text as search compares it, without case or diacritics: 'Trần Thị Hường' → 'tran thi huong'. For Vietnamese letters
 * it equals lower(unaccent(…)) in PostgreSQL, whose index the search uses.
 */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

/** How the name of an agency is compared: people write UBND where a register has the whole name. */
export function bodyKey(name: string): string {
  return fold(name.replace(/\bUBND\b/g, 'Ủy ban nhân dân'));
}

/** Without diacritics and capitals, so that "dong vac" finds "Đồng Vạc". */
export const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

import lawFile from '../../../processes/law.json' with { type: 'json' };

type Act = { id: string; articles: { id: string }[] };

const acts = new Map((lawFile.acts as Act[]).map((act) => [act.id, new Set(act.articles.map(({ id }) => id))]));

/** Why 'LKN Đ28; NĐ124 Đ16.1' cannot be cited: an act or article that is not in processes/law.json. */
export function citationFault(citation: string): string | undefined {
  for (const part of citation.split(';').map((one) => one.trim())) {
    const [act = '', ...places] = part.split(/[\s,]+/);
    const articles = acts.get(act);
    if (!articles) return `Văn bản “${act}” chưa có trong danh mục pháp luật`;
    for (const place of places) {
      const article = /^Đ\d+[a-zđ]?/.exec(place)?.[0];
      if (article && !articles.has(article)) return `Điều “${act} ${article}” chưa có trong danh mục pháp luật`;
    }
  }
  return undefined;
}

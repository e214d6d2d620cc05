import lawFile from '../../processes/law.json' with { type: 'json' };

type Act = { id: string; title: string; number?: string };

const acts = new Map((lawFile.acts as Act[]).map((act) => [act.id, act]));

/** 'LKN Đ28; NĐ124 Đ16.1' → the full titles of the acts it cites, in that order; unknown short names stay as they are. */
export function titleOfLaw(citation: string): string {
  return citation
    .split(';')
    .map((part) => {
      const [short, ...rest] = part.trim().split(' ');
      const act = acts.get(short ?? '');
      return act
        ? `${rest.join(' ').replace(/^Đ/, 'Điều ')} ${act.title}${act.number ? ` số ${act.number}` : ''}`.trim()
        : part.trim();
    })
    .join('; ');
}

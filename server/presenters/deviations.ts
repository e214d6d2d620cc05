import type { FormKey } from '../forms/index.ts';
import { type FileNames, sayAnswer } from '../forms/sayAnswers.ts';

export type Drafted = { id: string; group: string; fields: readonly FormKey[]; values: Record<string, unknown> };

const CHOSEN = new Set(['enum', 'enumList', 'boolean']);
const LEAST = 3;
// Which file it is tells nothing; whether there is one is seen by its id.
const NO_FILES: FileNames = new Map();

/**
 * Where a paper differs from the others of its kind, by id: what most of them chose it did not choose, or it says something
 * where most say nothing. Names, dates and sums differ always and tell nothing. Two papers make no kind.
 */
export function deviations(papers: readonly Drafted[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of new Set(papers.map((paper) => paper.group))) {
    const own = papers.filter((paper) => paper.group === group);
    if (own.length < LEAST) continue;
    for (const field of own[0]?.fields ?? []) {
      const usual = most(own.map(({ values }) => shape(field, values)));
      if (usual === null) continue;
      for (const { id, values } of own)
        if (shape(field, values) !== usual) found.set(id, [...(found.get(id) ?? []), sentence(field, values)]);
    }
  }
  return found;
}

/** What of an answer can be compared: the choice itself, or only whether there is one. */
function shape(field: FormKey, values: Record<string, unknown>): string {
  const value = values[field.key];
  if (CHOSEN.has(field.type)) return sayAnswer(field, value, NO_FILES) || (field.type === 'boolean' ? 'Không' : '');
  return field.required || sayAnswer(field, value, NO_FILES) === '' ? '' : 'said';
}

/** What more than half of them have, or null. */
function most(shapes: string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of shapes) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > shapes.length ? best[0] : null;
}

function sentence(field: FormKey, values: Record<string, unknown>): string {
  const said = sayAnswer(field, values[field.key], NO_FILES).replaceAll('\n', ' ');
  const words = said.length > 80 ? `${said.slice(0, 79)}…` : said || 'không ghi';
  return `${field.label}: ${words}`;
}

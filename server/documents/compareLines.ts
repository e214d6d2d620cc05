import { diffArrays } from 'diff';

/** A paragraph of a paper: its class in the vocabulary and its words. */
export type Line = { style: string; text: string };

type Part = { text: string; change: 'same' | 'added' | 'removed' };

/** A paragraph as it stands in one version or in both, its words apart where they differ. */
export type Comparison = { kind: 'same' | 'added' | 'removed' | 'changed'; style: string; parts: Part[] };

/** Paragraph by paragraph; paragraphs that stand for each other word by word. */
export function compareLines(before: Line[], after: Line[]): Comparison[] {
  const texts = (lines: Line[]) => lines.map(({ text }) => text);
  const changes = diffArrays(texts(before), texts(after), { maxEditLength: 4000 }) ?? [
    { value: texts(before), added: false, removed: true, count: before.length },
    { value: texts(after), added: true, removed: false, count: after.length },
  ];
  const found: Comparison[] = [];
  let left = 0;
  let right = 0;
  let gone: Line[] = [];
  for (const { added, removed, count } of changes) {
    if (removed) {
      gone = before.slice(left, left + count);
      left += count;
      continue;
    }
    const lines = after.slice(right, right + count);
    right += count;
    if (!added) left += count;
    found.push(...(added ? replaced(gone, lines) : [...gone.map(removal), ...lines.map(unchanged)]));
    gone = [];
  }
  return [...found, ...gone.map(removal)];
}

/** Each new paragraph is set against the next old one that it has words in common with. */
function replaced(gone: Line[], added: Line[]): Comparison[] {
  const waiting = [...gone];
  const found = added.flatMap((line): Comparison[] => {
    const at = waiting.findIndex(({ text }) => alike(text, line.text));
    if (at === -1) return [addition(line)];
    const [old] = waiting.slice(at, at + 1);
    const passed = waiting.splice(0, at + 1).slice(0, -1);
    return [...passed.map(removal), changed(old?.text ?? '', line)];
  });
  return [...found, ...waiting.map(removal)];
}

function changed(old: string, { style, text }: Line): Comparison {
  const words = (sentence: string) => sentence.split(/(\s+)/);
  const parts = diffArrays(words(old), words(text), { maxEditLength: 2000 });
  const whole: Part[] = [
    { text: old, change: 'removed' },
    { text, change: 'added' },
  ];
  const shown = parts?.map(({ value, added, removed }): Part => {
    return { text: value.join(''), change: added ? 'added' : removed ? 'removed' : 'same' };
  });
  return { kind: 'changed', style, parts: shown ?? whole };
}

// A third of the words in common: the same paragraph, rewritten.
function alike(one: string, other: string): boolean {
  const words = new Set(one.toLocaleLowerCase('vi').split(/\s+/));
  const others = other.toLocaleLowerCase('vi').split(/\s+/);
  const common = others.filter((word) => words.has(word)).length;
  return common * 3 >= Math.max(words.size, others.length);
}

function unchanged({ style, text }: Line): Comparison {
  return { kind: 'same', style, parts: [{ text, change: 'same' }] };
}

function addition({ style, text }: Line): Comparison {
  return { kind: 'added', style, parts: [{ text, change: 'added' }] };
}

function removal({ style, text }: Line): Comparison {
  return { kind: 'removed', style, parts: [{ text, change: 'removed' }] };
}

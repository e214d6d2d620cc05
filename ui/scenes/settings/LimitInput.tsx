import { TextInput } from '@mantine/core';
import { Choose } from '../../parts/Choose.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { limitWords } from './limitWords.ts';

type Unit = keyof typeof limitWords.vi.units;
type Props = { name: string; value: string; change(value: string): void; readOnly?: boolean; error?: string };

/** A limit as the law writes it, '7 working days': a number and its unit; '' when no number is there. */
export function LimitInput({ name, value, change, readOnly, error }: Props) {
  const w = useWordsOf(limitWords);
  const [, count = '', kind = 'working days'] = /^(\S*) (.+)$/.exec(value) ?? [];
  const unit = unitOf(kind);
  return (
    <>
      <TextInput
        aria-label={w.number(name)}
        inputMode="numeric"
        value={count}
        readOnly={readOnly}
        error={error}
        onChange={({ currentTarget }) => change(currentTarget.value.trim() && `${currentTarget.value.trim()} ${unit}`)}
      />
      <Choose
        aria-label={w.unit(name)}
        value={unit}
        disabled={readOnly || !count}
        change={(given) => change(`${count} ${given}`)}
        data={Object.entries(w.units).map(([given, label]) => ({ value: given, label }))}
      />
    </>
  );
}

function unitOf(kind: string): Unit {
  const many = kind.endsWith('s') ? kind : `${kind}s`;
  return many in limitWords.vi.units ? (many as Unit) : 'days';
}

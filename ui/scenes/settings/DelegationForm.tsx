import { Alert, Button, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { signing } from '../../api/papers.ts';
import type { DelegationInput, Officer, SigningRules } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Settings.module.css';
import { useRule } from './useRule.ts';
import { words } from './words.ts';

type Capacity = DelegationInput['capacity'];

/** A new delegation, as the paper says that gives it. */
export function DelegationForm({
  rules,
  officers,
  close,
}: {
  rules: SigningRules;
  officers: readonly Officer[];
  close(): void;
}) {
  const w = useWordsOf(words);
  const rule = useRule(close);
  const others = officers.filter(({ roles }) => !roles.includes('head') && !roles.includes('administrator'));
  const [officerId, setOfficer] = useState(others[0]?.id ?? '');
  const [capacity, setCapacity] = useState<Capacity>('KT');
  const [signsFor, setSignsFor] = useState('Chủ tịch');
  const [basis, setBasis] = useState('');
  const [templates, setTemplates] = useState<string[]>([]);
  const [from, setFrom] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const input = (): DelegationInput => ({
    ...{ officerId, capacity, signsFor, basis, validUntil: until },
    templates: templates.length > 0 ? templates : null,
    validFrom: from ?? '',
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (from && officerId) void rule.save(() => signing.delegate(input()));
      }}
    >
      <div className={css.pair}>
        <Choose
          label={w.officer}
          value={officerId}
          change={setOfficer}
          error={rule.fault('officerId')}
          data={others.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
        />
        <Choose
          label={w.capacity}
          value={capacity}
          change={(value) => setCapacity(value as Capacity)}
          data={Object.entries(w.capacities).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          label={w.signsFor}
          value={signsFor}
          error={rule.fault('signsFor')}
          onChange={(event) => setSignsFor(event.currentTarget.value)}
        />
        <TextInput
          label={w.basis}
          value={basis}
          error={rule.fault('basis')}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </div>
      <MultiSelect
        label={w.papers}
        value={templates}
        onChange={setTemplates}
        error={rule.fault('templates')}
        searchable
        data={rules.papers.map((paper) => ({ value: paper.template, label: paper.title }))}
      />
      <div className={css.pair}>
        <DayInput label={w.from} value={from} change={setFrom} error={rule.fault('validFrom')} />
        <DayInput label={w.until} value={until} change={setUntil} error={rule.fault('validUntil')} />
      </div>
      {rule.words && (
        <Alert color="red" variant="light" role="alert">
          {rule.words}
        </Alert>
      )}
      <div className={css.buttons}>
        <Button variant="default" onClick={close}>
          {w.cancel}
        </Button>
        <Button type="submit" loading={rule.running} disabled={!from || !officerId}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}

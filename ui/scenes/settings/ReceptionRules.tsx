import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Office, ReceptionRules as Rules } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { LimitInput } from './LimitInput.tsx';
import { OfficePart } from './OfficePart.tsx';
import { receptionWords } from './receptionWords.ts';
import css from './Settings.module.css';
import { useOffice } from './useOffice.ts';

const LIMITS = [
  ...(['assignWithin', 'reportAtLeast', 'reportWithin', 'reportExtension'] as const),
  ...(['inviteCitizensBefore', 'inviteBodiesBefore', 'concludeWithin'] as const),
];

/** The agency's own rule on leaders' receptions, with the paper it comes from; nothing of it is a limit of law. */
export function ReceptionRules({ office }: { office: Office }) {
  const w = useWordsOf(receptionWords);
  const rule = useOffice();
  const kept = office.receptionRules;
  const may = office.abilities.administer;
  const [rules, setRules] = useState<Rules>(kept);
  const packs = useQuery({ queryKey: ['reception-packs'], queryFn: api.receptionPacks, enabled: may });
  const set = (patch: Rules) => setRules({ ...rules, ...patch });
  return (
    <OfficePart
      id="reception-rules"
      title={w.title}
      hint={w.hint}
      save={may ? () => void rule.save(() => api.receptionRules(rules)) : null}
      running={rule.running}
      changed={JSON.stringify(rules) !== JSON.stringify(kept)}
      refused={rule.words}
    >
      {may && (
        <div className={css.packs}>
          {packs.data?.items.map((pack) => (
            <Button key={pack.key} variant="default" size="compact-sm" onClick={() => setRules(pack.rules)}>
              {w.take(pack.name)}
            </Button>
          ))}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setRules({})}>
            {w.none}
          </Button>
        </div>
      )}
      <TextInput
        label={w.source}
        value={rules.source ?? ''}
        readOnly={!may}
        maxLength={400}
        error={rule.fault('source')}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <NumberInput
        label={w.monthlyDay}
        value={rules.monthlyDay ?? ''}
        readOnly={!may}
        min={1}
        max={31}
        allowDecimal={false}
        onChange={(value) => set({ monthlyDay: typeof value === 'number' ? value : undefined })}
      />
      {LIMITS.map((key) => (
        <div key={key} className={css.limit}>
          <span>{w.limits[key]}</span>
          <LimitInput
            name={w.limits[key]}
            value={rules[key] ?? ''}
            readOnly={!may}
            error={rule.fault(key)}
            change={(value) => set({ [key]: value || undefined })}
          />
        </div>
      ))}
      <Textarea
        label={w.places}
        value={rules.places?.join('\n') ?? ''}
        readOnly={!may}
        autosize
        minRows={2}
        onChange={(event) => set({ places: lines(event.currentTarget.value) })}
      />
      {(['admission', 'refusal'] as const).map((key) => (
        <Textarea
          key={key}
          label={w[key]}
          value={rules[key]?.map(({ text }) => text).join('\n') ?? ''}
          readOnly={!may}
          autosize
          minRows={2}
          onChange={(event) => set({ [key]: grounds(event.currentTarget.value, rules[key]) })}
        />
      ))}
    </OfficePart>
  );
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

// A ground keeps its key while its words change; registrations name it by that.
function grounds(text: string, before: Rules['admission'] = []) {
  return text.split('\n').map((line, at) => ({ key: before[at]?.key ?? `g${at + 1}`, text: line }));
}

import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { receptions as api } from '../../api/client.ts';
import type { ReceptionRules as Rules } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { OfficePart } from './OfficePart.tsx';
import { receptionWords } from './receptionWords.ts';
import css from './Settings.module.css';
import { useRule } from './useRule.ts';

const LIMITS = [
  ...(['assignWithin', 'reportAtLeast', 'reportWithin', 'reportExtension'] as const),
  ...(['inviteCitizensBefore', 'inviteBodiesBefore', 'concludeWithin'] as const),
];

/** The agency's own rule on leaders' receptions, with the paper it comes from; nothing of it is a limit of law. */
export function ReceptionRules({ may }: { may: boolean }) {
  const { data } = useQuery({ queryKey: ['receptions'], queryFn: api.read });
  return data ? <Part key={JSON.stringify(data.rules)} kept={data.rules} may={may} /> : null;
}

function Part({ kept, may }: { kept: Rules; may: boolean }) {
  const w = useWordsOf(receptionWords);
  const client = useQueryClient();
  const rule = useRule(() => void client.invalidateQueries({ queryKey: ['receptions'] }));
  const [rules, setRules] = useState<Rules>(kept);
  const packs = useQuery({ queryKey: ['reception-packs'], queryFn: api.packs, enabled: may });
  const set = (patch: Rules) => setRules({ ...rules, ...patch });
  return (
    <OfficePart
      id="reception-rules"
      title={w.title}
      hint={w.hint}
      save={may ? () => void rule.save(() => api.setRules(rules)) : null}
      running={rule.running}
      changed={JSON.stringify(rules) !== JSON.stringify(kept)}
      refused={rule.words}
    >
      {may && (
        <div className={css.acts}>
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
        <TextInput
          key={key}
          label={w.limits[key]}
          placeholder="4 working days"
          value={rules[key] ?? ''}
          readOnly={!may}
          maxLength={40}
          error={rule.fault(key)}
          onChange={(event) => set({ [key]: event.currentTarget.value || undefined })}
        />
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

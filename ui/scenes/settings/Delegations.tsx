import { Button } from '@mantine/core';
import { useState } from 'react';
import { signing } from '../../api/papers.ts';
import type { Officer, SigningRules } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { DelegationForm } from './DelegationForm.tsx';
import { EndForm } from './EndForm.tsx';
import css from './Settings.module.css';
import { words } from './words.ts';

/** Who signs for the head, on what basis, until when; what has lapsed says so. */
export function Delegations({ rules, officers }: { rules: SigningRules; officers: readonly Officer[] }) {
  const w = useWordsOf(words);
  const [adding, add] = useState(false);
  const [ending, end] = useState<string | null>(null);
  const { administer } = rules.abilities;
  return (
    <section className={css.part} aria-labelledby="delegations">
      <header>
        <h2 id="delegations">{w.delegations}</h2>
        {administer && !adding && (
          <Button variant="default" size="sm" onClick={() => add(true)}>
            {w.addDelegation}
          </Button>
        )}
      </header>
      <p className={css.hint}>{w.delegationsHint}</p>
      {adding && <DelegationForm rules={rules} officers={officers} close={() => add(false)} />}
      {rules.delegations.length === 0 && <p>{w.none}</p>}
      <ul>
        {rules.delegations.map((one) => (
          <li key={one.id} data-state={one.state}>
            <div>
              <strong>{one.officer.name}</strong>
              <p>
                {one.signature.join(' / ')} · {one.basis}
              </p>
              <p>{one.titles?.join('; ') ?? w.every}</p>
              <small>
                {one.lapsed ?? w.period(showDay(one.validFrom), one.validUntil ? showDay(one.validUntil) : w.open)}
              </small>
            </div>
            <span className={css.acts}>
              <Tag tone={one.state === 'in-force' ? 'done' : 'plain'}>{w.states[one.state]}</Tag>
              {administer && one.state !== 'over' && ending !== one.id && (
                <Button variant="default" size="compact-sm" onClick={() => end(one.id)}>
                  {w.revoke}
                </Button>
              )}
            </span>
            {ending === one.id && (
              <EndForm
                label={w.revokeOn}
                field="revokedOn"
                act={(day) => signing.revoke(one.id, day)}
                close={() => end(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

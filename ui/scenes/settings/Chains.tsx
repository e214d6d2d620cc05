import { Button } from '@mantine/core';
import { useState } from 'react';
import { signing } from '../../api/papers.ts';
import type { Officer, SigningChain, SigningRules } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { ChainForm } from './ChainForm.tsx';
import { EndForm } from './EndForm.tsx';
import css from './Settings.module.css';
import { words } from './words.ts';

type Props = { rules: SigningRules; officers: readonly Officer[] };

/** The chains per kind of paper, those in force first. */
export function Chains({ rules, officers }: Props) {
  const w = useWordsOf(words);
  const [adding, add] = useState(false);
  const [ending, end] = useState<string | null>(null);
  const { administer } = rules.abilities;
  return (
    <section className={css.part} aria-labelledby="chains">
      <header>
        <h2 id="chains">{w.chains}</h2>
        {administer && !adding && (
          <Button variant="default" size="sm" onClick={() => add(true)}>
            {w.addChain}
          </Button>
        )}
      </header>
      <p className={css.hint}>{w.chainsHint}</p>
      {adding && <ChainForm rules={rules} officers={officers} close={() => add(false)} />}
      {rules.chains.length === 0 && <p>{w.none}</p>}
      <ul>
        {rules.chains.map((chain) => (
          <li key={chain.id} data-state={chain.state}>
            <div>
              <strong>{chain.title ?? w.every}</strong>
              <Desks chain={chain} rules={rules} officers={officers} />
              <small>{w.period(showDay(chain.validFrom), chain.validUntil ? showDay(chain.validUntil) : w.open)}</small>
            </div>
            <span className={css.acts}>
              <Tag tone={chain.state === 'in-force' ? 'done' : 'plain'}>{w.states[chain.state]}</Tag>
              {administer && chain.state !== 'over' && ending !== chain.id && (
                <Button variant="default" size="compact-sm" onClick={() => end(chain.id)}>
                  {w.end}
                </Button>
              )}
            </span>
            {ending === chain.id && (
              <EndForm
                label={w.endOn}
                field="validUntil"
                act={(day) => signing.closeChain(chain.id, day)}
                close={() => end(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Desks({ chain, rules, officers }: Props & { chain: SigningChain }) {
  const w = useWordsOf(words);
  const nameOf = (id: string | null, role: keyof typeof w.roles) =>
    officers.find((one) => one.id === id)?.name ?? w.roles[role];
  const signer = chain.signerRole ? nameOf(chain.signerId, chain.signerRole) : w.asProcedure;
  const body = chain.inNameOf ? ` (TM. ${chain.inNameOf})` : '';
  return (
    <p>
      {chain.initials.map(({ step, role, officerId }) => {
        const name = rules.steps.find((one) => one.step === step)?.name ?? step;
        return `${name}: ${nameOf(officerId, role)} · `;
      })}
      {`${w.signer}: ${signer}${body}`}
    </p>
  );
}

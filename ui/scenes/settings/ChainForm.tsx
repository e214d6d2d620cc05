import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { signing } from '../../api/papers.ts';
import type { ChainInput, Officer, Role, SigningRules } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Settings.module.css';
import { useRule } from './useRule.ts';
import { words } from './words.ts';

type Desk = { role: Role | ''; officerId: string };
const NOBODY: Desk = { role: '', officerId: '' };
const DESK_ROLES: readonly Role[] = ['section-head', 'chief-of-office', 'deputy-head', 'head', 'handler', 'verifier'];

/** A new chain: each step of initials with its role and, where wanted, its officer; then who signs. */
export function ChainForm({
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
  const [template, setTemplate] = useState('');
  const [desks, setDesks] = useState<Record<string, Desk>>(() =>
    Object.fromEntries(rules.steps.map(({ step, role }) => [step, { role, officerId: '' }])),
  );
  const [signer, setSigner] = useState<Desk>(NOBODY);
  const [inNameOf, setInNameOf] = useState('');
  const [from, setFrom] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const input = (): ChainInput => ({
    template: template || null,
    initials: rules.steps.flatMap(({ step }) => {
      const desk = desks[step] ?? NOBODY;
      return desk.role ? [{ step, role: desk.role, officerId: desk.officerId || null }] : [];
    }),
    signerRole: signer.role || null,
    signerId: signer.role ? signer.officerId || null : null,
    inNameOf: inNameOf.trim() || null,
    validFrom: from ?? '',
    validUntil: until,
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (from) void rule.save(() => signing.openChain(input()));
      }}
    >
      <Choose
        label={w.paper}
        value={template}
        change={setTemplate}
        error={rule.fault('template')}
        data={[
          { value: '', label: w.every },
          ...rules.papers.map((paper) => ({ value: paper.template, label: paper.title })),
        ]}
      />
      {rules.steps.map(({ step, name }) => (
        <DeskFields
          key={step}
          name={name}
          none={w.skip}
          desk={desks[step] ?? NOBODY}
          change={(desk) => setDesks({ ...desks, [step]: desk })}
          officers={officers}
          fault={rule.fault(step)}
        />
      ))}
      <DeskFields
        name={w.signer}
        none={w.asProcedure}
        desk={signer}
        change={setSigner}
        officers={officers}
        fault={rule.fault('signerRole')}
      />
      <TextInput
        label={w.inNameOf}
        value={inNameOf}
        error={rule.fault('inNameOf')}
        onChange={(event) => setInNameOf(event.currentTarget.value)}
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
        <Button type="submit" loading={rule.running} disabled={!from}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}

function DeskFields({
  name,
  none,
  desk,
  change,
  officers,
  fault,
}: {
  name: string;
  none: string;
  desk: Desk;
  change(desk: Desk): void;
  officers: readonly Officer[];
  fault: string | undefined;
}) {
  const w = useWordsOf(words);
  const holders = officers.filter(({ roles }) => roles.some((role) => role === desk.role));
  return (
    <div className={css.pair}>
      <Choose
        label={name}
        value={desk.role}
        error={fault}
        change={(role) => change({ role: role as Role | '', officerId: '' })}
        data={[{ value: '', label: none }, ...DESK_ROLES.map((role) => ({ value: role, label: w.roles[role] }))]}
      />
      <Choose
        label={`${w.person}: ${name}`}
        value={desk.officerId}
        disabled={!desk.role}
        change={(officerId) => change({ ...desk, officerId })}
        data={[{ value: '', label: w.anyOf }, ...holders.map((one) => ({ value: one.id, label: one.name }))]}
      />
    </div>
  );
}

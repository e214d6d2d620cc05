import { Button, Kbd, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCornerUpLeft } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Approval, TaskDetail, Values } from '../../api/types.ts';
import { type FormHandle, GeneratedForm } from '../../form/GeneratedForm.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { ErrandNotes } from '../errands/ErrandNotes.tsx';
import { MovedNote } from '../signing/MovedNote.tsx';
import { SignatureNote } from '../signing/SignatureNote.tsx';
import { useSeenPaper } from '../signing/useSeenPaper.ts';
import { words } from '../signing/words.ts';
import { useTaskActs } from '../worklist/useTaskActs.ts';
import css from './ApprovalPane.module.css';
import { approvalForm } from './approvalForm.ts';
import { Brief } from './Brief.tsx';
import pane from './FormPane.module.css';
import { Closed, Completed } from './Outcome.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import { useCompletion } from './useCompletion.ts';
import { DraftState, useDraft } from './useDraft.tsx';

/** The head's desk: what is proposed, on what ground, what changed; and two answers. */
export function ApprovalPane({
  task,
  approval,
  change,
}: {
  task: TaskDetail;
  approval: Approval;
  change(values: Values): void;
}) {
  const w = useWords();
  const signs = useWordsOf(words);
  const acts = useTaskActs();
  const form = useRef<FormHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const shape = useMemo(() => approvalForm(task.form), [task.form]);
  // what is asked besides may depend on the answer; until it is given the form supposes consent
  const opened = useRef({
    schema: shape.rest,
    values: { ...task.values, [shape.decisionKey]: shape.approvals[0]?.value },
  });
  const [remark, setRemark] = useState(String(task.values[shape.remarkKey] ?? ''));
  const [needed, setNeeded] = useState(false);
  const [backTo, setBackTo] = useState(shape.desks[0]?.value ?? '');
  const blocked = approval.signature?.refusal ?? null;
  const draft = useDraft(task);
  const paper = useSeenPaper(task.document?.id ?? null);
  const completion = useCompletion(task, draft, paper.seen);
  const may = task.state === 'open' && task.abilities.complete;
  const decide = (decision: string) => {
    const back = decision === shape.sendBack?.value;
    if (!may || completion.running || !paper.ready || (blocked && !back)) return;
    if (back && !remark.trim()) {
      setNeeded(true);
      field.current?.focus();
      return;
    }
    const own = shape.rest && !back ? form.current?.check() : (form.current?.values() ?? {});
    if (!own) return;
    const values = {
      ...own,
      [shape.decisionKey]: decision,
      ...(remark.trim() ? { [shape.remarkKey]: remark.trim() } : {}),
      ...(back && shape.desks.length > 0 ? { sendBackTo: backTo } : {}),
    };
    void completion.run(values, (refused) => form.current?.refuse(refused) ?? Object.entries(refused));
  };
  useHotkeys([['mod+Enter', () => shape.approvals[0] && decide(shape.approvals[0].value)]], []);

  if (completion.done) return <Completed task={task} result={completion.done} />;
  if (task.state === 'completed' || task.state === 'cancelled' || completion.already)
    return <Closed task={task} words={completion.already} kept={draft.dirty} />;
  const changed = new Map(approval.changes?.map((one) => [one.label, one]));
  return (
    <>
      <div className={pane.scroll}>
        <Brief task={task} />
        <ErrandNotes task={task} />
        <h2 className={css.title}>{w.approval.title}</h2>
        <p className={css.by}>{w.approval.proposedBy(approval.proposedBy.name, showInstant(approval.proposedBy.at))}</p>
        {approval.changes?.length === 0 && <p className={css.by}>{w.approval.noChanges}</p>}
        {changed.size > 0 && (
          <p className={css.note}>
            {w.approval.changes}: {changed.size}
          </p>
        )}
        <dl className={css.proposal}>
          {approval.proposal.map(({ label, value }) => (
            <div key={label} data-changed={changed.has(label) || undefined}>
              <dt>{label}</dt>
              <dd>
                {changed.has(label) ? <ins>{value || w.approval.empty}</ins> : value || <em>{w.approval.empty}</em>}
                {changed.has(label) && (
                  <del>
                    <span>{w.approval.before}: </span>
                    {changed.get(label)?.before || w.approval.empty}
                  </del>
                )}
              </dd>
            </div>
          ))}
          {[...changed.values()]
            .filter(({ label }) => !approval.proposal.some((one) => one.label === label))
            .map(({ label, before, after }) => (
              <div key={label} data-changed>
                <dt>{label}</dt>
                <dd>
                  <ins>{after || w.approval.empty}</ins>
                  <del>
                    <span>{w.approval.before}: </span>
                    {before || w.approval.empty}
                  </del>
                </dd>
              </div>
            ))}
        </dl>
        {approval.remarks.length > 0 && (
          <>
            <h2 className={css.title}>{w.approval.remarks}</h2>
            <ul className={css.remarks}>
              {approval.remarks.map(({ by, at, remark: said }) => (
                <li key={at + by}>
                  <blockquote>{said}</blockquote>
                  {by}, {showInstant(at)}
                </li>
              ))}
            </ul>
          </>
        )}
        {opened.current.schema && (
          <GeneratedForm
            ref={form}
            label={task.name}
            schema={opened.current.schema}
            values={opened.current.values}
            readOnly={!may}
            change={(values, byHand) => {
              change(values);
              if (byHand) draft.note({ ...values, [shape.remarkKey]: remark });
            }}
          />
        )}
      </div>
      <footer className={`${pane.foot} ${css.foot}`}>
        <SignatureNote signature={approval.signature} />
        {paper.later !== null && <MovedNote version={paper.later} read={paper.read} />}
        <RefusedNote refused={completion.refused} reload={() => location.reload()} />
        {may ? (
          <>
            <Textarea
              ref={field}
              className={css.remark}
              label={w.approval.remark}
              description={w.approval.remarkHint}
              autosize
              minRows={2}
              maxRows={6}
              value={remark}
              error={needed && !remark.trim() ? w.approval.remarkNeeded : null}
              onChange={(event) => {
                setRemark(event.currentTarget.value);
                draft.note({ ...(form.current?.values() ?? {}), [shape.remarkKey]: event.currentTarget.value });
              }}
            />
            {shape.desks.length > 1 && (
              <Choose
                className={css.remark}
                label={signs.backTo}
                value={backTo}
                change={setBackTo}
                data={shape.desks}
              />
            )}
            <DraftState draft={draft} />
            <span className={css.answers}>
              {shape.sendBack && (
                <Button
                  size="md"
                  variant="default"
                  disabled={completion.running || !paper.ready}
                  leftSection={<IconCornerUpLeft size={18} />}
                  onClick={() => shape.sendBack && decide(shape.sendBack.value)}
                >
                  {w.approval.sendBack}
                </Button>
              )}
              {shape.approvals.map(({ value, label }, index) => (
                <Button
                  key={value}
                  size="md"
                  variant={index ? 'default' : 'filled'}
                  loading={completion.running}
                  disabled={blocked !== null || !paper.ready}
                  leftSection={<IconCheck size={18} />}
                  rightSection={index ? null : <Kbd className={pane.key}>Ctrl Enter</Kbd>}
                  onClick={() => decide(value)}
                >
                  {shape.approvals.length > 1 ? label : w.approval.approve}
                </Button>
              ))}
            </span>
          </>
        ) : (
          <>
            <span className={pane.why}>
              <IconAlertTriangle size={16} aria-hidden />
              {task.abilities.claim
                ? w.task.claimFirst
                : task.assignee
                  ? w.task.others(task.assignee.name)
                  : task.held
                    ? w.task.heldByOther
                    : w.task.readOnly}
            </span>
            {task.abilities.claim && (
              <Button size="md" onClick={() => void acts.claim(task)}>
                {w.worklist.claim}
              </Button>
            )}
          </>
        )}
      </footer>
    </>
  );
}

import { Alert, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCornerUpLeft, IconPlayerPause } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TaskDetail, Values } from '../../api/types.ts';
import { useMe } from '../../app/session.tsx';
import { type FormHandle, GeneratedForm } from '../../form/GeneratedForm.tsx';
import { SimilarPapers } from '../../paper/SimilarPapers.tsx';
import { showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import { ErrandNotes } from '../errands/ErrandNotes.tsx';
import { useTaskActs } from '../worklist/useTaskActs.ts';
import { Brief } from './Brief.tsx';
import css from './FormPane.module.css';
import { KeptHere } from './KeptHere.tsx';
import { readLocally } from './localDraft.ts';
import { Closed, Completed } from './Outcome.tsx';
import { ProposedBody } from './ProposedBody.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import { useCompletion } from './useCompletion.ts';
import { DraftState, useDraft } from './useDraft.tsx';
import { useLastField } from './useLastField.ts';

type Pane = { task: TaskDetail; values: Values; change(values: Values): void };

export function FormPane({ task, values, change }: Pane) {
  const w = useWords();
  const acts = useTaskActs();
  const form = useRef<FormHandle>(null);
  const draft = useDraft(task);
  const completion = useCompletion(task, draft);
  const editable = task.state === 'open' && task.abilities.complete;
  // what was there when the form opened: a refetch must not take words from under the fingers
  const me = useMe();
  const [kept, setKept] = useState(() => (task.sealed ? null : readLocally(task.id, me.id, task.values)));
  const fits = kept !== null && kept.base === (task.draft?.savedAt ?? null);
  const opened = useRef({ schema: task.form, values: fits && kept ? kept.values : task.values, round: 0, used: fits });
  const typed = useRef<Values | null>(null);
  const fields = useMemo(() => countFields(opened.current.schema.components), []);
  const complete = () => {
    if (!editable || completion.running) return;
    const values = fields ? form.current?.check() : {};
    if (values) void completion.run(values, (refused) => form.current?.refuse(refused) ?? []);
  };
  useHotkeys([['mod+Enter', complete]], []);
  const place = useRef<HTMLDivElement>(null);
  const field = useLastField(place);
  const use = (values: Values) => {
    typed.current = values;
    change(values);
    draft.note(values);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens with what this computer kept
  useEffect(() => {
    if (opened.current.used && kept && editable) use(kept.values);
  }, []);

  if (completion.done) return <Completed task={task} result={completion.done} />;
  if (task.state === 'completed' || task.state === 'cancelled' || completion.already)
    return (
      <div className={css.scroll}>
        <Closed task={task} words={completion.already} kept={typed.current !== null} />
        {typed.current && (
          <GeneratedForm
            label={task.name}
            schema={opened.current.schema}
            values={typed.current}
            readOnly
            change={() => {}}
          />
        )}
      </div>
    );
  return (
    <>
      <div className={css.scroll} ref={place}>
        {task.state === 'suspended' && (
          <Alert variant="light" color="gray" icon={<IconPlayerPause />} title={w.task.suspended} className={css.alert}>
            {task.suspendedBecause}
          </Alert>
        )}
        {task.returned && (
          <Alert
            variant="light"
            color="yellow"
            icon={<IconCornerUpLeft />}
            title={w.task.sentBackNote}
            className={css.alert}
          >
            {task.returned.remark && <p className={css.remark}>{task.returned.remark}</p>}
            {task.returned.by}, {showInstant(task.returned.at)}
          </Alert>
        )}
        <Brief task={task} />
        <ProposedBody task={task} values={values} />
        <ErrandNotes task={task} />
        {fields === 0 && <p className={css.none}>{w.task.formEmpty}</p>}
        {kept && editable && (
          <KeptHere
            kept={kept}
            used={opened.current.used}
            use={() => {
              opened.current = { ...opened.current, values: kept.values, round: 1, used: true };
              setKept({ ...kept });
              use(kept.values);
            }}
            drop={() => {
              draft.forget();
              setKept(null);
            }}
          />
        )}
        {editable && <SimilarPapers task={task} field={field} />}
        <GeneratedForm
          key={opened.current.round}
          ref={form}
          label={task.name}
          schema={opened.current.schema}
          values={opened.current.values}
          readOnly={!editable}
          change={(values, byHand) => {
            change(values);
            if (!byHand) return;
            typed.current = values;
            draft.note(values);
          }}
        />
      </div>
      <footer className={css.foot}>
        <RefusedNote refused={completion.refused} reload={() => location.reload()} />
        {editable ? (
          <>
            <DraftState draft={draft} />
            <Button
              size="md"
              onClick={complete}
              loading={completion.running}
              leftSection={<IconCheck size={18} />}
              rightSection={<Kbd className={css.key}>Ctrl Enter</Kbd>}
            >
              {w.task.complete}
            </Button>
          </>
        ) : (
          <>
            <span className={css.why}>
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

function countFields(components: TaskDetail['form']['components']): number {
  return components.reduce((sum, one) => sum + (one.key ? 1 : 0) + countFields(one.components ?? []), 0);
}

import { Button, Modal, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconGitBranch } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { runs } from '../../api/client.ts';
import type { DeadlineRow, Dossier, SideProcedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Due } from '../../parts/Due.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';
import { ExplanationDrawer } from './ExplanationDrawer.tsx';
import css from './Margin.module.css';

/** What waits, what runs out, what may be started: beside every page of the dossier. */
export function Margin({ dossier }: { dossier: Dossier }) {
  const w = useWords();
  const me = useMe();
  const [explained, explain] = useState<DeadlineRow | null>(null);
  const running = dossier.deadlines.filter(({ state }) => state === 'open' || state === 'paused');
  return (
    <aside className={css.margin}>
      <section>
        <h2>{w.petition.tasks}</h2>
        {dossier.tasks.length === 0 && <p className={css.none}>{w.petition.noTasks}</p>}
        <ul>
          {dossier.tasks.map((task) => (
            <li key={task.id}>
              <Link to={paths.task(task.id)}>{task.name}</Link>
              <small>{task.assignee ? (task.assignee.id === me.id ? w.worklist.you : task.assignee.name) : `${w.roles[task.role]} · ${w.worklist.unassigned.toLowerCase()}`}</small>
              <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{w.petition.deadlines}</h2>
        {running.length === 0 && <p className={css.none}>{w.petition.noDeadlines}</p>}
        <ul>
          {running.map((deadline) => (
            <li key={deadline.id}>
              <button type="button" className={css.deadline} onClick={() => explain(deadline)}>
                {deadline.name}
              </button>
              <Due state={deadline.dueState} words={deadline.dueWords} on={deadline.dueOn} />
            </li>
          ))}
        </ul>
      </section>
      {dossier.sideProcedures.length > 0 && (
        <section>
          <h2>{w.petition.side}</h2>
          <Sides dossier={dossier} />
        </section>
      )}
      <ExplanationDrawer deadline={explained} close={() => explain(null)} />
    </aside>
  );
}

function Sides({ dossier }: { dossier: Dossier }) {
  const w = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const [asked, ask] = useState<SideProcedure | null>(null);
  const starting = useMutation({
    mutationFn: (side: SideProcedure) => runs.startSideProcedure(side.runId, side.key),
    onSuccess: (changed, side) => {
      client.setQueryData(['petition', dossier.petition.id], changed);
      void client.invalidateQueries({ queryKey: ['petition', dossier.petition.id] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
      tell(w.petition.started(side.name));
    },
    onError: (error) => tell({ refused: error }),
    onSettled: () => ask(null),
  });
  return (
    <>
      <ul className={css.sides}>
        {dossier.sideProcedures.map((side) => (
          <li key={side.runId + side.key}>
            <Tooltip label={side.reason ?? side.law ?? ''} disabled={!side.reason && !side.law} multiline maw={280}>
              <Button variant="default" fullWidth justify="flex-start" leftSection={<IconGitBranch size={16} />} data-disabled={!side.allowed || undefined} aria-disabled={!side.allowed} aria-describedby={side.reason ? `vi-sao-${side.key}` : undefined} onClick={() => side.allowed && ask(side)}>
                {side.name}
              </Button>
            </Tooltip>
            {!side.allowed && side.reason && <small id={`vi-sao-${side.key}`}>{side.reason}</small>}
          </li>
        ))}
      </ul>
      <Modal opened={asked !== null} onClose={() => ask(null)} title={asked ? w.petition.startSide(asked.name) : ''} closeButtonProps={{ 'aria-label': w.common.close }}>
        <p className={css.text}>
          {w.petition.startSideText} {asked?.law && `${w.petition.ground}: ${asked.law}.`}
        </p>
        <div className={css.answers}>
          <Button variant="default" onClick={() => ask(null)}>
            {w.common.cancel}
          </Button>
          <Button data-autofocus loading={starting.isPending} leftSection={<IconAlertTriangle size={16} />} onClick={() => asked && starting.mutate(asked)}>
            {w.petition.start}
          </Button>
        </div>
      </Modal>
    </>
  );
}

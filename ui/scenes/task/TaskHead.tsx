import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { TaskDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Due } from '../../parts/Due.tsx';
import { Sealed, SentBack } from '../../parts/Marks.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './TaskHead.module.css';

export function TaskHead({ task }: { task: TaskDetail }) {
  const w = useWords();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { from?: string } | null };
  return (
    <header className={css.head}>
      <Tooltip label={w.task.toList}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={w.task.toList}
          onClick={() => (state?.from ? void navigate(-1) : void navigate(paths.mine))}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
      </Tooltip>
      <div className={css.names}>
        <h1>
          {task.name} {task.sentBack && <SentBack />}
        </h1>
        <p>
          <Link to={paths.petition(task.petitionId)}>
            {[task.caseCode, task.petitionCode].filter(Boolean).join(' · ') || w.petition.noCode}
          </Link>
          <span className={css.title}>{task.title}</span>
          <span className={css.person}>{task.petitioner}</span>
          {task.sealed && <Sealed />}
        </p>
      </div>
      <div className={css.due}>
        <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
        {task.dueName && <span>{task.dueName}</span>}
      </div>
    </header>
  );
}

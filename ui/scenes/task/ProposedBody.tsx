import { Alert } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { type Classified, proposeBody } from '../../../server/domain/authority.ts';
import type { TaskDetail, Values } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './FormPane.module.css';
import { words } from './words.ts';

/** Who is competent, as the law says it of what has been chosen so far, beside the form that asks for it; a person decides. */
export function ProposedBody({ task, values }: { task: TaskDetail; values: Values }) {
  const w = useWordsOf(words);
  if (task.key !== 'classify-petition') return null;
  const proposal = proposeBody(values as Classified);
  if (!proposal) return null;
  return (
    <Alert
      variant="light"
      color={proposal.found ? 'blue' : 'gray'}
      icon={<IconScale />}
      title={w.proposedBody}
      className={css.alert}
      role="status"
    >
      <p className={css.remark}>
        {proposal.found ? <strong>{proposal.title}</strong> : proposal.reason}
        {proposal.law && ` (${proposal.law})`}
      </p>
      {proposal.found && proposal.note && <p className={css.remark}>{proposal.note}</p>}
      <p className={css.remark}>{w.youDecide}</p>
    </Alert>
  );
}

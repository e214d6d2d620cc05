import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { petitions } from '../../api/matters.ts';
import type { Dossier, TaskDetail, Values } from '../../api/types.ts';
import { DocumentPaper } from '../../paper/DocumentPaper.tsx';
import { Sections } from '../../parts/Sections.tsx';
import { Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { Errands, useErrands } from '../errands/Errands.tsx';
import { words as errandWords } from '../errands/words.ts';
import { DocumentShelf } from '../petition/DocumentShelf.tsx';
import { Parties } from '../petition/Parties.tsx';
import { PetitionText } from '../petition/PetitionText.tsx';
import { Timeline } from '../petition/Timeline.tsx';
import { words } from '../signing/words.ts';

const LivePreview = lazy(async () => ({ default: (await import('../../paper/LivePreview.tsx')).LivePreview }));
const FileViewer = lazy(async () => ({ default: (await import('../../files/FileViewer.tsx')).FileViewer }));
type Tab = 'paper' | 'slip' | 'files' | 'content' | 'parties' | 'documents' | 'errands' | 'timeline';

export function DossierPane({ task, values, withPaper }: { task: TaskDetail; values: Values; withPaper: boolean }) {
  const { task: w } = useWords();
  const signs = useWordsOf(words);
  const aside = useWordsOf(errandWords);
  const errands = useErrands({ petitionId: task.petitionId, taskId: task.id });
  // the paper that is signed or issued here stays in sight, before and after
  const draft = task.document;
  const slip = task.approval?.slip ?? null;
  const paper = draft !== null || (withPaper && task.papers.length > 0);
  const [tab, setTab] = useState<Tab>(
    (task.approval || draft) && paper ? 'paper' : task.files.length ? 'files' : 'content',
  );
  const tabs: { id: Tab; name: string; count?: number }[] = [
    { id: 'files', name: w.tabs.files, count: task.files.length },
    { id: 'content', name: w.tabs.content },
    ...(paper ? [{ id: 'paper' as const, name: w.tabs.paper }] : []),
    ...(slip ? [{ id: 'slip' as const, name: signs.slip }] : []),
    { id: 'parties', name: w.tabs.parties },
    { id: 'documents', name: w.tabs.documents },
    { id: 'errands', name: aside.title, count: errands.data?.begun.length },
    { id: 'timeline', name: w.tabs.timeline },
  ];
  return (
    <Sections tabs={tabs} chosen={tab} choose={setTab} fill>
      {tab === 'files' && (
        <Suspense fallback={<Waiting />}>
          <FileViewer files={task.files} />
        </Suspense>
      )}
      {tab === 'content' && <PetitionText petition={task.petition} />}
      {tab === 'paper' && (
        <Suspense fallback={<Waiting />}>
          {draft ? <DocumentPaper id={draft.id} /> : <LivePreview task={task} values={values} />}
        </Suspense>
      )}
      {tab === 'errands' && <Errands petitionId={task.petitionId} taskId={task.id} />}
      {tab === 'slip' && slip && <DocumentPaper id={slip.id} />}
      {tab === 'timeline' && <Timeline petitionId={task.petitionId} />}
      {tab === 'parties' && (
        <WithDossier id={task.petitionId}>{(dossier) => <Parties dossier={dossier} />}</WithDossier>
      )}
      {tab === 'documents' && (
        <WithDossier id={task.petitionId}>{(dossier) => <DocumentShelf documents={dossier.documents} />}</WithDossier>
      )}
    </Sections>
  );
}

function WithDossier({ id, children }: { id: string; children(dossier: Dossier): ReactNode }) {
  const dossier = useQuery({ queryKey: ['petition', id], queryFn: () => petitions.read(id) });
  if (dossier.isPending) return <Rows count={4} />;
  if (dossier.isError) return <Failure error={dossier.error} retry={() => void dossier.refetch()} />;
  return children(dossier.data);
}

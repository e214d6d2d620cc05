import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { SESSION } from '../../../server/domain/books.ts';
import { petitions } from '../../api/matters.ts';
import type { Dossier } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { Sections } from '../../parts/Sections.tsx';
import { Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { words as fileWords } from '../case-file/words.ts';
import { Errands } from '../errands/Errands.tsx';
import { words as errandWords } from '../errands/words.ts';
import { words as receptionWords } from '../receptions/words.ts';
import { Deadlines } from './Deadlines.tsx';
import { DocumentShelf } from './DocumentShelf.tsx';
import { Margin } from './Margin.tsx';
import { Parties } from './Parties.tsx';
import css from './PetitionPage.module.css';
import { PetitionText } from './PetitionText.tsx';
import { Timeline } from './Timeline.tsx';

const FileViewer = lazy(async () => ({ default: (await import('../../files/FileViewer.tsx')).FileViewer }));
const RunDiagram = lazy(async () => ({ default: (await import('../../diagram/RunDiagram.tsx')).RunDiagram }));
const CaseFileTab = lazy(async () => ({ default: (await import('../case-file/CaseFileTab.tsx')).CaseFileTab }));
const tabs = [
  'summary',
  'diagram',
  'timeline',
  'documents',
  'errands',
  'file',
  'deadlines',
  'parties',
  'files',
] as const;
type Tab = (typeof tabs)[number];

export function PetitionPage() {
  const { id = '' } = useParams();
  const w = useWords();
  const aside = useWordsOf(errandWords);
  const bundle = useWordsOf(fileWords);
  const [params, setParams] = useSearchParams();
  const dossier = useQuery({
    queryKey: ['petition', id],
    queryFn: () => petitions.read(id),
    refetchInterval: ({ state }) =>
      state.data?.documents.some(({ rendering }) => rendering === 'pending') ? 2500 : false,
  });
  useTitle(dossier.data && `${dossier.data.petition.code ?? w.petition.noCode} · ${dossier.data.petition.title}`);
  const asked = params.get('xem') as Tab | null;
  const tab: Tab = asked && tabs.includes(asked) ? asked : 'summary';
  if (dossier.isPending)
    return (
      <div className={css.page}>
        <Rows count={5} height={80} />
      </div>
    );
  if (!dossier.data) return <Failure error={dossier.error} retry={() => void dossier.refetch()} />;
  const { petition, parties, files, documents, deadlines, runs } = dossier.data;
  const counts: Partial<Record<Tab, number>> = {
    documents: documents.length,
    deadlines: deadlines.length,
    parties: parties.length,
    files: files.length,
    errands: runs.filter(({ kind }) => kind === 'errand').length,
  };
  return (
    <div className={css.page}>
      <Head dossier={dossier.data} />
      <div className={css.columns} data-wide={tab === 'diagram' || undefined}>
        <div className={css.body}>
          <Sections
            tabs={tabs.map((one) => ({
              id: one,
              name: one === 'errands' ? aside.title : one === 'file' ? bundle.title : w.petition.tabs[one],
              count: counts[one],
            }))}
            chosen={tab}
            choose={(next) => setParams(next === 'summary' ? {} : { xem: next }, { replace: true })}
          >
            <Suspense fallback={<Waiting />}>
              {tab === 'summary' && <PetitionText petition={petition} untitled />}
              {tab === 'parties' && <Parties dossier={dossier.data} />}
              {tab === 'files' && (
                <div className={css.files}>
                  <FileViewer files={files} />
                </div>
              )}
              {tab === 'diagram' && <RunDiagram runs={runs} />}
              {tab === 'timeline' && <Timeline petitionId={id} />}
              {tab === 'documents' && (
                <DocumentShelf
                  key={params.get('vb')}
                  documents={documents}
                  open={params.get('vb')}
                  change={id}
                  mayName={dossier.data.abilities.readIdentity}
                />
              )}
              {tab === 'errands' && <Errands petitionId={id} />}
              {tab === 'file' && <CaseFileTab cases={dossier.data.cases} />}
              {tab === 'deadlines' && <Deadlines deadlines={deadlines} />}
            </Suspense>
          </Sections>
        </div>
        <Margin dossier={dossier.data} />
      </div>
    </div>
  );
}

function Head({ dossier: { petition, cases, abilities } }: { dossier: Dossier }) {
  const w = useWords();
  const own = useWordsOf(receptionWords);
  return (
    <header className={css.head}>
      <div>
        <p className={css.codes}>
          <strong>{petition.code ?? w.petition.noCode}</strong>
          <Tag tone={petition.state === 'closed' ? 'done' : 'open'}>{petition.stateName}</Tag>
          {petition.sealed && <Sealed />}
        </p>
        <h1>{petition.title}</h1>
        <p className={css.line}>
          {[
            petition.petitioners,
            petition.kindName,
            `${w.petition.receivedOn} ${showDay(petition.receivedOn)}`,
            petition.channelName,
            petition.place,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {cases.map((one) => (
          <p key={one.id} className={css.case}>
            {w.petition.case} <strong>{one.code}</strong> {one.procedureName}{' '}
            <Tag tone={one.state === 'closed' || one.settledOn ? 'done' : 'open'}>{one.stateName}</Tag>
            <span>
              {[
                one.acceptedOn && `${w.petition.acceptedOn} ${showDay(one.acceptedOn)}`,
                one.settledOn && `${w.petition.settledOn} ${showDay(one.settledOn)}`,
                one.outcome !== one.stateName && one.outcome,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        ))}
      </div>
      {petition.entry === SESSION ? (
        <Button component={Link} to={paths.session(petition.id)} variant="default">
          {own.sessionPage}
        </Button>
      ) : (
        petition.code &&
        petition.state === 'open' && (
          <Button component={Link} to={paths.proposeReception(petition.id)} variant="subtle">
            {own.propose}
          </Button>
        )
      )}
      {abilities.edit && (
        <Button
          component={Link}
          to={paths.incomplete(petition.id)}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {w.petition.edit}
        </Button>
      )}
    </header>
  );
}

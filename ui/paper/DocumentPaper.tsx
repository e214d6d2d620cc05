import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { documents } from '../api/papers.ts';
import { Sealed, Tag, Unverified } from '../parts/Marks.tsx';
import { Failure, Waiting } from '../parts/States.tsx';
import { showDay } from '../words/dates.ts';
import { useWords, useWordsOf } from '../words/useWords.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import css from './LivePreview.module.css';
import { PaperTrail } from './PaperTrail.tsx';
import { Signatures } from './Signatures.tsx';
import tools from './WordButtons.module.css';
import { WordButtons } from './WordButtons.tsx';
import { words } from './words.ts';

const PaperView = lazy(async () => ({ default: (await import('./PaperView.tsx')).PaperView }));

/** A paper that exists: its latest version as text, and the files once they are made. */
export function DocumentPaper({ id }: { id: string }) {
  const w = useWords();
  const own = useWordsOf(words);
  const paper = useQuery({
    queryKey: ['document', id],
    queryFn: () => documents.read(id),
    refetchInterval: ({ state }) => (state.data?.rendering === 'pending' ? 2000 : false),
  });
  if (paper.isPending) return <Waiting />;
  if (paper.isError) return <Failure error={paper.error} retry={() => void paper.refetch()} />;
  const { effects, rev, versions, setAside, abilities } = paper.data;
  const { title, form, number, issuedOn, verified, sealed, state, version, rendering, html, css: style } = paper.data;
  return (
    <section className={css.preview} aria-label={title}>
      <header className={css.head}>
        <h2>{title}</h2>
        <span className={css.form}>{[form, number, issuedOn && showDay(issuedOn)].filter(Boolean).join(' · ')}</span>
        <Tag tone={state === 'draft' ? 'plain' : 'done'}>{w.petition.documentState[state]}</Tag>
        {sealed && <Sealed />}
        {!verified && <Unverified hint={w.paper.wording} />}
        <span className={css.state}>
          {rendering === 'ready' ? (
            <>
              <Button
                component="a"
                href={documents.printable(id, version)}
                target="_blank"
                rel="noopener"
                size="compact-sm"
                variant="default"
                leftSection={<IconFileTypePdf size={16} />}
              >
                PDF
              </Button>{' '}
              <Button
                component="a"
                href={documents.address(id, version, 'docx')}
                size="compact-sm"
                variant="default"
                leftSection={<IconFileTypeDocx size={16} />}
              >
                DOCX
              </Button>
            </>
          ) : (
            w.petition.rendering[rendering]
          )}
        </span>
      </header>
      {effects.map(({ effect, words, onDay }) => (
        <p key={effect + words} className={css.effect} role="note">
          {words}, {showDay(onDay)}
        </p>
      ))}
      {state === 'issued' && <Signatures id={id} />}
      <PaperTrail id={id} />
      <div className={tools.tools}>
        {abilities.word && <WordButtons draft={{ documentId: id, version, rev }} changed={() => {}} />}
        {versions.length > 1 && <CompareVersions id={id} versions={versions} from={setAside} />}
      </div>
      {setAside !== null && (
        <p className={tools.note} data-kind="aside">
          {own.aside(setAside)}
        </p>
      )}
      <Suspense fallback={<Waiting />}>
        <PaperView html={html} css={style} label={title} />
      </Suspense>
    </section>
  );
}

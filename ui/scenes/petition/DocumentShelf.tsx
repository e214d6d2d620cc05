import { Button } from '@mantine/core';
import { useState } from 'react';
import { documents as api } from '../../api/client.ts';
import type { DocumentRow } from '../../api/types.ts';
import { DocumentPaper } from '../../paper/DocumentPaper.tsx';
import { Sealed, Tag, Unverified } from '../../parts/Marks.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

export function DocumentShelf({ documents, open = null }: { documents: DocumentRow[]; open?: string | null }) {
  const { petition: w, paper, common } = useWords();
  const [shown, show] = useState<string | null>(open);
  if (!documents.length) return <p className={css.empty}>{w.noDocuments}</p>;
  return (
    <ul className={css.shelf}>
      {documents.map((one) => (
        <li key={one.id}>
          <div className={css.document}>
            <div>
              <strong>{one.title}</strong>
              <small>
                {[
                  one.number,
                  one.issuedOn ? showDay(one.issuedOn) : showInstant(one.createdAt),
                  one.form,
                  w.version(one.version),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            <span className={css.acts}>
              <Tag tone={one.state === 'draft' ? 'plain' : 'done'}>{w.documentState[one.state]}</Tag>
              {one.sealed && <Sealed />}
              {!one.verified && <Unverified hint={paper.wording} />}
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={shown === one.id}
                onClick={() => show(shown === one.id ? null : one.id)}
              >
                {shown === one.id ? common.close : w.preview}
              </Button>
              {one.rendering === 'ready' ? (
                (['pdf', 'docx'] as const).map((kind) => (
                  <Button
                    key={kind}
                    component="a"
                    href={api.address(one.id, one.version, kind)}
                    target="_blank"
                    rel="noopener"
                    size="compact-sm"
                    variant="default"
                    aria-label={`${kind.toUpperCase()}: ${one.title}`}
                  >
                    {kind.toUpperCase()}
                  </Button>
                ))
              ) : (
                <small>{w.rendering[one.rendering]}</small>
              )}
            </span>
          </div>
          {shown === one.id && (
            <div className={css.shown}>
              <DocumentPaper id={one.id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

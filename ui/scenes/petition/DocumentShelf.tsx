import { Button } from '@mantine/core';
import { useState } from 'react';
import { documents as api } from '../../api/papers.ts';
import type { DocumentRow } from '../../api/types.ts';
import { DocumentPaper } from '../../paper/DocumentPaper.tsx';
import { Sealed, Tag, Unverified } from '../../parts/Marks.tsx';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import { ChangePaper } from '../outgoing/ChangePaper.tsx';
import { DeliveryList } from '../outgoing/DeliveryList.tsx';
import css from './Petition.module.css';

type Props = {
  documents: DocumentRow[];
  open?: string | null;
  /** The petition on whose page papers may be corrected, withdrawn or replaced. */
  change?: string;
  /** Who may print what bears a sealed name. */
  mayName?: boolean;
};

export function DocumentShelf({ documents, open = null, change, mayName = false }: Props) {
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
              {one.effects.map(({ effect, words, onDay }) => (
                <small key={effect + words} className={css.effect}>
                  {words}, {showDay(onDay)}
                </small>
              ))}
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
          <DeliveryList deliveries={one.deliveries} mayName={mayName} />
          {shown === one.id && (
            <div className={css.shown}>
              {one.state === 'issued' && change && <ChangePaper document={one} petitionId={change} />}
              <DocumentPaper id={one.id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

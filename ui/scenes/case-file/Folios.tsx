import { Button } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { NumberingOrder } from './NumberingOrder.tsx';
import { useFile } from './useCaseFile.ts';
import { words } from './words.ts';

/** Bút lục: the index as it is, and what has no number yet, to be laid in order. */
export function Folios() {
  const { folios: w } = useWordsOf(words);
  const { index, unnumbered, numbering, earlierNumberings, mayKeep } = useFile();
  const [anew, startAnew] = useState(false);
  const last = index.at(-1)?.toNo ?? 0;
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        {mayKeep && numbering && !anew && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconRotate size={15} aria-hidden />}
            onClick={() => startAnew(true)}
          >
            {w.anew}
          </Button>
        )}
      </header>
      {!numbering && <p className={css.none}>{w.none}</p>}
      {numbering && (
        <>
          <table className={css.index}>
            <caption>
              {w.version(numbering.version, numbering.by, showInstant(numbering.at))}
              {numbering.reason && ` · ${numbering.reason}`}
            </caption>
            <thead>
              <tr>
                <th scope="col">{w.no}</th>
                <th scope="col">{w.name}</th>
              </tr>
            </thead>
            <tbody>
              {index.map(({ id, fromNo, toNo, title, on }) => (
                <tr key={id}>
                  <td>{fromNo === toNo ? fromNo : `${fromNo}–${toNo}`}</td>
                  <td>
                    {title ?? <em>{w.struck}</em>}
                    {on && <small>{showDay(on)}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {earlierNumberings.length > 0 && (
            <p className={css.facts}>
              {earlierNumberings.map(({ version, lastNo }) => w.earlier(version, lastNo)).join(' · ')}
            </p>
          )}
        </>
      )}
      {mayKeep && anew && <NumberingOrder key="anew" anew from={1} close={() => startAnew(false)} />}
      {mayKeep && !anew && unnumbered.length > 0 && (
        <NumberingOrder key={unnumbered.map(({ id }) => id).join()} from={last + 1} />
      )}
      {!mayKeep && unnumbered.length > 0 && <p className={css.facts}>{w.open(unnumbered.length)}</p>}
    </section>
  );
}

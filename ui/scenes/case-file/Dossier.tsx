import { Button, Progress } from '@mantine/core';
import { IconDownload, IconFileStack } from '@tabler/icons-react';
import { caseFile as api } from '../../api/matters.ts';
import { showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

/** The case as one PDF: ask for it, watch it grow, fetch it. */
export function Dossier() {
  const { dossier: w } = useWordsOf(words);
  const { caseId, dossier } = useFile();
  const make = useFileAct(() => api.makeDossier(caseId), '');
  const underWay = dossier?.state === 'waiting' || dossier?.state === 'building';
  return (
    <section className={css.section} aria-label={w.title}>
      <header>
        <h3>{w.title}</h3>
        <div className={css.acts}>
          {dossier?.state === 'ready' && (
            <Button
              component="a"
              href={api.dossier(caseId)}
              size="compact-md"
              leftSection={<IconDownload size={15} aria-hidden />}
            >
              {w.download}
            </Button>
          )}
          {!underWay && (!dossier || dossier.stale || dossier.state === 'failed') && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconFileStack size={15} aria-hidden />}
              loading={make.isPending}
              onClick={() => make.mutate(undefined)}
            >
              {dossier ? w.again : w.make}
            </Button>
          )}
        </div>
      </header>
      {!dossier && <p className={css.none}>{w.text}</p>}
      {underWay && (
        <div role="status" className={css.progress}>
          <span>{dossier.state === 'waiting' ? w.waiting : w.building(dossier.done, dossier.total)}</span>
          <Progress value={dossier.total ? (100 * dossier.done) / dossier.total : 3} aria-label={w.title} />
        </div>
      )}
      {dossier?.state === 'ready' && <p>{w.ready(dossier.pages ?? 0, showInstant(dossier.at))}</p>}
      {dossier?.state === 'ready' && dossier.stale && <p className={css.warn}>{w.stale}</p>}
      {dossier?.state === 'failed' && (
        <p className={css.warn} role="alert">
          {dossier.failure}
        </p>
      )}
    </section>
  );
}

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { law as api } from '../../../api/office.ts';
import type { LawRelease } from '../../../api/types.ts';
import { focus } from '../../../parts/focus.ts';
import { Tag } from '../../../parts/Marks.tsx';
import { showDay, showInstant } from '../../../words/dates.ts';
import { useWordsOf } from '../../../words/useWords.tsx';
import css from '../Settings.module.css';
import { lawWords } from './lawWords.ts';
import { useLaw } from './useLaw.ts';

/** Which release of each procedure is in force from when, and what the program brought that waits for somebody. */
export function Releases({ releases, may }: { releases: LawRelease[]; may: boolean }) {
  const w = useWordsOf(lawWords);
  const drafts = releases.filter(({ publishedAt }) => publishedAt === null);
  const published = releases.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <section className={css.part} aria-labelledby="releases">
      <header>
        <h2 id="releases">{w.releases}</h2>
      </header>
      <p className={css.hint}>{w.releasesHint}</p>
      <h3>{w.drafts}</h3>
      {drafts.length === 0 && <p className={css.hint}>{w.noDrafts}</p>}
      {may && drafts.length > 1 && (
        <div className={css.above}>
          <Publish releases={drafts} what={w.drawings(drafts.length)} label={w.publishAll(drafts.length)} />
        </div>
      )}
      <ul>
        {drafts.map((release) => (
          <Draft key={release.id} release={release} may={may} />
        ))}
      </ul>
      <h3>{w.earlierReleases}</h3>
      <ul>
        {published.map((release) => (
          <li key={release.id}>
            <div>
              <About release={release} />
              <p>
                <small>
                  {release.publishedAt && w.by(release.publishedBy ?? w.program, showInstant(release.publishedAt))}
                  {release.running > 0 && ` · ${w.running(release.running)}`}
                </small>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft({ release, may }: { release: LawRelease; may: boolean }) {
  const w = useWordsOf(lawWords);
  return (
    <li>
      <div>
        <About release={release} />
        {release.changes.length > 0 && (
          <p>
            <small>
              {w.changed}: {release.changes.join(', ')}
            </small>
          </p>
        )}
      </div>
      {may && (
        <Publish
          releases={[release]}
          what={`${release.name}, ${w.version(release.version).toLowerCase()}`}
          label={w.publish}
        />
      )}
    </li>
  );
}

/** Asks once more, as it cannot be taken back. */
function Publish({ releases, what, label }: { releases: LawRelease[]; what: string; label: string }) {
  const w = useWordsOf(lawWords);
  const [sure, ask] = useState(false);
  const rule = useLaw(() => ask(false));
  const ids = releases.map(({ id }) => id);
  if (!sure)
    return (
      <Button size="compact-sm" variant="default" onClick={() => ask(true)}>
        {label}
      </Button>
    );
  return (
    <div className={css.sure}>
      <p>{w.publishSure(what)}</p>
      <Button size="compact-sm" loading={rule.running} onClick={() => void rule.save(() => api.publish(ids))}>
        {w.publish}
      </Button>
      <Button ref={focus} size="compact-sm" variant="default" onClick={() => ask(false)}>
        {w.cancel}
      </Button>
      {rule.words && (
        <Alert color="red" variant="light" role="alert">
          {rule.words}
        </Alert>
      )}
    </div>
  );
}

function About({ release }: { release: LawRelease }) {
  const w = useWordsOf(lawWords);
  const never = release.validTo !== null && release.validTo <= release.validFrom;
  return (
    <p>
      <strong>{release.name}</strong> {w.version(release.version)} ·{' '}
      {never && release.takesOver
        ? w.transition(release.takesOver)
        : w.valid(showDay(release.validFrom), release.validTo && showDay(release.validTo))}{' '}
      {release.reconstructed && <Tag tone="open">{w.reconstructed}</Tag>}
      {release.inForce && <Tag tone="done">{w.inForce}</Tag>}
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { notices } from '../../api/office.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import settings from '../settings/Settings.module.css';
import css from './MailStatus.module.css';
import { words } from './words.ts';

/** For the administrator: whether mails can leave, and which did not and why. */
export function MailStatus() {
  const w = useWordsOf(words).mail;
  const status = useQuery({ queryKey: ['mail-status'], queryFn: notices.mailStatus });
  return (
    <section className={settings.part} aria-labelledby="mail-status">
      <h2 id="mail-status">{w.title}</h2>
      {status.isPending && <Rows count={1} />}
      {status.isError && <Failure error={status.error} retry={() => void status.refetch()} />}
      {status.data && <p>{status.data.configured ? w.from(status.data.from ?? '') : w.none}</p>}
      {status.data?.configured && status.data.failing.length === 0 && <p className={settings.hint}>{w.fine}</p>}
      {status.data && status.data.failing.length > 0 && (
        <table className={css.table}>
          <caption>{w.failing}</caption>
          <thead>
            <tr>
              <th scope="col">{w.at}</th>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.officer}</th>
              <th scope="col">{w.times}</th>
              <th scope="col">{w.why}</th>
            </tr>
          </thead>
          <tbody>
            {status.data.failing.map(({ at, what, officer, failures, failure }) => (
              <tr key={`${at} ${what} ${officer}`}>
                <td>{showInstant(at)}</td>
                <td>{w.kinds[what]}</td>
                <td>{officer}</td>
                <td>{failures}</td>
                <td>{failure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

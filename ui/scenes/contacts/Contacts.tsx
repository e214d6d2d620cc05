import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { contacts } from '../../api/matters.ts';
import { catalogue } from '../../api/office.ts';
import { registers } from '../../api/registers.ts';
import type { Choices, ContactGuide, RegisterLine } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Sealed } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { showTime, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { ContactForm } from './ContactForm.tsx';
import css from './Contacts.module.css';
import { Guide } from './Guide.tsx';
import { useContact } from './useContact.ts';
import { words } from './words.ts';

const BOOK = 'lien-he';
const SHOWN = ['at', 'code', 'channel', 'who', 'words', 'class', 'state'] as const;

/** Calls and messages: recorded while somebody talks, and everything of today below. */
export function Contacts() {
  const w = useWordsOf(words);
  const choices = useQuery({ queryKey: ['choices'], queryFn: catalogue.choices, staleTime: Number.POSITIVE_INFINITY });
  const guide = useQuery({
    queryKey: ['contact-guide'],
    queryFn: contacts.guide,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const day = today();
  const count = useQuery({ queryKey: ['contacts', 'count', day], queryFn: contacts.count });
  useTitle(w.title);
  if (choices.isError || guide.isError)
    return (
      <Failure
        error={choices.error ?? guide.error}
        retry={() => void Promise.all([choices.refetch(), guide.refetch()])}
      />
    );
  if (!choices.data || !guide.data) return <Rows count={8} />;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        {count.data && (
          <p className={css.counts} role="status">
            <strong>
              {w.today}: {w.counts(count.data.contacts, count.data.callers)}
            </strong>
            <span>{w.scopes(count.data.inScope, count.data.outside, count.data.waiting)}</span>
          </p>
        )}
        <Link to={paths.book(BOOK)}>{w.register}</Link>
      </header>
      <Entry choices={choices.data} guide={guide.data} />
      <TodayList day={day} />
    </div>
  );
}

function Entry({ choices, guide }: { choices: Choices; guide: ContactGuide }) {
  const w = useWordsOf(words);
  const box = useRef<HTMLDivElement>(null);
  const first = () =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>('[data-first] input')?.focus());
  const desk = useContact(guide.classes, first, w.noted);
  return (
    <div className={css.columns} ref={box}>
      <ContactForm desk={desk} choices={choices} guide={guide} />
      <Guide desk={desk} />
    </div>
  );
}

function TodayList({ day }: { day: string }) {
  const w = useWordsOf(words);
  const list = useQuery({
    queryKey: ['contacts', 'list', day],
    queryFn: () => registers.page(BOOK, { from: day, columns: [...SHOWN, 'times'].join() }, null),
  });
  if (list.isPending) return <Rows count={4} />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Empty icon={<IconPhone />} title={w.empty} />;
  return (
    <table className={css.table} aria-label={w.today}>
      <thead>
        <tr>
          {SHOWN.map((key) => (
            <th key={key} scope="col" data-column={key}>
              {w.columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.data.items.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row: { cells, leadsTo, sealed } }: { row: RegisterLine }) {
  const w = useWordsOf(words);
  const times = Number(cells.times ?? 0);
  const text = (key: (typeof SHOWN)[number]) => String(cells[key] ?? '');
  return (
    <tr>
      <td data-title={w.columns.at}>{showTime(text('at'))}</td>
      <td data-title={w.columns.code}>
        {leadsTo ? <Link to={paths.petition(leadsTo.id)}>{text('code')}</Link> : text('code')}
      </td>
      <td data-title={w.columns.channel}>{text('channel')}</td>
      <td data-title={w.columns.who}>
        {text('who')} {sealed && <Sealed />}
        {times > 1 && <span className={css.times}>{w.times(times)}</span>}
      </td>
      <td data-title={w.columns.words}>{text('words')}</td>
      <td data-title={w.columns.class}>{text('class')}</td>
      <td data-title={w.columns.state}>{text('state')}</td>
    </tr>
  );
}

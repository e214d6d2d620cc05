import { Button, Modal, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconDeviceTv, IconTicket, IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { officers } from '../../api/people.ts';
import { counter } from '../../api/post.ts';
import type { Counter, Ticket } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Counter.module.css';
import { Queue } from './Queue.tsx';
import { words } from './words.ts';

/** The counter: numbers are taken, called to a room, served; at noon a colleague takes over. */
export function CounterPage() {
  const w = useWordsOf(words);
  const { common } = useWords();
  const me = useMe();
  const tell = useTell();
  const client = useQueryClient();
  const [kept, keepRoom] = useLocalStorage({ key: 'kntc.room', defaultValue: '' });
  const [handing, setHanding] = useState(false);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const board = useQuery({ queryKey: ['counter'], queryFn: counter.read });
  const colleagues = useQuery({ queryKey: ['officers'], queryFn: () => officers.list(), enabled: handing });
  const act = useMutation({
    mutationFn: (work: () => Promise<Counter>) => work(),
    onSuccess: (answer) => client.setQueryData(['counter'], answer),
    onError: (error) => {
      tell({ refused: error });
      void client.invalidateQueries({ queryKey: ['counter'] });
    },
  });
  useTitle(w.title);
  if (board.isPending) return <Rows count={6} height={60} />;
  if (!board.data) return <Failure error={board.error} retry={() => void board.refetch()} />;
  const { rooms, tickets, shifts } = board.data;
  const mine = tickets.find(
    ({ officerId, state }) => officerId === me.id && (state === 'serving' || state === 'called'),
  );
  // Whoever has called somebody sits where he called them.
  const room = [mine?.room ?? '', kept].find((one) => rooms.includes(one)) ?? rooms[0] ?? '';
  const waiting = tickets.filter(({ state }) => state === 'waiting').length;
  const move = (ticket: Ticket, state: 'called' | 'serving' | 'done' | 'absent') =>
    act.mutate(() => counter.move(ticket.id, state, room));
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <div className={css.acts}>
          <Button
            component="a"
            href={paths.counterScreen}
            target="_blank"
            rel="noopener"
            variant="subtle"
            leftSection={<IconDeviceTv size={17} aria-hidden />}
          >
            {w.screen}
          </Button>
          <Button variant="default" onClick={() => setHanding(true)}>
            {w.shift}
          </Button>
        </div>
      </header>
      <div className={css.columns}>
        <section className={css.desk}>
          <Choose
            label={w.room}
            value={room}
            change={keepRoom}
            data={rooms.map((name) => ({ value: name, label: name }))}
          />
          <p className={css.waiting} role="status">
            <IconUsers size={18} aria-hidden /> {w.waiting(waiting)}
          </p>
          {mine ? (
            <div className={css.mine}>
              <p>
                <strong>{mine.number}</strong>
                <span>
                  {w.states[mine.state]} · {w.purposes[mine.purpose]}
                </span>
              </p>
              <div className={css.acts}>
                {mine.state === 'called' ? (
                  <>
                    <Button onClick={() => move(mine, 'serving')}>{w.serve}</Button>
                    <Button variant="default" onClick={() => move(mine, 'called')}>
                      {w.again}
                    </Button>
                    <Button variant="subtle" color="gray" onClick={() => move(mine, 'absent')}>
                      {w.absent}
                    </Button>
                  </>
                ) : (
                  <>
                    <Button component={Link} to={paths.reception(mine.id)}>
                      {w.receive}
                    </Button>
                    <Button variant="default" component={Link} to={paths.intakeFrom({ ticket: mine.id })}>
                      {w.intake}
                    </Button>
                    <Button variant="default" onClick={() => move(mine, 'done')}>
                      {w.finish}
                    </Button>
                  </>
                )}
              </div>
            </div>
          ) : (
            <Button
              size="lg"
              disabled={!waiting}
              loading={act.isPending}
              onClick={() => act.mutate(() => counter.call(room))}
            >
              {w.call}
            </Button>
          )}
          <h2>{w.take}</h2>
          <div className={css.purposes}>
            {(Object.keys(w.purposes) as (keyof typeof w.purposes)[]).map((purpose) => (
              <Button
                key={purpose}
                variant="default"
                leftSection={<IconTicket size={16} aria-hidden />}
                onClick={() =>
                  act.mutate(async () => {
                    const { number, counter: answer } = await counter.take(purpose);
                    tell(w.taken(number));
                    return answer;
                  })
                }
              >
                {w.purposes[purpose]}
              </Button>
            ))}
          </div>
        </section>
        <section>
          {tickets.length ? (
            <Queue tickets={tickets} call={(ticket) => move(ticket, 'called')} />
          ) : (
            <Empty icon={<IconTicket />} title={w.nobody} hint={w.nobodyHint} />
          )}
          {shifts.length > 0 && (
            <details className={css.shifts}>
              <summary>{w.shifts}</summary>
              <ul>
                {shifts.map((shift) => (
                  <li key={shift.id}>
                    <time>{showInstant(shift.at)}</time> {w.shiftLine(shift.from, shift.to)}
                    {shift.room && ` · ${shift.room}`}
                    <small>{w.stand(shift.waiting, shift.serving, shift.done)}</small>
                    {shift.note && <q>{shift.note}</q>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      </div>
      <Modal
        opened={handing}
        onClose={() => setHanding(false)}
        title={w.shift}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <form
          className={css.ask}
          onSubmit={(event) => {
            event.preventDefault();
            if (!to) return;
            act.mutate(() => counter.handOver({ toOfficerId: to, room, note: note.trim() }), {
              onSuccess: () => {
                setHanding(false);
                setNote('');
                tell(w.handedOver);
              },
            });
          }}
        >
          <Choose
            typed
            data-autofocus
            label={w.to}
            value={to}
            change={setTo}
            data={(colleagues.data?.items ?? [])
              .filter(({ id, roles }) => id !== me.id && (roles.includes('receptionist') || roles.includes('clerk')))
              .map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))}
          />
          <Textarea
            label={w.note}
            value={note}
            autosize
            minRows={3}
            maxLength={1000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={css.answers}>
            <Button variant="default" onClick={() => setHanding(false)}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={!to} loading={act.isPending}>
              {w.handOver}
            </Button>
          </div>
        </form>
      </Modal>
    </div>
  );
}

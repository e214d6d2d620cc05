import { Alert, Button, Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconInbox, IconInfoCircle, IconMailOpened, IconShieldLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import type { Choices, Dossier } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { FileDrop } from '../../files/FileDrop.tsx';
import { useUploads } from '../../files/useUploads.ts';
import { wordsOf } from '../../parts/States.tsx';
import { showDay } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { TrayDrawer } from '../tray/TrayDrawer.tsx';
import { Arrival } from './Arrival.tsx';
import { isSealed, type Origin } from './entry.ts';
import css from './Intake.module.css';
import { Matter } from './Matter.tsx';
import { People } from './People.tsx';
import { Registered } from './Registered.tsx';
import { useEntry } from './useEntry.ts';
import { words } from './words.ts';

type Props = { choices: Choices; kept: Dossier | null; origin: Origin; another(): void };

/** One page, top to bottom in the order of the paper: arrival, people, matter, files. */
export function EntryForm({ choices, kept, origin, another }: Props) {
  const w = useWords();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const own = useWordsOf(words);
  const [tray, setTray] = useState(false);
  const { letter, reception } = origin;
  const uploads = useUploads(kept?.files ?? (letter?.registered.length ? [] : (letter?.scans ?? [])));
  const desk = useEntry({ choices, kept, origin, uploads, form });
  const { entry, errors } = desk;
  const registered = Boolean(kept?.petition.code);
  useHotkeys(
    [
      ['mod+S', () => void desk.submit(registered)],
      ['mod+Enter', () => void desk.submit(true)],
      ['alt+N', () => desk.add('petitioner')],
    ],
    [],
  );
  const again = () => (kept ? void navigate(paths.intake) : another());
  const begun = reception && desk.done?.tasks.find(({ abilities }) => abilities.complete || abilities.claim);
  if (begun) return <Navigate to={paths.task(begun.id)} replace />;
  if (desk.done) return <Registered dossier={desk.done} another={again} />;
  const missing = Object.keys(errors).length;
  return (
    <form
      ref={form}
      className={css.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void desk.submit(true);
      }}
    >
      <header className={css.head}>
        <h1>{kept ? w.intake.editTitle(kept.petition.code) : reception ? own.reception : w.intake.title}</h1>
        {!kept && !letter && (
          <Link to={reception ? paths.intake : paths.reception(origin.ticketId ?? undefined)} replace>
            {reception ? own.toIntake : own.toReception}
          </Link>
        )}
      </header>
      {kept && !registered && (
        <p className={css.note}>
          <IconInfoCircle size={16} aria-hidden /> {w.intake.incompleteNote}
        </p>
      )}
      {letter && (
        <p className={css.note}>
          <IconMailOpened size={16} aria-hidden />{' '}
          <Link to={paths.incomingEntry(letter.id)}>{own.fromLetter(letter.number, showDay(letter.arrivedOn))}</Link>
          {letter.scans.length > 0 && !letter.registered.length && ` ${own.scansOfLetter}`}
        </p>
      )}
      {origin.ticketId && (
        <p className={css.note}>
          <IconInfoCircle size={16} aria-hidden /> {reception ? own.receivedAtCounter : own.fromCounter}
        </p>
      )}
      <div className={css.columns}>
        <div className={css.column}>
          <Arrival desk={desk} choices={choices} reception={reception} />
          {isSealed(entry) && (
            <Alert
              color="violet"
              variant="light"
              icon={<IconShieldLock />}
              title={w.intake.sealedTitle}
              className={css.sealed}
            >
              {w.intake.sealedText}
            </Alert>
          )}
          <People desk={desk} reception={reception} />
        </div>
        <div className={css.column}>
          <Matter desk={desk} choices={choices} />
          <fieldset className={css.part}>
            <legend>{w.intake.files}</legend>
            <FileDrop uploads={uploads} />
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconInbox size={15} aria-hidden />}
              onClick={() => setTray(true)}
            >
              {own.fromTray}
            </Button>
            <TrayDrawer
              opened={tray}
              close={() => setTray(false)}
              take={uploads.take}
              taken={uploads.ready.map(({ id }) => id)}
            />
          </fieldset>
        </div>
      </div>
      <Modal opened={desk.leaving.state === 'blocked'} onClose={() => desk.leaving.reset?.()} withCloseButton={false}>
        <p>{w.intake.discard}</p>
        <div className={css.answers}>
          <Button variant="default" onClick={() => desk.leaving.proceed?.()}>
            {w.intake.leave}
          </Button>
          <Button data-autofocus onClick={() => desk.leaving.reset?.()}>
            {w.intake.stay}
          </Button>
        </div>
      </Modal>
      <footer className={css.foot}>
        <span role="status" className={css.status}>
          {desk.failure ? (
            <span className={css.failed}>
              <IconAlertTriangle size={16} aria-hidden /> {wordsOf(desk.failure, w)}
            </span>
          ) : missing ? (
            <span className={css.failed}>
              <IconAlertTriangle size={16} aria-hidden /> {w.intake.missing(missing)}
            </span>
          ) : uploads.busy ? (
            w.intake.waiting
          ) : null}
        </span>
        {!registered && (
          <Button
            variant="default"
            size="md"
            loading={desk.running === 'save'}
            disabled={desk.running !== null || uploads.busy}
            rightSection={<Kbd>Ctrl S</Kbd>}
            onClick={() => void desk.submit(false)}
          >
            {w.intake.save}
          </Button>
        )}
        <Button
          type="submit"
          size="md"
          loading={desk.running === 'register'}
          disabled={desk.running !== null || uploads.busy}
          rightSection={<Kbd className={css.key}>Ctrl Enter</Kbd>}
        >
          {registered ? w.intake.saveChange : reception ? own.begin : w.intake.register}
        </Button>
      </footer>
    </form>
  );
}

import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { IconChevronLeft, IconMailOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { notices } from '../../api/office.ts';
import { Refusal } from '../../api/refusal.ts';
import type { NoticeChoice, NoticePreferences } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Notices.module.css';
import { words } from './words.ts';

const KEY = ['notice-preferences'];

/** Each officer's own: of which things, in which ways, to which address. */
export function NoticeSettings() {
  const w = useWordsOf(words).ways;
  useTitle(w.title);
  const preferences = useQuery({ queryKey: KEY, queryFn: notices.preferences });
  return (
    <div className={css.page}>
      <Link to={paths.notices} className={css.back}>
        <IconChevronLeft size={16} aria-hidden /> {w.back}
      </Link>
      <h1>{w.title}</h1>
      <p className={css.hint}>{w.hint}</p>
      {preferences.isPending && <Rows count={9} height={40} />}
      {preferences.isError && <Failure error={preferences.error} retry={() => void preferences.refetch()} />}
      {preferences.data && <Form given={preferences.data} />}
    </div>
  );
}

function Form({ given }: { given: NoticePreferences }) {
  const w = useWordsOf(words).ways;
  const tell = useTell();
  const client = useQueryClient();
  const [email, setEmail] = useState(given.email ?? '');
  const [ways, setWays] = useState<NoticeChoice['ways']>(() =>
    given.ways.map(({ kind, app, mail, digest }) => ({ kind, app, mail, digest })),
  );
  const save = useMutation({
    mutationFn: () => notices.choose({ email: email.trim() || null, ways }),
    onSuccess: (saved) => {
      client.setQueryData(KEY, saved);
      tell(w.saved);
    },
    onError: (error) => !wrongEmail(error) && tell({ refused: error }),
  });
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!given.mail && (
        <Alert icon={<IconMailOff />} color="yellow" title={w.noServer}>
          {w.noServerHint}
        </Alert>
      )}
      <TextInput
        className={css.email}
        type="email"
        autoComplete="email"
        label={w.email}
        description={given.mail && !email.trim() ? w.noAddress : w.emailHint}
        error={wrongEmail(save.error) && w.wrongEmail}
        value={email}
        disabled={!given.mail}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Ways ways={ways} mail={given.mail} choose={setWays} />
      <div className={css.save}>
        <Button type="submit" loading={save.isPending}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}

const WAYS = ['app', 'mail', 'digest'] as const;
type WaysProps = { ways: NoticeChoice['ways']; mail: boolean; choose(ways: NoticeChoice['ways']): void };
function Ways({ ways, mail, choose }: WaysProps) {
  const { ways: w, kinds } = useWordsOf(words);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{w.kind}</th>
          {WAYS.map((way) => (
            <th key={way} scope="col">
              {w[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ways.map((row) => (
          <tr key={row.kind}>
            <th scope="row">
              {kinds[row.kind]}
              {!row.app && !(mail && (row.mail || row.digest)) && <small>{w.silent}</small>}
            </th>
            {WAYS.map((way) => (
              <td key={way}>
                <Checkbox
                  className={css.box}
                  aria-label={w.of(w[way], kinds[row.kind])}
                  checked={row[way]}
                  disabled={way !== 'app' && !mail}
                  onChange={({ currentTarget: { checked } }) =>
                    choose(ways.map((one) => (one === row ? { ...one, [way]: checked } : one)))
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wrongEmail = (error: unknown) => error instanceof Refusal && Boolean(error.fields?.email);

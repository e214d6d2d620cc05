import { Alert, Button, Paper, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { session } from '../../api/people.ts';
import { Refusal } from '../../api/refusal.ts';
import { paths } from '../../app/paths.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useLanguage } from '../../words/useWords.tsx';
import css from './SignIn.module.css';

export function SignIn() {
  const { words: w, language, speak } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => session.open(username.trim(), password),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(['session'], me);
      void navigate(safe(params.get('tiep')), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${w.signIn.title} · ${w.app.name}`;
  }, [w]);
  return (
    <main className={css.door}>
      <Paper withBorder className={css.card}>
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1>{w.app.name}</h1>
        <p>{w.app.full}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            entering.mutate();
          }}
        >
          <TextInput
            label={w.signIn.username}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            autoFocus
            size="md"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={w.signIn.password}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {entering.error && (
            <Alert color="red" variant="light" role="alert">
              {reason(entering.error)}
            </Alert>
          )}
          <Button type="submit" fullWidth size="md" loading={entering.isPending}>
            {w.signIn.submit}
          </Button>
        </form>
      </Paper>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
      >
        {w.language.other}
      </Button>
    </main>
  );

  function reason(error: unknown): string {
    if (error instanceof Refusal && error.status === 401) return w.signIn.wrong;
    if (error instanceof Refusal && error.status === 429) return w.signIn.slow;
    return wordsOf(error, w);
  }
}

/** Only addresses of this house: a link could otherwise lead a freshly signed-in officer elsewhere. */
function safe(address: string | null): string {
  return address && /^\/(?![/\\])/.test(address) ? address : paths.mine;
}

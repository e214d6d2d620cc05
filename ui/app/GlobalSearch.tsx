import { Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../words/useWords.tsx';
import css from './GlobalSearch.module.css';
import { paths } from './paths.ts';

export function GlobalSearch() {
  const w = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const asked = pathname === paths.search ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useHotkeys([['/', () => field.current?.select()]]);
  return (
    <search className={css.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void navigate(`${paths.search}?q=${encodeURIComponent(text.trim())}`);
        }}
      >
        <TextInput
          ref={field}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
          placeholder={w.search.field}
          aria-label={w.search.field}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd className={css.key}>/</Kbd>}
          rightSectionPointerEvents="none"
          enterKeyHint="search"
        />
      </form>
    </search>
  );
}

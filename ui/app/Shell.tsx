import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconBellCog,
  IconChevronDown,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconWifiOff,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { session } from '../api/people.ts';
import { Bell } from '../scenes/notices/Bell.tsx';
import { words as noticeWords } from '../scenes/notices/words.ts';
import { useLanguage, useWords, useWordsOf } from '../words/useWords.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Nav } from './Nav.tsx';
import { paths } from './paths.ts';
import css from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { useMe } from './session.tsx';
import { useLive } from './useLive.ts';

export function Shell() {
  const w = useWords();
  const me = useMe();
  const line = useLive();
  const [help, setHelp] = useState(false);
  useHotkeys([
    ['shift+?', () => setHelp(true)],
    ['?', () => setHelp(true)],
  ]);
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {w.app.skip}
      </a>
      <header className={css.top}>
        <div className={css.agency} title={w.app.full}>
          <strong>{w.app.name}</strong>
          <span>{me.agency.name}</span>
        </div>
        <GlobalSearch />
        <div className={css.tools}>
          <Tooltip label={w.app.shortcuts}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              className={css.wide}
              aria-label={w.app.shortcuts}
              onClick={() => setHelp(true)}
            >
              <IconKeyboard size={20} />
            </ActionIcon>
          </Tooltip>
          <Bell />
          <LanguageSwitch />
          <UserMenu />
        </div>
      </header>
      <Nav />
      <div className={css.stage}>
        <aside aria-label={w.app.notices} className={css.banners}>
          {me.insecure && (
            <p className={css.banner}>
              <IconAlertTriangle size={16} aria-hidden /> {w.app.insecure}
            </p>
          )}
          {line !== 'live' && (
            <p className={css.banner} role="status">
              <IconWifiOff size={16} aria-hidden /> {line === 'offline' ? w.app.offline : w.app.reconnecting}
            </p>
          )}
        </aside>
        <main id="main" className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Shortcuts opened={help} close={() => setHelp(false)} />
      <ScrollRestoration />
    </div>
  );
}

function LanguageSwitch() {
  const { language, speak, words } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Tooltip label={words.language.switch}>
      <UnstyledButton
        className={css.language}
        lang={other}
        aria-label={words.language.other}
        onClick={() => speak(other)}
      >
        <IconLanguage size={18} aria-hidden />
        <span className={css.wide}>{words.language.other}</span>
      </UnstyledButton>
    </Tooltip>
  );
}

function UserMenu() {
  const w = useWords();
  const notices = useWordsOf(noticeWords);
  const me = useMe();
  const client = useQueryClient();
  const leave = async () => {
    await session.close().catch(() => {});
    client.clear();
    location.assign(paths.signIn);
  };
  return (
    <Menu position="bottom-end" width={270} withinPortal>
      <Menu.Target>
        <UnstyledButton className={css.user} aria-label={`${initials(me.name)} ${me.name} ${me.title}`}>
          <span className={css.avatar} aria-hidden>
            {initials(me.name)}
          </span>{' '}
          <span className={css.userName}>
            {me.name} <small>{me.title}</small>
          </span>
          <IconChevronDown size={16} className={css.wide} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <strong>{me.name}</strong>
          <span>{me.title}</span>
          <span>{[me.unit, me.agency.name].filter(Boolean).join(' · ')}</span>
          <span>{me.roles.map((role) => w.roles[role] ?? role).join(', ')}</span>
          {me.demo && <em>{w.app.demo}</em>}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.noticeSettings} leftSection={<IconBellCog size={16} aria-hidden />}>
          {notices.settings}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {w.app.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** In Vietnamese a person is called by the last word of the name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

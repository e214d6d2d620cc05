import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useLocation } from 'react-router';
import { officers } from '../api/people.ts';
import { useLanguage } from '../words/useWords.tsx';
import { type Door, type Group, placesOf } from './doors.ts';
import css from './Nav.module.css';
import { useMe } from './session.tsx';

// More than five do not fit beside one another on a telephone.
const ON_A_PHONE = 4;

/** The main menu: doors of every day stand open, others behind the name of their group, so that nobody has to scroll. */
export function Nav() {
  const { words: w } = useLanguage();
  const me = useMe();
  const { data: overview } = useQuery({ queryKey: ['overview'], queryFn: officers.overview });
  const places = placesOf(me);
  const near = places.filter((place) => 'to' in place).slice(0, ON_A_PHONE);
  const far = places.filter((place) => !near.some((one) => one === place));
  // Under the name of a group stand its own doors only.
  const rest = [...far.filter((place) => 'to' in place), ...far.filter((place) => !('to' in place))];
  return (
    <nav className={css.nav} aria-label={w.app.menu}>
      {places.map((place) =>
        'to' in place ? (
          <DoorLink
            key={place.to}
            door={place}
            count={place.count && overview?.[place.count]}
            beyond={!near.includes(place)}
          />
        ) : (
          <GroupMenu key={place.key} group={place} />
        ),
      )}
      {rest.length > 0 && (
        <Menu position="top-end" withinPortal withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <UnstyledButton className={`${css.door} ${css.rest}`}>
              <IconDots size={22} stroke={1.6} aria-hidden />
              <span>{w.common.rest}</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown className={css.all}>
            {rest.map((place) =>
              'to' in place ? <Item key={place.to} door={place} /> : <Part key={place.key} group={place} />,
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}

function DoorLink({ door, count, beyond }: { door: Door; count: number | undefined; beyond: boolean }) {
  const { language } = useLanguage();
  const { to, icon: Icon, name } = door;
  return (
    <NavLink to={to} className={beyond ? `${css.door} ${css.beyond}` : css.door}>
      <span className={css.doorIcon}>
        <Icon size={22} stroke={1.6} aria-hidden />
        {count ? <span className={css.count}>{count > 99 ? '99+' : count}</span> : null}
      </span>
      <span className={css.doorName}>{name[language].full}</span>
      <span className={css.doorShort}>{name[language].short}</span>
    </NavLink>
  );
}

function GroupMenu({ group }: { group: Group }) {
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const { icon: Icon, name, doors } = group;
  const inside = doors.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Menu position="right-start" offset={10} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={`${css.door} ${css.beyond}`} aria-current={inside ? 'true' : undefined}>
          <Icon size={22} stroke={1.6} aria-hidden />
          <span>{name[language]}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {doors.map((door) => (
          <Item key={door.to} door={door} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Part({ group }: { group: Group }) {
  const { language } = useLanguage();
  return (
    <>
      <Menu.Label>{group.name[language]}</Menu.Label>
      {group.doors.map((door) => (
        <Item key={door.to} door={door} />
      ))}
    </>
  );
}

function Item({ door: { to, icon: Icon, name } }: { door: Door }) {
  const { language } = useLanguage();
  return (
    <Menu.Item component={Link} to={to} leftSection={<Icon size={18} aria-hidden />}>
      {name[language].full}
    </Menu.Item>
  );
}

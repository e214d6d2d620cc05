import {
  type Icon,
  IconArrowsLeftRight,
  IconBellRinging,
  IconBinoculars,
  IconBook2,
  IconCalendarUser,
  IconChartBar,
  IconFilePlus,
  IconListCheck,
  IconMail,
  IconMailOpened,
  IconMessages,
  IconPhone,
  IconSearch,
  IconSend,
  IconSettings,
  IconSignature,
  IconTicket,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Me } from '../api/types.ts';
import { paths } from './paths.ts';

type Name = { full: string; short: string };

/** A page in the main menu: for whom, under which names. On a telephone the first four without a group are shown, the rest under “Thêm”. */
export type Door = {
  to: string;
  icon: Icon;
  name: { vi: Name; en: Name };
  /** Left out: for everybody who handles matters. */
  isFor?: (me: Me) => boolean;
  count?: 'mine' | 'unassigned';
  /** Behind the name of a group, unless it is the only one of it for this officer. */
  group?: keyof typeof groups;
};

/** Doors that stand behind one name. */
export type Group = { key: string; icon: Icon; name: { vi: string; en: string }; doors: Door[] };

const groups = {
  reception: { icon: IconMessages, name: { vi: 'Tiếp dân', en: 'Reception' } },
  papers: { icon: IconMail, name: { vi: 'Văn bản', en: 'Papers' } },
  lead: { icon: IconBinoculars, name: { vi: 'Điều hành', en: 'Oversight' } },
} as const;

// Others may open it too: it names nobody to them.
const LEADERS = ['head', 'deputy-head', 'chief-of-office', 'section-head'];
const doors: readonly Door[] = [
  {
    to: paths.mine,
    icon: IconListCheck,
    name: { vi: { full: 'Việc của tôi', short: 'Của tôi' }, en: { full: 'My tasks', short: 'Mine' } },
    count: 'mine',
  },
  {
    to: paths.unit,
    icon: IconUsersGroup,
    name: { vi: { full: 'Việc của đơn vị', short: 'Đơn vị' }, en: { full: 'Unit tasks', short: 'Unit' } },
    count: 'unassigned',
  },
  {
    to: paths.signing,
    icon: IconSignature,
    name: { vi: { full: 'Ký duyệt', short: 'Ký' }, en: { full: 'Signing', short: 'Sign' } },
    isFor: (me) => me.roles.some((role) => LEADERS.includes(role)),
  },
  {
    to: paths.intake,
    icon: IconFilePlus,
    name: { vi: { full: 'Tiếp nhận đơn', short: 'Tiếp nhận' }, en: { full: 'Register', short: 'Register' } },
    isFor: (me) => me.abilities.includes('register-petition'),
  },
  {
    to: paths.register,
    icon: IconBook2,
    name: { vi: { full: 'Sổ sách', short: 'Sổ sách' }, en: { full: 'Registers', short: 'Registers' } },
  },
  {
    to: paths.contacts,
    group: 'reception',
    icon: IconPhone,
    name: { vi: { full: 'Ghi cuộc liên hệ', short: 'Liên hệ' }, en: { full: 'Contacts', short: 'Contacts' } },
    isFor: (me) => me.abilities.includes('register-petition'),
  },
  {
    to: paths.incoming,
    group: 'papers',
    icon: IconMailOpened,
    name: { vi: { full: 'Văn bản đến', short: 'Đến' }, en: { full: 'Incoming post', short: 'Post' } },
  },
  {
    to: paths.outgoing,
    group: 'papers',
    icon: IconSend,
    name: { vi: { full: 'Văn bản đi', short: 'Đi' }, en: { full: 'Outgoing papers', short: 'Sent' } },
  },
  {
    to: paths.counter,
    group: 'reception',
    icon: IconTicket,
    name: { vi: { full: 'Quầy tiếp dân', short: 'Quầy' }, en: { full: 'Counter', short: 'Counter' } },
    isFor: (me) => me.abilities.includes('serve-counter'),
  },
  {
    to: paths.receptions,
    group: 'reception',
    icon: IconCalendarUser,
    name: {
      vi: { full: 'Lãnh đạo tiếp dân', short: 'Lãnh đạo tiếp' },
      en: { full: 'Leaders’ receptions', short: 'Leaders' },
    },
    isFor: (me) => me.abilities.includes('read-matters'),
  },
  {
    to: paths.overview,
    icon: IconChartBar,
    name: { vi: { full: 'Tổng quan', short: 'Tổng quan' }, en: { full: 'Overview', short: 'Overview' } },
    isFor: (me) => me.roles.some((role) => LEADERS.includes(role)),
  },
  {
    to: paths.work,
    group: 'lead',
    icon: IconUsers,
    name: { vi: { full: 'Phân công', short: 'Phân công' }, en: { full: 'Work', short: 'Work' } },
  },
  {
    to: paths.reminders,
    group: 'lead',
    icon: IconBellRinging,
    name: { vi: { full: 'Đôn đốc', short: 'Đôn đốc' }, en: { full: 'Reminders', short: 'Reminders' } },
    isFor: (me) => me.abilities.includes('read-matters'),
  },
  {
    to: paths.transfers,
    group: 'papers',
    icon: IconArrowsLeftRight,
    name: { vi: { full: 'Đơn chuyển', short: 'Chuyển' }, en: { full: 'Handed over', short: 'Transfers' } },
    isFor: (me) => me.abilities.includes('read-matters'),
  },
  {
    to: paths.search,
    icon: IconSearch,
    name: { vi: { full: 'Tìm kiếm', short: 'Tìm' }, en: { full: 'Search', short: 'Search' } },
  },
  {
    to: paths.settings,
    icon: IconSettings,
    name: { vi: { full: 'Thiết lập', short: 'Thiết lập' }, en: { full: 'Settings', short: 'Settings' } },
    isFor: (me) => me.roles.some((role) => role === 'head' || role === 'administrator'),
  },
];

/** What stands in the menu of this officer, in its order: a group where its first door would be. */
export function placesOf(me: Me): (Door | Group)[] {
  const open = doors.filter(({ isFor }) => !isFor || isFor(me));
  return open.flatMap((door): (Door | Group)[] => {
    const { group: key } = door;
    const beside = key ? open.filter(({ group }) => group === key) : [];
    if (!key || beside.length === 1) return [door];
    return door === beside[0] ? [{ key, ...groups[key], doors: beside }] : [];
  });
}

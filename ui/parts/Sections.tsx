import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Sections.module.css';

type Props<T extends string> = {
  tabs: { id: T; name: string; count?: number }[];
  chosen: NoInfer<T>;
  choose(tab: NoInfer<T>): void;
  children: ReactNode;
  /** The panel scrolls by itself and takes the height that is left. */
  fill?: boolean;
};

export function Sections<T extends string>({ tabs, chosen, choose, children, fill = false }: Props<T>) {
  return (
    <Tabs
      value={chosen}
      onChange={(tab) => tab && choose(tab as T)}
      className={fill ? css.fill : undefined}
      keepMounted={false}
    >
      <Tabs.List className={css.list}>
        {tabs.map(({ id, name, count }) => (
          <Tabs.Tab key={id} value={id} className={css.tab}>
            {name}
            {count ? <span className={css.count}>{count}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* a panel that scrolls by itself must be reached by the keys that scroll */}
      <Tabs.Panel value={chosen} className={css.panel} tabIndex={fill ? 0 : undefined}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}

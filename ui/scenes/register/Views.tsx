import { ActionIcon, Button, Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconLink, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { registers } from '../../api/registers.ts';
import type { RegisterView } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Register.module.css';
import type { Question } from './useQuestion.ts';
import { words } from './words.ts';

/** Ways of reading this register that the officer has kept, and the address of this one for others. */
export function Views({ question }: { question: Question }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const { register, filters, columns, sort, views } = question;
  const act = async (work: Promise<{ items: RegisterView[] }>, said?: string) => {
    try {
      client.setQueryData(['register-views', register.key], await work);
      if (said) tell(said);
    } catch (error) {
      tell({ refused: error });
    }
  };
  const save = async () => {
    const view = { name: name.trim(), filters, columns: columns.map(({ key }) => key), sort, isDefault };
    await act(registers.saveView(register.key, view), w.viewSaved(view.name));
    setName('');
    setDefault(false);
  };
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href);
    tell(w.copied);
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end" withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setOpen(!open)}>
          {w.views}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.chooser}>
        {views.length === 0 && <p className={css.hint}>{w.viewsNone}</p>}
        <ul className={css.list}>
          {views.map((view) => (
            <li key={view.id}>
              <UnstyledButton
                className={css.view}
                onClick={() => {
                  question.show(view);
                  setOpen(false);
                }}
              >
                {view.name} {view.isDefault && <small>{w.viewUsual}</small>}
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={w.viewRemove(view.name)}
                onClick={() => void act(registers.removeView(register.key, view.id))}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form
          className={css.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) void save();
          }}
        >
          <TextInput
            label={w.viewName}
            description={w.viewsHint}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox label={w.viewDefault} checked={isDefault} onChange={() => setDefault(!isDefault)} />
          <Button type="submit" disabled={!name.trim()}>
            {w.viewSave}
          </Button>
        </form>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconLink size={15} aria-hidden />}
          onClick={() => void copy()}
        >
          {w.copy}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

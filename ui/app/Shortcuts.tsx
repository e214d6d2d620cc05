import { Kbd, Modal, Switch } from '@mantine/core';
import { useWords } from '../words/useWords.tsx';
import { useLetters } from './letters.ts';
import css from './Shortcuts.module.css';

export function Shortcuts({ opened, close }: { opened: boolean; close(): void }) {
  const w = useWords();
  const s = w.shortcuts;
  const [letters, setLetters] = useLetters();
  const groups: [string, [string[], string][]][] = [
    [
      s.everywhere,
      [
        [['/'], s.search],
        [['?'], s.help],
      ],
    ],
    [
      s.list,
      [
        [['J', '↓'], s.next],
        [['K', '↑'], s.next],
        [['Enter'], s.open],
        [['C'], s.claim],
        [['R'], s.release],
        [['A'], s.assign],
      ],
    ],
    [s.task, [[['Ctrl', 'Enter'], s.complete]]],
    [
      s.intake,
      [
        [['Tab', 'Shift Tab'], s.nextField],
        [['Alt', 'N'], s.addPetitioner],
        [['Ctrl', 'S'], s.save],
        [['Ctrl', 'Enter'], s.register],
      ],
    ],
  ];
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={s.title}
      size="lg"
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={css.groups}>
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, words]) => (
                <div key={keys.join()}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={w.worklist.letters}
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
      />
    </Modal>
  );
}

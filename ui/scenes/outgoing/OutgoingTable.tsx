import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconDots, IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { files } from '../../api/matters.ts';
import type { ListedDelivery } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { DeliveryState } from './DeliveryState.tsx';
import { mayRecord } from './mayRecord.ts';
import css from './Outgoing.module.css';
import type { Recording } from './RecordDialog.tsx';
import { words } from './words.ts';

type Props = {
  rows: ListedDelivery[];
  at: string | null;
  chosen: ReadonlySet<string>;
  go(id: string): void;
  toggle(id: string): void;
  record(recording: Recording): void;
  handover(row: ListedDelivery): void;
  history(row: ListedDelivery): void;
};

export function OutgoingTable(props: Props) {
  const { columns: w } = useWordsOf(words);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.pick} />
          <th>{w.paper}</th>
          <th className={css.to}>{w.to}</th>
          <th className={css.way}>{w.way}</th>
          <th className={css.stateColumn}>{w.state}</th>
          <th className={css.actsColumn}>{w.acts}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.id} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, at, chosen, go, toggle, record, handover, history }: Props & { row: ListedDelivery }) {
  const w = useWordsOf(words);
  const [over, setOver] = useState(false);
  const may = mayRecord(row);
  const proves = may.find((what) => what === 'receive' || what === 'post' || what === 'correct');
  return (
    <tr
      id={`noi-nhan-${row.id}`}
      data-at={row.id === at || undefined}
      data-over={over || undefined}
      onClick={() => go(row.id)}
      onDragOver={(event) => {
        if (!proves) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (proves && file) record({ row, what: proves, file });
      }}
    >
      <td className={css.pick}>
        <Checkbox
          aria-label={w.select(row.name)}
          checked={chosen.has(row.id)}
          disabled={may.length === 0}
          onChange={() => toggle(row.id)}
        />
      </td>
      <td className={css.paper}>
        <Link to={paths.document(row.petitionId, row.documentId)}>{row.number ?? w.noNumber}</Link>
        <span>{row.title}</span>
        <small>{[showDay(row.issuedOn), row.petitionCode].filter(Boolean).join(' · ')}</small>
      </td>
      <td className={css.to}>
        <span>{row.name}</span>
        {row.address && <small>{row.address}</small>}
      </td>
      <td className={css.way}>
        <span>{w.routes[row.route]}</span>
        {row.sealed && <small>{w.sealed}</small>}
        {row.code && <small>{row.code}</small>}
      </td>
      <td className={css.stateColumn}>
        <DeliveryState row={row} />
        {row.sendBy && (
          <small className={row.sendBy.late ? css.overdue : undefined}>
            {(row.sendBy.late ? w.sendLate : w.sendBy)(showDay(row.sendBy.on))}
          </small>
        )}
        {row.receivedBy && <small>{w.by(row.receivedBy)}</small>}
        {row.proofFileId && (
          <a href={files.content(row.proofFileId)} target="_blank" rel="noopener" className={css.proofLink}>
            <IconFileCheck size={14} aria-hidden /> {row.proofName ?? w.proof}
          </a>
        )}
      </td>
      <td className={css.actsColumn}>
        <span className={css.acts}>
          {may[0] && may[0] !== 'correct' && (
            <Button size="compact-sm" variant="light" onClick={() => may[0] && record({ row, what: may[0] })}>
              {w.acts[may[0]]}
            </Button>
          )}
          {row.route !== 'file' && (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={w.acts.more(row.name)}>
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {may.map((what) => (
                  <Menu.Item key={what} onClick={() => record({ row, what })}>
                    {w.acts[what]}
                  </Menu.Item>
                ))}
                {row.route === 'hand' && row.state !== 'failed' && (
                  <Menu.Item onClick={() => handover(row)}>{w.acts.handover}</Menu.Item>
                )}
                <Menu.Item onClick={() => history(row)}>{w.acts.history}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </td>
    </tr>
  );
}

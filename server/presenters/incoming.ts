import type { Incoming } from '../models/Incoming.ts';
import type { Action } from '../policies/ability.ts';
import { can } from '../policies/authorize.ts';
import type { HistoryLine, ListedIncoming, readIncoming } from '../queries/incoming.ts';
import type { Viewer } from './task.ts';

/** An entry of the incoming book as its list shows it. Of a closed envelope there is nothing to hide: nothing is kept. */
export function presentIncoming(entry: ListedIncoming) {
  const { id, year, number, arrivedOn, enteredAt, kind, secrecy, state, addressee, sender, summary } = entry;
  const { letterNumber, letterOn, postmarkOn, voidReason, sealed, files, petitions } = entry;
  return {
    id,
    year,
    number,
    arrivedOn,
    enteredAt,
    enteredBy: entry.enteredByName,
    kind,
    kindName: KINDS[kind],
    secrecy,
    state,
    stateName: stateName(entry),
    title: titleOf(entry),
    addressee,
    sender,
    summary,
    letterNumber,
    letterOn,
    postmarkOn,
    voidReason,
    sealed,
    files,
    petitions,
    holder: entry.holderId && entry.holderName ? { id: entry.holderId, name: entry.holderName } : null,
  };
}

/** One entry with what this viewer may do; who may not see into it is not told what came out of it. */
export function presentIncomingDetail(
  { entry, files, petitions, history }: NonNullable<Awaited<ReturnType<typeof readIncoming>>>,
  viewer: Viewer,
) {
  const may = (action: Action) => can(viewer.ability, action, 'Incoming', entry);
  const inside = may('readContents');
  const closed = entry.secrecy !== 'open' && !['opened', 'settled'].includes(entry.state);
  const alive = entry.state !== 'voided';
  const opening = history.findIndex(({ act }) => act === 'opened');
  const unopened = opening < 0 ? history.length : opening;
  return {
    ...presentIncoming(entry),
    rev: entry.rev,
    scans: inside ? files : [],
    registered: petitions.map(({ id, code, title, sealed }) => ({
      id,
      code,
      title: inside || entry.secrecy === 'open' ? (sealed ? 'Đơn được giữ bí mật' : title) : '',
    })),
    history: history.map((line, at) => sayHistory(line, inside || (entry.secrecy !== 'open' && at < unopened))),
    abilities: {
      scan: alive && (inside || can(viewer.ability, 'register', 'Incoming', entry)),
      open: closed && alive && may('open'),
      route: alive && entry.state !== 'settled' && may('route'),
      enter: alive && !closed && may('enter'),
      settle: alive && !closed && entry.state !== 'settled' && may('settle'),
      void: alive && entry.petitions === 0 && !(entry.secrecy !== 'open' && !closed) && may('void'),
    },
  };
}

function titleOf({ secrecy, state, summary, sender, sealed }: Incoming): string {
  if (secrecy === 'open') return sealed ? 'Đơn được giữ bí mật' : summary || sender;
  const envelope = secrecy === 'secret' ? 'Bì thư MẬT' : 'Bì thư gửi đích danh';
  if (state === 'voided') return envelope;
  return `${envelope} ${['opened', 'settled'].includes(state) ? 'đã bóc' : 'chưa bóc'}`;
}

function stateName({ state, secrecy }: Incoming): string {
  if (state === 'settled' && secrecy !== 'open') return 'Đã bóc, đã giải quyết';
  return STATES[state];
}

const KINDS = { petition: 'Đơn thư', document: 'Văn bản', other: 'Khác' } as const;
const STATES = {
  registered: 'Chưa chuyển',
  routed: 'Đã chuyển',
  opened: 'Đã bóc',
  settled: 'Đã giải quyết',
  voided: 'Đã hủy số',
} as const;

// Whoever has seen into a letter may name who wrote it: remarks from then on are for those who see into it as well.
function sayHistory({ at, officer, act, to, note, petitionCode }: HistoryLine, told: boolean) {
  const words: Record<string, string> = {
    registered: `Vào sổ văn bản đến${to ? `, chuyển ${to}` : ''}`,
    routed: `Chuyển ${to ?? ''}`,
    opened: 'Bóc bì thư',
    scanned: `Đính kèm ${note} bản quét`,
    petition: `Vào sổ đơn ${petitionCode ?? '(chưa đủ thông tin)'}`,
    settled: 'Đã giải quyết',
    voided: 'Hủy số đến',
  };
  return {
    at,
    officer,
    words: words[act] ?? act,
    note: act === 'voided' || (told && act !== 'scanned') ? note || null : null,
  };
}

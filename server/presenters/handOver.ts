import { dayOf } from '../domain/day.ts';
import type { Agency } from '../models/Agency.ts';
import type { findHandOver, ListedHandOver } from '../queries/handOvers.ts';

export function presentHandOver({
  id,
  officerId,
  officerName,
  madeByName,
  madeAt,
  reason,
  items,
  disabled,
}: ListedHandOver) {
  return { id, officer: { id: officerId, name: officerName }, madeBy: madeByName, madeAt, reason, items, disabled };
}

type Found = NonNullable<Awaited<ReturnType<typeof findHandOver>>>;

/** What the template of the record reads. */
export function recordContext(
  found: Found,
  agency: Pick<Agency, 'name' | 'place' | 'symbol'>,
  parentName: string | null,
) {
  const receivers = [...new Set(found.lines.flatMap(({ toName }) => toName ?? []))];
  return {
    agency: { name: agency.name, parentName, place: agency.place, symbol: agency.symbol },
    document: { number: null, issuedOn: null },
    facts: {
      handedOverOn: dayOf(found.madeAt),
      leavingName: found.officerName,
      leavingTitle: found.officerTitle,
      madeByName: found.madeByName,
      madeByTitle: found.madeByTitle,
      reason: found.reason,
      receivers: receivers.join(', ') || 'đơn vị',
      lines: found.lines.map(({ toName, kind, ...line }) => ({
        ...line,
        to: toName ?? (kind === 'substitution' ? 'không có' : 'đơn vị'),
      })),
    },
  };
}

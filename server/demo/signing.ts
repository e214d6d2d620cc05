import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { type DelegationInput, delegate } from '../commands/signing/delegate.ts';
import { openChain } from '../commands/signing/openChain.ts';
import { startOfDay } from '../domain/day.ts';
import type { Cast } from './perform.ts';
import type { DayOf } from './stories/story.ts';

/**
 * xã Đồng Vạc lately sends its weightier papers past the section head and the chief of office; deputies sign for their
 * heads, and one authorisation has lapsed. Done once, whole or not at all.
 */
export async function setSigning(db: Knex, cast: Cast, day: DayOf): Promise<void> {
  if (await db('signing_chains').first('id')) return;
  const at = new Date(startOfDay(day(1)).getTime() + 7.5 * 3_600_000);
  await db.transaction(async (trx) => {
    const as = (username: string) => ({ officer: person(cast, username), at, trx });
    const commune = as('nga.dongvac');
    for (const [template, validFrom] of CHAINS)
      await openChain(commune, commune.officer.agencyId, {
        template,
        initials: [
          { step: 'initial-content', role: 'section-head', officerId: null },
          { step: 'initial-format', role: 'chief-of-office', officerId: null },
        ],
        ...{ signerRole: 'head', signerId: null, inNameOf: null, validUntil: null },
        validFrom: day(validFrom),
      });
    await delegate(commune, commune.officer.agencyId, deputyOf(cast, 'phuc.dongvac', 'Chủ tịch', day));
    await delegate(commune, commune.officer.agencyId, {
      ...deputyOf(cast, 'khoa.dongvac', 'Chủ tịch', day),
      capacity: 'TUQ',
      basis: 'Văn bản ủy quyền ký của Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
      validUntil: day(10),
    });
    const department = as('son.xaydung');
    await delegate(department, department.officer.agencyId, deputyOf(cast, 'khai.xaydung', 'Giám đốc', day));
  });
}

// The notices of acceptance and letters to others follow a day later: what is on its way goes on as it began.
const CHAINS: readonly [string, number][] = [
  ['settlement-decision', 1],
  ['verification-decision', 1],
  ['acceptance-notice', 0],
  ['consultation-letter', 0],
];

function deputyOf(cast: Cast, username: string, signsFor: string, day: DayOf): DelegationInput {
  return {
    officerId: person(cast, username).id,
    capacity: 'KT',
    signsFor,
    templates: ['acceptance-notice', 'verification-decision', 'dialogue-notice'],
    basis: 'Quyết định phân công công tác giữa lãnh đạo',
    validFrom: day(40),
    validUntil: null,
  };
}

function person(cast: Cast, username: string): Officer {
  const officer = cast.get(username);
  if (!officer) throw new Error(`nobody is called ${username}`);
  return officer;
}

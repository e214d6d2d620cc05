import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Knex } from 'knex';
import { refusal } from '../../domain/refusal.ts';
import type { Received, Store } from '../../files/store.ts';
import { newestPdf, type Signable } from '../../queries/signatures.ts';
import { trustedAuthorities } from '../../queries/signers.ts';
import { verifyPdf } from '../../signing/index.ts';
import { type Act, act, type Officer } from '../act.ts';
import { type Returned, takeSigned } from './takeSigned.ts';

type Deps = { db: Knex; store: Store };
type Returning = { agencyId: string; what: Signable; received: Received };

/**
 * A paper that comes back signed: examined outside any transaction, because that takes time, then taken in one act;
 * `first` is done in it before anything else. Refuses as `takeSigned` does.
 */
export async function returnPaper(
  deps: Deps,
  officer: Officer,
  { agencyId, what, received }: Returning,
  first: (open: Act) => Promise<void> = async () => {},
): Promise<void> {
  const base = await newestPdf(deps.db, what.documentId, what.version);
  if (!base) throw refusal(409, 'rendering', 'Văn bản đang được tạo, thử lại sau vài giây.');
  const returned = await examine(deps, agencyId, base, received);
  await act(deps.db, officer, async (open) => {
    await first(open);
    await takeSigned(open, what, returned);
    await received.keep();
  });
}

async function examine({ db, store }: Deps, agencyId: string, base: string, received: Received): Promise<Returned> {
  const { sha256, size } = received;
  const [ours, theirs] = [await buffer((await store.open(base)).stream), await readFile(received.path)];
  const trusted = await trustedAuthorities(db, agencyId);
  const [earlier, checks] = [await verifyPdf(ours, { trusted }), await verifyPdf(theirs, { trusted })];
  return {
    base,
    content: { sha256, size },
    same: theirs.equals(ours),
    starts: theirs.subarray(0, ours.length).equals(ours),
    checks,
    before: earlier.length,
  };
}

import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { type NoRight, type SigningRight, signingRight } from '../domain/signing.ts';
import { Delegation } from '../models/Delegation.ts';
import type { Role } from '../models/Officer.ts';
import type { Run } from '../models/Run.ts';
import { SigningChain } from '../models/SigningChain.ts';
import { getRelease } from '../procedures/library.ts';

/** The chain of a kind of paper that is in force on a day: its own before the one for every kind. */
export function chainFor(knex: Knex, agencyId: string, template: string, on: Day): Promise<SigningChain | undefined> {
  return SigningChain.query(knex)
    .where({ agencyId })
    .where((kind) => kind.where({ template }).orWhereNull('template'))
    .where('validFrom', '<=', on)
    .where((open) => open.whereNull('validUntil').orWhere('validUntil', '>=', on))
    .orderByRaw('template is null, valid_from desc, id desc')
    .first()
    .execute();
}

/** The chain a paper was submitted into; it stays the same on all its way. */
export async function chainOf(knex: Knex, { facts }: Pick<Run, 'facts'>): Promise<SigningChain | undefined> {
  const id = facts.signingChain;
  return typeof id === 'string' ? SigningChain.query(knex).findById(id) : undefined;
}

/** Whose own paper a called run signs: it stands with the call in the caller's diagram. */
export async function ownRoleOf(knex: Knex, run: Pick<Run, 'element'>, caller: Run | undefined): Promise<Role> {
  if (!caller) return 'head';
  return (await getRelease(knex, caller.releaseId)).procedure.calls[run.element]?.paper?.signer ?? 'head';
}

/** Who signs a paper: a role, an officer where one is named, and the body in whose name. */
export type Signer = { role: Role; officerId: string | null; inNameOf: string | null };

/**
 * Who signs what a run carries. First the procedure: a paper that its call gives to anybody but the head (the report of who
 * verified) is theirs, and no chain changes that or puts a body above it. Then the chain of this kind of paper, then the
 * chain of every kind, then the head.
 */
export async function signerOf(
  knex: Knex,
  run: Pick<Run, 'facts' | 'element'>,
  caller: Run | undefined,
): Promise<Signer> {
  const chain = await chainOf(knex, run);
  const own = await ownRoleOf(knex, run, caller);
  if (own !== 'head')
    return { role: own, officerId: chain?.signerRole === own ? chain.signerId : null, inNameOf: null };
  const { signerRole = null, signerId = null, inNameOf = null } = chain ?? {};
  return { role: signerRole ?? 'head', officerId: signerId, inNameOf };
}

type Asked = {
  officer: { id: string; name: string; roles: readonly string[] };
  document: { agencyId: string; template: string };
  run: Pick<Run, 'facts' | 'element'>;
  caller: Run | undefined;
  on: Day;
};

/** What the right to sign a paper rests on, whoever asks on whichever day. */
export async function readSigningGround(knex: Knex, officerId: string, asked: Omit<Asked, 'officer' | 'on'>) {
  const { agencyId, template } = asked.document;
  const { inNameOf } = await signerOf(knex, asked.run, asked.caller);
  const ownRole = await ownRoleOf(knex, asked.run, asked.caller);
  const delegations = await Delegation.query(knex).where({ agencyId, officerId });
  return { ownRole, template, inNameOf, delegations };
}

/** In which capacity an officer signs the paper of a run on a day, or why not. */
export async function readSigningRight(knex: Knex, { officer, on, ...asked }: Asked): Promise<SigningRight | NoRight> {
  return signingRight({ officer, on, ...(await readSigningGround(knex, officer.id, asked)) });
}

import type { Knex } from 'knex';
import type { FormSchema } from '../forms/index.ts';
import type { Agency } from '../models/Agency.ts';
import type { Recipient } from '../models/Document.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import type { Release } from '../procedures/library.ts';
import { prefillsOf } from '../procedures/prefill.ts';
import { fullAddress, placesOf } from './places.ts';
import { candidatesOf, suggested } from './recipients.ts';
import { conclusionsOf } from './registrations.ts';
import { respondentOf } from './respondent.ts';
import { type Service, serviceOf } from './service.ts';

type About = { schema: FormSchema; petition: Petition; agency: Agency; runs: Run[]; releases: Release[] };

/** What the fields of a form start from, by key: nothing that the office knows already is typed again. */
export async function readPrefills(knex: Knex, about: About): Promise<Record<string, unknown>> {
  const wanted = prefillsOf(about.schema);
  if (wanted.length === 0) return {};
  const service = wanted.some(({ from }) => from.startsWith('service.'))
    ? await serviceOf(knex, about.petition.id)
    : {};
  const recipients = wanted.some(({ from }) => from === 'issue.recipients') ? await recipientsOf(knex, about) : null;
  const respondents = wanted.some(({ from }) => from === 'parties.respondents')
    ? await respondentsOf(knex, about.petition)
    : null;
  const respondent: Record<string, unknown> = wanted.some(({ from }) => from.startsWith('respondent.'))
    ? await respondentOf(knex, about.petition)
    : {};
  const conclusions = wanted.some(({ from }) => from === 'session.conclusions')
    ? await conclusionsOf(knex, about.petition.id)
    : null;
  const found = wanted.map(({ key, from }): [string, unknown] => {
    if (from.startsWith('respondent.')) return [key, respondent[from.slice('respondent.'.length)]];
    if (from === 'issue.recipients') return [key, recipients];
    if (from === 'parties.respondents') return [key, respondents];
    if (from === 'session.conclusions') return [key, conclusions];
    const [, template = '', part = ''] = from.split('.');
    return [key, service[template]?.[part as keyof Service]];
  });
  return Object.fromEntries(found.filter(([, value]) => value !== null && value !== undefined));
}

/** Who is complained about, as the register has them. */
async function respondentsOf(knex: Knex, { id }: Petition) {
  const parties = await Party.query(knex)
    .where({ petitionId: id, role: 'respondent' })
    .whereNull('removedAt')
    .orderBy('position');
  const places = await placesOf(
    knex,
    parties.map(({ communeCode }) => communeCode),
  );
  return parties.map((party) => ({
    name: party.name,
    position: [party.job, party.unit].filter(Boolean).join(', ') || null,
    address: fullAddress(party, places) || null,
  }));
}

/** Whom the paper of a called run goes to: those its caller's diagram names, or whoever had the paper that it changes. */
async function recipientsOf(knex: Knex, { petition, agency, runs, releases }: About) {
  const [run, caller, release] = [runs.at(-1), runs.at(-2), releases.at(-2)];
  const wanted = release?.procedure.calls[run?.element ?? '']?.paper?.recipients ?? ['petitioner'];
  if (wanted.includes('original') && caller?.documentId) {
    return knex('deliveries')
      .where({ documentId: caller.documentId, retried: false })
      .orderBy('position')
      .select('name', 'route', 'address');
  }
  const candidates = await candidatesOf(knex, petition, agency);
  const heirs = await heirsOf(knex, petition);
  const facts: Record<string, unknown> = Object.assign({}, ...runs.map((one) => one.facts));
  return wanted.flatMap((who): Recipient[] => {
    if (who === 'petitioner' && heirs) return heirs;
    if (!who.startsWith('fact:'))
      return suggested(candidates, [who]).map(({ name, route, address }) => ({ name, route, address }));
    return namesIn(facts[who.slice('fact:'.length)]).map((name) => ({ name, route: 'electronic', address: null }));
  });
}

/** A name, or the names of a table's rows. */
function namesIn(fact: unknown): string[] {
  const names = Array.isArray(fact) ? fact.map((row: { name?: unknown } | null) => row?.name) : [fact];
  return names.flatMap((name) => (typeof name === 'string' && name.trim() ? [name.trim()] : []));
}

// Nothing is sent to the dead or to what has been dissolved; those who took over the right stand in their place (LKN Đ11a.2b).
async function heirsOf(knex: Knex, { id }: Petition): Promise<Recipient[] | null> {
  const gone = await knex('runs')
    .where({ petitionId: id })
    .whereRaw(`facts ->> 'terminationCause' in ('death', 'dissolved')`)
    .orderBy('startedAt', 'desc')
    .first<{ facts: { heirPersons?: { name?: string; address?: string | null }[] | null } } | undefined>('facts');
  if (!gone) return null;
  return (gone.facts.heirPersons ?? []).flatMap(({ name, address }) =>
    name?.trim() ? [{ name: name.trim(), route: 'post' as const, address: address?.trim() || null }] : [],
  );
}

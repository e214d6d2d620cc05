import type { Knex } from 'knex';
import type { RespondentPosition } from '../domain/authority.ts';
import type { RespondentBody } from '../domain/jurisdiction.ts';
import { bodyKey, fold } from '../domain/names.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';

export type Respondent = {
  respondentBody?: RespondentBody;
  respondentPosition?: RespondentPosition;
  /** Who may have taken over from a body that has ended; a person decides. */
  respondentSuccessor?: string;
};

/** What the register knows of whom a petition is about, in the words of the form that classifies it. */
export async function respondentOf(knex: Knex, petition: Petition): Promise<Respondent> {
  const party = await Party.query(knex)
    .where({ petitionId: petition.id, role: 'respondent' })
    .whereNull('removedAt')
    .orderBy('position')
    .first();
  if (!party) return {};
  const unit = bodyKey(party.unit ?? (party.kind === 'organisation' ? party.name : null) ?? '');
  const day = petition.receivedOn ?? '9999-12-31';
  const ended = await endedBody(knex, unit, day);
  const body = ended ? ended.body : ((await bodyOfAgency(knex, unit)) ?? bodyByWords(unit));
  const respondentPosition = party.kind === 'organisation' ? 'body' : positionOf(party.job ?? '');
  const section =
    body === 'commune-committee' && /phong\b/.test(fold(party.job ?? '')) && respondentPosition !== 'staff';
  return {
    ...(body && { respondentBody: section ? 'commune-body' : body }),
    ...(body && { respondentPosition }),
    ...(ended && { respondentSuccessor: ended.successors.join('; ') }),
  };
}

type Ended = { body: RespondentBody; successors: string[] };

// Which body took over is configuration of the province; several may have.
async function endedBody(knex: Knex, unit: string, day: string): Promise<Ended | undefined> {
  if (!unit) return undefined;
  const rows: { body: RespondentBody; successor: string | null }[] = await knex('agency_successions as s')
    .leftJoin('agencies as a', 'a.id', 's.successorId')
    .whereRaw(`? like '%' || s.name_key || '%'`, [unit])
    .where('s.endedOn', '<=', day)
    .whereNull('s.withdrawnAt')
    .orderBy('s.id')
    .select('s.body', knex.raw('coalesce(a.name, s.successor_name) as successor'));
  const [first] = rows;
  return first && { body: first.body, successors: rows.flatMap(({ successor }) => successor ?? []) };
}

async function bodyOfAgency(knex: Knex, unit: string): Promise<RespondentBody | undefined> {
  const agencies: { name: string; kind: string; level: string }[] = await knex('agencies').select(
    'name',
    'kind',
    'level',
  );
  const found = agencies.find(({ name }) => bodyKey(name) === unit);
  if (!found) return undefined;
  if (found.kind === 'committee') return found.level === 'commune' ? 'commune-committee' : 'province-committee';
  return found.level === 'department' ? 'department' : undefined;
}

const WORDS: readonly [RegExp, RespondentBody][] = [
  [/^uy ban nhan dan (xa|phuong|dac khu)\b/, 'commune-committee'],
  [/^uy ban nhan dan (huyen|quan|thi xa|thanh pho thuoc)\b/, 'district-committee'],
  [/^uy ban nhan dan (tinh|thanh pho)\b/, 'province-committee'],
  [/^(chi cuc|ban quan ly du an)\b.*\bso\b/, 'department-unit'],
  [/^so\b/, 'department'],
  [/^(truong|trung tam|benh vien|tram y te)\b/, 'public-unit'],
  [/^(cuc|vu|tong cuc)\b/, 'ministry-unit'],
  [/^bo\b/, 'ministry'],
];

function bodyByWords(unit: string): RespondentBody | undefined {
  return WORDS.find(([words]) => words.test(unit))?.[1];
}

function positionOf(job: string): RespondentPosition {
  const said = fold(job);
  if (/^pho\b/.test(said)) return 'deputy';
  return /^(chu tich|giam doc|truong|chanh|thu truong|cuc truong|hieu truong|bi thu)\b/.test(said) ? 'head' : 'staff';
}

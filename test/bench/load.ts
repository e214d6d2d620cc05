import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Knex } from 'knex';
import { dayOf } from '../../server/domain/day.ts';
import { newSession } from '../../server/http/session.ts';
import { ordinary } from '../support/ordinary.ts';

/** An officer at work: a session and the tasks on the desk. */
export type Desk = { officerId: string; cookie: string; tasks: { id: string; key: string }[] };
export type Load = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  count: number;
  failed: number;
  total: number;
};

/** The steps that are done over and over: from triage to the notice of acceptance, with its papers drafted, signed and numbered. */
export const STEPS = [
  'check-eligibility',
  'classify-petition',
  'propose-handling',
  'decide-proposal',
  'prepare-acceptance',
  'sign-paper',
  'issue-paper',
  'recheck-decision',
];

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export async function openDesks(owner: Knex, officers: readonly string[]): Promise<Desk[]> {
  return Promise.all(
    officers.map(async (officerId) => {
      const { id, hash } = newSession();
      const at = new Date();
      const expiresAt = new Date(at.getTime() + 12 * 3_600_000);
      await owner('sessions').insert({ idHash: hash, officerId, createdAt: at, lastSeenAt: at, expiresAt });
      return { officerId, cookie: `__Host-sid=${id}`, tasks: [] };
    }),
  );
}

/** Puts open tasks on the desks; whoever is on the way anyway is not put there twice. */
export async function fillDesks(owner: Knex, desks: Desk[], each: number): Promise<void> {
  for (const desk of desks) {
    desk.tasks = await owner('tasks')
      .where({ assigneeId: desk.officerId, paused: false })
      .whereIn('key', STEPS)
      .whereNull('completedAt')
      .whereNull('cancelledAt')
      .limit(each)
      .select('id', 'key');
  }
}

/** So many clients complete tasks one after the other, each at desks of its own, until time or `over` ends it. */
export async function completeTasks(
  url: string,
  desks: Desk[],
  clients: number,
  until: { seconds: number; over?: () => boolean },
): Promise<Load> {
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const goesOn = () => performance.now() - begun < until.seconds * 1000 && !until.over?.();
  const work = async (own: Desk[]) => {
    for (let turn = 0; goesOn() && own.some(({ tasks }) => tasks.length > 0); turn += 1) {
      const desk = own[turn % own.length];
      const task = desk?.tasks.shift();
      if (!desk || !task) continue;
      const paper = task.key === 'sign-paper' ? await readPaper(url, desk, task) : undefined;
      const since = performance.now();
      const next = await complete(url, desk, task, paper);
      if (next) times.push(performance.now() - since);
      else failed += 1;
      desk.tasks.push(...(next ?? []));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => work(desks.filter((_, at) => at % clients === n))));
  const seconds = (performance.now() - begun) / 1000;
  return { ...distribution(times), perSecond: times.length / seconds, failed, total: times.reduce((a, b) => a + b, 0) };
}

/** The same question from one client, so many times. */
export async function readAgain(url: string, desks: Desk[], paths: string[], times: number) {
  const taken: number[] = [];
  let failed = 0;
  for (let n = 0; n < times; n += 1) {
    const desk = desks[n % desks.length];
    const path = paths[n % paths.length];
    if (!desk || !path) throw new Error('nothing to ask');
    const since = performance.now();
    const { status } = await ask(url + path, 'GET', desk.cookie);
    if (status === 200) taken.push(performance.now() - since);
    else failed += 1;
  }
  return { ...distribution(taken), failed };
}

/** What is typed at a step, seen on its paper: every time a task of another matter. */
export async function previewAgain(
  url: string,
  owner: Knex,
  desks: Desk[],
  { step, template }: { step: string; template: string },
  times: number,
) {
  const values = ordinary[step]?.[1](dayOf(new Date())) ?? {};
  const tasks = await owner('tasks')
    .where({ key: step })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .limit(times)
    .select('id');
  const taken: number[] = [];
  let failed = 0;
  for (let n = 0; n < times; n += 1) {
    const since = performance.now();
    const path = `${url}/api/tasks/${tasks[n % tasks.length]?.id}/preview`;
    const { status } = await ask(path, 'POST', desks[n % desks.length]?.cookie ?? '', { template, values });
    if (status === 200) taken.push(performance.now() - since);
    else failed += 1;
  }
  return { ...distribution(taken), failed };
}

export function distribution(times: number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

type Paper = { version: number; rev: number };

// Who signs has opened the paper before.
async function readPaper(url: string, { cookie }: Desk, { id }: { id: string }): Promise<Paper | undefined> {
  const { body } = await ask(`${url}/api/tasks/${id}`, 'GET', cookie);
  const { document } = JSON.parse(body) as { document: Paper | null };
  return document ? { version: document.version, rev: document.rev } : undefined;
}

async function complete(url: string, { cookie }: Desk, task: { id: string; key: string }, paper?: Paper) {
  const values = ordinary[task.key]?.[1](dayOf(new Date())) ?? {};
  const { status, body } = await ask(`${url}/api/tasks/${task.id}/completion`, 'POST', cookie, { values, paper });
  if (status !== 200) {
    const what = `${task.key} ${status} ${body.slice(0, 200)}`;
    complaints.set(what, (complaints.get(what) ?? 0) + 1);
    return null;
  }
  const { next } = JSON.parse(body) as { next: { id: string; key: string }[] };
  return next.filter(({ key }) => STEPS.includes(key)).map(({ id, key }) => ({ id, key }));
}

/** What was answered instead of 200. */
export const complaints = new Map<string, number>();

function ask(url: string, method: string, cookie: string, body?: unknown): Promise<{ status: number; body: string }> {
  const headers: Record<string, string> = { Cookie: cookie };
  const text = body === undefined ? undefined : JSON.stringify(body);
  if (text !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['Content-Length'] = String(Buffer.byteLength(text));
    headers['X-KNTC'] = '1';
    headers['Sec-Fetch-Site'] = 'same-origin';
    headers['Idempotency-Key'] = randomUUID();
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

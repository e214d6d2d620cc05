// `npm run bench`: everything from one run against one database, with fsync. Take the ratios; the seconds are this machine's.
// `npm run bench -- papers registers` runs parts of it, `--small` a short one that shows whether the bench itself works.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { checkInvariants } from '../../server/invariants.ts';
import { startNode } from '../crash/node.ts';
import { openWorld } from '../support/matter.ts';
import {
  complaints,
  completeTasks,
  type Desk,
  fillDesks,
  type Load,
  openDesks,
  previewAgain,
  readAgain,
} from './load.ts';
import type { Measures } from './measure.ts';
import { PREVIEWED, renderBeside } from './papers.ts';
import { countRows, perAct, plainCommits } from './plain.ts';
import { explainMany, recountBeside } from './recount.ts';
import { holdRendering, openStock } from './stock.ts';
import { type Cell, print } from './table.ts';
import { drain } from './timers.ts';

const small = process.argv.includes('--small');
const SIZES = small ? [200, 2000] : [1000, 100_000];
const TIMERS = small ? 300 : 10_000;
const SECONDS = small ? 4 : 12;
const CLIENTS = [1, 4, 16];
const PORT = 14_050;
const MANY = small ? 500 : 5000;
const PAPERS = small ? 30 : 1000;
const SHELVED = small ? 3000 : 1_000_000;
const PARTS = ['completions', 'lists', 'timers', 'papers', 'registers', 'clock'] as const;
type Part = (typeof PARTS)[number];
const named = PARTS.filter((part) => process.argv.includes(part));
const asked = (part: Part) => named.length === 0 || named.includes(part);

const begun = performance.now();
const world = await openWorld();
const data = await mkdtemp(join(tmpdir(), 'kntc-bench-'));
await holdRendering(world.owner);
const stock = await openStock(world, 16);
const flags = ['--import', new URL('./measure.ts', import.meta.url).href, '--max-semi-space-size=64'];
const node = await startNode(world, { port: PORT, data, flags });
const desks = await openDesks(world.owner, stock.officers);
const told = async () => (await node.ask()) as Measures;

try {
  say(
    `${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.version}; clients, server and PostgreSQL share them.`,
  );
  say(
    `Each completion is one act of the real server over HTTP: ${SECONDS} s per row, papers drafted but rendered elsewhere.`,
  );
  if (asked('completions')) await completions();
  else await timed(`${count(SIZES[0] ?? 0)} cases stored`, () => stock.grow(SIZES[0] ?? 0));
  if (asked('lists')) await lists();
  if (asked('timers')) await storm();
  if (asked('papers')) await papers();
  if (asked('clock')) await clock();
  // What is shelved has no history to check.
  const broken = await timed('invariants checked', () => checkInvariants(world.owner));
  for (const { rule, rows } of broken) say(`✖ ${rule}: ${rows.join(', ')}`);
  if (asked('registers')) await books();
  for (const [what, times] of complaints) say(`not completed, ${times}×: ${what}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await node.kill();
  await world.drop();
  await rm(data, { recursive: true, force: true });
}
say(`\nThe whole bench took ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
process.exit();

async function completions(): Promise<void> {
  const measured = new Map<string, Load>();
  for (const size of SIZES) {
    await timed(`${count(size)} cases stored`, () => stock.grow(size));
    await warmUp();
    const rows: Cell[][] = [];
    for (const clients of CLIENTS) {
      const { load, measures, rows: touched } = await measure(clients);
      measured.set(`${size}/${clients}`, load);
      rows.push([clients, ...cells(load), touched.written, measures.blocked99, measures.blocked]);
      if (clients === 1) shares(size, load, measures);
      if (size === SIZES.at(-1) && clients === 4) {
        await againstPlain(load, touched.written);
        tellScans(touched.scanned);
      }
    }
    const head = [
      'clients',
      'completions/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'failed',
      'rows each',
      'loop p99 ms',
      'loop max ms',
    ];
    print(`(a) task completions, ${count(size)} cases stored`, head, rows);
  }
  growth(measured);
}

async function warmUp(): Promise<void> {
  await fillDesks(world.owner, desks, 400);
  await completeTasks(node.url, desks, 4, { seconds: small ? 2 : 5 });
}

async function measure(clients: number) {
  await fillDesks(world.owner, desks, 400);
  const before = await countRows(world.owner);
  await told();
  const load = await completeTasks(node.url, desks, clients, { seconds: SECONDS });
  const measures = await told();
  return { load, measures, rows: perAct(before, await countRows(world.owner), load.count) };
}

function shares(size: number, load: Load, { engine, database, steps, statements, cpu }: Measures): void {
  const part = (share: number) => [share / load.count, `${((100 * share) / load.total).toFixed(0)} %`];
  print(
    `(b) where the time of a completion goes, 1 client, ${count(size)} cases stored`,
    ['', 'ms each', 'share', ''],
    [
      ['engine', ...part(engine), `${(steps / load.count).toFixed(1)} steps`],
      [
        'database',
        ...part(database),
        `${(statements / load.count).toFixed(1)} statements, waited for one after the other`,
      ],
      [
        'the rest',
        ...part(load.total - engine - database),
        'HTTP, forms, papers, JSON, objects, and waiting for a processor',
      ],
      ['together', ...part(load.total), `of it ${(cpu / load.count).toFixed(1)} ms of the server's processor time`],
    ],
  );
}

function growth(measured: Map<string, Load>): void {
  const [less = 0, more = 0] = SIZES;
  const rows = CLIENTS.map((clients) => {
    const [before, after] = [measured.get(`${less}/${clients}`), measured.get(`${more}/${clients}`)];
    if (!before || !after) throw new Error('not measured');
    return [
      clients,
      ratio(after.perSecond / before.perSecond),
      ratio(after.p50 / before.p50),
      ratio(after.p95 / before.p95),
    ];
  });
  print(`(c) ${count(more)} cases stored over ${count(less)}`, ['clients', 'completions/s', 'p50', 'p95'], rows);
}

async function againstPlain(load: Load, written: number): Promise<void> {
  const rows = Math.round(written);
  const plain = await plainCommits(world, { rows, clients: 4, seconds: SECONDS / 2 });
  print(
    '(d) against plain commits of as many rows on the same database, 4 clients',
    ['', 'per second', 'ratio'],
    [
      [`commits of ${rows} rows`, plain.perSecond, ''],
      ['completions', load.perSecond, ratio(load.perSecond / plain.perSecond)],
    ],
  );
}

// A statement without an index grows with what is stored, long before people notice.
function tellScans(scanned: Record<string, number>): void {
  const many = Object.entries(scanned).filter(([, rows]) => rows > MANY);
  for (const [table, rows] of many)
    say(`    ${rows.toFixed(0)} rows of ${table} are read from end to end by each completion`);
}

async function lists(): Promise<void> {
  const open = await world.owner('tasks').whereNull('completedAt').whereNull('cancelledAt').count();
  const { items, next } = await firstPage();
  const questions: [string, string[]][] = [
    ['my tasks', ['/api/tasks?scope=mine']],
    ["my unit's tasks", ['/api/tasks?scope=unit']],
    ["my unit's overdue tasks", ['/api/tasks?scope=unit&due=overdue']],
    ['of one step, newest first', ['/api/tasks?scope=unit&key=verify&sort=opened']],
    ['the next page', [`/api/tasks?scope=unit&after=${next}`]],
    [
      'by a name',
      ['Trần Thị Lan', 'vu van son', 'nguyen ngoc yen'].map((q) => `/api/tasks?scope=unit&q=${encodeURIComponent(q)}`),
    ],
    ['the overview', ['/api/overview']],
    ['search: a number', items.map(({ petitionCode }) => `/api/search?q=${petitionCode}`)],
    ['search: a name', ['Trần Thị Lan', 'vu van son', 'Lê Kim Oanh'].map(searched)],
    ['search: words', ['tái định cư thửa 1234', 'boi thuong thon 12', 'ô nhiễm môi trường'].map(searched)],
    ['search: an address', ['Thôn 117, xã Đồng Vạc', 'thon 12, xa', 'nam dan'].map(searched)],
    ['search: nothing there', ['zzyzx không có', 'xyzzy'].map(searched)],
  ];
  const rows: Cell[][] = [];
  for (const [name, paths] of questions) {
    const { p50, p95, p99, failed } = await readAgain(node.url, desks, paths, small ? 20 : 60);
    rows.push([name, p50, p95, p99, failed]);
  }
  print(
    `(e) lists and search, ${count(Number(open[0]?.count))} open tasks in one agency`,
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'failed'],
    rows,
  );
}

function firstPage() {
  return readBook('/api/tasks?scope=unit');
}

async function readBook(path: string) {
  const answer = await fetch(node.url + path, { headers: { Cookie: desks[0]?.cookie ?? '' } });
  return (await answer.json()) as { items: { petitionCode: string }[]; next: string };
}

async function storm(): Promise<void> {
  await timed(`${count(TIMERS)} timers armed`, () => stock.arm(TIMERS));
  const before = await measure(4);
  await fillDesks(world.owner, desks, 4000);
  const { during, seconds, fired, twice } = await drain(world.owner, TIMERS, (over) =>
    completeTasks(node.url, desks as Desk[], 4, { seconds: small ? 60 : 240, over }),
  );
  beside(`(f) while ${count(TIMERS)} due timers drain, 4 clients`, before.load, during);
  say(
    `    ${count(fired)} fired in ${seconds.toFixed(0)} s (${(fired / seconds).toFixed(1)}/s beside the clients), ${twice} of them twice; ${count(TIMERS - fired)} were put off.`,
  );
}

async function clock(): Promise<void> {
  print(
    '(k) deadlines explained, one processor, no database',
    ['', 'per second'],
    [['explained', explainMany(small ? 2000 : 50_000)]],
  );
  await timed(`${count(SIZES.at(-1) ?? 0)} cases stored`, () => stock.grow(SIZES.at(-1) ?? 0));
  await warmUp();
  const before = await measure(4);
  await fillDesks(world.owner, desks, 4000);
  const { during, seconds, progress, matters, shifted } = await recountBeside(world.db, world.owner, (over) =>
    completeTasks(node.url, desks, 4, { seconds: small ? 120 : 1800, over }),
  );
  beside(`(l) while a day more off moves the deadlines of ${count(matters)} matters, 4 clients`, before.load, during);
  say(
    `    ${count(shifted)} deadlines moved in ${seconds.toFixed(0)} s (${(shifted / seconds).toFixed(1)}/s beside the clients), told ${progress} times how far it was.`,
  );
}

async function papers(): Promise<void> {
  const previews = await previewAgain(node.url, world.owner, desks, PREVIEWED, small ? 20 : 100);
  print(
    `(g) a paper seen while it is typed (${PREVIEWED.template})`,
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'failed'],
    [['preview', previews.p50, previews.p95, previews.p99, previews.failed]],
  );
  await warmUp();
  const before = await measure(4);
  await fillDesks(world.owner, desks, 4000);
  const { during, seconds, made, ordered } = await renderBeside(world.owner, PAPERS, (over) =>
    completeTasks(node.url, desks, 4, { seconds: small ? 60 : 600, over }),
  );
  beside(`(h) while ${count(ordered)} papers become PDF and Word files, 4 clients`, before.load, during);
  say(
    `    ${count(made)} of ${count(ordered)} made in ${seconds.toFixed(0)} s (${(made / seconds).toFixed(1)}/s beside the clients).`,
  );
}

async function books(): Promise<void> {
  await timed(`${count(SHELVED)} petitions shelved`, () => stock.shelve(SHELVED));
  const year = 'from=2024-01-01&to=2024-12-31';
  const first = await readBook('/api/registers/don');
  const questions: [string, string[]][] = [
    ['petitions, newest', ['/api/registers/don']],
    ['the next page', [`/api/registers/don?after=${first.next}`]],
    ['by number', ['/api/registers/don?sort=code']],
    ['of a year', [`/api/registers/don?${year}`, `/api/registers/don?${year}&sort=received`]],
    ['of a kind and field', ['/api/registers/don?kind=reflection&field=HC.06']],
    ['crowded', ['/api/registers/don?crowded=1']],
    ['by a name', ['vu van son', 'Trần Thị Lan'].map((q) => `/api/registers/don?q=${encodeURIComponent(q)}`)],
    ['late now', ['/api/registers/don?due=late']],
    ['how many, all', ['/api/registers/don/count']],
    ['how many, of a year', [`/api/registers/don/count?${year}`]],
    ['reception book', ['/api/registers/tiep-cong-dan']],
    ['papers', ['/api/registers/van-ban']],
    ['outgoing book of a year', [`/api/registers/van-ban-di?${year}`]],
    ["the head's overview", ['/api/head-overview']],
    ['briefing of a month', ['/api/briefings/briefing?from=2024-05-01&to=2024-05-31']],
  ];
  const rows: Cell[][] = [];
  for (const [name, paths] of questions) {
    const { p50, p95, p99, failed } = await readAgain(node.url, desks, paths, small ? 10 : 40);
    rows.push([name, p50, p95, p99, failed]);
  }
  print(`(i) registers, ${count(SHELVED)} petitions`, ['', 'p50 ms', 'p95 ms', 'p99 ms', 'failed'], rows);
}

function beside(title: string, before: Load, during: Load): void {
  print(
    title,
    ['', 'completions/s', 'p50 ms', 'p95 ms', 'p99 ms', 'failed'],
    [
      ['before', ...cells(before)],
      ['during', ...cells(during)],
      [
        'ratio',
        ratio(during.perSecond / before.perSecond),
        ratio(during.p50 / before.p50),
        ratio(during.p95 / before.p95),
        ratio(during.p99 / before.p99),
        '',
      ],
    ],
  );
}

function cells({ perSecond, p50, p95, p99, failed }: Load): Cell[] {
  return [perSecond, p50, p95, p99, failed];
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  say(`    ${what} in ${((performance.now() - since) / 1000).toFixed(0)} s`);
  await pause(100);
  return result;
}

function searched(words: string): string {
  return `/api/search?q=${encodeURIComponent(words)}`;
}

function ratio(value: number): string {
  return `× ${value.toFixed(2)}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function say(line: string): void {
  console.log(line);
}

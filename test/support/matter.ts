import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { fireTimer } from '../../server/commands/fireTimer.ts';
import { receiveMessage } from '../../server/commands/receiveMessage.ts';
import { type PetitionInput, registerPetition } from '../../server/commands/registerPetition.ts';
import { startSideProcedure } from '../../server/commands/startSideProcedure.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { type Day, startOfDay } from '../../server/domain/day.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { Petition } from '../../server/models/Petition.ts';
import { Task } from '../../server/models/Task.ts';
import { loadPublished } from '../../server/procedures/library.ts';
import { seenPaper } from '../../server/queries/seenPaper.ts';
import { readTaskDetail } from '../../server/queries/taskDetail.ts';
import type { ListedTask } from '../../server/queries/worklist.ts';
import { databaseVault, type IdentityVault } from '../../server/vault/identityVault.ts';
import { openKeyring } from '../../server/vault/keyring.ts';
import { openTestDb, rolledBack, type TestDb } from './db.ts';
import { byRole, ordinary } from './ordinary.ts';
import { hoa, mai, WARD } from './people.ts';
import { scansFor } from './scan.ts';

/** Sample S01 as it is registered at the counter. */
export const complaintOfHuong: PetitionInput = {
  complete: true,
  kind: 'complaint',
  channel: 'in-person',
  receivedOn: '2026-07-06',
  writtenOn: '2026-07-05',
  title: 'Khiếu nại quyết định thu hồi đất và phương án bồi thường',
  content: 'Tôi khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 thu hồi 312 m2 đất của gia đình tôi.',
  requests: 'Hủy quyết định, kiểm đếm lại và bồi thường đúng diện tích.',
  field: 'DD.01',
  forwarder: null,
  pages: 2,
  signatories: null,
  originals: false,
  parties: [
    {
      role: 'petitioner',
      kind: 'person',
      name: 'Trần Thị Hường',
      idNumber: '099185000101',
      address: 'Thôn Đông Hạ, xã Đồng Vạc',
    },
    { role: 'respondent', kind: 'organisation', name: 'Ủy ban nhân dân xã Đồng Vạc' },
  ],
  placeText: 'Thửa 87, tờ bản đồ 15, thôn Đông Hạ',
  placeCommune: null,
  fileIds: [],
  sealed: false,
};

export function register(
  db: Knex,
  vault: IdentityVault,
  officer: Officer,
  at: Date,
  input: PetitionInput = complaintOfHuong,
): Promise<Petition> {
  return actAt(db, officer, at, (act) => registerPetition(act, vault, input));
}

/** A database in which the procedures are in force, and a vault. */
export type World = TestDb & { vault: IdentityVault };

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'kntc-world-'));
  const database = await openTestDb({ procedures: true });
  await loadPublished(database.owner);
  const vault = databaseVault(await openKeyring(folder));
  const drop = async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  };
  return { ...database, drop, vault };
}

type Answers = Record<string, unknown>;

/** One matter and how it goes on, day by day. A paper's steps carry its name: 'sign-paper acceptance-notice'. */
export type Story = {
  petition: Petition;
  db: Knex;
  today: Day;
  /** Days pass; acts that follow happen on this one. */
  on(day: Day): Story;
  /** The next moment of today. */
  now(): Date;
  /** What waits to be done. */
  open(): Promise<string[]>;
  task(step: string): Promise<Task>;
  /** An officer does a step, having read its paper as it is; answers that are not given are the ordinary ones. */
  does(officer: Officer, step: string, answers?: Answers): Promise<Task>;
  /** The same with these answers and no others. */
  answers(officer: Officer, step: string, values?: Answers): Promise<Task>;
  /** Whom the step of issuing a paper proposes to send it to. */
  proposesFor(paper: string): Promise<string[]>;
  /** The paper of a step is signed and issued today. */
  issues(paper: string): Promise<void>;
  starts(officer: Officer, side: string): Promise<void>;
  hears(officer: Officer, message: string): Promise<void>;
  /** Time itself acts on this day. */
  fires(timer: string): Promise<boolean>;
  /** Goes the ordinary way, everybody doing their part, until the step waits; other answers by step. */
  walkTo(step: string, answers?: Record<string, Answers>): Promise<Story>;
  /** The same until nobody has anything to do. */
  walk(answers?: Record<string, Answers>): Promise<Story>;
  /** The story as it is now goes on inside a transaction that is rolled back. */
  whatIf(work: (story: Story) => Promise<void>): Promise<void>;
};

/** A petition is registered at the counter. */
export async function begin({ db, vault }: World, input: Partial<PetitionInput> = {}, day?: Day): Promise<Story> {
  const whole = { ...complaintOfHuong, ...input };
  const today = day ?? whole.receivedOn ?? '2026-07-06';
  return tell(db, vault, await register(db, vault, mai, morning(today), whole), today);
}

/** Goes on with a matter on a day. */
export function tell(db: Knex, vault: IdentityVault, petition: Petition, today: Day): Story {
  let moment = 0;
  const completes = async (officer: Officer, task: Task, values: Answers) => {
    const paper = await seenPaper(db, task.runId);
    return actAt(db, officer, story.now(), (act) => completeTask(act, vault, task, { values, paper }));
  };
  const story: Story = {
    petition,
    db,
    today,
    on(day) {
      if (day !== story.today) moment = 0;
      story.today = day;
      return story;
    },
    now() {
      moment += 1;
      return new Date(morning(story.today).getTime() + moment * 60_000);
    },
    async open() {
      return (await steps(db, petition)).map(({ step }) => step);
    },
    async task(step) {
      const open = await steps(db, petition);
      const found = open.find((one) => one.step === step || one.step.split(' ')[0] === step);
      if (!found) throw new Error(`nobody waits for ${step}; open: ${open.map((one) => one.step).join(', ')}`);
      return found.task;
    },
    async does(officer, step, answers = {}) {
      const task = await story.task(step);
      const given = { ...ordinary[task.key]?.[1](story.today), ...answers };
      return completes(officer, task, { ...given, ...(await scansFor(db, officer, task, given)) });
    },
    async answers(officer, step, values = {}) {
      return completes(officer, await story.task(step), values);
    },
    async proposesFor(paper) {
      const task: unknown = await story.task(`issue-paper ${paper}`);
      const { prefills } = await readTaskDetail(db, task as ListedTask, hoa.id, story.now());
      return (prefills.recipients as { name: string }[]).map(({ name }) => name);
    },
    async issues(paper) {
      for (const step of [`sign-paper ${paper}`, `issue-paper ${paper}`]) {
        const { role } = await story.task(step);
        await story.does(actorOf(role), step);
      }
    },
    async starts(officer, side) {
      const run = await openRun(db, petition, { kind: 'main' });
      await actAt(db, officer, story.now(), (act) => startSideProcedure(act, petition.id, run.id, side));
    },
    async hears(officer, message) {
      const run = await openRun(db, petition, { kind: 'main' });
      await actAt(db, officer, story.now(), (act) => receiveMessage(act, petition.id, run.id, message));
    },
    async fires(elementId) {
      const timer = await db('timers')
        .join('runs', 'runs.id', 'timers.runId')
        .where({ petitionId: petition.id, elementId })
        .orderBy('timers.id', 'desc')
        .first('timers.id');
      const time = await systemOfficer(db, WARD);
      return actAt(db, time, startOfDay(story.today), (act) => fireTimer(act, timer.id));
    },
    async walkTo(target, answers = {}) {
      const reached = await goOn(story, target, answers);
      if (!reached) throw new Error(`${target} was never reached`);
      return story;
    },
    async walk(answers = {}) {
      await goOn(story, undefined, answers);
      return story;
    },
    whatIf: (work) =>
      rolledBack(db, async (trx) => {
        const other = tell(trx, vault, petition, story.today);
        for (let n = 0; n < moment; n += 1) other.now();
        await work(other);
      }),
  };
  return story;
}

/** What a person would be told; anything but a refusal is passed on. */
export async function refused(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The row as it is now. */
export function petitionOf({ db, petition }: Story): Promise<Petition> {
  return Petition.query(db).findById(petition.id).throwIfNotFound().execute();
}

async function goOn(story: Story, target: string | undefined, answers: Record<string, Answers>): Promise<boolean> {
  const order = Object.keys(ordinary);
  for (let turn = 0; turn < 100; turn += 1) {
    const open = await steps(story.db, story.petition);
    if (target && open.some(({ step }) => step === target)) return true;
    const paused = open.filter(({ task }) => !task.paused);
    const next = paused.sort((a, b) => order.indexOf(a.task.key) - order.indexOf(b.task.key))[0];
    if (!next) return false;
    const [key = '', paper] = next.step.split(' ');
    const day = ordinary[paper ?? key]?.[0] ?? story.today;
    if (day > story.today) story.on(day);
    await story.does(actorOf(next.task.role), next.step, answers[next.step] ?? answers[key]);
  }
  throw new Error('the story has no end');
}

async function steps(db: Knex, petition: Petition): Promise<{ step: string; task: Task }[]> {
  const tasks = await Task.query(db)
    .where({ petitionId: petition.id })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy(['openedAt', 'key']);
  const runs = await db('runs')
    .where({ petitionId: petition.id, kind: 'called' })
    .select<{ id: string; element: string }[]>('id', 'element');
  const papers = new Map(runs.map(({ id, element }) => [id, element]));
  return tasks.map((task) => ({ step: [task.key, papers.get(task.runId)].filter(Boolean).join(' '), task }));
}

async function openRun(db: Knex, petition: Petition, where: { kind: string }): Promise<{ id: string }> {
  const run = await db('runs')
    .where({ petitionId: petition.id, state: 'open', ...where })
    .first<{ id: string } | undefined>('id');
  if (!run) throw new Error('no run is open');
  return run;
}

function actorOf(role: Task['role']): Officer {
  const officer = byRole[role];
  if (!officer) throw new Error(`nobody does the work of ${role}`);
  return officer;
}

function morning(day: Day): Date {
  return new Date(startOfDay(day).getTime() + 8 * 3_600_000);
}

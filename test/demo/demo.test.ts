import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import JSZip from 'jszip';
import pino from 'pino';
import { loadDemo } from '../../server/demo/loadDemo.ts';
import { bringsLetter } from '../../server/demo/perform.ts';
import { agencies, demoAccounts } from '../../server/demo/province.ts';
import { readSamples, type Sample, senderName } from '../../server/demo/samples.ts';
import { stories } from '../../server/demo/stories/index.ts';
import type { Story } from '../../server/demo/stories/story.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import { SESSION } from '../../server/domain/books.ts';
import { isWorkingDay } from '../../server/domain/calendar.ts';
import { addDays, dayOf, hourOf } from '../../server/domain/day.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
import { fold } from '../../server/domain/names.ts';
import { openFiles } from '../../server/files/files.ts';
import { closeReaders } from '../../server/files/reader.ts';
import type { Store } from '../../server/files/store.ts';
import { CaseFile } from '../../server/http/caseFileShapes.ts';
import { Officer } from '../../server/models/Officer.ts';
import { Petition } from '../../server/models/Petition.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { presentCaseFile } from '../../server/presenters/caseFile.ts';
import { readCaseFile } from '../../server/queries/caseFile.ts';
import { bindRegister } from '../../server/registers/bind.ts';
import { registers } from '../../server/registers/index.ts';
import { closeBooks } from '../../server/registers/print/book.ts';
import { openReading } from '../../server/registers/read.ts';
import { seed } from '../../server/seed.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { tablesHolding } from '../support/tablesHolding.ts';

const log = pino({ level: 'silent' });
// A Monday morning: the acts end on the Friday before.
const now = new Date('2026-11-23T01:00:00Z');
const today = dayOf(now);

const CALLS = ['hotline', 'onsite-reflection'];
const calls = new Set(stories.filter(({ intake }) => intake.contact).map(({ sample }) => sample));

describe('the demo province', function () {
  this.timeout(300_000);
  let test: TestDb;
  let folder: string;
  let files: Awaited<ReturnType<typeof openFiles>>;
  let samples: Map<string, Sample>;

  before(async () => {
    test = await openTestDb({ empty: true });
    await seed(test.owner, { log });
    folder = await mkdtemp(join(tmpdir(), 'kntc-demo-'));
    files = await openFiles(folder);
    samples = await readSamples();
    const deps = { ...files, longDb: test.db, log };
    const broken = await loadDemo({ ...deps, store: failingAfter(20, files.store) }, now).catch(
      (error: Error) => error,
    );
    expect(broken).to.be.an('error').with.property('cause').with.property('message', 'the disk is gone');
    await loadDemo(deps, new Date(now.getTime() + 86_400_000));
  });
  after(async () => {
    await Promise.all([closeReaders(), closeDocuments(), closeBooks()]);
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds the 31 samples and their neighbours, each once, though the loading was interrupted', async () => {
    const given = [...samples.keys()].filter((id) => id.startsWith('S'));
    expect(given).to.have.lengthOf(31);
    const [sessions, sent] = partition(stories, ({ intake }) => intake.session !== undefined);
    expect(sent.map(({ sample }) => sample).sort()).to.deep.equal([...samples.keys()].sort());
    // What was taken out of a letter is a petition of its own, and no sample; a call is called by its first words.
    const written = test.owner('petitions').whereNull('originalId');
    const titles = await written
      .clone()
      .whereNotIn('entry', [...CALLS, SESSION])
      .pluck('title');
    const letters = [...samples.values()].filter(({ id }) => !calls.has(id));
    expect(titles.sort()).to.deep.equal(letters.map(({ title }) => title).sort());
    expect(await written.clone().whereIn('entry', CALLS)).to.have.lengthOf(calls.size);
    expect(await written.clone().where({ entry: SESSION })).to.have.lengthOf(sessions.length);
  });

  it('shows every way in and every procedure under way', async () => {
    const ways = await test.owner('petitions').whereNull('originalId').select('entry').count('* as n').groupBy('entry');
    expect(Object.fromEntries(ways.map(({ entry, n }) => [entry, n]))).to.deep.equal({
      'petition-triage': 39,
      'citizen-reception': 2,
      'leader-reception': 2,
      hotline: 3,
      'onsite-reflection': 3,
    });
    const steps = await test
      .owner('tasks')
      .join('runs', 'runs.id', 'tasks.runId')
      .join('petitions', 'petitions.id', 'tasks.petitionId')
      .whereNull('completedAt')
      .whereNull('cancelledAt')
      .select('runs.procedure', 'tasks.key', 'petitions.sealed', 'tasks.dueAt');
    const open = new Set(steps.map(({ procedure, key }) => `${procedure} ${key}`));
    expect([...open]).to.include.members([
      'citizen-reception answer-citizen',
      'complaint-second verify',
      'denunciation verify',
      'enforcement follow-enforcement',
      'hotline record-body-answer',
      'leader-reception prepare-session',
      'leader-reception close-session',
      'onsite-reflection handle-reflection',
      'recommendation study-recommendation',
    ]);
    // The reflection from the spot is in its hours, and who denounced is sealed while the team verifies.
    expect(steps.filter(({ dueAt }) => dueAt !== null && dueAt > now)).to.have.length.above(0);
    const verified = steps.filter(({ procedure, key }) => procedure === 'denunciation' && key === 'verify');
    expect(verified.map(({ sealed }) => sealed)).to.deep.equal([true]);
    const heard = await test.owner('session_registrations').select('state').count('* as n').groupBy('state');
    expect(Object.fromEntries(heard.map(({ state, n }) => [state, n]))).to.deep.equal({ heard: 2, proposed: 1 });
  });

  it('lets the leaders of a commune sign digitally, with keys that were made for this demo and are in no file of ours', async () => {
    const rows = await test
      .owner('certificates as c')
      .leftJoin('officers as o', 'o.id', 'c.officerId')
      .whereNull('c.revokedAt')
      .select('o.username', 'c.issuer', 'c.kind');
    expect(rows.map(({ username }) => username)).to.have.members(['minh.dongvac', 'phuc.dongvac', null]);
    for (const { issuer, kind } of rows) {
      expect(issuer).to.include('không có giá trị pháp lý');
      expect(kind).to.equal('p12');
    }
  });

  it('hands petitions from agency to agency: what deputies passed on lies in the inbox of the commune', async () => {
    const lying = await test
      .owner('transfers as t')
      .join('agencies as f', 'f.id', 't.fromAgencyId')
      .join('agencies as o', 'o.id', 't.toAgencyId')
      .where({ 'o.code': 'DV' })
      .select('f.code', 't.kind', 't.state');
    expect(lying).to.deep.include({ code: 'VPHDND', kind: 'transfer', state: 'sent' });
  });

  it('answers the newspaper that passed a reader’s letter on, in its time', async () => {
    const told = await test
      .owner('deadlines')
      .join('petitions', 'petitions.id', 'petitionId')
      .where({ forwarderName: 'Báo Hà Thanh', key: 'forwarder-answer' })
      .first('deadlines.state', 'metOn', 'dueOn');
    expect(told.state).to.equal('met');
    expect(told.metOn <= told.dueOn).to.equal(true);
  });

  it('is not loaded twice', async () => {
    const before = await test.owner('journal').count('*').first();
    await loadDemo({ ...files, longDb: test.db, log }, now);
    expect(await test.owner('journal').count('*').first()).to.deep.equal(before);
  });

  it('has every agency that receives a sample, with somebody for each of its roles', async () => {
    const names: string[] = await test.owner('agencies').pluck('name');
    for (const { receivedBy } of samples.values()) expect(names, receivedBy).to.include(officialName(receivedBy));
    for (const agency of new Set(stories.map((story) => story.agency))) {
      const roles = agencies[agency].people.flatMap((person) => person.roles);
      expect(roles, agency).to.include.members(['receptionist', 'clerk', 'handler', 'verifier', 'head']);
    }
    expect(await test.owner('officers').whereNull('disabledAt')).to.have.lengthOf(demoAccounts().length);
  });

  it('shows petitions at every stage', async () => {
    const rows = await test.owner('petitions').select('state', 'outcome').count('* as n').groupBy('state', 'outcome');
    const counts = Object.fromEntries(
      rows.map(({ state, outcome, n }) => [[state, outcome].filter(Boolean).join(' '), n]),
    );
    expect(counts).to.deep.equal({
      incomplete: 1,
      open: 38,
      'closed answered': 2,
      'closed guided': 3,
      'closed refused': 2,
      'closed shelved': 2,
      'closed split': 1,
      'closed terminated': 1,
      'closed transferred': 2,
    });
  });

  it('gives the worklist something of every kind', async () => {
    const tasks = await test
      .owner('tasks')
      .join('agencies', 'agencies.id', 'tasks.agencyId')
      .whereNull('completedAt')
      .whereNull('cancelledAt')
      .select('tasks.*', 'agencies.code');
    const running = tasks.filter(({ paused }) => !paused);
    const mine = (rows: typeof tasks) => rows.filter(({ code }) => code === 'DV');
    expect(running.filter(({ dueOn }) => dueOn < today).length, 'overdue').to.be.at.least(5);
    const soon = running.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, 3));
    expect(mine(soon).length, 'due soon').to.be.at.least(3);
    expect(mine(running).filter(({ assigneeId }) => !assigneeId).length, 'unassigned').to.be.at.least(3);
    expect(
      tasks.some(({ paused }) => paused),
      'paused',
    ).to.equal(true);
    expect(
      tasks.some((task) => task.sentBack),
      'sent back',
    ).to.equal(true);
    for (const key of [
      'write-routing-note',
      'decide-proposal',
      'sign-paper',
      'issue-paper',
      'hold-dialogue',
      'record-supplement',
      'verify',
    ]) {
      expect(tasks.map((task) => task.key)).to.include(key);
    }
  });

  it('puts something on every desk of xã Đồng Vạc', async () => {
    const { id: agencyId } = await test.owner('agencies').where({ code: 'DV' }).first('id');
    const count = async (table: string, where: object) =>
      (await test.owner(table).where({ ...where, agencyId })).length;
    const incoming = await test.owner('incoming').where({ agencyId }).orderBy('number').select();
    expect(incoming.map(({ number }) => number)).to.deep.equal(incoming.map((_, n) => n + 1));
    expect(new Set(incoming.map(({ state }) => state))).to.deep.equal(
      new Set(['registered', 'routed', 'settled', 'voided']),
    );
    const closed = incoming.filter(({ secrecy }) => secrecy !== 'open');
    expect(closed.map(({ secrecy, state, sender, summary }) => [secrecy, state, sender, summary])).to.deep.equal([
      ['secret', 'routed', '', ''],
      ['personal', 'routed', '', ''],
    ]);
    expect(await count('scans', { refusal: null })).to.equal(3);
    const tickets = await test.owner('counter_tickets').where({ agencyId }).orderBy('number').pluck('state');
    expect(tickets).to.deep.equal(['done', 'done', 'serving', 'called', 'waiting', 'waiting', 'waiting']);
    expect(await count('counter_tickets', { day: today })).to.equal(7);
    const away = await test.owner('absences').where({ agencyId, fromOn: today }).whereNotNull('substituteId');
    expect(away).to.have.length(1);

    const owed = await test.owner('awaited').where({ agencyId }).select('state', 'reminders', 'answerBy');
    expect(owed.filter(({ state }) => state === 'answered')).to.have.length(3);
    const late = owed.filter(({ reminders, answerBy }) => reminders === 1 && answerBy < today);
    expect(late.map(({ state }) => state)).to.deep.equal(['open']);
    const runs = await test.owner('runs').where({ agencyId, kind: 'errand' }).select('procedure', 'state');
    expect(runs.map(({ procedure, state }) => `${procedure} ${state}`).sort()).to.deep.equal([
      'consultation ended',
      'consultation open',
      'consultation open',
      'consultation open',
      'meeting open',
      'meeting open',
      'redelivery open',
      'reminder ended',
    ]);
    const open = { agencyId, completedAt: null, cancelledAt: null };
    expect(await count('tasks', { ...open, key: 'initial-content' })).to.equal(1);
    expect(await count('tasks', { ...open, key: 'prepare-meeting', sentBack: true })).to.equal(1);
    const deliveries = await test.owner('deliveries').where({ agencyId }).pluck('state');
    expect(new Set(deliveries)).to.deep.equal(new Set(['waiting', 'sent', 'received', 'failed']));
    expect(deliveries.filter((state) => state === 'failed')).to.have.length(1);
  });

  it('has one clock that stands still and one that runs towards legal effect', async () => {
    const paused = await test.owner('deadline_pauses').whereNull('untilOn').select('because');
    expect(paused).to.deep.equal([{ because: 'Tạm đình chỉ giải quyết khiếu nại' }]);
    const armed = await test.owner('timers').whereNull('firedAt').whereNull('cancelledAt').select('elementId', 'dueAt');
    expect([...new Set(armed.map(({ elementId }) => elementId))]).to.include.members([
      'legal-effect-reached',
      'year-over',
    ]);
    for (const { dueAt } of armed) expect(dueAt).to.be.above(now);
    expect(await test.owner('incidents')).to.deep.equal([]);
  });

  it('lets people act in office hours only, before today, and numbers what they enter in that order', async () => {
    const calendar = seedCalendar();
    for (const { at, act } of await test
      .owner('journal')
      .join('officers', 'officers.id', 'officerId')
      .where('name', '<>', 'Hệ thống')
      .select('at', 'act')) {
      expect(isWorkingDay(dayOf(at), calendar) && dayOf(at) < today, `${act} at ${at.toISOString()}`).to.equal(true);
      expect(hourOf(at) >= '07:30' && hourOf(at) <= '17:00', `${act} at ${hourOf(at)}`).to.equal(true);
    }
    // What came by a reception takes its number when it is found to be a petition of the agency.
    const registered = await test
      .owner('journal as j')
      .join('petitions as p', 'p.id', 'j.petitionId')
      .where({ act: 'petition.registered' })
      .whereRaw(`j.detail ->> 'number' is not null`)
      .orderBy(['p.agencyId', 'j.at', 'p.registerNumber'])
      .select('p.agencyId', 'p.registerNumber');
    const numbers = new Map<string, number[]>();
    for (const { agencyId, registerNumber } of registered)
      numbers.set(agencyId, [...(numbers.get(agencyId) ?? []), registerNumber]);
    for (const taken of numbers.values()) expect(taken).to.deep.equal(taken.map((_, index) => index + 1));
  });

  it('keeps who denounced out of every row that anybody can read', async () => {
    const sealed = stories
      .filter(({ intake }) => intake.kind === 'denunciation' || intake.sealed)
      .map(({ sample }) => samples.get(sample) as Sample);
    expect(sealed.map(({ id }) => id)).to.include.members(['S11', 'S15', 'S17', 'S33']);
    const names = sealed.map(senderName).filter((name) => name !== 'Không rõ');
    const secrets = [
      ...names.map(fold),
      ...sealed.flatMap(({ sender }) => [sender.phone, sender.idNumber]).filter((one) => one !== null),
    ];
    expect(await tablesHolding(test.owner, ['tran thi huong'])).to.include.members([
      'parties',
      'petitions',
      'document_versions',
    ]);
    expect(await tablesHolding(test.owner, secrets)).to.deep.equal([]);
    for (const name of names) {
      const found = await test.owner('petition_search').whereRaw(`words @@ phraseto_tsquery('vietnamese', ?)`, [name]);
      expect(found, name).to.deep.equal([]);
    }
  });

  it('keeps who denounced out of every book that an office prints, in all its columns', async () => {
    const sealed = await test.owner('petitions').where({ sealed: true }).distinct('agencyId');
    expect(sealed.length).to.be.greaterThan(1);
    const names = stories
      .filter(({ intake }) => intake.kind === 'denunciation' || intake.sealed)
      .map(({ sample }) => fold(senderName(samples.get(sample) as Sample)))
      .filter((name) => name !== 'khong ro');
    let lines = 0;
    for (const { agencyId } of sealed) {
      const officer = await Officer.query(test.db)
        .where({ agencyId })
        .whereRaw(`roles @> '{head}'`)
        .first()
        .throwIfNotFound();
      const reading = await openReading(test.db, officer, abilityOf(officer));
      for (const register of registers) {
        const question = { filters: {}, columns: register.columns.map(({ key }) => key) };
        const told = async (count: number) => {
          lines += count;
        };
        const book = { id: `${agencyId} ${register.key}`, format: 'xlsx', told } as const;
        const zip = await JSZip.loadAsync(await bindRegister(test.db, register, reading, question, book));
        const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
        const words = fold(parts.join(' '));
        expect(words, register.key).to.include(fold(register.title));
        expect(
          names.filter((name) => words.includes(name)),
          `${officer.username} ${register.key}`,
        ).to.deep.equal([]);
      }
    }
    expect(lines).to.be.greaterThan(20);
  });

  it('has a verification file with a diary, evidence, page numbers and a loan, as its page asks for it', async () => {
    const { title } = samples.get('S01') as Sample;
    const petition = await Petition.query(test.db).findOne({ title }).throwIfNotFound();
    const { caseId } = await test.owner('case_petitions').where({ petitionId: petition.id }).first('caseId');
    const shown = presentCaseFile(await readCaseFile(test.db, petition, caseId), false);

    const file = CaseFile.parse(shown);

    expect(file.diary).to.have.lengthOf(2);
    expect(file.evidence.map(({ form }) => form)).to.include.members(['original', 'certified']);
    expect(file.evidence.every(({ folio }) => folio !== null)).to.equal(true);
    expect(file.numbering).to.include({ version: 1 });
    expect(file.loans[0]).to.include({ returnedOn: null });
    expect(file.unnumbered.length).to.be.greaterThan(0);
  });

  it('keeps where a denouncer lives out of the matter', async () => {
    const columns = await test
      .owner('information_schema.columns')
      .where({ tableSchema: 'public', columnName: 'petition_id' })
      .select('table_name as table');
    const tables: string[] = columns.map(({ table }) => table);
    for (const { title, sender } of [...samples.values()].filter(({ id }) => !calls.has(id))) {
      const petition = await test.owner('petitions').where({ title }).first('id', 'sealed');
      // A commune alone is where the matter lies, too.
      if (!petition.sealed || !sender.address?.includes(',')) continue;
      for (const table of ['petitions', ...tables]) {
        const query = `select t::text as row from ${table} t where f_unaccent(t::text) like ? and t.${table === 'petitions' ? 'id' : 'petition_id'} = ?`;
        const { rows } = await test.owner.raw(query, [`%${fold(sender.address)}%`, petition.id]);
        expect(rows, `${table}, ${title}`).to.deep.equal([]);
      }
    }
  });

  it('opens a sealed identity to whoever says why, and seals the scans', async () => {
    const party = await test
      .owner('parties')
      .join('petitions', 'petitions.id', 'petitionId')
      .where({ title: samples.get('S11')?.title, 'parties.sealed': true })
      .first('vaultCode');
    const officer = await test.owner('officers').first('id');
    const purpose = 'Kiểm tra việc niêm phong danh tính trong dữ liệu mẫu';
    const identity = await files.vault.open(test.db, party.vaultCode, { officerId: officer.id, purpose });
    expect(identity.name).to.equal('Đặng Thị Nhài');
    const scans = await test
      .owner('files')
      .join('petitions', 'petitions.id', 'petitionId')
      .select('files.sealed', 'petitions.sealed as secret', 'preview', 'files.name', 'files.taskId', 'files.title');
    const letters = scans.filter(({ taskId }) => taskId === null);
    // One is not complete; what was said at the desk or on the telephone, and a session, bring no letter.
    expect(letters).to.have.lengthOf(stories.filter((one) => hasLetter(one, samples)).length);
    expect(letters).to.have.lengthOf(39);
    for (const scan of letters) {
      expect(scan.sealed).to.equal(scan.secret);
      expect(scan.preview).to.equal(scan.secret ? 'none' : 'pages');
    }
    const minutes = scans.filter(({ taskId }) => taskId !== null);
    expect(minutes.map(({ title, preview }) => [title, preview])).to.have.deep.members([
      ['Bản quét biên bản đã ký', 'pdf'],
      ['Bản quét biên bản đã ký', 'pdf'],
      ['Bản quét biên bản đã ký', 'pdf'],
      ['Bản ghi đã ký, quét lại', 'pdf'],
      ['Văn bản cử người đại diện có chữ ký của tất cả mọi người', 'pdf'],
    ]);
  });
});

function hasLetter(story: Story, samples: Map<string, Sample>): boolean {
  const sample = samples.get(story.sample);
  return sample !== undefined && bringsLetter(story, sample);
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** A disk that goes away after so many files. */
function failingAfter(count: number, store: Store): Store {
  let left = count;
  return {
    ...store,
    receive: (...given) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the disk is gone')) : store.receive(...given);
    },
  };
}

/** The samples write names as people say them. */
function officialName(receivedBy: string): string {
  const names: [RegExp, string][] = [
    [/^(UBND|Chủ tịch UBND) tỉnh Hà Thanh.*/, 'Ủy ban nhân dân tỉnh Hà Thanh'],
    [/^Văn phòng UBND/, 'Văn phòng Ủy ban nhân dân'],
    [/^UBND/, 'Ủy ban nhân dân'],
    [/^(Trung tâm PVHCC|Hệ thống phản ánh hiện trường|Tổng đài 1022)/, 'Trung tâm Phục vụ hành chính công'],
  ];
  const rule = names.find(([said]) => said.test(receivedBy));
  return rule ? receivedBy.replace(rule[0], rule[1]) : receivedBy;
}

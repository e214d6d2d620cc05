import { expect } from 'chai';
import JSZip from 'jszip';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { voidPetition } from '../../server/commands/voidPetition.ts';
import { checkTemplate } from '../../server/documents/check.ts';
import { closeDocuments, partialsOf, readTemplates } from '../../server/documents/index.ts';
import { addDays, type Day, dayOf } from '../../server/domain/day.ts';
import { makeExport } from '../../server/jobs/makeExport.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, tuan } from '../support/people.ts';

type Counted = { count: number; filters: Record<string, string> };
type Group = { key: string; label: string; open: Counted; late: Counted; near: Counted; paused: Counted };
type Overview = {
  measures: { nearDays: number; longRunningDays: number };
  abilities: { measure: boolean; readNames: boolean };
  totals: Record<string, Counted>;
  causes: { key: string; late: Counted }[];
  desks: Group[];
  units: Group[];
  fields: Group[];
  people: { id: string; name: string; late: Counted }[];
  matters: { petitionCode: string; desk: string; cause: string; officer: string | null; dueWords: string }[];
};
type Figures = { figures: Figure[]; present: Figure[] };
type Figure = { no: string; label: string; count: number; register: string; filters: Record<string, string> };
type Problem = { code: string };
type Today = { tasks: { name: string }[]; appointments: { what: string; time: string | null; petitionCode: string }[] };

describe('the overview of a head', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let huong: Story;
  const day = (days: number): Day => addDays(dayOf(new Date()), days);

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    huong = await begin(world);
    await huong.walkTo('prepare-verification');
    for (const [title, signatories] of [
      ['Đơn thứ hai', 9],
      ['Đơn thứ ba', null],
      ['Đơn thứ tư', null],
    ] as const)
      await begin(world, { title, signatories, field: null });
    await world.owner('officers').where({ id: lan.id }).update({ unit: 'Phòng Nghiệp vụ' });
    const tasks: { id: string }[] = await world
      .owner('tasks')
      .whereNull('completedAt')
      .whereNull('cancelledAt')
      .orderBy('openedAt');
    const openedAt = new Date(Date.now() - 20 * 86_400_000);
    const change = (n: number, values: object) => world.owner('tasks').where({ id: tasks[n]?.id }).update(values);
    expect(tasks.length).to.be.at.least(4);
    await world.owner('tasks').update({ paused: false });
    await world.owner('petitions').update({ receivedOn: day(-5) });
    await change(0, { dueOn: day(-3), openedAt, assigneeId: lan.id });
    await change(1, { dueOn: day(-9), openedAt, assigneeId: null });
    await change(2, { dueOn: day(2), openedAt, assigneeId: lan.id });
    await change(3, { dueOn: null, paused: true, openedAt });
  });
  after(async () => {
    await closeDocuments();
    await api.close();
    await world.drop();
  });

  const lateOfLan = () =>
    world
      .owner('tasks')
      .where({ assigneeId: lan.id, completedAt: null, cancelledAt: null })
      .where('dueOn', day(-3))
      .first();
  const read = async (officer: Officer = minh) =>
    (await (await api.as(officer)).get<Overview>('/api/head-overview')).body;
  const listed = async ({ filters }: Pick<Counted, 'filters'>, officer: Officer, register = 'don') => {
    const { body } = await (await api.as(officer)).get<{ count: number }>(
      `/api/registers/${register}/count?${new URLSearchParams(filters)}`,
    );
    return body.count;
  };

  it('is for those who read matters, each of their own agency', async () => {
    expect((await (await api.as()).get('/api/head-overview')).status).to.equal(401);
    expect((await (await api.as(nga)).get('/api/head-overview')).status).to.equal(404);
    expect((await read(dung)).totals.unsettled?.count).to.equal(0);
  });

  it('counts, and every number lists what it counts', async () => {
    const overview = await read();
    expect(Object.fromEntries(Object.entries(overview.totals).map(([key, { count }]) => [key, count]))).to.deep.equal({
      unsettled: 4,
      late: 2,
      near: 1,
      paused: 1,
      crowded: 1,
      complex: 0,
      long: 0,
    });
    const cells: Counted[] = [
      ...Object.values(overview.totals),
      ...overview.causes.map(({ late }) => late),
      ...overview.people.map(({ late }) => late),
      ...[...overview.desks, ...overview.units, ...overview.fields].flatMap(({ open, late, near, paused }) => [
        open,
        late,
        near,
        paused,
      ]),
    ];
    expect(cells.length).to.be.greaterThan(20);
    for (const cell of cells) expect(await listed(cell, minh), JSON.stringify(cell)).to.equal(cell.count);
  });

  it('says why something is late and whose desk it is on', async () => {
    const { matters, causes, units } = await read();
    expect(matters.map(({ cause, officer }) => [cause, officer])).to.deep.equal([
      ['Chưa có người nhận', null],
      ['Đang xử lý tại bàn', lan.name],
    ]);
    expect(causes.map(({ key, late }) => [key, late.count])).to.have.deep.members([
      ['unassigned', 1],
      ['desk', 1],
    ]);
    expect(units.find(({ key }) => key === 'Phòng Nghiệp vụ')?.late.count).to.equal(1);
    const task = await lateOfLan();
    for (const [change, cause] of [
      [{ sentBack: true }, 'Bị trả lại để sửa'],
      [{ sentBack: false, openedAt: new Date() }, 'Đã quá hạn từ bước trước'],
    ] as const) {
      await world.owner('tasks').where({ id: task.id }).update(change);
      expect((await read()).matters[1]?.cause).to.equal(cause);
    }
    await world
      .owner('tasks')
      .where({ id: task.id })
      .update({ openedAt: new Date(Date.now() - 20 * 86_400_000) });
  });

  it('names who is late to their head only', async () => {
    expect((await read(minh)).people.map(({ name, late }) => [name, late.count])).to.deep.equal([[lan.name, 1]]);
    expect((await read(lan)).people.map(({ name }) => name)).to.deep.equal([lan.name]);
    for (const officer of [tuan, hoa]) {
      const overview = await read(officer);
      expect(overview.people).to.deep.equal([]);
      expect(overview.abilities).to.deep.equal({ measure: false, readNames: false });
      expect(JSON.stringify(overview)).not.to.include(lan.name);
      expect(await listed({ filters: { due: 'late', assignee: lan.id } }, officer)).to.equal(0);
    }
    const heads = (unit: string | null) =>
      world
        .owner('officers')
        .where({ id: tuan.id })
        .update({ roles: ['section-head'], unit });
    await heads('Phòng Tổng hợp');
    expect((await read(tuan)).people).to.deep.equal([]);
    await heads('Phòng Nghiệp vụ');
    expect((await read(tuan)).people.map(({ name }) => name)).to.deep.equal([lan.name]);
    expect(await listed({ filters: { due: 'late', assignee: lan.id } }, tuan)).to.equal(1);
    await heads(null);
    expect((await read(tuan)).people).to.deep.equal([]);
    await world.owner('officers').where({ id: tuan.id }).update({ roles: tuan.roles });
  });

  it('asks the same number of questions whatever there is to do', async () => {
    const asked = async () => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      const { db } = api.deps;
      await read();
      db.on('query', count);
      await read();
      db.off('query', count);
      return statements;
    };
    const before = await asked();
    for (let n = 0; n < 5; n += 1) await begin(world, { title: `Thêm ${n}` });
    expect(await asked()).to.equal(before);
    expect(before).to.be.lessThan(20);
  });

  it("measures what is near and what is long by the head's own days", async () => {
    const head = await api.as(minh);
    await world
      .owner('petitions')
      .where({ id: huong.petition.id })
      .update({ receivedOn: day(-40) });
    expect((await head.put('/api/agency/measures', { nearDays: 1, longRunningDays: 30 })).status).to.equal(200);
    const { totals, measures } = await read();
    expect(measures).to.deep.include({ nearDays: 1, longRunningDays: 30 });
    expect([totals.near?.count, totals.long?.count]).to.deep.equal([0, 1 + (await oldOnes())]);
    expect(
      (await (await api.as(lan)).put('/api/agency/measures', { nearDays: 1, longRunningDays: 30 })).status,
    ).to.equal(404);
    expect((await head.put('/api/agency/measures', { nearDays: -1, longRunningDays: 30 })).status).to.equal(422);
  });

  it('counts nothing that was taken back, in no total and in no report', async () => {
    const head = await api.as(minh);
    const period = new URLSearchParams({ from: day(-300), to: day(0) });
    const counts = async () => ({
      overview: { ...(await read()), at: null },
      briefing: (await head.get<Figures>(`/api/briefings/briefing?${period}`)).body,
      quick: (await head.get<Figures>(`/api/briefings/quick-report?${period}`)).body,
      book: await listed({ filters: {} }, minh),
    });
    const before = await counts();
    const mistaken = await begin(world, { title: 'Vào sổ nhầm', signatories: 9 });
    await world
      .owner('petitions')
      .where({ id: mistaken.petition.id })
      .update({ receivedOn: day(-200), complex: true });
    await world
      .owner('tasks')
      .where({ petitionId: mistaken.petition.id })
      .update({ dueOn: day(-30) });
    expect((await counts()).book).to.equal(before.book + 1);

    await actAt(world.db, mai, mistaken.now(), (act) => voidPetition(act, mistaken.petition.id, 'Vào sổ hai lần'));

    expect(await counts()).to.deep.equal(before);
  });

  const oldOnes = async () => {
    const rows = await world.owner('petitions').whereNot({ id: huong.petition.id }).where('receivedOn', '<', day(-30));
    return rows.length;
  };

  describe('in a briefing', () => {
    const made = async (kind: string, format: string, period: { from: Day; to: Day }) => {
      const head = await api.as(minh);
      const { status, body } = await head.post<{ id: string }>(`/api/briefings/${kind}`, { ...period, format });
      expect(status, JSON.stringify(body)).to.equal(202);
      await makeExport({ ...api.deps }, { exportId: body.id }, 1);
      const row = await world.owner('exports').where({ id: body.id }).first();
      expect(row.state, row.failure).to.equal('ready');
      return row.content as Buffer;
    };
    const month = () => ({ from: day(-300), to: day(0) });

    it('every number can be traced to its matters', async () => {
      const head = await api.as(minh);
      const path = `/api/briefings/briefing?${new URLSearchParams(month())}`;
      const { figures, present } = (await head.get<Figures>(path)).body;
      for (const figure of [...figures, ...present])
        expect(await listed(figure, minh, figure.register), figure.label).to.equal(figure.count);
      expect(figures.find(({ label }) => label === 'Đơn nhận')?.count).to.be.greaterThan(3);
      expect(figures.find(({ label }) => label === 'Văn bản đã ban hành')?.count).to.be.greaterThan(0);
    });

    it('is a Word file of our own wording that names nobody who is late', async () => {
      const bytes = await made('briefing', 'docx', month());
      const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
      const text = xml.replaceAll(/<[^>]+>/g, '');
      for (const words of [
        'BÁO CÁO',
        'UBND PHƯỜNG AN HÒA',
        'Chưa có người nhận',
        huong.petition.code ?? '',
        'chưa được đối chiếu',
      ])
        expect(text, words).to.include(words);
      expect(text).not.to.include(lan.name);
    });

    it('is a PDF too, of a day too', async () => {
      const bytes = await made('quick-report', 'pdf', { from: day(0), to: day(0) });
      expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-');
    });

    it('refuses a period that is none', async () => {
      const head = await api.as(minh);
      for (const [from, to] of [
        [day(0), day(-1)],
        [day(0), day(1)],
        [day(-500), day(0)],
      ]) {
        const { status, body } = await head.post<Problem>('/api/briefings/briefing', { from, to, format: 'docx' });
        expect([status, body.code], `${from} ${to}`).to.deep.equal([422, 'bad_period']);
      }
    });

    it('has templates without fault', async () => {
      const templates = await readTemplates(new URL('../..', import.meta.url).pathname, 'office');
      for (const id of ['briefing', 'quick-report'])
        expect(checkTemplate(templates[id] ?? '', { partials: partialsOf(templates) }), id).to.deep.equal([]);
    });
  });

  it("prints one officer's day: what is due, and what was agreed with people", async () => {
    const task = await lateOfLan();
    const facts = { dialogueOn: day(0), dialogueTime: '08:30', dialoguePlace: 'Phòng họp 1' };
    await world
      .owner('runs')
      .where({ id: task.runId })
      .update({ facts: world.owner.raw('facts || ?::jsonb', [JSON.stringify(facts)]) });
    const { body } = await (await api.as(lan)).get<Today>('/api/today');
    expect(body.tasks.map(({ name }) => name)).to.include(task.name);
    expect(body.appointments.map(({ time }) => time)).to.deep.equal(['08:30']);
    expect((await (await api.as(tuan)).get<Today>('/api/today')).body).to.deep.include({ tasks: [], appointments: [] });
  });
});

import { expect } from 'chai';
import { type Api, openApi, type Person } from '../support/api.ts';
import { dump } from '../support/dump.ts';
import { begin, complaintOfHuong, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, tuan } from '../support/people.ts';

type Problem = { code: string; message: string; fields?: Record<string, string> };
type Deadline = { id: string; key: string; state: string; dueOn: string | null; dueWords: string | null };
type Side = { runId: string; key: string; name: string; law: string; allowed: boolean; reason: string | null };
type Dossier = {
  petition: { id: string; code: string | null; state: string; stateName: string; petitioners: string; rev: number };
  parties: { id: string; role: string; name: string; sealed: boolean; address: string | null }[];
  cases: { code: string; stateName: string; acceptedOn: string | null; outcome: string | null }[];
  runs: { id: string; kind: string; procedure: string; name: string; state: string; outcomeName: string | null }[];
  tasks: { key: string; dueWords: string | null }[];
  deadlines: Deadline[];
  documents: { id: string; template: string; number: string | null; state: string }[];
  sideProcedures: Side[];
  messages: { runId: string; elementId: string; name: string }[];
  abilities: { edit: boolean; readIdentity: boolean };
};
type Line = { seq: number; act: string; words: string; officer: string | null; remark: string | null };
type Explanation = {
  startedBecause: string;
  lawTitle: string;
  dueOn: string | null;
  words: string[];
  skipped: { day: string; cause: string }[];
  pauses: { from: string; until: string | null; days: number | null; because: string }[];
  moved: { day: string; cause: string } | null;
};
type Diagram = { xml: string; active: string[]; visited: string[]; taken: string[] };

describe('a petition over HTTP', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let story: Story;
  let person: Person;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    story = await begin(world);
    await story.walkTo('decide-proposal');
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });
    await story.walkTo('recheck-decision');
    await story.on('2026-07-13').starts(lan, 'suspension');
    await story.does(lan, 'propose-suspension');
    await story.issues('suspension-decision');
    person = await api.as(lan);
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const dossier = async (who = person) => (await who.get<Dossier>(`/api/petitions/${story.petition.id}`)).body;
  const timeline = async () => {
    const lines: Line[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next && `&after=${next}`;
      const path = `/api/petitions/${story.petition.id}/timeline?limit=20${after}`;
      const { body }: { body: { items: Line[]; next: string | null } } = await person.get<{
        items: Line[];
        next: string | null;
      }>(path);
      lines.push(...body.items);
      next = body.next;
    }
    return lines;
  };

  it('needs a session, and does not exist for another agency or for who reads no matters', async () => {
    const path = `/api/petitions/${story.petition.id}`;

    expect((await (await api.as()).get(path)).status).to.equal(401);
    for (const officer of [dung, nga]) {
      const other = await api.as(officer);
      const [run] = (await dossier()).runs;
      const [deadline] = (await dossier()).deadlines;
      for (const one of [
        path,
        `${path}/timeline`,
        `/api/runs/${run?.id}/diagram`,
        `/api/deadlines/${deadline?.id}/explanation`,
      ])
        expect((await other.get(one)).status, one).to.equal(404);
      expect((await other.post(`/api/runs/${run?.id}/side-procedures/suspension`)).status).to.equal(404);
    }
  });

  it('shows the whole matter: case, runs, tasks, clocks, papers', async () => {
    const { petition, cases, runs, tasks, deadlines, documents } = await dossier();

    expect([petition.state, petition.stateName, petition.petitioners]).to.deep.equal([
      'open',
      'Đang giải quyết',
      'Trần Thị Hường',
    ]);
    expect(cases.map(({ code, acceptedOn, stateName }) => [code, acceptedOn, stateName])).to.deep.equal([
      ['KN1-P.AN-2026-000001', '2026-07-10', 'Đang giải quyết'],
    ]);
    expect(runs.filter(({ kind }) => kind !== 'called').map(({ name, state }) => [name, state])).to.deep.equal([
      ['Tiếp nhận, phân loại, xử lý đơn', 'ended'],
      ['Giải quyết khiếu nại lần đầu', 'open'],
      ['Tạm đình chỉ giải quyết khiếu nại', 'open'],
    ]);
    expect(tasks.map(({ key }) => key)).to.deep.equal(['recheck-decision', 'propose-resumption']);
    expect(tasks[0]?.dueWords).to.equal('đang tạm dừng');
    expect(tasks[1]?.dueWords).to.match(/^quá hạn \d+ ngày làm việc$/);
    expect(deadlines.find(({ key }) => key === 'complaint-settlement')).to.include({
      state: 'paused',
      dueOn: null,
      dueWords: 'đang tạm dừng',
    });
    expect(documents.map(({ template, state }) => [template, state])).to.deep.include.members([
      ['acceptance-notice', 'issued'],
      ['suspension-decision', 'issued'],
    ]);
  });

  it('offers side procedures, and says why one may not be started', async () => {
    const offered = (sides: Side[]) => sides.map(({ name, allowed, reason }) => [name, allowed, reason]);

    expect(offered((await dossier()).sideProcedures)).to.deep.equal([
      ['Tạm đình chỉ thi hành quyết định', true, null],
      ['Tạm đình chỉ giải quyết khiếu nại', false, 'Thủ tục này đang được thực hiện (LKN Đ11a.1; NĐ124 Đ28b).'],
      ['Ghi nhận rút khiếu nại', true, null],
      ['Đình chỉ theo căn cứ khác', true, null],
    ]);
    expect(offered((await dossier(await api.as(hoa))).sideProcedures)[2]).to.deep.equal([
      'Ghi nhận rút khiếu nại',
      false,
      'Vai trò của bạn không được mở thủ tục này.',
    ]);
    const [, side] = (await dossier()).sideProcedures;
    const refused = await person.post<Problem>(`/api/runs/${side?.runId}/side-procedures/suspension`);
    expect([refused.status, refused.body.message]).to.deep.equal([
      409,
      'Thủ tục này đang được thực hiện (LKN Đ11a.1; NĐ124 Đ28b).',
    ]);
    expect((await person.post(`/api/runs/${side?.runId}/side-procedures/nothing`)).status).to.equal(404);
    const message = await person.post<Problem>(`/api/runs/${side?.runId}/messages/lawsuit-filed`);
    expect([message.status, message.body.code]).to.deep.equal([409, 'not_waiting']);
  });

  it('tells what happened in plain words, newest first', async () => {
    const lines = await timeline();

    expect(lines.map(({ seq }) => seq)).to.deep.equal(lines.map((_, index) => lines.length - index));
    for (const { act, words } of lines) {
      expect(words, act).to.match(/^\p{Lu}/u);
      expect(words, act).to.not.match(
        /undefined|null|NaN|Việc khác|…|\b(working|days)\b|[a-z]+-[a-z]+|\.(completed|started)/,
      );
    }
    const told = lines.map(({ words }) => words);
    expect(told).to.include.members([
      'Vào sổ đơn, số P.AN-2026-000001',
      'Bắt đầu quy trình: Tiếp nhận, phân loại, xử lý đơn',
      'Bắt đầu tính: Thời hạn thụ lý khiếu nại, 7 ngày làm việc từ 06/07/2026, đến hạn ngày 15/07/2026',
      'Hoàn thành: Phê duyệt đề xuất xử lý — trả lại để sửa',
      'Mở vụ việc KN1-P.AN-2026-000001: Giải quyết khiếu nại lần đầu',
      'Trình ký: Thông báo thụ lý (Mẫu 03)',
      'Ban hành: Thông báo về việc thụ lý giải quyết khiếu nại số 01/TB-P.AN',
      'Xong: Thời hạn thụ lý khiếu nại, ngày 10/07/2026, trong hạn 15/07/2026',
      'Mở thủ tục kèm theo: Tạm đình chỉ giải quyết khiếu nại',
      'Tạm dừng tính: Thời hạn giải quyết khiếu nại lần đầu, từ ngày 13/07/2026',
    ]);
    expect(lines.find(({ words }) => words.endsWith('trả lại để sửa'))?.remark).to.equal('Ghi rõ căn cứ');
  });

  it('keeps what people wrote and who they are out of the journal', async () => {
    const details: string[] = await world
      .owner('journal')
      .select(world.owner.raw('detail::text as text'))
      .pluck('detail');

    const text = details.map((detail) => JSON.stringify(detail)).join('\n');
    expect(text).to.not.match(/Hường|099185000101|Đông Hạ|Ghi rõ|ốm nặng|Quyết định số|Lan|Minh/);
    expect(text).to.match(/"fields":\["eligibilityChecks"/);
  });

  describe('explains each clock', () => {
    const explained = async (key: string) => {
      const deadline = (await dossier()).deadlines.find((one) => one.key === key);
      return (await person.get<Explanation>(`/api/deadlines/${deadline?.id}/explanation`)).body;
    };

    it('by article, start, days that did not count and why', async () => {
      const told = await explained('triage-answer');

      expect(told).to.include({ startedBecause: 'Ngày nhận đơn', dueOn: '2026-07-20' });
      expect(told.skipped).to.deep.equal([
        { day: '2026-07-11', cause: 'Thứ Bảy' },
        { day: '2026-07-12', cause: 'Chủ nhật' },
        { day: '2026-07-18', cause: 'Thứ Bảy' },
        { day: '2026-07-19', cause: 'Chủ nhật' },
      ]);
      expect(told.words).to.deep.equal([
        'Bắt đầu từ ngày 06/07/2026 (ngày nhận đơn, không tính).',
        'Đếm 10 ngày làm việc theo LTCD Đ28.1.',
        'Không tính 11–12/07/2026 (Thứ Bảy, Chủ nhật).',
        'Không tính 18–19/07/2026 (Thứ Bảy, Chủ nhật).',
        'Đến hạn ngày 20/07/2026.',
      ]);
    });

    it('by the suspension that stopped it', async () => {
      const told = await explained('complaint-settlement');

      expect(told.dueOn).to.equal(null);
      expect(told.pauses).to.deep.equal([
        { from: '2026-07-13', until: null, days: null, because: 'Tạm đình chỉ giải quyết khiếu nại' },
      ]);
      expect(told.startedBecause).to.equal('Thông báo thụ lý (Mẫu 03)');
      expect(told.words.at(-1)).to.equal('Khi tiếp tục còn 28 ngày, đếm từ ngày tiếp tục.');
    });
  });

  it('shows where it stands on the diagram of its release', async () => {
    for (const { id, state } of (await dossier()).runs) {
      const { body } = await person.get<Diagram>(`/api/runs/${id}/diagram`);

      const ids = [...body.active, ...body.visited, ...body.taken];
      for (const one of ids) expect(body.xml, one).to.include(`id="${one}"`);
      expect(body.visited).to.not.deep.equal([]);
      expect(body.active.length > 0, id).to.equal(state === 'open');
    }
  });

  describe('being registered', () => {
    const bo = { ...complaintOfHuong, receivedOn: '2026-07-06' };

    it('is for those who keep the register', async () => {
      const answer = await (await api.as(tuan)).post<Problem>('/api/petitions', bo);

      expect([answer.status, answer.body.code]).to.deep.equal([403, 'forbidden']);
    });

    it('is kept incomplete, and completed when everything is known', async () => {
      const clerk = await api.as(mai);
      const kept = await clerk.post<Dossier>('/api/petitions', { ...bo, complete: false, parties: [] });
      const { id, rev, code } = kept.body.petition;
      expect([kept.status, code, kept.body.petition.stateName, kept.body.abilities.edit]).to.deep.equal([
        201,
        null,
        'Chưa đủ thông tin',
        true,
      ]);

      const refused = await clerk.put<Problem>(`/api/petitions/${id}`, { ...bo, parties: [] });
      expect([refused.status, Object.keys(refused.body.fields ?? {})]).to.deep.equal([422, ['parties']]);
      const headers = { 'If-Match': String(rev) };
      const done = await clerk.put<Dossier>(`/api/petitions/${id}`, bo, { headers });
      expect([done.status, done.body.petition.state, done.body.abilities.edit]).to.deep.equal([200, 'open', false]);
    });

    it('shows a denouncer by code, and the identity to who settles, for a purpose, once and recorded', async () => {
      const ba = {
        role: 'petitioner',
        kind: 'person',
        name: 'Canary Văn Ba',
        phone: '0500777777',
        address: 'Ngõ Canary',
      };
      const entered = await (await api.as(mai)).post<Dossier>('/api/petitions', {
        ...bo,
        kind: 'denunciation',
        parties: [ba],
      });
      const { petition, parties } = entered.body;
      const [party] = parties;
      const path = `/api/petitions/${petition.id}/parties/${party?.id}/opening`;
      const purpose = 'Làm việc với người tố cáo để làm rõ nội dung';

      expect(petition.petitioners).to.match(/^NTC-/);
      expect(party).to.deep.include({ sealed: true, name: petition.petitioners, address: null });
      expect(JSON.stringify(entered.body)).to.not.match(/canary|0500777777/i);
      expect((await person.post(path, { purpose })).status).to.equal(403);
      expect((await (await api.as(dung)).post(path, { purpose })).status).to.equal(404);
      const head = await api.as(minh);
      expect((await head.post(path, { purpose: 'xem' })).status).to.equal(422);
      const opened = await head.post<{ name: string; phone: string }>(path, { purpose });
      expect([opened.status, opened.body.name, opened.body.phone]).to.deep.equal([200, 'Canary Văn Ba', '0500777777']);
      expect((await dump(world.owner)).filter((row) => /canary|0500777777/i.test(row))).to.deep.equal([]);
    });
  });
});

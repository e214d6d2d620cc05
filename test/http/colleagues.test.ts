import { expect } from 'chai';
import JSZip from 'jszip';
import type { Officer } from '../../server/commands/act.ts';
import { addDays, dayOf } from '../../server/domain/day.ts';
import { makeExport } from '../../server/jobs/makeExport.ts';
import type { Role } from '../../server/models/Officer.ts';
import { closeBooks } from '../../server/registers/print/book.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { everybody, hoa, lan, minh, PROVINCE, tuan, WARD } from '../support/people.ts';

type Problem = { code: string; message: string };
type Row = {
  id: string;
  assignee: { id: string; name: string } | null;
  held: boolean;
  dueState: string;
  abilities: { assign: boolean; release: boolean };
};
type List = { items: Row[]; total: number };

const SECTION = 'Phòng Nghiệp vụ';
/** Bình has never done anything: wherever his name stands, it stands because of what he holds. */
const binh = colleague('a', 'binh', 'Lý Thanh Bình', ['handler'], SECTION);
const chau = colleague('b', 'chau', 'Mạc Ngọc Châu', ['handler'], SECTION);
const duy = colleague('c', 'duy', 'Từ Khánh Duy', ['handler'], 'Phòng Tổng hợp');
const khoa = colleague('d', 'khoa', 'Thái Đăng Khoa', ['section-head'], SECTION);
const thuy = colleague('e', 'thuy', 'Giang Thanh Thủy', ['section-head'], 'Phòng Tổng hợp');
const phuc = colleague('f', 'phuc', 'Hứa Gia Phúc', ['deputy-head'], null);
const oanh = colleague('1', 'oanh', 'Doãn Kim Oanh', ['chief-of-office'], null);
const added = [binh, chau, duy, khoa, thuy, phuc, oanh];
const readers = [...everybody, ...added].filter(
  ({ agencyId, roles }) => agencyId === WARD && roles[0] !== 'administrator',
);
/** Who may be told: the person, the head of the section, the heads of the agency. */
const told = new Set([binh, khoa, phuc, minh]);

describe('colleagues', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let story: Story;
  let taskId: string;
  const day = (days: number) => addDays(dayOf(new Date()), days);

  before(async () => {
    world = await openWorld();
    const { passwordHash } = await world.owner('officers').where({ id: lan.id }).first('passwordHash');
    await world.owner('officers').insert(added.map((officer) => ({ ...officer, passwordHash })));
    api = await openApi(world);
    story = await begin(world);
    taskId = (await story.task('check-eligibility')).id;
    const given = await (await api.as(minh)).post(`/api/tasks/${taskId}/assignment`, { officerId: binh.id });
    expect(given.status).to.equal(200);
  });
  after(async () => {
    await closeBooks();
    await api.close();
    await world.drop();
  });

  const comes = (change: object) => world.owner('tasks').where({ id: taskId }).update(change);
  const asks = async <T>(officer: Officer, path: string) => {
    const { status, body } = await (await api.as(officer)).get<T>(path);
    expect(status, `${officer.username} ${path}`).to.equal(200);
    return body;
  };

  describe('who are late', () => {
    before(() => comes({ dueOn: day(-3), paused: false }));

    const pages = () => [
      '/api/tasks?scope=all',
      '/api/tasks?scope=unit&due=overdue',
      `/api/tasks/${taskId}`,
      `/api/petitions/${story.petition.id}`,
      `/api/petitions/${story.petition.id}/timeline`,
      `/api/petitions/${story.petition.id}/errands`,
      `/api/search?q=${story.petition.code}`,
      '/api/registers/don',
      '/api/registers/van-ban',
      '/api/head-overview',
      '/api/workload',
      '/api/today',
      '/api/overview',
    ];

    for (const officer of readers)
      it(`are ${told.has(officer) ? '' : 'not '}named to ${officer.roles.join(' and ')} ${officer.username}`, async () => {
        const texts = await Promise.all(pages().map(async (path) => JSON.stringify(await asks(officer, path))));
        const naming = pages().filter((_, n) => texts[n]?.includes(binh.name));
        if (told.has(officer)) {
          expect(naming).to.include.members([`/api/tasks/${taskId}`, '/api/tasks?scope=all', '/api/head-overview']);
          expect(naming).to.include.members([`/api/petitions/${story.petition.id}`, '/api/workload']);
        } else expect(naming).to.deep.equal([]);
        // By id neither: an id is a name to whoever has the list of colleagues.
        const naked = pages().filter((_, n) => texts[n]?.includes(binh.id));
        if (!told.has(officer)) expect(naked).to.deep.equal([]);
        const row = await asks<Row>(officer, `/api/tasks/${taskId}`);
        expect(row).to.include({ held: true, dueState: 'overdue' });
      });

    it('cannot be found out by asking for the list of each', async () => {
      for (const officer of readers) {
        const seen = told.has(officer) ? 1 : 0;
        for (const due of ['', '&due=overdue']) {
          const list = await asks<List>(officer, `/api/tasks?scope=all&assignee=${binh.id}${due}`);
          expect([list.items.length, list.total], `${officer.username} ${due}`).to.deep.equal([seen, seen]);
        }
        for (const filters of [`assignee=${binh.id}`, `assignee=${binh.id}&due=late`]) {
          const { count } = await asks<{ count: number }>(officer, `/api/registers/don/count?${filters}`);
          expect(count, `${officer.username} ${filters}`).to.equal(seen);
        }
      }
    });

    it('are not named by a refusal, nor in a file of a register', async () => {
      const taken = await (await api.as(lan)).post<Problem>(`/api/tasks/${taskId}/claim`);
      expect([taken.status, taken.body.message]).to.deep.equal([409, 'Đồng nghiệp khác đã nhận việc này.']);
      const columns = Object.keys(
        (await asks<{ items: { cells: object }[] }>(lan, '/api/registers/don')).items[0]?.cells ?? {},
      );
      const order = await (await api.as(lan)).post<{ id: string }>('/api/registers/don/export', {
        format: 'docx',
        filters: {},
        columns,
      });
      expect(order.status, JSON.stringify(order.body)).to.equal(202);
      await makeExport({ ...api.deps }, { exportId: order.body.id }, 1);
      const { content } = await world.owner('exports').where({ id: order.body.id }).first('content');
      const xml = (await (await JSZip.loadAsync(content)).file('word/document.xml')?.async('string')) ?? '';
      expect(xml).to.include(story.petition.code);
      expect(xml).not.to.include(binh.name);
    });

    it('are named again to everybody once their day is no longer past, or the clock stands', async () => {
      for (const change of [{ dueOn: day(1) }, { dueOn: day(-3), paused: true }]) {
        await comes(change);
        const row = await asks<Row>(hoa, `/api/tasks/${taskId}`);
        expect([row.assignee?.name, row.held]).to.deep.equal([binh.name, true]);
        const list = await asks<List>(hoa, `/api/tasks?scope=all&assignee=${binh.id}`);
        expect(list.items.map(({ assignee }) => assignee?.name)).to.deep.equal([binh.name]);
        expect(JSON.stringify(await asks(hoa, `/api/petitions/${story.petition.id}/timeline`))).to.include(binh.name);
        await comes({ dueOn: day(-3), paused: false });
      }
    });
  });

  describe('of one section', () => {
    const gives = async (officer: Officer, to: Officer, id = taskId) =>
      (await api.as(officer)).post<Row & Problem>(`/api/tasks/${id}/assignment`, { officerId: to.id });

    it('are given work by its head, and by nobody else but the head of the agency', async () => {
      expect((await asks<Row>(khoa, `/api/tasks/${taskId}`)).abilities).to.include({ assign: true, release: true });
      const given = await gives(khoa, chau);
      expect([given.status, given.body.assignee?.name]).to.deep.equal([200, chau.name]);
      for (const officer of [thuy, phuc, oanh, lan, hoa, tuan]) {
        expect((await asks<Row>(officer, `/api/tasks/${taskId}`)).abilities.assign, officer.username).to.equal(false);
        const { status, body } = await gives(officer, officer);
        expect([status, body.code], officer.username).to.deep.equal([403, 'forbidden']);
        const taken = await (await api.as(officer)).delete<Problem>(`/api/tasks/${taskId}/claim`);
        expect([taken.status, taken.body.code], officer.username).to.deep.equal([403, 'forbidden']);
      }
    });

    it('only: work does not go to another section, nor to somebody without its role', async () => {
      for (const other of [duy, lan]) {
        const refused = await gives(khoa, other);
        expect([refused.status, refused.body.code]).to.deep.equal([403, 'other_unit']);
      }
      const wrong = await gives(khoa, khoa);
      expect([wrong.status, wrong.body.code]).to.deep.equal([422, 'wrong_officer']);
      const { items } = await asks<{ items: { name: string }[] }>(khoa, '/api/officers?role=handler&for=assign');
      expect(items.map(({ name }) => name)).to.have.members([binh.name, chau.name]);
      expect((await asks<{ items: object[] }>(lan, '/api/officers?for=assign')).items).to.deep.equal([]);
    });

    it('get what nobody holds, and give back to the unit through their head', async () => {
      const back = await (await api.as(khoa)).delete<Row>(`/api/tasks/${taskId}/claim`);
      expect([back.status, back.body.held]).to.deep.equal([200, false]);
      const { officers, items } = await asks<{
        officers: { name: string }[];
        items: { task: Row; candidates: string[] }[];
      }>(khoa, '/api/assignment-proposal');
      expect(officers.map(({ name }) => name)).to.have.members([binh.name, chau.name, khoa.name]);
      const proposed = items.find(({ task }) => task.id === taskId);
      expect(proposed?.candidates).to.have.members([binh.id, chau.id]);
      expect((await gives(khoa, binh)).body.assignee?.name).to.equal(binh.name);
    });

    it('whose head has no section recorded are given nothing by him', async () => {
      await world.owner('officers').where({ id: khoa.id }).update({ unit: null });
      expect((await gives(khoa, chau)).status).to.equal(403);
      await world.owner('officers').where({ id: khoa.id }).update({ unit: SECTION });
    });

    it('do not exist for the head of another agency', async () => {
      const far = { ...khoa, id: '0190b000-0000-7000-8000-0000000000ff', username: 'far', agencyId: PROVINCE };
      await world.owner('officers').insert({ ...far, passwordHash: '' });
      expect((await gives(far, far)).status).to.equal(404);
    });
  });
});

function colleague(n: string, username: string, name: string, roles: Role[], unit: string | null): Officer {
  const id = `0190b000-0000-7000-8000-0000000000c${n}`;
  return { id, agencyId: WARD, name, title: 'Cán bộ', roles, unit, username };
}

import { expect } from 'chai';
import JSZip from 'jszip';
import { act, actAt } from '../../server/commands/act.ts';
import { callNext, moveTicket, takeTicket } from '../../server/commands/counter/tickets.ts';
import { registerPetition } from '../../server/commands/registerPetition.ts';
import { voidPetition } from '../../server/commands/voidPetition.ts';
import { dayOf } from '../../server/domain/day.ts';
import { makeExport } from '../../server/jobs/makeExport.ts';
import type { Ticket } from '../../server/models/Ticket.ts';
import { closeBooks } from '../../server/registers/print/book.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, complaintOfHuong, openWorld, type World } from '../support/matter.ts';
import { dung, lan, mai } from '../support/people.ts';

type Cells = Record<string, unknown>;
type Line = { leadsTo: { page: string; id: string } | null; sealed: boolean; voided: boolean; cells: Cells };
type Page = { items: Line[]; next: string | null };

const BOOK = '/api/registers/tiep-cong-dan';
const NAME = 'Nguyễn Văn Kín';

describe('the reception book', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  const today = dayOf(new Date());

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    const accepted = await begin(world);
    await accepted.walkTo('prepare-verification');
    await begin(world, { title: 'Đơn gửi qua bưu điện', channel: 'post', receivedOn: '2026-07-07' });
    await begin(world, {
      kind: 'denunciation',
      sealed: true,
      title: 'Tố cáo việc thu tiền trái quy định',
      parties: [{ role: 'petitioner', kind: 'person', name: NAME, idNumber: '099185000777', address: 'Số 9 ngõ Kín' }],
      receivedOn: '2026-07-08',
    });
    const transferred = await begin(world, { title: 'Kiến nghị về chợ', kind: 'complaint', receivedOn: '2026-07-09' });
    await transferred.walk({
      'classify-petition': { kind: 'complaint', jurisdiction: 'other', competentBody: 'Thanh tra tỉnh' },
      'propose-handling': { proposal: 'transfer', competentBody: 'Thanh tra tỉnh' },
    });
    const mistaken = await begin(world, { title: 'Vào sổ nhầm', receivedOn: '2026-07-10' });
    await actAt(world.db, mai, mistaken.now(), (now) => voidPetition(now, mistaken.petition.id, 'Vào sổ hai lần'));
    // One came to hand a petition in, one to ask, one left before the call.
    const turn = await served('petition');
    await act(world.db, mai, (now) =>
      registerPetition(now, world.vault, { ...complaintOfHuong, receivedOn: today, ticketId: turn.id }),
    );
    const asking = await served('question');
    await act(world.db, mai, (now) => moveTicket(now, asking.id, 'done', 'Phòng 1'));
    await act(world.db, mai, (now) => takeTicket(now, 'result'));
    const gone = await act(world.db, mai, (now) => callNext(now, 'Phòng 1'));
    await act(world.db, mai, (now) => moveTicket(now, gone.id, 'absent', 'Phòng 1'));
  });
  after(async () => {
    await closeBooks();
    await api.close();
    await world.drop();
  });

  async function served(purpose: Ticket['purpose']): Promise<Ticket> {
    await act(world.db, mai, (now) => takeTicket(now, purpose));
    const { id } = await act(world.db, mai, (now) => callNext(now, 'Phòng 1'));
    return act(world.db, mai, (now) => moveTicket(now, id, 'serving', 'Phòng 1'));
  }
  const read = async (question = '', officer = lan) =>
    (await (await api.as(officer)).get<Page>(`${BOOK}?sort=day&${question}`)).body.items;

  it('has a line for everybody who was received, and none for letters and for who was not there', async () => {
    const lines = await read('columns=day,title,note');

    expect(lines.map(({ cells: { day, title, note } }) => [day, title, note])).to.deep.equal([
      ['2026-07-06', complaintOfHuong.title, null],
      ['2026-07-08', 'Tố cáo việc thu tiền trái quy định', null],
      ['2026-07-09', 'Kiến nghị về chợ', null],
      ['2026-07-10', 'Vào sổ nhầm', null],
      [today, complaintOfHuong.title, null],
      [today, null, 'Hỏi, nghe hướng dẫn'],
    ]);
    expect(lines.map(({ leadsTo }) => leadsTo?.page ?? null)).to.deep.equal([...Array(5).fill('petition'), null]);
    expect(await read('', dung)).to.deep.equal([]);
  });

  it('says who came and what became of it, in the columns of the form', async () => {
    const [accepted, , transferred] = await read();

    expect(accepted?.cells).to.include({
      who: 'Trần Thị Hường, Thôn Đông Hạ, xã Đồng Vạc',
      idNumber: '099185000101',
      kind: 'Khiếu nại',
      people: 1,
      competent: true,
      guided: null,
      settling: 'UBND phường An Hòa',
      state: 'Đang giải quyết',
    });
    expect(transferred?.cells).to.include({ competent: false });
    expect(transferred?.cells.settling).to.match(/^Thanh tra tỉnh, số \S+/);
    expect(transferred?.cells.state).to.equal('Đã chuyển đơn đến cơ quan có thẩm quyền');
  });

  it('names nobody whose identity is kept, neither on screen nor in a file', async () => {
    const [, kept] = await read();
    expect(kept?.sealed).to.equal(true);
    expect(kept?.cells).to.include({ idNumber: null, earlier: null });
    expect(kept?.cells.who).to.match(/^NTC-\S+$/);
    for (const format of ['xlsx', 'docx'] as const) {
      const xml = await exported(format);
      expect(xml).to.include('NTC-').and.to.include('Tổng số: 5 lượt tiếp, không kể 1 số đã hủy.');
      expect(xml).not.to.match(/Văn Kín|099185000777|ngõ Kín/);
    }
  });

  it('is filtered by name, day, kind and errand, and counted without what was taken back', async () => {
    const count = async (question: string) =>
      (await (await api.as(lan)).get<{ count: number; voided: number }>(`${BOOK}/count?${question}`)).body;
    expect(await count('')).to.deep.equal({ count: 5, repeated: 0, voided: 1, capped: false });
    for (const [question, expected] of [
      ['q=huong', 4],
      ['from=2026-07-07&to=2026-07-09', 2],
      ['kind=denunciation', 1],
      ['purpose=question', 1],
      ['purpose=petition', 5],
    ] as const)
      expect((await read(question)).length, question).to.equal(expected);
  });

  it('goes page by page', async () => {
    const person = await api.as(lan);
    const seen: unknown[] = [];
    let after = '';
    do {
      const { items, next } = (await person.get<Page>(`${BOOK}?limit=1${after && `&after=${after}`}`)).body;
      seen.push(...items.map(({ cells: { day } }) => day));
      after = next ?? '';
    } while (after);
    expect(seen).to.deep.equal([today, today, '2026-07-10', '2026-07-09', '2026-07-08', '2026-07-06']);
  });

  async function exported(format: 'xlsx' | 'docx'): Promise<string> {
    const { body } = await (await api.as(lan)).post<{ id: string }>(`${BOOK}/export`, { format, filters: {} });
    await makeExport({ ...api.deps }, { exportId: body.id }, 1);
    const { content } = await world.owner('exports').where({ id: body.id }).first();
    const zip = await JSZip.loadAsync(content);
    return (await zip.file(format === 'docx' ? 'word/document.xml' : 'xl/sharedStrings.xml')?.async('string')) ?? '';
  }
});

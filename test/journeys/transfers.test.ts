import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin } from '../support/matter.ts';
import { lan, mai, PROVINCE } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';

describe('a petition comes from another agency', function () {
  this.timeout(240_000);
  let site: Site;
  let people: People;
  let desk: Desk;

  before(async () => {
    site = await openSite('2026-07-08');
    const { owner } = site.database;
    const world = { ...site.database, vault: site.deps.vault };
    const story = await begin(world);
    await story.walkTo('prepare-acceptance');
    // What the province has handed over: the paper of its slip is this one's receipt.
    const document = await owner('documents').where({ petitionId: story.petition.id }).orderBy('id').first('id');
    for (const [n, kind] of [
      [1, 'transfer'],
      [2, 'return'],
    ] as const) {
      const source = n === 1 ? story : await begin(world, { title: 'Đơn gửi nhầm nơi' });
      await owner('transfers')
        .insert({
          id: `0190e000-0000-7000-8000-00000000000${n}`,
          ...{ petitionId: source.petition.id, documentId: document.id, kind, state: 'sent' },
          ...{ fromAgencyId: PROVINCE, toAgencyId: lan.agencyId, sentOn: '2026-07-07' },
          sentAt: new Date(`2026-07-07T0${n}:00:00Z`),
        })
        .onConflict(['documentId', 'toAgencyId'])
        .ignore();
    }
    await begin(world, { title: 'Khiếu nại chờ phân loại' }).then((waiting) => waiting.walkTo('classify-petition'));
    people = await openBrowser(site);
    desk = await people.comes(mai);
  });
  after(async () => {
    await people?.close();
    await site?.close();
  });
  watchOver(() => people);

  it('into the inbox, and is taken over into the own book', async () => {
    await desk.go('/don-chuyen');
    await desk.find('heading', 'Đơn chuyển đến, chuyển đi');
    await desk.sees('Chờ tiếp nhận', 'Từ ');
    expect(await barriers(desk.page)).to.deep.equal([]);
    await picture(desk, 'transfers');
    await desk.page.setViewport({ width: 390, height: 844 });
    await desk.sees('Chờ tiếp nhận');
    await picture(desk, 'transfers-phone');
    await desk.page.setViewport({ width: 1366, height: 768 });
    await desk.click('button', 'Tiếp nhận');
    await desk.sees('Đã vào sổ, số ');
    await desk.sees('Đã tiếp nhận');
  });

  it('and who is competent is proposed beside the form, with the article', async () => {
    const officer = await people.comes(lan);
    const task = await site.database.owner('tasks').where({ key: 'classify-petition', completedAt: null }).first('id');
    await officer.go(`/cong-viec/${task.id}`);
    await officer.click('field', 'Khiếu nại');
    await officer.sees('Đề xuất thẩm quyền', 'Chỉ là đề xuất');
    expect(await barriers(officer.page)).to.deep.equal([]);
    await picture(officer, 'classify');
  });
});

async function picture({ page }: Desk, name: string): Promise<void> {
  if (process.env.KNTC_PICTURES)
    await page.screenshot({ path: `${process.env.KNTC_PICTURES}/${name}.png` as `${string}.png` });
}

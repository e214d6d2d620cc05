import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { actAt } from '../../server/commands/act.ts';
import { claimTask } from '../../server/commands/assignTask.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, minh, nga } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';

const quang: Officer = {
  ...lan,
  id: '0190b000-0000-7000-8000-000000000020',
  name: 'Đặng Nhật Quang',
  username: 'quang',
};
const task = 'Kiểm tra điều kiện xử lý đơn';

describe('an officer leaves', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let head: Desk;
  let story: Story;

  before(async () => {
    site = await openSite('2026-07-06');
    const { owner } = site.database;
    const { passwordHash } = await owner('officers').where({ id: lan.id }).first('passwordHash');
    await owner('officers').insert({ ...quang, passwordHash });
    story = await begin({ ...site.database, vault: site.deps.vault });
    const open = await story.task('check-eligibility');
    await actAt(story.db, lan, story.now(), (act) => claimTask(act, open));
    people = await openBrowser(site);
    head = await people.comes(minh);
  });
  after(async () => {
    await people?.close();
    await site?.close();
  });
  watchOver(() => people);

  it('and the head sees who has what', async () => {
    await head.go('/phan-cong');
    await head.find('heading', 'Phân công');
    await head.sees('Nguyễn Thị Lan', 'Đặng Nhật Quang', 'Việc đang mở');
    expect(await barriers(head.page)).to.deep.equal([]);
    await head.click('button', 'Thao tác với Nguyễn Thị Lan');
    await head.click('menuitem', 'Bàn giao công việc');
    await head.sees(task, 'Người nhận');
  });

  it('and all work changes hands, with a record', async () => {
    await head.enter('Lý do', 'Chuyển công tác');
    await head.click('field', 'Người nhận');
    await head.click('option', 'Đặng Nhật Quang, Chuyên viên');
    expect(await barriers(head.page)).to.deep.equal([]);
    await head.click('button', 'Bàn giao tất cả');
    await head.sees('Đã bàn giao công việc của Nguyễn Thị Lan.');
    const { name, bytes } = await head.download('Biên bản PDF');
    expect(name).to.equal('Biên bản bàn giao Nguyễn Thị Lan 2026-07-06.pdf');
    expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-');
  });

  it('and nothing is left on the old desk, everything on the new', async () => {
    const successor = await people.comes(quang);
    await successor.sees(task);
    const leaving = await people.comes(lan);
    await leaving.sees('Bạn đã làm hết việc.');
    await leaving.go('/phan-cong');
    await leaving.sees('Bạn thấy việc của mình và số chung của cơ quan');
    expect(await leaving.text()).to.not.include('Đặng Nhật Quang');
  });

  it('and the administrator closes the account', async () => {
    const keeper = await people.comes(nga);
    await keeper.go('/phan-cong?xem=accounts');
    await keeper.click('button', 'Khóa tài khoản của Nguyễn Thị Lan');
    await keeper.sees('Người này không đăng nhập được nữa');
    await keeper.click('button', 'Khóa tài khoản');
    await keeper.sees('Đã khóa tài khoản của Nguyễn Thị Lan.');
    const { disabledAt } = await site.database.owner('officers').where({ id: lan.id }).first('disabledAt');
    expect(disabledAt).to.not.equal(null);
  });
});

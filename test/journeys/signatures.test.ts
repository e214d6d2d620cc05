import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { type Authority, createAuthority } from '../../server/signing/authority.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin, type Story } from '../support/matter.ts';
import { hoa, minh, nga } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { opensPaper } from './acts.ts';

const NOTICE = 'acceptance-notice';
const TITLE = 'Thông báo về việc thụ lý giải quyết khiếu nại';
const PASSPHRASE = 'mật khẩu của tệp';
const VALID = { validFrom: new Date('2026-01-01'), validTo: new Date('2028-01-01') };

describe('digital signatures, in the browser', function () {
  this.timeout(300_000);
  let site: Site;
  let people: People;
  let story: Story;
  let folder: string;
  let ca: Authority;

  before(async () => {
    site = await openSite('2026-07-06');
    story = await begin({ ...site.database, vault: site.deps.vault });
    await story.walkTo(`issue-paper ${NOTICE}`);
    await site.travel('2026-07-10', 9);
    folder = await mkdtemp(join(tmpdir(), 'kntc-p12-'));
    ca = await createAuthority('CA kiểm thử', VALID.validFrom, VALID.validTo);
    await writeFile(join(folder, 'ca.cer'), ca.certificate);
    for (const name of [minh.name, 'UBND phường An Hòa']) {
      const p12 = await ca.issue({ name, organisation: 'UBND phường An Hòa', ...VALID, passphrase: PASSPHRASE });
      await writeFile(join(folder, `${name}.p12`), p12);
    }
    const ink = '<path d="M10 60 C50 0 90 110 130 50 S220 20 290 60" fill="none" stroke="#1a3fb0" stroke-width="5"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="110">${ink}</svg>`;
    await writeFile(join(folder, 'chu-ky.png'), await sharp(Buffer.from(svg)).png().toBuffer());
    people = await openBrowser(site);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a wrong passphrase is said at its field; then the administrator registers both certificates', async () => {
    const admin = await people.comes(nga);
    await admin.go('/thiet-lap');
    await admin.sees('Chưa có chứng thư số nào');
    const trusting = await admin.find('button', 'Thêm tổ chức (.cer, .pem)');
    const [chooser] = await Promise.all([admin.page.waitForFileChooser(), trusting.click()]);
    await chooser.accept([join(folder, 'ca.cer')]);
    await admin.sees('CA kiểm thử');

    await admin.click('button', 'Đăng ký chứng thư số');
    await chooseFile(admin, 'Tệp P12', join(folder, 'UBND phường An Hòa.p12'));
    await admin.enter('Mật khẩu của tệp P12', 'sai');
    admin.expects(422);
    await admin.click('button', 'Đăng ký');
    await admin.sees('Mật khẩu không đúng', 'Mật khẩu của tệp P12 không đúng.');
    expect(await barriers(admin.page)).to.deep.equal([]);
    await admin.enter('Mật khẩu của tệp P12', PASSPHRASE);
    await admin.press('Enter');
    await admin.sees('Đang dùng', 'CA kiểm thử cấp, hiệu lực 01/01/2026 – 01/01/2028');
    expect(await barriers(admin.page)).to.deep.equal([]);
  });

  it('what could not be signed says why, and is signed again once it can be', async () => {
    await story.on('2026-07-10').does(hoa, `issue-paper ${NOTICE}`, { signing: 'digital' });
    const clerk = await people.comes(hoa);
    await opensPaper(clerk, story.petition.id, TITLE);
    await clerk.sees('Ký số chưa được: Chưa đăng ký chứng thư số.');

    const admin = await people.comes(nga);
    await admin.go('/thiet-lap');
    await admin.click('button', 'Đăng ký chứng thư số');
    await admin.click('field', 'Của ai');
    await admin.click('option', `${minh.name}, ${minh.title}`);
    await chooseFile(admin, 'Tệp P12', join(folder, `${minh.name}.p12`));
    await admin.enter('Mật khẩu của tệp P12', PASSPHRASE);
    await chooseFile(admin, 'Ảnh chữ ký (PNG nền trong suốt, màu xanh)', join(folder, 'chu-ky.png'));
    await admin.click('button', 'Đăng ký');
    await admin.sees('có ảnh');

    await clerk.click('button', 'Ký lại');
    await clerk.sees('ký lúc', 'Hợp lệ', 'Chứng thư của UBND phường An Hòa, do CA kiểm thử cấp');
    await clerk.seesNoLonger('Đang ký số…');
    expect(await barriers(clerk.page)).to.deep.equal([]);
  });

  it('a certified copy is entered, signed, and can be fetched', async () => {
    const clerk = await people.comes(hoa);
    await clerk.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    await opensPaper(clerk, story.petition.id, TITLE);
    await clerk.click('button', 'Sao y');
    await clerk.sees('Bản sao y', '01/SY-P.AN');
    await clerk.find('link', '01/SY-P.AN');
    const { name, bytes } = await clerk.download('01/SY-P.AN');
    expect(name).to.equal('01-SY-P.AN.pdf');
    expect(bytes.toString('latin1').match(/\/SubFilter \/ETSI\.CAdES\.detached/g)).to.have.length(3);
    expect(await barriers(clerk.page)).to.deep.equal([]);
  });
});

async function chooseFile(desk: Desk, label: string, path: string): Promise<void> {
  const button = await desk.find('button', label);
  const [chooser] = await Promise.all([desk.page.waitForFileChooser(), button.click()]);
  await chooser.accept([path]);
}

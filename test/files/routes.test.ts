import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { newId } from '../../server/domain/id.ts';
import { attachFiles, markSealed } from '../../server/files/attach.ts';
import { type FileDeps, openFiles } from '../../server/files/files.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { sealFile } from '../../server/files/sealed.ts';
import { fileRoutes } from '../../server/http/routes/files.ts';
import { type Api, openApi } from '../support/api.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { dung, lan, minh, nga, WARD } from '../support/people.ts';
import { refusalOf } from './refusalOf.ts';
import { docx, pdf, picture, scan } from './samples.ts';

type Row = {
  id: string;
  name: string;
  kind: string;
  preview: string;
  pages: number | null;
  notes: string[];
  code?: string;
};

describe('files over HTTP', function () {
  this.timeout(60_000);
  let folder: string;
  let database: TestDb;
  let api: Api;
  let deps: FileDeps;
  let cookie: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-files-'));
    database = await openTestDb();
    api = await openApi(database, { routes: fileRoutes });
    deps = Object.assign(api.deps, await openFiles(folder));
    cookie = (await api.as(lan)).cookie;
  });
  after(async () => {
    await api.close();
    await closeReaders();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const headers = () => ({ Cookie: cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin' });
  async function upload(bytes: Uint8Array, name: string): Promise<{ status: number; body: Row }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const answer = await fetch(`${api.url}/api/files`, { method: 'POST', headers: headers(), body: form });
    return { status: answer.status, body: (await answer.json()) as Row };
  }
  const get = (path: string, more: Record<string, string> = {}) =>
    fetch(`${api.url}/api/files/${path}`, { headers: { ...headers(), ...more } });
  const attach = (petitionId: string, fileIds: string[], officer = lan) =>
    database.db.transaction((trx) => attachFiles(trx, petitionId, fileIds, officer));
  async function openPetition(sealed = false): Promise<string> {
    const id = newId();
    await database.owner('petitions').insert({
      id,
      agencyId: WARD,
      state: 'incomplete',
      channel: 'in-person',
      enteredAt: new Date(),
      enteredBy: lan.id,
      sealed,
    });
    return id;
  }
  const incoming = () => readdir(join(folder, 'files', 'incoming'));

  it('requires a session', async () => {
    const answer = await fetch(`${api.url}/api/files`, {
      method: 'POST',
      headers: { 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status).to.equal(401);
  });

  it('takes a file in and gives it back as it was', async () => {
    const bytes = pdf({ pages: 2 });
    const { status, body } = await upload(bytes, 'Đơn khiếu nại (bà Tư).pdf');
    const content = await get(`${body.id}/content`);

    expect(status).to.equal(201);
    expect(body).to.include({ name: 'Đơn khiếu nại (bà Tư).pdf', kind: 'pdf', pages: 2, preview: 'pdf' });
    expect(Buffer.from(await content.arrayBuffer()).equals(bytes)).to.equal(true);
    expect(Object.fromEntries(content.headers)).to.include({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition':
        'attachment; filename="Don khieu nai (ba Tu).pdf"; filename*=UTF-8\'\'%C4%90%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i%20%28b%C3%A0%20T%C6%B0%29.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('gives a part, for viewers that read piece by piece', async () => {
    const { body } = await upload(pdf(), 'a.pdf');
    const part = await get(`${body.id}/content?inline=1`, { Range: 'bytes=0-7' });
    const end = await get(`${body.id}/content?inline=1`, { Range: 'bytes=-6' });

    expect([part.status, await part.text()]).to.deep.equal([206, '%PDF-1.7']);
    expect(part.headers.get('content-range')).to.match(/^bytes 0-7\/\d+$/);
    expect(await end.text()).to.equal('%%EOF\n');
    expect((await get(`${body.id}/content`, { Range: 'bytes=999999-' })).status).to.equal(416);
  });

  it('shows a scan page by page', async () => {
    const { body } = await upload(scan(2), 'quét.tif');
    const page = await get(`${body.id}/pages/2`);

    expect(body).to.include({ kind: 'tiff', pages: 2, preview: 'pages' });
    expect(page.headers.get('content-type')).to.equal('image/webp');
    expect((await page.arrayBuffer()).byteLength).to.be.greaterThan(20);
    expect((await get(`${body.id}/pages/3`)).status).to.equal(404);
  });

  it('shows a Word document as clean HTML', async () => {
    const { body } = await upload(await docx('Kính gửi'), 'đơn.docx');

    expect(await (await get(`${body.id}/html`)).json())
      .to.have.property('html')
      .that.contains('<strong>Kính gửi</strong>');
  });

  it('says when a name was put right', async () => {
    const { body } = await upload(await picture().png().toBuffer(), 'x.pdf');

    expect(body.name).to.equal('x.png');
    expect(body.notes[0]).to.contain('thực ra là ảnh PNG');
  });

  it('refuses what it does not take, in words, and keeps nothing', async () => {
    const answers = [
      await upload(Buffer.from('<svg/>'), 'a.svg'),
      await upload(Buffer.alloc(25_000_001), 'a.pdf'),
      await upload(pdf().subarray(0, 100), 'a.pdf'),
    ];

    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).to.deep.equal([
      '415 kind_refused',
      '413 too_large',
      '422 damaged',
    ]);
    expect(await incoming()).to.deep.equal([]);
  });

  it('refuses a file that is too large without a length said before', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const type = 'multipart/form-data; boundary=x';
      const post = request(`${api.url}/api/files`, { method: 'POST', headers: { ...headers(), 'Content-Type': type } });
      post.on('response', ({ statusCode }) => resolve(statusCode));
      post.on('error', reject);
      post.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
      post.write(Buffer.alloc(26_000_000));
      post.end('\r\n--x--\r\n');
    });

    expect(answer).to.equal(413);
    expect(await incoming()).to.deep.equal([]);
  });

  it('refuses 200 MB while they come, without filling the memory', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const chunk = Buffer.alloc(1_000_000, '%');
    const answer = await new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      const type = 'multipart/form-data; boundary=x';
      const post = request(`${api.url}/api/files`, { method: 'POST', headers: { ...headers(), 'Content-Type': type } });
      let sent = 0;
      post.on('response', ({ statusCode }) => resolve({ status: statusCode, sent }));
      post.on('error', reject);
      post.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');
      const go = () => {
        while (sent < 200) {
          sent += 1;
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
          if (!post.write(chunk)) return void post.once('drain', go);
        }
        post.end('\r\n--x--\r\n');
      };
      go();
    });

    expect(answer.status).to.equal(413);
    expect(answer.sent, 'MB sent when it was refused').to.be.below(200);
    expect(most, 'bytes held').to.be.below(60_000_000);
    expect(await incoming()).to.deep.equal([]);
  });

  it('keeps nothing of an upload that broke off', async () => {
    await new Promise<void>((resolve) => {
      const type = 'multipart/form-data; boundary=x';
      const post = request(`${api.url}/api/files`, { method: 'POST', headers: { ...headers(), 'Content-Type': type } });
      post.on('error', () => resolve());
      post.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');
      setTimeout(() => post.destroy(), 100);
    });
    await wait(200);

    expect(await incoming()).to.deep.equal([]);
  });

  for (const [what, type, body] of [
    ['two files', 'multipart/form-data; boundary=x', two()],
    ['no file', 'multipart/form-data; boundary=x', '--x--\r\n'],
    ['a form cut off', 'multipart/form-data; boundary=x', two().slice(0, 120)],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const answer = await fetch(`${api.url}/api/files`, {
        method: 'POST',
        headers: { ...headers(), 'Content-Type': type },
        body,
      });
      expect(answer.status).to.equal(400);
      expect(await incoming()).to.deep.equal([]);
    });
  }

  it('refuses what is no form', async () => {
    const answer = await fetch(`${api.url}/api/files`, {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).to.equal(415);
  });

  it('shows an upload to its uploader only, and once attached to those who read the petition', async () => {
    const { body } = await upload(pdf(), 'a.pdf');
    const [head, stranger, administrator] = await Promise.all([api.as(minh), api.as(dung), api.as(nga)]);
    const statuses = () =>
      Promise.all(
        [head, stranger, administrator].map(
          async ({ cookie }) => (await get(`${body.id}/content`, { Cookie: cookie })).status,
        ),
      );

    expect(await statuses()).to.deep.equal([404, 404, 404]);
    await attach(await openPetition(), [body.id]);
    expect(await statuses()).to.deep.equal([200, 404, 404]);
  });

  it('leaves a line for every download', async () => {
    const { body } = await upload(pdf(), 'a.pdf');
    await get(`${body.id}/content`);

    const lines = await database.owner('access_log').where({ subject: body.id }).select('act', 'officerId');
    expect(lines).to.deep.equal([{ act: 'file.downloaded', officerId: lan.id }]);
  });

  describe('attaching', () => {
    it('keeps the order given, and may be repeated', async () => {
      const ids = [await upload(pdf(), 'a.pdf'), await upload(pdf(), 'b.pdf')].map(({ body }) => body.id).reverse();
      const petition = await openPetition();
      await attach(petition, ids);
      await attach(petition, ids);

      const rows = await database.owner('files').where({ petitionId: petition }).orderBy('position').select('id');
      expect(rows.map(({ id }) => id)).to.deep.equal(ids);
    });

    it('refuses a file of another petition, of another officer, unknown or named twice', async () => {
      const [one, two] = [(await upload(pdf(), 'a.pdf')).body.id, (await upload(pdf(), 'b.pdf')).body.id];
      await attach(await openPetition(), [one]);
      const petition = await openPetition();

      expect(await refusalOf(attach(petition, [one]))).to.equal('422 file_unavailable');
      expect(await refusalOf(attach(petition, [two], minh))).to.equal('422 file_unavailable');
      expect(await refusalOf(attach(petition, [newId()]))).to.equal('422 file_unavailable');
      expect(await refusalOf(attach(petition, [two, two]))).to.equal('422 file_unavailable');
    });

    it('refuses more than 200 MB for one petition', async () => {
      const { body } = await upload(pdf(), 'a.pdf');
      await database.owner('files').where({ id: body.id }).update({ size: 200_000_001 });

      expect(await refusalOf(attach(await openPetition(), [body.id]))).to.equal('413 too_many_files');
    });
  });

  describe('of a sealed petition', () => {
    const purpose = 'Xác minh nội dung tố cáo theo phân công';

    async function sealedUpload() {
      const canary = `Canary viết tay của ông Ba ${newId()}`;
      const bytes = Buffer.concat([pdf({ pages: 2 }), Buffer.from(`\n% ${canary}\n%%EOF\n`)]);
      const { body } = await upload(bytes, 'đơn của ông Ba.pdf');
      await attach(await openPetition(true), [body.id]);
      return { id: body.id, bytes, canary };
    }
    const sealedFiles = async () =>
      (await readdir(join(folder, 'sealed-files'), { recursive: true }))
        .filter((name) => /[0-9a-f]{64}$/.test(name))
        .map((name) => join(folder, 'sealed-files', name));
    const open = async (id: string, officer = minh, body: unknown = { purpose }) =>
      fetch(`${api.url}/api/files/${id}/opening`, {
        method: 'POST',
        headers: { ...headers(), Cookie: (await api.as(officer)).cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });

    it('show no name and no content from the act on', async () => {
      const { id } = await sealedUpload();

      const row = await database.owner('files').where({ id }).first();
      expect(row).to.include({ sealed: true, name: 'Tệp gốc 1.pdf', preview: 'none' });
      expect((await get(`${id}/content`)).status).to.equal(403);
      expect((await open(id)).status).to.equal(409);
      const [job] = (await database.owner.raw(`select 1 from graphile_worker.jobs where key = ?`, [`seal-file:${id}`]))
        .rows;
      expect(job).not.to.equal(undefined);
    });

    it('are encrypted, and nothing readable is left on the disk', async () => {
      const { id, canary } = await sealedUpload();
      await sealFile(deps, id);
      await sealFile(deps, id);

      const row = await database.owner('files').where({ id }).first();
      expect(row).to.include({ sealed: true, sha256: null });
      expect(row.vaultCode).to.match(/^TGC-\d{4}-/);
      const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      for (const { parentPath, name } of names) {
        expect((await readFile(join(parentPath, name))).includes(canary), name).to.equal(false);
      }
    });

    it('open for a purpose, to who may know the denouncer, and it is recorded', async () => {
      const { id, bytes } = await sealedUpload();
      await sealFile(deps, id);

      expect((await open(id, lan)).status).to.equal(403);
      expect((await open(id, dung)).status).to.equal(404);
      expect((await open(id, minh, { purpose: 'xem' })).status).to.equal(422);
      const opened = await open(id);
      expect(opened.status).to.equal(200);
      expect(Buffer.from(await opened.arrayBuffer()).equals(bytes)).to.equal(true);
      const lines = await database.owner('access_log').where({ subject: id, act: 'file.opened' }).select('officerId');
      expect(lines).to.deep.equal([{ officerId: minh.id }]);
    });

    it('stay readable where the same content belongs to an open petition', async () => {
      const { id, bytes } = await sealedUpload();
      const { body } = await upload(bytes, 'bản công khai.pdf');
      await attach(await openPetition(), [body.id]);
      await sealFile(deps, id);

      expect((await get(`${body.id}/content`)).status).to.equal(200);
    });

    it('are sealed also when the petition becomes sealed later', async () => {
      const { body } = await upload(scan(2), 'a.tif');
      const petition = await openPetition();
      await attach(petition, [body.id]);
      expect((await get(`${body.id}/pages/1`)).status).to.equal(200);
      await database.owner('petitions').where({ id: petition }).update({ sealed: true });
      await database.db.transaction((trx) => markSealed(trx, petition));

      expect((await get(`${body.id}/pages/1`)).status).to.equal(403);
    });

    it('do not open when the ciphertext was changed', async () => {
      const { id } = await sealedUpload();
      const before = await sealedFiles();
      await sealFile(deps, id);
      const [path = ''] = (await sealedFiles()).filter((name) => !before.includes(name));
      const bytes = await readFile(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await rm(path);
      await writeFile(path, bytes);

      const failed = await open(id).then(
        (answer) => answer.arrayBuffer().then(() => answer.status),
        () => 'broken',
      );
      expect(failed).not.to.equal(200);
    });
  });
});

function two(): string {
  const part = (name: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n${pdf().toString('latin1')}\r\n`;
  return `${part('a')}${part('b')}--x--\r\n`;
}

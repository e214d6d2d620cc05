import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pino from 'pino';
import { closeBrowser } from '../../server/documents/index.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { buildDossier } from '../../server/jobs/buildDossier.ts';
import { renderDocument } from '../../server/jobs/renderDocument.ts';
import { pdf, picture } from '../files/samples.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, son, tuan } from '../support/people.ts';
import { pagesOfPdf } from '../support/readPapers.ts';

type File = {
  mayKeep: boolean;
  evidence: { id: string; folio: string | null }[];
  index: { title: string; fromNo: number; toNo: number }[];
  unnumbered: { kind: string; id: string; title: string; pages: number | null }[];
  dossier: { state: string; pages: number; stale: boolean; failure: string | null } | null;
};
type Problem = { code: string; fields?: Record<string, string> };

describe('the verification file over HTTP', function () {
  this.timeout(240_000);
  let world: World;
  let api: Api;
  let verifier: Person;
  let story: Story;
  let base: string;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    verifier = await api.as(tuan);
    story = await begin(world);
    await story.walkTo('verify');
    const { id } = await world.db('cases').first<{ id: string }>('id');
    base = `/api/cases/${id}`;
  });
  after(async () => {
    await closeBrowser();
    await closeReaders();
    await api.close();
    await world.drop();
  });

  const deps = () => ({ ...api.deps, db: world.db, log: pino({ level: 'silent' }) });
  const read = async (person = verifier) => (await person.get<File>(`${base}/file`)).body;
  const upload = async (person: Person, name: string, content: Buffer, type: string): Promise<string> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)], { type }), name);
    const answer = await fetch(`${api.url}/api/files`, {
      method: 'POST',
      headers: { cookie: person.cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin' },
      body: form,
    });
    expect(answer.status).to.equal(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const given = { form: 'copy', pages: null, condition: null, receivedFrom: 'bà Hường', receivedOn: '2026-07-17' };
  const build = async () => {
    const [row] = await world.owner('dossier_builds').whereIn('state', ['waiting']).select('id');
    await buildDossier(deps(), { buildId: row.id }, 1);
  };
  const download = async (person = verifier) => {
    const answer = await fetch(`${api.url}${base}/dossier.pdf`, { headers: { cookie: person.cookie } });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('is read in the agency, written by who verifies, and not there for others', async () => {
    const clerk = await api.as(hoa);
    expect(await read(clerk)).to.include({ mayKeep: false });
    expect((await read()).mayKeep).to.equal(true);
    const entry = { on: '2026-07-16', time: null, place: '', what: 'Làm việc', people: '', correctsId: null };
    expect((await (await api.as()).get(`${base}/file`)).status).to.equal(401);
    expect((await clerk.post<Problem>(`${base}/diary`, entry)).status).to.equal(403);
    expect((await (await api.as(dung)).get(`${base}/file`)).status).to.equal(404);
    const wrong = await verifier.post<Problem>(`${base}/diary`, { ...entry, what: '' });
    expect([wrong.status, Object.keys(wrong.body.fields ?? {})]).to.deep.equal([422, ['what']]);
    expect((await verifier.post(`${base}/diary`, entry)).status).to.equal(201);
    expect((await verifier.post(`/api/cases/${story.petition.id}/diary`, entry)).status).to.equal(404);
  });

  it('is changed by nobody else, whatever the act; every act needs its key, and a repeated one is done once', async () => {
    const { body } = await verifier.post<File>(`${base}/evidence`, { ...given, name: 'Đơn', pages: 1, fileId: null });
    const [row] = body.evidence;
    const day = '2026-07-17';
    const acts: [string, object | undefined][] = [
      [`${base}/diary`, { on: day, time: null, place: '', what: 'Làm việc', people: '', correctsId: null }],
      [`${base}/evidence`, { ...given, name: 'Đơn', pages: 1, fileId: null }],
      [`${base}/numbering`, { items: [{ kind: 'evidence', id: row?.id }] }],
      [`${base}/loans`, { borrower: 'Tòa', purpose: 'xem', lentOn: day, dueOn: day }],
      [`${base}/loans/return`, { on: day }],
      [
        `${base}/court-deliveries`,
        { court: 'Tòa', requestNumber: '1', requestedOn: day, deliveredOn: day, receivedBy: 'bà Hà' },
      ],
      [`/api/evidence/${row?.id}/striking`, { reason: 'Nhầm' }],
      [`/api/evidence/${row?.id}/return`, { to: 'bà Hường', on: day }],
    ];
    for (const [path, content] of acts) {
      expect((await (await api.as()).post(path, content)).status, path).to.equal(401);
      for (const [officer, status] of [
        [hoa, 403],
        [mai, 403],
        [son, 403],
        [nga, 404],
        [dung, 404],
      ] as const)
        expect((await (await api.as(officer)).post(path, content)).status, `${officer.username} ${path}`).to.equal(
          status,
        );
      const keyless = await verifier.post<Problem>(path, content, { headers: { 'Idempotency-Key': '' } });
      expect(keyless.status, path).to.equal(400);
    }
    expect((await (await api.as(dung)).post(`${base}/dossier`)).status).to.equal(404);
    expect((await (await api.as(nga)).get(`${base}/dossier.pdf`)).status).to.equal(404);

    const [, once = {}] = acts[0] ?? [];
    const key = randomUUID();
    for (const _time of [1, 2]) await verifier.post(`${base}/diary`, { ...once, what: 'Chỉ một lần' }, { key });
    const { diary } = (await verifier.get<{ diary: { what: string }[] }>(`${base}/file`)).body;
    expect(diary.filter(({ what }) => what === 'Chỉ một lần')).to.have.length(1);
    await verifier.post(`/api/evidence/${row?.id}/striking`, { reason: 'Nhầm' });
  });

  it('says that its PDF could not be made, after three attempts, and is then made when asked again', async () => {
    await verifier.post(`${base}/dossier`);
    const [{ id: buildId }] = await world.owner('dossier_builds').where({ state: 'waiting' }).select('id');
    const broken = {
      ...deps(),
      store: { ...api.deps.store, put: () => Promise.reject(new Error('the disk is gone')) },
    };
    for (const attempt of [1, 2]) {
      const failed = await buildDossier(broken, { buildId }, attempt).catch((error: Error) => error.message);
      expect(failed).to.equal('the disk is gone');
      expect((await read()).dossier?.state).to.equal('building');
    }
    await buildDossier(broken, { buildId }, 3);

    const { dossier } = await read();
    expect([dossier?.state, dossier?.failure]).to.deep.equal(['failed', 'Chưa lập được hồ sơ PDF, hãy thử lại.']);
    expect((await download()).status).to.equal(404);
    expect((await verifier.post<File>(`${base}/dossier`)).body.dossier?.state).to.equal('waiting');
    await build();
    expect((await read()).dossier?.state).to.equal('ready');
    await world.owner('dossier_builds').delete();
  });

  it('becomes one PDF: cover, index, every piece in order, its page numbers in the corner', async () => {
    const documents = await world.owner('document_versions').select('document_id as documentId', 'version');
    for (const row of documents) await renderDocument(deps(), row);
    const scan = await upload(verifier, 'trich-luc.pdf', pdf({ pages: 3 }), 'application/pdf');
    const photo = await upload(verifier, 'hien-trang.png', await picture().png().toBuffer(), 'image/png');
    for (const [name, fileId, pages] of [
      ['Trích lục bản đồ', scan, null],
      ['Ảnh hiện trạng', photo, null],
      ['Sổ mục kê', null, 5],
    ]) {
      const answer = await verifier.post<Problem>(`${base}/evidence`, { ...given, name, fileId, pages });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    }
    const { unnumbered } = await read();
    expect(unnumbered.every(({ pages }) => (pages ?? 0) > 0)).to.equal(true);
    const items = unnumbered.map(({ kind, id }) => ({ kind, id }));
    expect((await verifier.post(`${base}/numbering`, { items })).status).to.equal(201);

    expect((await download()).status).to.equal(404);
    const asked = await verifier.post<File>(`${base}/dossier`);
    expect([asked.status, asked.body.dossier?.state]).to.deep.equal([202, 'waiting']);
    expect((await verifier.post<File>(`${base}/dossier`)).body.dossier?.state).to.equal('waiting');
    expect(await world.owner('dossier_builds').select('id')).to.have.length(1);
    await build();

    const { index, dossier } = await read();
    expect(dossier).to.include({ state: 'ready', stale: false });
    const pages = await pagesOfPdf((await download()).bytes);
    expect(pages).to.have.length(dossier?.pages ?? 0);
    expect(pages[0]).to.include('HỒ SƠ VỤ VIỆC').and.include('DANH MỤC BÚT LỤC').and.include('Trần Thị Hường');
    const front = pages.findIndex((text) => /\bBL 1$|\bBL 1\b/.test(text.trim()));
    const indexed = pages.slice(0, front).join(' ');
    for (const { title, fromNo, toNo } of index)
      expect(indexed.replace(/\s+/g, ' '))
        .to.include(`${fromNo === toNo ? fromNo : `${fromNo}–${toNo}`}`)
        .and.include(title.slice(0, 20));
    const shown = index.filter(({ title }) => !title.startsWith('Sổ mục kê'));
    let at = front;
    for (const { fromNo, toNo } of shown)
      for (let no = fromNo; no <= toNo; no += 1) {
        expect(pages[at], `page ${at}`).to.match(new RegExp(`\\bBL ${no}\\b`));
        at += 1;
      }
    const last = index.at(-1);
    expect(pages.at(-1)).to.include(`BL ${last?.fromNo}-${last?.toNo}`).and.include('Chỉ có bản giấy');
    expect(at).to.equal(pages.length - 1);
  });

  it('has a bookmark for every piece', async () => {
    const loading = getDocument({ data: new Uint8Array((await download()).bytes), verbosity: 0 });
    const outline = await (await loading.promise).getOutline();
    await loading.destroy();

    expect(outline.map(({ title }) => title)).to.deep.equal([
      'Bìa, danh mục bút lục',
      ...(await read()).index.map(({ title }) => title),
    ]);
  });

  it('is out of date when the file changes, and is made anew then only', async () => {
    const before = createHash('sha256')
      .update((await download()).bytes)
      .digest('hex');
    expect((await verifier.post<File>(`${base}/dossier`)).body.dossier).to.include({ state: 'ready', stale: false });
    await verifier.post(`${base}/evidence`, { ...given, name: 'Biên bản họp', pages: 2, fileId: null });
    expect((await read()).dossier).to.include({ state: 'ready', stale: true });

    await verifier.post(`${base}/dossier`);
    await build();

    const pages = await pagesOfPdf((await download()).bytes);
    expect(pages.at(-1))
      .to.include('Biên bản họp')
      .and.not.match(/\bBL\b/);
    const kept = await world.owner('dossier_builds').whereNotNull('sha256').select('sha256');
    expect(kept).to.have.length(1);
    expect(await api.deps.store.has(before)).to.equal(false);
  });

  it('does not show an original that went back as if it lay there', async () => {
    const { body } = await verifier.post<File>(`${base}/evidence`, {
      ...{ ...given, form: 'original', name: 'Giấy chứng nhận', pages: 4, fileId: null },
    });
    const id = body.evidence.at(-1)?.id;
    const back = await verifier.post<File>(`/api/evidence/${id}/return`, { to: 'bà Hường', on: '2026-07-20' });
    expect(back.status, JSON.stringify(back.body)).to.equal(201);
    await verifier.post(`${base}/dossier`);
    await build();

    const pages = await pagesOfPdf((await download()).bytes);
    expect(pages.at(-1)?.replace(/\s+/g, ' ')).to.include('Đã trả lại cho bà Hường, ngày 20/07/2026');
  });

  it('says what is sealed instead of leaving it out, and is then for those who keep it', async () => {
    const file = (await read()).index.find(({ title }) => title.startsWith('Trích lục'));
    await world.owner('petitions').where({ id: story.petition.id }).update({ sealed: true });
    await world.owner('files').where({ petitionId: story.petition.id }).update({ sealed: true, preview: 'none' });
    expect((await (await api.as(hoa)).get(`${base}/file`)).status).to.equal(404);
    expect((await download()).status).to.equal(409);

    await verifier.post(`${base}/dossier`);
    await build();

    const pages = await pagesOfPdf((await download(await api.as(minh))).bytes);
    const places = pages.filter((text) => text.includes('KHÔNG HIỂN THỊ'));
    expect(
      places.some((text) => text.includes('niêm phong') && text.includes(`BL ${file?.fromNo}-${file?.toNo}`)),
    ).to.equal(true);
    expect((await download(await api.as(lan))).status).to.equal(200);
    expect((await download(await api.as(hoa))).status).to.equal(404);
  });
});

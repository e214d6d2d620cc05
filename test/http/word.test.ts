import { expect } from 'chai';
import JSZip from 'jszip';
import { closeDocuments } from '../../server/documents/index.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, minh, tuan } from '../support/people.ts';

type Draft = { documentId: string; version: number; rev: number; notices?: string[]; code?: string; message?: string };
type Paper = {
  html: string;
  state: string;
  version: number;
  setAside: number | null;
  abilities: { word: boolean };
  versions: { version: number; text: string }[];
};
type Compared = { same: boolean; paragraphs: { kind: string; parts: { text: string; change: string }[] }[] };

describe('a draft taken to Word', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let person: Person;
  let start: Story;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    person = await api.as(lan);
    start = await begin(world);
    await start.walkTo('prepare-acceptance');
  });
  after(async () => {
    await Promise.all([closeDocuments(), closeReaders()]);
    await api.close();
    await world.drop();
  });

  const template = 'acceptance-notice';
  const typed = {
    acceptanceChecks: ['jurisdiction', 'article-11', 'limitation'],
    complaintAbout: 'thu hồi đất',
    complex: false,
    remote: false,
  };
  const take = async (story: Story, values: object = typed, who = person, step = 'prepare-acceptance') => {
    const { id } = await story.task(step);
    return who.post<Draft>(`/api/tasks/${id}/papers/${template}/word`, { values });
  };
  const wordOf = async (id: string, who = person): Promise<Buffer> => {
    const answer = await fetch(`${api.url}/api/documents/${id}/word`, { headers: { Cookie: who.cookie } });
    expect(answer.status).to.equal(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const corrected = async (file: Buffer, from: string, to: string): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(file);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(xml).to.include(from);
    zip.file('word/document.xml', xml.replace(from, to));
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const put = async (id: string, file: Buffer, rev: number, who = person) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), 'sua.docx');
    const answer = await fetch(`${api.url}/api/documents/${id}/word`, {
      method: 'POST',
      headers: { Cookie: who.cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin', 'If-Match': String(rev) },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as Draft };
  };
  const read = async (id: string, who = person) => (await who.get<Paper>(`/api/documents/${id}`)).body;
  const fresh = async () => {
    const story = await begin(world);
    return story.walkTo('prepare-acceptance');
  };

  it('is a paper before its step is done; corrected and put back it is what is signed and issued', async () => {
    const story = await fresh();
    const { body: draft, status } = await take(story);
    expect([status, draft.version]).to.deep.equal([200, 1]);
    expect((await take(story)).body, 'nothing new, nothing written').to.deep.equal(draft);

    const file = await corrected(await wordOf(draft.documentId), 'Vậy thông báo để', 'Vậy trân trọng thông báo để');
    const { status: taken, body: second } = await put(draft.documentId, file, draft.rev);
    expect([taken, second.version, second.notices?.map((words) => /để trống/.test(words))]).to.deep.equal([
      200,
      2,
      [true],
    ]);

    const task = await story.task('prepare-acceptance');
    const shown = await person.post<{ html: string; draft: { text: string } }>(`/api/tasks/${task.id}/preview`, {
      template,
      values: typed,
    });
    expect(shown.body.html).to.include('Vậy trân trọng thông báo');
    expect(shown.body.draft.text).to.equal('word');

    await story.does(lan, 'prepare-acceptance', typed);
    await story.does(minh, `sign-paper ${template}`);
    await story.does(hoa, `issue-paper ${template}`);
    const paper = await read(draft.documentId);
    expect(paper.state).to.equal('issued');
    expect(paper.html)
      .to.include('Vậy trân trọng thông báo')
      .and.match(/Số: \d\d\/TB-P\.AN/);
    expect(paper.html).to.include('Trần Văn Minh');
    expect(paper.setAside).to.equal(null);
    expect(paper.versions.map(({ version, text }) => `${version} ${text}`)).to.deep.equal([
      '4 word',
      '3 word',
      '2 word',
      '1 facts',
    ]);
    expect((await put(draft.documentId, file, 9)).body.code).to.equal('not_a_draft');
  });

  it('stays as it was corrected after a return, until the facts it says have changed', async () => {
    const story = await fresh();
    const { body: draft } = await take(story);
    const file = await corrected(await wordOf(draft.documentId), 'Vậy thông báo để', 'Vậy kính báo để');
    await put(draft.documentId, file, draft.rev);
    await story.does(lan, 'prepare-acceptance', typed);
    await story.does(minh, `sign-paper ${template}`, { decision: 'sendBack', remark: 'Ghi rõ hơn' });
    await story.does(lan, 'prepare-acceptance', { ...typed, complex: true, complexGrounds: ['b'] });
    expect((await read(draft.documentId)).html, 'a fact that the paper does not say').to.include('Vậy kính báo');

    await story.does(minh, `sign-paper ${template}`, { decision: 'sendBack', remark: 'Sai nội dung' });
    await story.does(lan, 'prepare-acceptance', { ...typed, complaintAbout: 'thu hồi 312 m2 đất' });

    const paper = await read(draft.documentId);
    expect(paper.html).to.include('thu hồi 312 m2 đất').and.include('Vậy thông báo để');
    expect(paper.setAside).to.equal(4);
    const path = `/api/documents/${draft.documentId}/versions/${paper.setAside}/compare/${paper.version}`;
    const { body: compared } = await person.get<Compared>(path);
    expect(compared.same).to.equal(false);
    const words = compared.paragraphs.filter(({ kind }) => kind === 'changed').map(({ parts }) => parts);
    expect(
      words
        .flat()
        .filter(({ change }) => change === 'removed')
        .map(({ text }) => text.trim()),
    ).to.include('kính');
    expect((await person.get(`/api/documents/${draft.documentId}/versions/1/compare/99`)).status).to.equal(404);
  });

  it('is not overwritten by whoever comes second; what to do is said and nothing is lost', async () => {
    const story = await fresh();
    const { body: draft } = await take(story);
    const word = await wordOf(draft.documentId);
    await put(draft.documentId, await corrected(word, 'Vậy thông báo để', 'Bản của Lan để'), draft.rev);

    const late = await put(draft.documentId, await corrected(word, 'Vậy thông báo để', 'Bản đến sau để'), draft.rev);

    expect([late.status, late.body.code]).to.deep.equal([409, 'stale_version']);
    expect(late.body.message).to.match(/sửa từ bản 1.*Nguyễn Thị Lan.*bản 2.*vẫn còn trên máy/);
    expect((await read(draft.documentId)).html)
      .to.include('Bản của Lan')
      .and.not.include('Bản đến sau');
  });

  it('refuses what comes back without its number, and what is no Word file, without a new version', async () => {
    const story = await fresh();
    const { body: draft } = await take(story);
    const word = await wordOf(draft.documentId);
    const zip = await JSZip.loadAsync(word);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    zip.file('word/document.xml', xml.replace(/<w:bookmarkStart w:name="kntc_number".*?<w:bookmarkEnd[^>]*\/>/, ''));
    const cut = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });

    const told = await put(draft.documentId, cut, draft.rev);

    expect([told.status, told.body.code]).to.deep.equal([422, 'number_field_removed']);
    expect((await put(draft.documentId, Buffer.from('%PDF-1.7'), draft.rev)).body.code).to.equal('not_docx');
    expect((await read(draft.documentId)).version).to.equal(1);
  });

  it('is for those on whose desk the paper is: the drafter, then the signer, nobody else', async () => {
    const story = await fresh();
    const { body: draft } = await take(story);
    const [head, other, stranger] = [await api.as(minh), await api.as(tuan), await api.as(dung)];
    const path = `/api/documents/${draft.documentId}/word`;

    expect((await take(story, typed, other)).status).to.equal(403);
    expect((await other.get(path)).status).to.equal(403);
    expect((await stranger.get(path)).status).to.equal(404);
    expect((await head.get(path)).status).to.equal(403);
    await story.does(lan, 'prepare-acceptance', typed);
    expect((await read(draft.documentId)).abilities.word).to.equal(false);
    expect((await read(draft.documentId, head)).abilities.word).to.equal(true);
    const file = await corrected(await wordOf(draft.documentId, head), 'Vậy thông báo để', 'Vậy chủ tịch báo để');
    expect((await put(draft.documentId, file, 3, head)).status).to.equal(200);
    await story.does(minh, `sign-paper ${template}`);
    expect((await read(draft.documentId)).html).to.include('Vậy chủ tịch báo');
  });

  it('falls away when the answers then call for another paper', async () => {
    const story = await begin(world);
    await story.walkTo('propose-handling');
    const { id } = await story.task('propose-handling');
    const values = { proposal: 'guide', competentBody: 'UBND tỉnh' };
    const { body } = await person.post<Draft>(`/api/tasks/${id}/papers/guidance-letter/word`, { values });
    await story.does(lan, 'propose-handling');

    expect((await read(body.documentId)).state).to.equal('void');
    const unknown = await person.post<Draft>(`/api/tasks/${id}/papers/guidance-letter/word`, { values });
    expect([unknown.status, unknown.body.code]).to.deep.equal([409, 'task_over']);
  });

  it('is printed and handed over as it stands, from what was saved', async () => {
    const { id } = await start.task('prepare-acceptance');
    await person.put(`/api/tasks/${id}/draft`, { values: { complaintAbout: 'việc đang soạn ngoài thực địa' } });
    const path = (format: string) => `${api.url}/api/tasks/${id}/preview.${format}?template=${template}`;
    const pdf = await fetch(path('pdf'), { headers: { Cookie: person.cookie } });
    const docx = await fetch(path('docx'), { headers: { Cookie: person.cookie } });

    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-');
    const zip = await JSZip.loadAsync(Buffer.from(await docx.arrayBuffer()));
    expect(await zip.file('word/document.xml')?.async('string')).to.include('việc đang soạn ngoài thực địa');
    expect((await person.get(`/api/tasks/${id}/preview.pdf?template=settlement-decision`)).status).to.equal(404);
  });

  it('finds words in issued papers of other matters, never of sealed ones', async () => {
    const story = await fresh();
    await story.walkTo('recheck-decision');
    const sealed = await fresh();
    await sealed.walkTo('recheck-decision');
    await world.owner('petitions').where({ id: sealed.petition.id }).update({ sealed: true });
    const ask = (more = '', who = person) =>
      who.get<{ items: { petitionId: string; number: string; paragraphs: string[] }[]; next: string | null }>(
        `/api/documents/similar?template=${template}&petitionId=${start.petition.id}${more}`,
      );

    const answer = await ask('&limit=10');
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    const { items } = answer.body;
    expect(items.map(({ petitionId }) => petitionId)).to.include(story.petition.id);
    expect(items.map(({ petitionId }) => petitionId)).to.not.include(sealed.petition.id);
    expect(items[0]?.paragraphs.join()).to.include('đủ điều kiện thụ lý');
    expect(items[0]?.paragraphs.join()).to.not.include('CỘNG HÒA');
    const first = (await ask('&limit=1')).body;
    const second = (await ask(`&limit=1&after=${first.next}`)).body;
    expect(second.items[0]?.number).to.not.equal(first.items[0]?.number);
    expect((await ask(`&q=${encodeURIComponent('thu hoi dat')}`)).body.items).to.not.have.lengthOf(0);
    expect((await ask('&q=khongcogi')).body.items).to.have.lengthOf(0);
    expect((await ask('', await api.as(dung))).status).to.equal(404);
  });
});

import { createHash } from 'node:crypto';
import { expect } from 'chai';
import pino from 'pino';
import { closeBrowser } from '../../server/documents/index.ts';
import { renderDocument } from '../../server/jobs/renderDocument.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, lan, minh } from '../support/people.ts';

type Problem = { code: string };
type Paper = {
  template: string;
  state: string;
  number: string | null;
  version: number;
  rendering: string;
  html: string;
  versions: { version: number; by: string | null; sha256: { pdf: string; docx: string } | null }[];
};

describe('a paper', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let story: Story;
  let person: Person;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    person = await api.as(lan);
    story = await begin(world);
    await story.walkTo('sign-paper acceptance-notice');
  });
  after(async () => {
    await closeBrowser();
    await api.close();
    await world.drop();
  });

  const idOf = async (template: string): Promise<string> =>
    (await world.owner('documents').where({ petitionId: story.petition.id, template }).first('id')).id;
  const read = async (template: string) => (await person.get<Paper>(`/api/documents/${await idOf(template)}`)).body;

  it('is drafted, signed in the version that was seen, issued with number and day, and then never changes', async () => {
    expect(await read('acceptance-notice')).to.include({ state: 'draft', number: null, version: 1 });
    await story.does(minh, 'sign-paper acceptance-notice');
    expect(await read('acceptance-notice')).to.include({ state: 'approved', number: null, version: 1 });
    await story.walkTo('recheck-decision');

    const paper = await read('acceptance-notice');
    expect(paper).to.include({ state: 'issued', number: '01/TB-P.AN', version: 2 });
    expect(paper.html).to.include('01/TB-P.AN').and.include('Trần Thị Hường');
    expect(paper.versions.map(({ version }) => version)).to.deep.equal([2, 1]);
    const id = await idOf('acceptance-notice');
    const codeOf = (work: PromiseLike<unknown>) =>
      Promise.resolve(work).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await codeOf(world.db('documents').where({ id }).update({ number: '02/TB' }))).to.equal('42501');
    const change = { context: '{}' };
    expect(await codeOf(world.db('document_versions').where({ documentId: id }).update(change))).to.equal('42501');
    expect(await codeOf(world.db('documents').where({ id }).delete())).to.equal('42501');
  });

  it('is not there for another agency', async () => {
    const id = await idOf('acceptance-notice');
    const stranger = await api.as(dung);

    expect((await stranger.get(`/api/documents/${id}`)).status).to.equal(404);
    expect((await stranger.get(`/api/documents/${id}/1.pdf`)).status).to.equal(404);
    expect((await (await api.as()).get(`/api/documents/${id}/1.pdf`)).status).to.equal(401);
  });

  it('can be fetched as PDF and DOCX once the job has made them, and these are the bytes that were kept', async () => {
    const id = await idOf('acceptance-notice');
    const early = await person.get<Problem>(`/api/documents/${id}/2.pdf`);
    expect([early.status, early.body.code]).to.deep.equal([409, 'rendering']);

    const log = pino({ level: 'silent' });
    await renderDocument({ ...api.deps, log } as never, { documentId: id, version: 2 });
    await renderDocument({ ...api.deps, log } as never, { documentId: id, version: 2 });

    const { rendering, versions } = await read('acceptance-notice');
    expect(rendering).to.equal('ready');
    const sha256 = versions[0]?.sha256;
    for (const [format, starts] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const response = await fetch(`${api.url}/api/documents/${id}/2.${format}`, {
        headers: { Cookie: person.cookie },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.status).to.equal(200);
      expect(bytes.subarray(0, starts.length).toString()).to.equal(starts);
      expect(createHash('sha256').update(bytes).digest('hex')).to.equal(sha256?.[format]);
      expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="01-TB-P\.AN\.(pdf|docx)"$/);
    }
    expect((await person.get(`/api/documents/${id}/9.pdf`)).status).to.equal(404);
    const reads = await world.owner('access_log').where({ subject: id }).orderBy('id').pluck('act');
    expect(reads.filter((act) => act.startsWith('document.'))).to.deep.equal(['document.pdf', 'document.docx']);
  });

  it('is previewed from what is on the screen, before anything is saved', async () => {
    const { id } = await story.task('recheck-decision');
    const refused = await person.post(`/api/tasks/${id}/preview`, { template: 'acceptance-notice', values: {} });
    expect(refused.status).to.equal(404);

    const other = await begin(world);
    await other.walkTo('prepare-acceptance');
    const task = await other.task('prepare-acceptance');
    const values = { complaintAbout: 'việc đang gõ dở' };
    const path = `/api/tasks/${task.id}/preview`;
    const shown = await person.post<{ html: string }>(path, { template: 'acceptance-notice', values });
    expect(shown.status).to.equal(200);
    expect(shown.body.html).to.include('việc đang gõ dở').and.include('……');
  });
});

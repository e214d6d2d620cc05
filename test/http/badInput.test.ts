import { request } from 'node:http';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { seenPaper } from '../../server/queries/seenPaper.ts';
import { altered, encryptedPdf } from '../files/samples.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';
import { chain, delegation, phuc, seat } from '../support/signing.ts';
import { altered as corrected, withoutNumber } from '../support/word.ts';

type Told = { code: string; message: string; fields?: Record<string, string> };
type Answer = { status: number; body: Told };

const NOTICE = 'acceptance-notice';
const quang: Officer = {
  ...lan,
  id: '0190b000-0000-7000-8000-000000000020',
  name: 'Đặng Nhật Quang',
  username: 'quang',
};

/** What people get wrong in an office's day: each is refused with a code for programs and a sentence for people. */
describe('bad input', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let handler: Person;
  let head: Person;
  let clerk: Person;

  before(async () => {
    world = await openWorld();
    await seat(world.owner);
    const { passwordHash } = await world.owner('officers').where({ id: lan.id }).first('passwordHash');
    await world.owner('officers').insert({ ...quang, passwordHash });
    api = await openApi(world);
    [handler, head, clerk] = [await api.as(lan), await api.as(minh), await api.as(hoa)];
  });
  after(async () => {
    await Promise.all([closeDocuments(), closeReaders()]);
    await api.close();
    await world.drop();
  });

  const upload = async (file: Uint8Array, name: string, path = '/api/files'): Promise<Answer> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), name);
    const headers = { Cookie: handler.cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin' };
    const answer = await fetch(api.url + path, { method: 'POST', headers, body: form });
    return { status: answer.status, body: (await answer.json()) as Told };
  };
  const refuses = ({ status, body }: Answer, expected: string, words: string, field?: string) => {
    expect(`${status} ${body.code}`).to.equal(expected);
    expect(field ? body.fields?.[field] : body.message).to.include(words);
  };
  const at = async (step: string): Promise<Story> => (await begin(world)).walkTo(step);
  const completion = async (story: Story, step: string, values: object) => {
    const { id, runId } = await story.task(step);
    const paper = await seenPaper(world.db, runId);
    return { path: `/api/tasks/${id}/completion`, body: paper ? { values, paper } : { values } };
  };

  describe('a file', () => {
    it('that is not what it says', async () =>
      refuses(await upload(Buffer.from('MZ\u0090\u0000 a program'), 'don.pdf'), '415 kind_refused', 'Chỉ nhận'));

    it('of 200 MB, before it was sent', async () => {
      const type = 'multipart/form-data; boundary=x';
      const headers = { Cookie: handler.cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type };
      const answer = await new Promise<Answer>((resolve, reject) => {
        const post = request(`${api.url}/api/files`, {
          method: 'POST',
          headers: { ...headers, 'Content-Length': '200000000' },
        });
        post.on('response', (response) => {
          let text = '';
          response.on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
        });
        post.on('error', reject);
        post.flushHeaders();
      });
      refuses(answer, '413 too_large', '25 MB');
    });

    it('that is an encrypted PDF', async () =>
      refuses(await upload(encryptedPdf(), 'don.pdf'), '422 encrypted_pdf', 'mật khẩu'));

    it('that is a Word document with macros', async () =>
      refuses(await upload(await altered({ 'word/vbaProject.bin': 'x' }), 'don.docx'), '415 macro_document', 'macro'));
  });

  describe('a paper', () => {
    it('put back from Word without its number', async () => {
      const story = await at(`sign-paper ${NOTICE}`);
      const { id } = await world.owner('documents').where({ petitionId: story.petition.id, template: NOTICE }).first();
      const file = await fetch(`${api.url}/api/documents/${id}/word`, { headers: { Cookie: head.cookie } });
      const cut = await corrected(Buffer.from(await file.arrayBuffer()), withoutNumber);
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(cut)]), 'sua.docx');
      const headers = { Cookie: head.cookie, 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin', 'If-Match': '1' };
      const answer = await fetch(`${api.url}/api/documents/${id}/word`, { method: 'POST', headers, body: form });
      const told = { status: answer.status, body: (await answer.json()) as Told };
      refuses(told, '422 number_field_removed', 'Ô “Số:” của văn bản đã bị xóa');
      expect(await world.owner('document_versions').where({ documentId: id })).to.have.lengthOf(1);
    });

    it('signed twice', async () => {
      const { path, body } = await completion(await at(`sign-paper ${NOTICE}`), 'sign-paper', { decision: 'approve' });
      expect((await head.post(path, body)).status).to.equal(200);
      refuses(await head.post<Told>(path, body), '409 already_completed', `${minh.name} đã hoàn thành`);
    });

    it('signed under a delegation that has lapsed', async () => {
      await world.owner.transaction(async (trx) => {
        await chain(trx, { template: NOTICE, initials: [], signerRole: 'deputy-head' });
        await delegation(trx, { validUntil: '2026-06-30' });
      });
      const story = await at(`sign-paper ${NOTICE}`);
      const { path, body } = await completion(story, 'sign-paper', { decision: 'approve' });
      const deputy = await api.as(phuc);
      refuses(await deputy.post<Told>(path, body), '422 delegation_lapsed', 'đã hết hiệu lực ngày 30/06/2026');
      await world.owner('signing_chains').update({ validUntil: '2025-12-31' });
    });

    it('numbered twice, and issued without a recipient', async () => {
      const story = await at(`issue-paper ${NOTICE}`);
      const issue = (recipients: object[]) => completion(story, 'issue-paper', { issuedOn: story.today, recipients });
      const nobody = await issue([]);
      refuses(await clerk.post<Told>(nobody.path, nobody.body), '422 invalid_answers', 'ít nhất', 'recipients');
      const { path, body } = await issue([{ name: 'Bà Trần Thị Hường', route: 'post' }]);
      expect((await clerk.post(path, body)).status).to.equal(200);
      refuses(await clerk.post<Told>(path, body), '409 already_completed', `${hoa.name} đã hoàn thành`);
      const numbers = await world.owner('documents').where({ petitionId: story.petition.id }).whereNotNull('number');
      expect(numbers).to.have.lengthOf(1);
    });

    it('received before it was issued', async () => {
      const story = await at(`issue-paper ${NOTICE}`);
      await story.does(hoa, `issue-paper ${NOTICE}`);
      const { id } = await world.owner('deliveries').where({ petitionId: story.petition.id }).first('id');
      const early = { receivedOn: '2026-07-01', receivedBy: null, proofFileId: null, correction: null };
      const answer = await clerk.post<Told>(`/api/deliveries/${id}/receipt`, early);
      refuses(answer, '422 before_issue', 'Không được trước ngày', 'receivedOn');
    });
  });

  it('a substitute of a substitute of oneself', async () => {
    const away = (officer: Officer, substitute: Officer) => {
      const leave = { fromOn: '2099-07-06', toOn: '2099-07-10', substituteId: substitute.id, reason: 'Nghỉ phép' };
      return head.post<Told>(`/api/officers/${officer.id}/absences`, leave);
    };
    expect((await away(lan, quang)).status).to.equal(201);
    refuses(await away(quang, lan), '409 substitution_cycle', 'không ai thay ai được');
    refuses(await away(quang, quang), '422 self_substitute', 'không thể tự thay mình');
  });
});

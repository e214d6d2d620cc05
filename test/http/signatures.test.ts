import { expect } from 'chai';
import { closeBrowser, renderStamp } from '../../server/documents/index.ts';
import { checkInvariants } from '../../server/invariants.ts';
import type { Document } from '../../server/models/Document.ts';
import type { Authority } from '../../server/signing/authority.ts';
import { closeSigning, localSigner, openP12, type Signer, signPdf } from '../../server/signing/index.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { openWorld, type World } from '../support/matter.ts';
import { hoa, lan, minh, nga } from '../support/people.ts';
import { equip, give, issued, PASSPHRASE, p12Of, render, sign } from '../support/signatures.ts';

type Answer = { status: number; code: string };
type Ticket = { fetch: string; deliver: string };
type Certificates = {
  certificates: { id: string; owner: { name: string } | null; state: string; trusted: boolean; hasImage: boolean }[];
  authorities: { id: string; name: string }[];
};

describe('a paper that is signed elsewhere', function () {
  this.timeout(240_000);
  let world: World;
  let api: Api;
  let ca: Authority;
  let clerk: Person;
  let head: Person;
  let token: Signer;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    ca = await equip(api);
    [clerk, head] = [await api.as(hoa), await api.as(minh)];
    token = await signerOf(ca, minh.name);
    await give(api, minh, { kind: 'token', file: token.certificate });
  });
  after(async () => {
    await Promise.all([closeBrowser(), closeSigning()]);
    await api.close();
    await world.drop();
  });

  async function rendered(): Promise<Document> {
    const document = await issued(world);
    await render(api.deps, document);
    await sign(api.deps, document);
    return document;
  }
  const upload = async (path: string, pdf: Uint8Array, cookie?: string): Promise<Answer> => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(pdf)]), 'da-ky.pdf');
    const ours = { Cookie: cookie ?? '', 'X-KNTC': '1', 'Sec-Fetch-Site': 'same-origin' };
    const response = await fetch(api.url + path, { method: 'POST', body: form, headers: cookie ? ours : {} });
    const body = (await response.json()) as { code?: string };
    return { status: response.status, code: body.code ?? '' };
  };
  const bytesAt = async (path: string, cookie = '') =>
    Buffer.from(await (await fetch(api.url + path, { headers: { Cookie: cookie } })).arrayBuffer());
  const pdfOf = ({ id, version }: Document) => bytesAt(`/api/documents/${id}/${version}.pdf`, clerk.cookie);
  const states = async ({ id }: Document) => {
    const { body } = await clerk.get<{ signatures: { state: string }[] }>(`/api/documents/${id}/signatures`);
    return body.signatures.map(({ state }) => state);
  };

  it('is fetched by a token’s program with a ticket and brought back once; then the agency signs', async () => {
    const document = await rendered();
    expect(await states(document)).to.deep.equal(['pending', 'pending']);
    const path = `/api/documents/${document.id}/signing-tickets`;
    const stranger = await clerk.post<{ code: string }>(path);
    expect([stranger.status, stranger.body.code]).to.deep.equal([403, 'not_your_signature']);

    const ticket = (await head.post<Ticket>(path)).body;
    const signed = await signedBy(token, await bytesAt(ticket.fetch));
    expect((await upload(ticket.deliver, signed)).status).to.equal(200);
    expect(await upload(ticket.deliver, signed)).to.deep.equal({ status: 404, code: 'ticket_over' });

    await sign(api.deps, document);
    expect(await states(document)).to.deep.equal(['done', 'done']);
    expect((await pdfOf(document)).subarray(0, signed.length).equals(signed)).to.equal(true);
    const late = await upload(`/api/documents/${document.id}/signed`, signed, clerk.cookie);
    expect(late).to.deep.equal({ status: 409, code: 'already_signed' });
  });

  it('is refused with its reason: unsigned, another paper, another signer, a broken or a changed one', async () => {
    const document = await rendered();
    const path = `/api/documents/${document.id}/signed`;
    const pdf = await pdfOf(document);
    const signed = await signedBy(token, pdf);
    const broken = Uint8Array.from(signed);
    const value = signed.indexOf('/Contents <30') + 700;
    broken[value] = broken[value] === 0x61 ? 0x62 : 0x61;
    const codeFor = async (bytes: Uint8Array) => (await upload(path, bytes, clerk.cookie)).code;

    expect(await codeFor(pdf)).to.equal('not_signed');
    expect(await codeFor(Buffer.concat([pdf, Buffer.from('\n')]))).to.equal('not_signed');
    expect(await codeFor(await signedBy(token, await pdfOf(await rendered())))).to.equal('not_this_document');
    expect(await codeFor(await signedBy(await signerOf(ca, lan.name), pdf))).to.equal('wrong_signer');
    expect(await codeFor(broken)).to.equal('invalid_signature');
    expect(await codeFor(Buffer.concat([signed, Buffer.from('\n% more')]))).to.equal('changed_after');
    expect(await states(document)).to.deep.equal(['pending', 'pending']);
    expect((await upload(path, signed, (await api.as(lan)).cookie)).status).to.equal(403);
    expect((await upload(path, signed, clerk.cookie)).status).to.equal(200);
    expect(await states(document)).to.deep.equal(['done', 'pending']);
  });

  it('is not taken on a ticket for a version that has moved on', async () => {
    const document = await rendered();
    const ticket = (await head.post<Ticket>(`/api/documents/${document.id}/signing-tickets`)).body;
    const old = await bytesAt(ticket.fetch);
    const path = `/api/documents/${document.id}/signed`;
    expect((await upload(path, await signedBy(token, old), clerk.cookie)).status).to.equal(200);

    // another token: the same one would write the very bytes that lie there already
    const late = await signedBy(await signerOf(ca, minh.name), old);
    expect((await upload(ticket.deliver, late)).code).to.equal('not_this_document');
    expect((await fetch(`${api.url}/api/signing/${'x'.repeat(43)}/paper.pdf`)).status).to.equal(404);
  });

  it('leaves books and signatures in order', async () => {
    expect(await checkInvariants(world.owner)).to.satisfy((found: { rule: string }[]) =>
      found.every(({ rule }) => !/signature|copies/.test(rule)),
    );
  });

  describe('the keeping of certificates', () => {
    it('is the administrator’s, of the own agency', async () => {
      expect((await clerk.get('/api/certificates')).status).to.equal(404);
      const { body } = await (await api.as(nga)).get<Certificates>('/api/certificates');
      expect(body.certificates.map(({ owner, state, trusted }) => [owner?.name ?? null, state, trusted])).to.deep.equal(
        [
          [null, 'valid', true],
          [minh.name, 'valid', true],
          [minh.name, 'revoked', true],
        ],
      );
      expect(JSON.stringify(body)).not.to.match(/key|passphrase/i);
    });

    it('refuses what cannot sign, and says why', async () => {
      const admin = await api.as(nga);
      const past = { validFrom: new Date('2020-01-01'), validTo: new Date('2021-01-01') };
      const good = await p12Of(ca, lan.name);
      const old = await p12Of(ca, lan.name, past);
      if (good.kind !== 'p12' || old.kind !== 'p12') throw new Error('no P12');
      const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
      const codeFor = async (source: object, image: string | null = null) => {
        const input = { officerId: lan.id, source, image, imageMm: null };
        const { status, body } = await admin.post<{ code?: string }>('/api/certificates', input);
        return body.code ?? status;
      };
      const p12 = { kind: 'p12', file: base64(good.file), passphrase: PASSPHRASE };
      expect(await codeFor({ ...p12, passphrase: 'sai' })).to.equal('wrong_passphrase');
      expect(await codeFor({ ...p12, file: base64(Buffer.from('xin chào')) })).to.equal('not_p12');
      expect(await codeFor({ ...p12, file: base64(old.file) })).to.equal('expired');
      expect(await codeFor({ kind: 'token', file: base64(Buffer.from('xin chào')) })).to.equal('not_a_certificate');
      expect(await codeFor({ kind: 'remote', user: '1', serial: '2' })).to.equal('no_remote_service');
      expect(await codeFor(p12, base64(Buffer.from('xin chào')))).to.equal('not_png');
      expect(await codeFor(p12)).to.equal(201);
    });

    it('trusts the CAs it is given, and no others', async () => {
      const admin = await api.as(nga);
      const file = Buffer.from(token.certificate).toString('base64');
      const refusal = await admin.post<{ code: string }>('/api/certificate-authorities', { file });
      expect([refusal.status, refusal.body.code]).to.deep.equal([422, 'not_an_authority']);
      const before = (await admin.get<Certificates>('/api/certificates')).body.authorities[0];
      const after = await admin.delete<Certificates>(`/api/certificate-authorities/${before?.id}`);
      expect(after.body.certificates.every(({ trusted }) => !trusted)).to.equal(true);
      const again = { file: Buffer.from(ca.certificate).toString('base64') };
      const { body } = await admin.post<Certificates>('/api/certificate-authorities', again);
      expect(body.authorities.map(({ name }) => name)).to.deep.equal(['CA kiểm thử']);
      expect(body.certificates.every(({ trusted }) => trusted)).to.equal(true);
    });
  });
});

async function signerOf(ca: Authority, name: string): Promise<Signer> {
  const source = await p12Of(ca, name);
  if (source.kind !== 'p12') throw new Error('no P12');
  const { privateKey, ...credential } = await openP12(source.file, PASSPHRASE);
  return localSigner(credential, privateKey);
}

/** What a signing program on somebody's computer does with the paper it fetched. */
async function signedBy(signer: Signer, pdf: Uint8Array): Promise<Buffer> {
  const at = new Date();
  const art = { kind: 'pdf' as const, bytes: await renderStamp({ lines: ['Ký bằng USB token'], colour: 'blue' }) };
  const appearance = { art, place: { at: 'block' as const, name: minh.name } };
  const outcome = await signPdf(pdf, {
    signer,
    name: minh.name,
    at,
    request: { id: 'token', description: '', at },
    appearance,
  });
  if (!('signed' in outcome)) throw new Error('nobody signed');
  return Buffer.from(outcome.signed);
}

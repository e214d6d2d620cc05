import { constants, privateEncrypt, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { act } from '../../server/commands/act.ts';
import { retrySigning } from '../../server/commands/signatures/retrySigning.ts';
import { closeBrowser, renderStamp } from '../../server/documents/index.ts';
import type { Document } from '../../server/models/Document.ts';
import { hasSigner } from '../../server/queries/signers.ts';
import type { Authority } from '../../server/signing/authority.ts';
import { closeSigning, openP12 } from '../../server/signing/index.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { openWorld, type World } from '../support/matter.ts';
import { dung, hoa, lan, minh, nga } from '../support/people.ts';
import { textOfPdf } from '../support/readPapers.ts';
import { equip, give, issued, PASSPHRASE, p12Of, sign, work } from '../support/signatures.ts';

type Row = {
  purpose: string;
  state: string;
  name: string;
  failure: string | null;
  verdict: string | null;
  certificate: { subject: string } | null;
};
type View = {
  signatures: Row[];
  copies: { id: string; number: string; signature: Row | null }[];
  abilities: Record<string, boolean>;
};

describe('the signing of an issued paper', function () {
  this.timeout(240_000);
  let world: World;
  let api: Api;
  let ca: Authority;
  let clerk: Person;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    ca = await equip(api);
    clerk = await api.as(hoa);
  });
  after(async () => {
    await closeBrowser();
    await closeSigning();
    await api.close();
    await world.drop();
  });

  const view = async ({ id }: Document) => (await clerk.get<View>(`/api/documents/${id}/signatures`)).body;
  const states = async (document: Document) => (await view(document)).signatures.map(({ state }) => state);
  const pdfOf = async ({ id, version }: Document) => {
    const response = await fetch(`${api.url}/api/documents/${id}/${version}.pdf`, {
      headers: { Cookie: clerk.cookie },
    });
    return Buffer.from(await response.arrayBuffer());
  };

  it('puts the leader’s signature and then the agency’s on the numbered paper, and serves that one', async () => {
    const document = await issued(world);
    await work(api, document);

    const { signatures, abilities } = await view(document);
    expect(signatures.map(({ purpose, state, verdict, name }) => [purpose, state, verdict, name])).to.deep.equal([
      ['leader', 'done', 'valid', 'Trần Văn Minh'],
      ['agency', 'done', 'valid', 'UBND phường An Hòa'],
    ]);
    expect(signatures.map(({ certificate }) => certificate?.subject)).to.deep.equal([
      'Trần Văn Minh',
      'UBND phường An Hòa',
    ]);
    expect(abilities).to.deep.equal({ retry: false, upload: false, token: false, copy: true });
    expect((await pdfOf(document)).toString('latin1').match(/\/Type \/Sig\b/g)).to.have.length(2);
    const acts = await world.owner('journal').where({ documentId: document.id, act: 'paper.signed' }).pluck('detail');
    expect(acts.map(({ purpose }) => purpose)).to.deep.equal(['leader', 'agency']);
  });

  it('happens once, however often the job is delivered', async () => {
    const document = await issued(world);
    await work(api, document);
    const before = await pdfOf(document);
    await Promise.all([sign(api.deps, document), sign(api.deps, document)]);

    expect((await pdfOf(document)).equals(before)).to.equal(true);
    const done = await world.owner('signatures').where({ documentId: document.id });
    expect(done).to.have.length(2);
    const change = world
      .db('signatures')
      .where({ documentId: document.id })
      .update({ pdfSha256: null, state: 'pending' });
    expect(
      await Promise.resolve(change).then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    ).to.equal('42501');
  });

  it('says why it failed, tells the clerk, loses nothing, and is done again when asked', async () => {
    const past = { validFrom: new Date('2026-01-01'), validTo: new Date('2026-02-01') };
    await world.owner('certificates').where({ officerId: minh.id, revokedAt: null }).update(past);
    const document = await issued(world);
    await work(api, document);

    const failed = await view(document);
    expect(failed.signatures.map(({ state, failure }) => [state, failure])).to.deep.equal([
      ['failed', 'certificate_expired'],
      ['pending', null],
    ]);
    expect(failed.abilities).to.include({ retry: true, copy: false });
    expect((await pdfOf(document)).subarray(0, 5).toString()).to.equal('%PDF-');
    const told = await world.owner('notifications').where({ documentId: document.id }).select('kind', 'officerId');
    expect(told).to.deep.equal([{ kind: 'signing-failed', officerId: hoa.id }]);

    await give(api, minh, await p12Of(ca, minh.name));
    expect((await clerk.post(`/api/documents/${document.id}/signing`)).status).to.equal(204);
    await sign(api.deps, document);
    expect(await states(document)).to.deep.equal(['done', 'done']);
    const again = await clerk.post<{ code: string }>(`/api/documents/${document.id}/signing`);
    expect([again.status, again.body.code]).to.deep.equal([409, 'nothing_failed']);
  });

  it('fails with a name for each reason: key gone, certificate revoked', async () => {
    const inUse = await world.owner('certificates').where({ officerId: minh.id, revokedAt: null }).first();
    const other = await issued(world);
    await api.deps.signingKeys.remove(inUse.keyName);
    await work(api, other);
    expect((await view(other)).signatures[0]?.failure).to.equal('key_unreadable');
    const admin = await api.as(nga);
    expect((await admin.post(`/api/certificates/${inUse.id}/revocation`)).status).to.equal(200);
    await act(world.db, hoa, (open) => retrySigning(open, other));
    await sign(api.deps, other);
    expect((await view(other)).signatures[0]?.failure).to.equal('certificate_revoked');
    await give(api, minh, await p12Of(ca, minh.name));
    expect(await hasSigner(world.db, { officerId: lan.id }, new Date())).to.equal(false);
    expect(await hasSigner(world.db, { officerId: minh.id }, new Date())).to.equal(true);
    expect(await hasSigner(world.db, { agencyId: minh.agencyId }, new Date())).to.equal(true);
    expect(await hasSigner(world.db, { agencyId: minh.agencyId }, new Date('2050-01-01'))).to.equal(false);
  });

  it('makes certified copies, numbered in a book of their own', async () => {
    const document = await issued(world);
    await work(api, document);
    const path = `/api/documents/${document.id}/copies`;
    expect((await (await api.as(lan)).post(path)).status).to.equal(403);
    expect((await (await api.as(dung)).post(path)).status).to.equal(404);
    const { body } = await clerk.post<{ id: string }>(path);
    const early = await clerk.get<{ code: string }>(`${path}/${body.id}.pdf`);
    expect([early.status, early.body.code]).to.deep.equal([409, 'signing']);
    await sign(api.deps, document, body.id);

    const { copies } = await view(document);
    expect(copies.map(({ number, signature }) => [number, signature?.verdict, signature?.name])).to.deep.equal([
      ['01/SY-P.AN', 'valid', 'UBND phường An Hòa'],
    ]);
    const response = await fetch(`${api.url}${path}/${body.id}.pdf`, { headers: { Cookie: clerk.cookie } });
    const copy = Buffer.from(await response.arrayBuffer());
    const original = await pdfOf(document);
    expect(copy.subarray(0, original.length).equals(original)).to.equal(true);
    const { number = '' } = copies[0] ?? {};
    const stamp = await renderStamp({ lines: [number, 'SAO Y', 'UBND phường An Hòa'], colour: 'red' });
    expect(await textOfPdf(stamp)).to.equal('01/SY-P.AN SAO Y UBND phường An Hòa');
  });

  it('is not copied before it is signed by all', async () => {
    const document = await issued(world);
    const answer = await clerk.post<{ code: string }>(`/api/documents/${document.id}/copies`);
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'not_ready']);
  });

  describe('by telephone', () => {
    let service: Server;
    let phone: 'silent' | 'confirmed' | 'rejected';
    let asked: { transaction_id: string; sign_files: { data_to_be_signed: string }[] }[];
    let certificate: Uint8Array;

    before(async () => {
      const source = await p12Of(ca, minh.name);
      if (source.kind !== 'p12') throw new Error('no P12');
      const key = await openP12(source.file, PASSPHRASE);
      certificate = key.certificate;
      service = createServer((request, response) => {
        const parts: Buffer[] = [];
        request
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', async () => {
            const body = JSON.parse(Buffer.concat(parts).toString());
            response.setHeader('Content-Type', 'application/json');
            response.end(JSON.stringify(await answerOf(request.url ?? '', body)));
          });
      });
      const answerOf = async (path: string, body: (typeof asked)[0] & { sp_password: string; user_id: string }) => {
        expect([body.sp_password, body.user_id]).to.deep.equal(['bí mật', '001085000001']);
        if (path.endsWith('/get_certificate')) {
          const { serialNumber } = new X509Certificate(certificate);
          const cert_data = Buffer.from(certificate).toString('base64');
          return { status_code: 200, data: { user_certificates: [{ serial_number: serialNumber, cert_data }] } };
        }
        if (path.endsWith('/sign')) {
          asked.push(body);
          return {
            status_code: 200,
            message: 'sig_wait_for_user_confirm',
            data: { tran_code: `T-${body.transaction_id}` },
          };
        }
        if (phone === 'silent') return { status_code: 200, message: 'PENDING', data: null };
        if (phone === 'rejected') return { status_code: 400, message: 'USER_REJECT', data: null };
        const hash = Buffer.from(asked.at(-1)?.sign_files[0]?.data_to_be_signed ?? '', 'hex');
        const signature_value = signHash(hash, key.privateKey).toString('base64');
        return { status_code: 200, message: 'SUCCESS', data: { signed_files: [{ signature_value }] } };
      };
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
      api.deps.config.remoteSigning = { url, id: 'KNTC', password: 'bí mật' };
      const { serialNumber: serial } = new X509Certificate(certificate);
      await give(api, minh, { kind: 'remote', user: '001085000001', serial });
    });
    beforeEach(() => {
      asked = [];
      phone = 'silent';
    });
    after(async () => {
      await new Promise((resolve) => service.close(resolve));
      api.deps.config.remoteSigning = null;
      await give(api, minh, await p12Of(ca, minh.name));
    });

    it('waits for the person, who is asked once and shown a hash, and goes on when he has confirmed', async () => {
      const document = await issued(world);
      await work(api, document);
      await sign(api.deps, document);
      const waiting = await view(document);
      expect(
        waiting.signatures.map(({ state, ...row }) => [state, (row as { waitsFor?: string }).waitsFor]),
      ).to.deep.equal([
        ['pending', 'telephone'],
        ['pending', null],
      ]);
      expect(asked).to.have.length(1);
      expect(asked[0]?.sign_files[0]?.data_to_be_signed).to.match(/^[0-9a-f]{64}$/);

      phone = 'confirmed';
      await sign(api.deps, document);
      expect((await view(document)).signatures.map(({ verdict }) => verdict)).to.deep.equal(['valid', 'valid']);
    });

    it('fails when the person refuses; asked again it is another question', async () => {
      const document = await issued(world);
      await work(api, document);
      phone = 'rejected';
      await sign(api.deps, document);
      expect((await view(document)).signatures[0]?.failure).to.equal('remote_refused');

      await act(world.db, hoa, (open) => retrySigning(open, document));
      await sign(api.deps, document);
      phone = 'confirmed';
      await sign(api.deps, document);
      expect(await states(document)).to.deep.equal(['done', 'done']);
      expect(new Set(asked.map(({ transaction_id }) => transaction_id)).size).to.equal(2);
    });
  });
});

/** As a telephone signs: RSA over the hash it was sent, which it knows to be SHA-256. */
function signHash(hash: Buffer, privateKey: Uint8Array): Buffer {
  const sha256 = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const key = { key: Buffer.from(privateKey), format: 'der' as const, type: 'pkcs8' as const };
  return privateEncrypt({ ...key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([sha256, hash]));
}

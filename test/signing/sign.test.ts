import { createHash, verify as verifyValue, X509Certificate } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import forge from 'node-forge';
import { closeBrowser } from '../../server/documents/index.ts';
import type { Authority } from '../../server/signing/authority.ts';
import {
  closeSigning,
  finishSignature,
  openP12,
  type Request,
  type Signer,
  signPdf,
  toSignOf,
  verifyPdf,
} from '../../server/signing/index.ts';
import { refused } from '../support/matter.ts';
import { AT, art, asLeader, authority, FROM, PASSPHRASE, paper, signedTwice, signerOf, TO } from './cast.ts';

const minh = { name: 'Trần Văn Minh', organisation: 'UBND', validFrom: FROM, validTo: TO, passphrase: PASSPHRASE };

describe('signing a paper', function () {
  this.timeout(120_000);
  let ca: Authority;
  let leader: Signer;
  let p12: Uint8Array;

  before(async () => {
    ca = await authority();
    leader = await signerOf(ca, minh.name);
    p12 = await ca.issue(minh);
  });
  after(async () => {
    await Promise.all([closeBrowser(), closeSigning()]);
  });

  it('puts the leader between title and name, and the seal over a third of that, on the left', async () => {
    const [ink, seal] = await shownIn(await signedTwice(leader, await signerOf(ca, 'UBND phường An Hòa')));

    expect([ink?.page, seal?.page]).to.deep.equal([1, 1]);
    const column = { left: (30 + 80) * MM, right: 190 * MM };
    expect((ink?.left ?? 0) + (ink?.right ?? 0)).to.be.closeTo(column.left + column.right, 2);
    expect((ink?.top ?? 0) - (ink?.bottom ?? 0)).to.be.lessThan(26 * MM);
    expect((seal?.right ?? 0) - (seal?.left ?? 0)).to.be.closeTo(36 * MM, 0.1);
    const covered = ((seal?.right ?? 0) - (ink?.left ?? 0)) / ((ink?.right ?? 0) - (ink?.left ?? 0));
    expect(covered).to.be.closeTo(1 / 3, 0.01);
  });

  it('puts the words of an agency without a picture of its seal below the name, beside nothing', async () => {
    const words = await PDFDocument.create();
    words.addPage([170, 34]).drawText('UBND');
    const appearance = {
      art: { kind: 'pdf' as const, bytes: await words.save() },
      place: { at: 'seal' as const, name: minh.name },
    };
    const request = { id: 'w', description: 'w', at: AT };
    const signer = await signerOf(ca, 'UBND phường An Hòa');
    const outcome = await signPdf(await asLeader(await paper(), leader), {
      ...{ name: 'UBND phường An Hòa', at: AT, appearance, signer, request },
    });
    if (!('signed' in outcome)) throw new Error('nobody signed');

    const [ink, below] = await shownIn(outcome.signed);
    expect((below?.left ?? 0) + (below?.right ?? 0)).to.be.closeTo((ink?.left ?? 0) + (ink?.right ?? 0), 2);
    expect((ink?.bottom ?? 0) - (below?.top ?? 0)).to.be.greaterThan(14);
    expect(below?.bottom).to.be.greaterThan(0);
  });

  it('refuses a paper that has no place for this person', async () => {
    const name = 'Nguyễn Văn Ai';
    const detail = { name, at: AT, appearance: { art: await art('ink'), place: { at: 'block' as const, name } } };
    const request = { id: 'x', description: 'x', at: AT };
    expect((await refused(signPdf(await paper(), { ...detail, signer: leader, request }))).code).to.equal(
      'no_signature_block',
    );
  });

  it('hands the signer some hundred bytes that stand for the paper, and never the paper', async () => {
    const given: [Uint8Array, Request][] = [];
    const watched = {
      ...leader,
      sign: (bytes: Uint8Array, request: Request) => {
        given.push([bytes, request]);
        return leader.sign(bytes, request);
      },
    };
    const pdf = await asLeader(await paper(), watched);

    expect(given).to.have.length(1);
    expect(given[0]?.[0].length).to.be.lessThan(300);
    const [from, to, rest] =
      /\/ByteRange \[ ?0 +(\d+) +(\d+) +(\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1).map(Number) ?? [];
    const covered = createHash('sha256')
      .update(pdf.subarray(0, from))
      .update(pdf.subarray(to, (to ?? 0) + (rest ?? 0)));
    expect(Buffer.from(given[0]?.[0] ?? []).includes(covered.digest())).to.equal(true);
  });

  it('can wait for a person: the value comes later and is put into the prepared paper', async () => {
    const absent: Signer = { ...leader, sign: async () => ({ pending: 'TRAN-1' }) };
    const appearance = { art: await art('ink'), place: { at: 'block' as const, name: minh.name } };
    const request = { id: 'x', description: 'Ký', at: AT };
    const outcome = await signPdf(await paper(), { signer: absent, request, name: minh.name, at: AT, appearance });
    if (!('pending' in outcome)) throw new Error('nobody was to be waited for');
    expect(outcome.pending).to.equal('TRAN-1');

    const bytes = await toSignOf(outcome.prepared, leader.certificate);
    const value = await leader.sign(bytes, request);
    if (!('value' in value)) throw new Error('no value');
    expect(verifyValue('sha256', bytes, new X509Certificate(leader.certificate).publicKey, value.value)).to.equal(true);
    const { certificate, chain } = leader;
    const signed = await finishSignature(outcome.prepared, { certificate, chain }, value.value);
    const checks = await verifyPdf(signed, { trusted: [ca.certificate] });
    expect(checks.map(({ verdict }) => verdict)).to.deep.equal(['valid']);
  });

  it('opens a P12 of the new kind and of the old', async () => {
    const { privateKey, certificate, chain } = await openP12(p12, PASSPHRASE);
    expect(new X509Certificate(certificate).subject).to.include('Trần Văn Minh');
    expect(chain).to.have.length(1);
    const old = await openP12(repacked(p12, '3des'), PASSPHRASE);
    expect(Buffer.from(old.privateKey).equals(privateKey)).to.equal(true);
    expect(Buffer.from(old.certificate).equals(certificate)).to.equal(true);
  });

  it('says what is wrong with a P12', async () => {
    const codeOf = async (bytes: Uint8Array, passphrase: string) => (await refused(openP12(bytes, passphrase))).code;
    expect(await codeOf(p12, 'sai')).to.equal('wrong_passphrase');
    expect(await codeOf(Buffer.from('%PDF-1.7'), PASSPHRASE)).to.equal('not_p12');
    expect(await codeOf(leader.certificate, PASSPHRASE)).to.equal('not_p12');
    expect(await codeOf(repacked(p12, 'aes256', { withoutKey: true }), PASSPHRASE)).to.equal('no_private_key');
  });
});

const MM = 72 / 25.4;

async function shownIn(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages();
  return pages.flatMap(({ node }, page) =>
    (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).map((ref) => {
      const box = document.context.lookup(ref, PDFDict).lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      return { page, left: box.x, right: box.x + box.width, bottom: box.y, top: box.y + box.height };
    }),
  );
}

function repacked(bytes: Uint8Array, algorithm: 'aes256' | '3des', { withoutKey = false } = {}): Buffer {
  const p12 = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(Buffer.from(bytes).toString('binary')), PASSPHRASE);
  const bags = p12.safeContents.flatMap(({ safeBags }) => safeBags);
  const key = bags.find((bag) => bag.key)?.key;
  const certificates = bags.flatMap(({ cert }) => cert ?? []);
  const packed = forge.pkcs12.toPkcs12Asn1(
    (withoutKey ? null : key) as forge.pki.rsa.PrivateKey,
    certificates,
    PASSPHRASE,
    { algorithm },
  );
  return Buffer.from(forge.asn1.toDer(packed).getBytes(), 'binary');
}

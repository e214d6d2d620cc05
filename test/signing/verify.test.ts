import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import { closeBrowser } from '../../server/documents/index.ts';
import type { Authority } from '../../server/signing/authority.ts';
import { describeCertificate } from '../../server/signing/certificate.ts';
import { type Check, closeSigning, type Signer, verifyPdf } from '../../server/signing/index.ts';
import { AT, asAgency, asLeader, authority, paper, signedTwice, signerOf } from './cast.ts';
import { oddSigner, SERIAL } from './odd.ts';

describe('signatures of a paper', function () {
  this.timeout(120_000);
  let ca: Authority;
  let leader: Signer;
  let agency: Signer;
  let pdf: Uint8Array;

  before(async () => {
    ca = await authority();
    [leader, agency] = await Promise.all([signerOf(ca, 'Trần Văn Minh'), signerOf(ca, 'UBND phường An Hòa')]);
    pdf = await signedTwice(leader, agency);
  });
  after(async () => {
    await Promise.all([closeBrowser(), closeSigning()]);
  });

  const verify = (bytes: Uint8Array) => verifyPdf(bytes, { trusted: [ca.certificate] });
  const verdicts = (checks: Check[]) => checks.map(({ verdict }) => verdict);

  it('are both valid: leader, then agency, the second added without touching the first', async () => {
    const checks = await verify(pdf);

    expect(checks.map(({ certificate }) => certificate?.subject)).to.deep.equal([
      'Trần Văn Minh',
      'UBND phường An Hòa',
    ]);
    expect(verdicts(checks)).to.deep.equal(['valid', 'valid']);
    expect(checks.map(({ coversAll, at }) => [coversAll, at])).to.deep.equal([
      [false, AT],
      [true, AT],
    ]);
    const first = await verify(pdf.subarray(0, checks[0]?.end));
    expect(first.map(({ verdict, coversAll }) => [verdict, coversAll])).to.deep.equal([['valid', true]]);
  });

  it('carry a certificate byte for byte as its CA signed it, odd as its number may be written', async () => {
    const { signer, trusted } = oddSigner(SERIAL.longLength);
    const [check] = await verifyPdf(await asLeader(await paper(), signer), { trusted });
    const carried = Buffer.from(check?.certificate?.der ?? []).toString('hex');
    expect(carried).to.include(SERIAL.longLength).and.to.equal(Buffer.from(signer.certificate).toString('hex'));
    expect(check?.verdict).to.equal('valid');
  });

  it('need a certificate that can be read: a zero too many in its number is refused (X.690)', () => {
    const { signer } = oddSigner(SERIAL.zeroTooMany);
    expect(() => describeCertificate(signer.certificate)).to.throw('không phải là chứng thư số');
  });

  it('are PAdES B-B: bound to the certificate, without a signing time of their own', async () => {
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.match(/\/SubFilter \/ETSI\.CAdES\.detached/g)).to.have.length(2);
    const certificateV2 = '060b2a864886f70d010910022f';
    const signingTime = '06092a864886f70d010905';
    expect(text.split(certificateV2)).to.have.length(3);
    expect(text).not.to.include(signingTime);
  });

  it('show when one byte was changed, wherever it stands', async () => {
    const [first, second] = await verify(pdf);
    const ends = [first?.end ?? 0, second?.end ?? 0];
    const places = [5, 1_000, 20_000, (ends[0] ?? 0) - 20, (ends[0] ?? 0) + 40, (ends[1] ?? 0) - 1_500];
    for (const place of places) {
      const changed = Uint8Array.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const found = verdicts(await verify(changed));
      expect(found, `byte ${place}`).not.to.deep.equal(['valid', 'valid']);
      expect(found.at(-1), `byte ${place}`).not.to.equal('valid');
    }
  });

  it('show when the value itself or the room behind it was changed', async () => {
    const value = Buffer.from(pdf).indexOf('/Contents <30') + '/Contents <30'.length;
    for (const place of [value + 600, value + 30_000]) {
      const changed = Uint8Array.from(pdf);
      changed[place] = changed[place] === 0x61 ? 0x62 : 0x61;
      expect(verdicts(await verify(changed))[0]).to.equal('invalid');
    }
  });

  it('show what was appended afterwards, though every signed byte is still there', async () => {
    const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(0).drawText('Dieu 0. Boi thuong gap doi.', { x: 90, y: 780 });
    const appended = await document.save({ useObjectStreams: false });

    expect(Buffer.from(appended.subarray(0, pdf.length)).equals(pdf)).to.equal(true);
    const checks = await verify(appended);
    expect(checks.map(({ digest, alteredAfter }) => [digest, alteredAfter])).to.deep.equal([
      [true, true],
      [true, true],
    ]);
    expect(verdicts(checks)).to.deep.equal(['changed', 'changed']);
  });

  it('show what was slipped in between, though the agency signed it', async () => {
    const once = await asLeader(await paper(), leader);
    const document = await PDFDocument.load(once, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(0).drawText('Dieu 0.', { x: 90, y: 780 });
    const twice = await asAgency(await document.save({ useObjectStreams: false }), agency);

    expect(verdicts(await verify(twice))).to.deep.equal(['changed', 'valid']);
  });

  it('tell a foreign CA, an expired certificate and one that is not valid yet apart', async () => {
    const foreign = await authority('CA khác');
    const old = { validFrom: new Date('2026-01-01'), validTo: new Date('2026-07-01') };
    const coming = { validFrom: new Date('2026-08-01'), validTo: new Date('2027-07-01') };
    const unsigned = await paper();
    const signers = [
      await signerOf(foreign, 'Trần Văn Minh'),
      await signerOf(ca, 'Trần Văn Minh', old),
      await signerOf(ca, 'Trần Văn Minh', coming),
    ];
    const found: string[] = [];
    for (const signer of signers) found.push(...verdicts(await verify(await asLeader(unsigned, signer))));

    expect(found).to.deep.equal(['unknown_ca', 'expired', 'not_yet_valid']);
    expect(verdicts(await verifyPdf(pdf, { trusted: [] }))).to.deep.equal(['unknown_ca', 'unknown_ca']);
    const later = new Date('2029-01-01');
    expect(verdicts(await verifyPdf(pdf, { trusted: [ca.certificate], at: later }))).to.deep.equal([
      'expired',
      'expired',
    ]);
  });

  it('are not found where there are none', async () => {
    expect(await verify(await paper())).to.deep.equal([]);
    expect(await verify(Buffer.from('không phải PDF'))).to.deep.equal([]);
  });
});

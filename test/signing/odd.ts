import { createPrivateKey, sign } from 'node:crypto';
import forge from 'node-forge';
import { localSigner, type Signer } from '../../server/signing/index.ts';
import { FROM, TO } from './cast.ts';

/** The number of a certificate in DER, and the same as some have written it: a length longer than need be; a zero too many. */
export const SERIAL = {
  plain: '02061234567890ab',
  longLength: '028200061234567890ab',
  zeroTooMany: '0207001234567890ab',
};

/** A signer whose certificate writes its number so, and the CA that signed exactly those bytes. */
export function oddSigner(serial: string): { signer: Signer; trusted: Uint8Array[] } {
  const ca = forge.pki.rsa.generateKeyPair(2048);
  const own = forge.pki.rsa.generateKeyPair(2048);
  const root = derOf(certificateOf('CA kiểm thử', ca, ca, true));
  const certificate = rewritten(derOf(certificateOf('Trần Văn Minh', own, ca, false)), serial, ca);
  return { signer: localSigner({ certificate, chain: [root] }, pkcs8(own)), trusted: [root] };
}

type Keys = forge.pki.rsa.KeyPair;

function certificateOf(name: string, own: Keys, ca: Keys, isCa: boolean): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = own.publicKey;
  certificate.serialNumber = isCa ? '01' : SERIAL.plain.slice(4);
  certificate.validity.notBefore = FROM;
  certificate.validity.notAfter = TO;
  certificate.setSubject([{ name: 'commonName', value: isCa ? 'CA' : name }]);
  certificate.setIssuer([{ name: 'commonName', value: 'CA' }]);
  certificate.setExtensions([{ name: 'basicConstraints', cA: isCa, critical: true }]);
  certificate.sign(ca.privateKey, forge.md.sha256.create());
  return certificate;
}

// The part that is signed begins with its length in two bytes and the version; algorithm and value follow it.
function rewritten(der: Buffer, serial: string, ca: Keys): Buffer {
  const length = 4 + der.readUInt16BE(6);
  const [before, after] = der
    .subarray(8, 4 + length)
    .toString('hex')
    .split(SERIAL.plain);
  const body = Buffer.from(`${before}${serial}${after}`, 'hex');
  const signed = sequence(body);
  const value = sign('sha256', signed, createPrivateKey({ key: Buffer.from(pkcs8(ca)), format: 'der', type: 'pkcs8' }));
  const algorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
  return sequence(Buffer.concat([signed, algorithm, Buffer.from('0382010100', 'hex'), value]));
}

function sequence(body: Buffer): Buffer {
  const head = Buffer.from([0x30, 0x82, 0, 0]);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

function derOf(certificate: forge.pki.Certificate): Buffer {
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary');
}

function pkcs8({ privateKey }: Keys): Uint8Array {
  const info = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(privateKey));
  return Buffer.from(forge.asn1.toDer(info).getBytes(), 'binary');
}

import { createPrivateKey, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { refusal } from '../domain/refusal.ts';
import type { Credential } from './signer.ts';

/** What a P12 holds for signing; the key as PKCS#8 DER. */
export type OpenedP12 = Credential & { privateKey: Uint8Array };

/**
 * Opens a P12 (PFX), of the old kinds (RC2, 3DES) and of the new (PBES2). Slow: the passphrase is stretched in JavaScript.
 * Refuses with 422 `not_p12`, `wrong_passphrase`, `no_private_key`, `unsuitable_key`.
 */
export function openP12(bytes: Uint8Array, passphrase: string): OpenedP12 {
  const bags = bagsOf(bytes, passphrase);
  const key = bags.map(keyIn).find((found) => found !== null);
  if (!key) throw refusal(422, 'no_private_key', 'Tệp P12 không chứa khóa bí mật nên không ký được.');
  const certificates = bags.map(certificateIn).filter((found) => found !== null);
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) throw refusal(422, 'no_private_key', 'Khóa bí mật trong tệp P12 không thuộc chứng thư số nào trong tệp.');
  if (!fits(own)) {
    const message = 'Chứng thư số trong tệp P12 không dùng để ký được: cần khóa RSA từ 2048 bit hoặc khóa ECDSA.';
    throw refusal(422, 'unsuitable_key', message);
  }
  return {
    privateKey: key.export({ format: 'der', type: 'pkcs8' }),
    certificate: own.raw,
    chain: certificates.filter((one) => one !== own && one.ca).map(({ raw }) => raw),
  };
}

function bagsOf(bytes: Uint8Array, passphrase: string): forge.pkcs12.Bag[] {
  const asn1 = parsed(bytes);
  try {
    const p12 = forge.pkcs12.pkcs12FromAsn1(asn1, passphrase);
    return p12.safeContents.flatMap(({ safeBags }) => safeBags);
  } catch (error) {
    const said = String(error);
    if (/not an? PKCS#12 PFX|version|contentType/i.test(said)) throw notP12();
    throw refusal(422, 'wrong_passphrase', 'Mật khẩu của tệp P12 không đúng.', { passphrase: 'Mật khẩu không đúng' });
  }
}

function parsed(bytes: Uint8Array): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(Buffer.from(bytes).toString('binary'));
  } catch {
    throw notP12();
  }
}

function notP12() {
  return refusal(422, 'not_p12', 'Tệp không phải là tệp chứng thư số P12 (.p12, .pfx).');
}

// What forge does not know, elliptic curves among it, it hands over as it came.
function keyIn(bag: forge.pkcs12.Bag) {
  if (bag.type !== forge.pki.oids.pkcs8ShroudedKeyBag && bag.type !== forge.pki.oids.keyBag) return null;
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  return createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' });
}

function certificateIn(bag: forge.pkcs12.Bag): X509Certificate | null {
  if (bag.type !== forge.pki.oids.certBag) return null;
  return new X509Certificate(derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1));
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

function fits({ publicKey, ca }: X509Certificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  return !ca && (type === 'ec' || (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048));
}

import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

/** A certification authority of our own, for the demo and for tests: whatever it issues says so in its name. */
export type Authority = {
  certificate: Uint8Array;
  /** A P12 with a fresh RSA key of 2048 bits. */
  issue: (wanted: Wanted) => Promise<Uint8Array>;
};

export type Wanted = { name: string; organisation: string; validFrom: Date; validTo: Date; passphrase: string };

export async function createAuthority(name: string, validFrom: Date, validTo: Date): Promise<Authority> {
  const own = await freshKey();
  const subject = [{ name: 'commonName', value: name, ...UTF8 }];
  const root = certificateOf({ subject, issuer: subject, publicKey: own.publicKey, validFrom, validTo }, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  root.sign(own.privateKey, forge.md.sha256.create());
  const issue = async (wanted: Wanted): Promise<Uint8Array> => {
    const key = await freshKey();
    const { validFrom, validTo, passphrase } = wanted;
    const certificate = certificateOf(
      { subject: nameOf(wanted), issuer: subject, publicKey: key.publicKey, validFrom, validTo },
      [{ name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true }],
    );
    certificate.sign(own.privateKey, forge.md.sha256.create());
    const p12 = forge.pkcs12.toPkcs12Asn1(key.privateKey, [certificate, root], passphrase, {
      algorithm: 'aes256',
      count: 2048,
    });
    return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary');
  };
  return {
    certificate: Buffer.from(forge.pem.decode(forge.pki.certificateToPem(root))[0]?.body ?? '', 'binary'),
    issue,
  };
}

const UTF8 = { valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class };

function nameOf({ name, organisation }: Wanted): forge.pki.CertificateField[] {
  return [
    { name: 'commonName', value: name, ...UTF8 },
    { name: 'organizationName', value: organisation, ...UTF8 },
    { name: 'countryName', value: 'VN' },
  ];
}

type Body = {
  subject: forge.pki.CertificateField[];
  issuer: forge.pki.CertificateField[];
  publicKey: forge.pki.rsa.PublicKey;
  validFrom: Date;
  validTo: Date;
};

function certificateOf(body: Body, extensions: object[]): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = body.publicKey;
  certificate.serialNumber = serialNumber();
  certificate.validity.notBefore = body.validFrom;
  certificate.validity.notAfter = body.validTo;
  certificate.setSubject(body.subject);
  certificate.setIssuer(body.issuer);
  certificate.setExtensions(extensions);
  return certificate;
}

// Positive and in its shortest form, or whoever writes the certificate again writes another one, which nobody has signed.
function serialNumber(): string {
  const [first = 0, ...rest] = randomBytes(12);
  return Buffer.from([(first & 0x7f) | 0x01, ...rest]).toString('hex');
}

async function freshKey(): Promise<{ publicKey: forge.pki.rsa.PublicKey; privateKey: forge.pki.rsa.PrivateKey }> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const pem = (key: KeyObject, type: 'spki' | 'pkcs8') => String(key.export({ format: 'pem', type }));
  return {
    publicKey: forge.pki.publicKeyFromPem(pem(pair.publicKey, 'spki')),
    privateKey: forge.pki.privateKeyFromPem(pem(pair.privateKey, 'pkcs8')),
  };
}

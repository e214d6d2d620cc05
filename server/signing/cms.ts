import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Credential } from './signer.ts';

/**
 * The attributes that a PAdES B-B signature signs (ETSI EN 319 142-1): content type, digest of the paper, and the
 * certificate it is made with. No signing time: the time stands in the PDF's signature dictionary.
 */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Uint8Array {
  const encoded = attributesFor(digest, certificate)
    .map((attribute) => Buffer.from(attribute.toSchema().toBER()))
    .sort(Buffer.compare);
  const length = encoded.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([SET_OF, lengthOf(length), ...encoded]);
}

/** The detached CMS of a signature whose value was made over `attributes`. */
export function cmsOf(attributes: Uint8Array, { certificate, chain }: Credential, value: Uint8Array): Uint8Array {
  const own = new AsItCame(certificate);
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [own, ...chain.map((bytes) => new AsItCame(bytes))],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: sha256(),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: readAttributes(attributes) }),
        signatureAlgorithm: algorithmOf(certificate),
        signature: new asn1js.OctetString({ valueHex: bytesOf(value) }),
      }),
    ],
  });
  const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** A certificate that is never written anew: other bytes would be another certificate, which its CA has not signed. */
class AsItCame extends pkijs.Certificate {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super({ schema: asn1js.fromBER(bytesOf(bytes)).result });
    this.#bytes = bytes;
  }

  override toSchema(): asn1js.Sequence {
    return new Verbatim(this.#bytes);
  }
}

class Verbatim extends asn1js.Sequence {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
  }

  override toBER(_sizeOnly?: boolean, writer?: asn1js.ViewWriter): ArrayBuffer {
    writer?.write(bytesOf(this.#bytes));
    return writer ? new ArrayBuffer(0) : bytesOf(this.#bytes);
  }
}

const SET_OF = Buffer.from([0x31]);

function attributesFor(digest: Uint8Array, certificate: Uint8Array): pkijs.Attribute[] {
  // ESSCertIDv2 with SHA-256, which is its default and therefore left out in DER (RFC 5035).
  const hash = createHash('sha256').update(certificate).digest();
  const essCertificate = sequence(sequence(sequence(new asn1js.OctetString({ valueHex: bytesOf(hash) }))));
  return [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: bytesOf(digest) })),
    attribute(OID.signingCertificateV2, essCertificate),
  ];
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

function sequence(value: asn1js.BaseBlock): asn1js.Sequence {
  return new asn1js.Sequence({ value: [value] });
}

function readAttributes(encoded: Uint8Array): pkijs.Attribute[] {
  const { result } = asn1js.fromBER(bytesOf(encoded));
  return (result as asn1js.Set).valueBlock.value.map((schema) => new pkijs.Attribute({ schema }));
}

function sha256(): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1js.Null() });
}

function algorithmOf(certificate: Uint8Array): pkijs.AlgorithmIdentifier {
  const { asymmetricKeyType } = new X509Certificate(certificate).publicKey;
  if (asymmetricKeyType === 'ec') return new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  return new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaWithSha256, algorithmParams: new asn1js.Null() });
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

// A copy: what asn1js is given must be the whole of its buffer.
function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

import { createHash, verify as verifySignature, X509Certificate } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type CertificateWords, describeCertificate, leadsTo, type Validity, validityAt } from './certificate.ts';
import { isAltered } from './changes.ts';
import { OID } from './cms.ts';
import { digestOf, type Slot } from './slot.ts';

/** What is found out about one signature of a PDF, in the order in which they were made. */
export type Check = {
  /** Null when the signature cannot be read at all. */
  certificate: (CertificateWords & { der: Uint8Array }) | null;
  /** The time the signer claims. */
  at: Date | null;
  /** How many bytes of the file it covers; all of it when no signature followed. */
  end: number;
  coversAll: boolean;
  /** The paper is what was signed. */
  digest: boolean;
  /** The value was made with the key of the certificate, over these attributes. */
  signature: boolean;
  /** The certificate leads to a CA that is trusted here. */
  chain: boolean;
  validity: Validity;
  /** After it more was changed than signing needs. */
  alteredAfter: boolean;
  verdict: Verdict;
};

export type Verdict = 'valid' | 'changed' | 'invalid' | 'unknown_ca' | 'expired' | 'not_yet_valid';

/** What to trust, and at which time a certificate must have been valid: left out, at the time the signer claims. */
export type Trust = { trusted: readonly Uint8Array[]; at?: Date | undefined };

/**
 * Examines every signature of a PDF. An unsigned one, and what is no PDF, has none. Whether a certificate was revoked is
 * not asked of its CA.
 */
export async function verify(pdf: Uint8Array, trust: Trust): Promise<Check[]> {
  const found = await signaturesIn(pdf);
  const checks: Check[] = [];
  for (const one of found.sort((a, b) => a.slot.end - b.slot.end)) checks.push(await check(pdf, one, trust));
  return checks;
}

type Found = { slot: Slot; whole: boolean; contents: Uint8Array; at: Date | null };

async function signaturesIn(pdf: Uint8Array): Promise<Found[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true }).catch(() => null);
  const form = document?.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray);
  return fields ? dictionariesIn(fields).flatMap((dictionary) => read(pdf, dictionary) ?? []) : [];
}

function dictionariesIn(fields: PDFArray, depth = 0): PDFDict[] {
  return Array.from({ length: fields.size() }, (_, index) => fields.lookupMaybe(index, PDFDict)).flatMap((field) => {
    const kids = field?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    const value = field?.lookup(PDFName.of('V'));
    const own = value instanceof PDFDict && value.has(PDFName.of('ByteRange')) ? [value] : [];
    return kids && depth < 5 ? [...own, ...dictionariesIn(kids, depth + 1)] : own;
  });
}

function read(pdf: Uint8Array, dictionary: PDFDict): Found | null {
  const range = dictionary.lookupMaybe(PDFName.of('ByteRange'), PDFArray)?.asArray() ?? [];
  const [start, from, to, rest] = range.map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN));
  const contents = dictionary.lookup(PDFName.of('Contents'));
  if (!(contents instanceof PDFHexString) || from === undefined || to === undefined || rest === undefined) return null;
  const slot = { from, to, end: to + rest };
  return { slot, whole: start === 0 && isGap(pdf, slot), contents: contents.asBytes(), at: timeOf(dictionary) };
}

// What is left out of the digest must be the value itself and nothing else, or something could hide there.
function isGap(pdf: Uint8Array, { from, to, end }: Slot): boolean {
  if (![from, to, end].every(Number.isSafeInteger) || !(0 < from && from < to && to <= end && end <= pdf.length))
    return false;
  return /^<[0-9a-fA-F]*>$/.test(Buffer.from(pdf.subarray(from, to)).toString('latin1'));
}

function timeOf(dictionary: PDFDict): Date | null {
  const time = dictionary.lookup(PDFName.of('M'));
  if (!(time instanceof PDFString || time instanceof PDFHexString)) return null;
  try {
    return time.decodeDate();
  } catch {
    return null;
  }
}

async function check(pdf: Uint8Array, { slot, whole, contents, at }: Found, trust: Trust): Promise<Check> {
  const cms = readCms(contents);
  const coversAll = slot.end === pdf.length;
  const time = trust.at ?? at ?? new Date();
  const digest = cms !== null && whole && digestOf(pdf, slot, cms.hash).equals(cms.digest);
  const facts = {
    at,
    end: slot.end,
    coversAll,
    digest,
    signature: cms?.signature ?? false,
    alteredAfter: digest && !coversAll ? await isAltered(pdf.subarray(0, slot.end), pdf) : false,
  };
  if (!cms) return { ...facts, certificate: null, chain: false, validity: 'valid', verdict: 'invalid' };
  const certificate = { ...describeCertificate(cms.certificate), der: cms.certificate };
  const validity = validityAt(certificate, time);
  const chain = leadsTo(trust.trusted, cms.certificate, cms.others, time);
  return { ...facts, certificate, chain, validity, verdict: verdictOf({ ...facts, chain, validity }) };
}

type Facts = Pick<Check, 'digest' | 'signature' | 'alteredAfter' | 'chain' | 'validity'>;

function verdictOf({ digest, signature, alteredAfter, chain, validity }: Facts): Verdict {
  if (!signature) return 'invalid';
  if (!digest || alteredAfter) return 'changed';
  if (validity !== 'valid') return validity;
  return chain ? 'valid' : 'unknown_ca';
}

type Cms = { certificate: Uint8Array; others: Uint8Array[]; hash: string; digest: Buffer; signature: boolean };

const HASHES: Record<string, string> = { [OID.sha256]: 'sha256', [OID.sha384]: 'sha384', [OID.sha512]: 'sha512' };

// Whatever is wrong inside, it is no signature: null.
function readCms(contents: Uint8Array): Cms | null {
  try {
    return open(contents);
  } catch {
    return null;
  }
}

function open(contents: Uint8Array): Cms | null {
  const parsed = asn1js.fromBER(new Uint8Array(contents).buffer);
  // Room that was not needed is zeros; anything else there was put in afterwards.
  if (parsed.offset < 0 || contents.subarray(parsed.offset).some((byte) => byte !== 0)) return null;
  const signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content });
  const [info, more] = signed.signerInfos;
  const hash = HASHES[info?.digestAlgorithm.algorithmId ?? ''];
  if (!info || more || !hash || !info.signedAttrs) return null;
  const certificates = certificatesIn(parsed.result);
  const certificate = certificates.find((der) => isNamedBy(info, der));
  const digest = octets(info, OID.messageDigest);
  if (!certificate || !digest || !isBoundTo(info, certificate)) return null;
  const attributes = Buffer.from(info.signedAttrs.encodedValue);
  const value = Buffer.from(info.signature.valueBlock.valueHexView);
  const { publicKey } = new X509Certificate(certificate);
  const others = certificates.filter((one) => one !== certificate);
  return { certificate, others, hash, digest, signature: verifySignature(hash, attributes, publicKey, value) };
}

// The bytes as they came: a certificate written anew may be another one, which its CA has not signed.
function certificatesIn(content: asn1js.BaseBlock): Buffer[] {
  const [signed] = partsOf(partsOf(content)[1]);
  const field = partsOf(signed).find(({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === 0);
  const certificates = partsOf(field).filter((one) => one instanceof asn1js.Sequence);
  return certificates.map(({ valueBeforeDecodeView }) => Buffer.from(valueBeforeDecodeView));
}

const CONTEXT = 3;

function partsOf(block: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}

function isNamedBy({ sid }: pkijs.SignerInfo, der: Buffer): boolean {
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(new Uint8Array(der));
  return (
    sid instanceof pkijs.IssuerAndSerialNumber && sid.issuer.isEqual(issuer) && sid.serialNumber.isEqual(serialNumber)
  );
}

// The certificate that the signature itself names (RFC 5035): nobody can put another one with the same key in its place.
function isBoundTo(info: pkijs.SignerInfo, certificate: Buffer): boolean {
  const named = attributeOf(info, OID.signingCertificateV2);
  if (!named) return true;
  const text = Buffer.from(named.toBER()).toString('hex');
  return ['sha256', 'sha384', 'sha512'].some((hash) =>
    text.includes(createHash(hash).update(certificate).digest('hex')),
  );
}

function octets(info: pkijs.SignerInfo, type: string): Buffer | null {
  const value = attributeOf(info, type);
  return value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : null;
}

function attributeOf({ signedAttrs }: pkijs.SignerInfo, type: string): asn1js.BaseBlock | undefined {
  return signedAttrs?.attributes.find((one) => one.type === type)?.values[0] as asn1js.BaseBlock | undefined;
}

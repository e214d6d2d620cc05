import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/**
 * Whether a later revision of a PDF changed more than signing it needs: new signature fields on its pages, and the
 * security data that may follow them. An addition like this leaves every byte in place, so digests do not show it.
 */
export async function isAltered(before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [old, fresh] = await Promise.all([load(before), load(after)]);
  const allowed = mayGrow(old);
  for (const [ref, object] of old.context.enumerateIndirectObjects()) {
    if (differ(object, fresh.context.lookup(ref), allowed.get(ref.tag))) return true;
  }
  return old.getPageCount() !== fresh.getPageCount() || !onlySignaturesAdded(old, fresh);
}

const ALL = 'all';
type Allowed = readonly string[] | typeof ALL;

function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false });
}

/** By object: the keys that may change, or all of it: lists of annotations and fields, the form, the file's information. */
function mayGrow(document: PDFDocument): Map<string, Allowed> {
  const { context, catalog } = document;
  const allowed = new Map<string, Allowed>();
  const allow = (object: PDFObject | undefined, what: Allowed) => {
    if (object instanceof PDFRef) allowed.set(object.tag, what);
  };
  allow(context.trailerInfo.Root, ['AcroForm', 'DSS', 'Extensions', 'Metadata']);
  allow(context.trailerInfo.Info, ALL);
  allow(catalog.get(PDFName.of('AcroForm')), ['Fields', 'SigFlags', 'DR', 'DA']);
  allow(catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.get(PDFName.of('Fields')), ALL);
  for (const { ref, node } of document.getPages()) {
    allow(ref, ['Annots']);
    allow(node.get(PDFName.of('Annots')), ALL);
  }
  return allowed;
}

function differ(before: PDFObject, after: PDFObject | undefined, allowed: Allowed = []): boolean {
  if (allowed === ALL) return false;
  if (!(before instanceof PDFDict)) return textOf(before) !== textOf(after);
  if (!(after instanceof PDFDict)) return true;
  const keys = new Set([...before.keys(), ...after.keys()].map((key) => key.decodeText()));
  for (const key of allowed) keys.delete(key);
  return [...keys].some((key) => textOf(before.get(PDFName.of(key))) !== textOf(after.get(PDFName.of(key))));
}

function textOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFRawStream)) return object?.toString() ?? '';
  return `${object.dict.toString()} ${Buffer.from(object.contents).toString('latin1')}`;
}

function onlySignaturesAdded(before: PDFDocument, after: PDFDocument): boolean {
  return after.getPages().every((_page, index) => {
    const had = new Set(annotationsOf(before, index).map((one) => one.toString()));
    return annotationsOf(after, index).every((one) => had.delete(one.toString()) || isSignature(after, one));
  });
}

function annotationsOf(document: PDFDocument, index: number): PDFObject[] {
  return document.getPage(index).node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
}

function isSignature({ context }: PDFDocument, object: PDFObject): boolean {
  const annotation = context.lookup(object);
  return annotation instanceof PDFDict && annotation.get(PDFName.of('FT')) === PDFName.of('Sig');
}

import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { refusal } from '../domain/refusal.ts';
import { belowBox, cornerBox, leaderBox, MM, type Size, sealBox } from './layout.ts';
import { type Box, findBlock } from './place.ts';
import { measureSlot, SLOT_BYTES, UNKNOWN } from './slot.ts';

/** A picture to show: a PNG, of which the width is known or fits the place, or the first page of a PDF in its own size. */
export type Art = { kind: 'png'; bytes: Uint8Array; widthMm?: number } | { kind: 'pdf'; bytes: Uint8Array };

/**
 * Where a signature is shown: the leader's between title and name; the agency's over the one before it; the one of a copy
 * in the corner.
 */
export type Place = { at: 'block'; name: string } | { at: 'seal'; name: string } | { at: 'corner' };

export type Appearance = { art: Art; place: Place };

export type SignatureDetail = {
  appearance: Appearance;
  /** Who signs, as it stands in the PDF. */
  name: string;
  at: Date;
};

/**
 * Adds an empty signature to a PDF, with its picture, as an incremental update: what was there stays byte for byte.
 * Refuses with 422 `no_signature_block` when the paper does not say where the person signs.
 */
export async function prepare(pdf: Uint8Array, { appearance, name, at }: SignatureDetail): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const art = await embed(document, appearance.art);
  const box = await boxFor(pdf, document, appearance, art.size);
  const { context } = document;
  const page = document.getPage(box.page);
  const number = fieldsOf(document).size() + 1;
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
      Contents: PDFHexString.of('0'.repeat(SLOT_BYTES * 2)),
      M: PDFString.fromDate(at),
      Name: PDFHexString.fromText(name),
    }),
  );
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`Signature${number}`),
      V: signature,
      F: PRINTED_AND_LOCKED,
      P: page.ref,
      Rect: [box.x, box.y, box.x + box.width, box.y + box.height],
      AP: { N: picture(document, art.ref, art.unit, box) },
    }),
  );
  annotationsOf(document, page).push(widget);
  fieldsOf(document).push(widget);
  return measureSlot(await document.save({ useObjectStreams: false }));
}

const PRINTED_AND_LOCKED = 4 + 128;
const SIGNED_AND_APPEND_ONLY = 3;

type Embedded = { ref: PDFRef; size: Size; unit: Size };

async function embed(document: PDFDocument, art: Art): Promise<Embedded> {
  if (art.kind === 'pdf') {
    const [page] = await document.embedPdf(art.bytes, [0]);
    if (!page) throw new Error('the picture has no page');
    const size = { width: page.width, height: page.height };
    return { ref: page.ref, size, unit: size };
  }
  const image = await document.embedPng(art.bytes);
  const width = (art.widthMm ?? 45) * MM;
  const size = { width, height: (width * image.height) / image.width };
  return { ref: image.ref, size, unit: { width: 1, height: 1 } };
}

async function boxFor(pdf: Uint8Array, document: PDFDocument, { place, art }: Appearance, size: Size): Promise<Box> {
  if (place.at === 'corner') return cornerBox(document.getPage(0).getSize(), size);
  const block = await findBlock(pdf, place.name);
  if (!block) {
    throw refusal(422, 'no_signature_block', `Văn bản không có chỗ ký của ${place.name}.`);
  }
  if (place.at === 'block') return leaderBox(block, size);
  return art.kind === 'png' ? sealBox(lastShown(document) ?? leaderBox(block, UNSEEN), size) : belowBox(block, size);
}

// What the seal would have covered, had the leader's signature been a picture.
const UNSEEN = { width: 45 * MM, height: 18 * MM };

function lastShown(document: PDFDocument): Box | null {
  const fields = fieldsOf(document);
  const last = fields.size() > 0 ? fields.lookup(fields.size() - 1, PDFDict) : null;
  const rect = last?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle();
  const page = document.getPages().findIndex(({ ref }) => ref === last?.get(PDFName.of('P')));
  return rect && rect.width > 0 && page >= 0 ? { page, ...rect } : null;
}

function picture(document: PDFDocument, ref: PDFRef, unit: Size, { width, height }: Box): PDFRef {
  const { context } = document;
  const form = context.formXObject(
    [
      pushGraphicsState(),
      concatTransformationMatrix(width / unit.width, 0, 0, height / unit.height, 0, 0),
      drawObject('Art'),
      popGraphicsState(),
    ],
    { BBox: context.obj([0, 0, width, height]), Resources: { XObject: { Art: ref } } },
  );
  return context.register(form);
}

function annotationsOf({ context }: PDFDocument, { node }: PDFPage): PDFArray {
  const found = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (found) return found;
  const made = context.obj([]);
  node.set(PDFName.of('Annots'), made);
  return made;
}

/** The form's fields; a PDF without a form is given one. */
function fieldsOf({ context, catalog }: PDFDocument): PDFArray {
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? context.obj({ Fields: [] });
  form.set(PDFName.of('SigFlags'), context.obj(SIGNED_AND_APPEND_ONLY));
  if (!catalog.has(PDFName.of('AcroForm'))) catalog.set(PDFName.of('AcroForm'), context.register(form));
  return form.lookup(PDFName.of('Fields'), PDFArray);
}

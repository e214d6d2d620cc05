import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { refusal } from '../domain/refusal.ts';
import { type MarkupFault, markupFault } from './markup.ts';
import { inside, type Moddle } from './moddle.ts';

export type Parsed = {
  definitions: Moddle;
  xml: string;
  /** What moddle-context-serializer needs beside the tree. */
  references: unknown[];
  elementsById: Record<string, Moddle>;
};

type Reading = {
  rootElement: Moddle;
  references: unknown[];
  elementsById: Record<string, Moddle>;
  warnings: { message: string }[];
};

const maxBytes = 2 * 1024 * 1024;
const maxElements = 2000;
// Shapes, bounds and waypoints of the drawing come to about seven tags for each element.
const maxTags = 20_000;
const maxDepth = 12;

const reservedIds = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
// A dot or a space in an id would be read as a separator in the interpreter's routing keys.
const idPattern = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;

const idWords = 'Mã phần tử chỉ gồm chữ không dấu, chữ số, dấu gạch ngang và gạch dưới';

/** Reads BPMN XML. Whatever the reader would pass over with a warning is refused: a silently lost step is a wrong law. */
export async function parse(xml: string): Promise<Parsed> {
  if (Buffer.byteLength(xml) > maxBytes) throw refused('Tệp quy trình lớn hơn 2 MiB');
  const fault = markupFault(xml, { depth: maxDepth, tags: maxTags });
  if (fault) throw refused(faultWords[fault]);
  const reading = await read(xml);
  const lost = Object.fromEntries(reading.warnings.map(({ message }) => lostPart(xml, message)));
  if (reading.warnings.length) throw refused('Quy trình có chỗ không đọc được', lost);
  checkIds(reading.rootElement);
  return {
    definitions: reading.rootElement,
    xml,
    references: reading.references,
    elementsById: reading.elementsById,
  };
}

const faultWords: Record<MarkupFault, string> = {
  doctype: 'Tệp quy trình không được khai báo DOCTYPE hay ENTITY',
  malformed: 'Tệp quy trình không phải là XML hợp lệ',
  too_deep: `Quy trình lồng nhau quá ${maxDepth} cấp`,
  too_many: `Quy trình có quá ${maxTags} thẻ XML`,
};

async function read(xml: string): Promise<Reading> {
  try {
    return (await new BpmnModdle(vocabulary()).fromXML(xml)) as unknown as Reading;
  } catch (error) {
    throw refused(`Không đọc được quy trình: ${error instanceof Error ? error.message : String(error)}`);
  }
}

let descriptors: Record<string, unknown> | undefined;

function vocabulary(): Record<string, unknown> {
  descriptors ??= {
    camunda: json(createRequire(import.meta.url).resolve('camunda-bpmn-moddle/resources/camunda.json')),
    kntc: json(new URL('../../processes/kntc.moddle.json', import.meta.url)),
  };
  // The reader writes into its descriptors.
  return structuredClone(descriptors);
}

function json(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The element nearest to what the reader passed over, and what that was. */
function lostPart(xml: string, message: string): [elementId: string, words: string] {
  const id = /(duplicate|illegal) ID <([^>]*)>/.exec(message);
  if (id?.[2]) return [id[2], id[1] === 'duplicate' ? 'Mã phần tử bị trùng' : idWords];
  const name = /<([^>]*)>/.exec(message)?.[1] ?? message;
  const line = Number(/line: (\d+)/.exec(message)?.[1] ?? 0);
  const at = line ? nthLine(xml, line) : xml.indexOf(`${name}=`);
  const before = [...xml.slice(0, Math.max(at, 0)).matchAll(/\sid="([^"]*)"/g)].at(-1)?.[1];
  const what = /attribute/.test(message)
    ? 'Thuộc tính không có trong từ vựng'
    : 'Phần tử hoặc tham chiếu không đọc được';
  return [before ?? 'definitions', `${what}: ${name}`];
}

/** Where the reader's line, counted from nought, ends. */
function nthLine(xml: string, line: number): number {
  let at = 0;
  for (let i = 0; i <= line && at !== -1; i++) at = xml.indexOf('\n', at + 1);
  return at === -1 ? xml.length : at;
}

function checkIds(definitions: Moddle): void {
  const faults = new Map<string, string>();
  let count = 0;
  for (const element of inside(definitions)) {
    const { id } = element;
    const drawn = /^(bpmndi|di|dc):/.test(element.$type);
    if (!drawn && ++count > maxElements) throw refused(`Quy trình có quá ${maxElements} phần tử`);
    if (id === undefined) continue;
    if (reservedIds.has(id)) faults.set(id, 'Mã phần tử trùng với từ dành riêng');
    else if (!drawn && !idPattern.test(id)) {
      faults.set(id, idWords);
    }
  }
  if (faults.size) throw refused('Quy trình có mã phần tử không dùng được', Object.fromEntries(faults));
}

function refused(message: string, fields?: Record<string, string>) {
  return refusal(422, 'model_refused', message, fields);
}

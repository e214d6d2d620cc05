import { readForm } from '../forms/index.ts';
import type { FormKey } from '../forms/types.ts';
import { knownFacts } from './lint/facts.ts';
import { holding, worlds } from './lint/worlds.ts';
import type { Release } from './types.ts';

/** The day on which samples are written. */
export const sampleDay = '2026-08-03';

/**
 * What every template of a release may read, filled in for reviewers: each answer is the name of the field that asks for it,
 * in ‹›, so that a reader sees where it is printed. Choices are those under which the paper exists.
 */
export function sampleContext(release: Release, template: string): Record<string, unknown> {
  const papers = Object.fromEntries(
    Object.keys(release.templates).map((id) => [
      id,
      { number: '04/VB-UBND', issuedOn: '2026-07-20', receivedOn: '2026-07-22' },
    ]),
  );
  return { ...matter, papers, facts: sampleFacts(release, template) };
}

function sampleFacts(release: Release, template: string): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const schema of Object.values(release.forms))
    for (const field of readForm(schema).fields) facts[field.key] ??= sampleOf(field);
  return { ...facts, ...choicesFor(release, template) };
}

/** The first combination of answers under which a step drafts this paper. */
function choicesFor({ procedure, ...release }: Release, template: string): Record<string, unknown> {
  const conditions = Object.values(procedure.tasks).flatMap(({ papersWhen }) => papersWhen[template] ?? []);
  const [condition] = conditions;
  if (!condition) return {};
  const bundle = { procedure: procedure.key, bpmn: '', forms: release.forms, templates: release.templates };
  const all = worlds([condition], knownFacts(bundle));
  return typeof all === 'string' ? {} : (all.find((world) => holding([condition], world)?.length) ?? {});
}

function sampleOf({ key, type, label, options, items }: FormKey): unknown {
  if (type === 'number') return 3;
  if (type === 'date') return sampleDay;
  if (type === 'time') return '08:00';
  if (type === 'boolean') return true;
  if (type === 'enum') return options?.[0]?.value;
  if (type === 'enumList') return options?.map(({ value }) => value);
  if (type === 'files') return ['0198a7a6-0000-7000-8000-000000000001'];
  if (type === 'list')
    return [1, 2].map(() => Object.fromEntries((items ?? []).map((item) => [item.key, sampleOf(item)])));
  return `‹${label || key}›`;
}

// What the petition and its register bring along for every paper.
const matter = {
  agency: {
    name: 'Ủy ban nhân dân xã Đồng Vạc',
    parentName: null,
    place: 'Đồng Vạc',
    symbol: 'UBND',
    code: 'DV',
    headTitle: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
  },
  document: {
    number: '05/VB-UBND',
    issuedOn: sampleDay,
    title: '‹Tên văn bản›',
    signer: { name: '‹Người ký›', title: 'Chủ tịch', capacity: null },
    recipients: ['‹Nơi nhận 1›', '‹Nơi nhận 2›'],
  },
  petition: {
    code: 'DV-2026-000001',
    receivedOn: '2026-07-06',
    receivedTime: '08:40',
    writtenOn: '2026-07-05',
    title: '‹Trích yếu đơn›',
    content: '‹Nội dung đơn›',
    requests: '‹Yêu cầu trong đơn›',
    kind: 'complaint',
    channelName: 'Trực tiếp tại trụ sở',
    files: [{ name: '‹Tài liệu kèm theo›', pages: 2 }],
    forwardedBy: '‹Cơ quan chuyển đơn›',
  },
  complainant: {
    name: '‹Người gửi đơn›',
    address: '‹Địa chỉ người gửi đơn›',
    idNumber: '‹Số định danh›',
    idIssuedOn: '2021-05-10',
    idIssuedBy: '‹Nơi cấp›',
    phone: '‹Điện thoại›',
    count: 1,
  },
  respondent: { name: '‹Người bị khiếu nại, tố cáo›', position: '‹Chức vụ›', unit: '‹Đơn vị›' },
  case: { number: 'KN1-DV-2026-000001', acceptedOn: '2026-07-10' },
  officer: { name: '‹Cán bộ›', title: 'Công chức' },
  today: sampleDay,
};

import { checkTemplate } from '../../documents/check.ts';
import { paperMeta } from '../../documents/meta.ts';
import { partialsOf } from '../../documents/templates.ts';
import { roles } from '../types.ts';
import type { Fact } from './facts.ts';
import type { Linted } from './lint.ts';
import { conditionFault } from './worlds.ts';

type Found = Iterable<[string, string]>;

/** Papers exist, read only what the procedure knows, and are drafted by a step before somebody signs them. */
export function* lintPapers({ bundle, procedure, facts, parsed }: Linted): Found {
  const { tasks, calls, sends } = procedure;
  for (const task of Object.values(tasks)) {
    for (const template of [...task.papers, ...task.previews]) {
      if (!Object.hasOwn(bundle.templates, template)) yield [task.id, `Không có mẫu văn bản “${template}”`];
      const when = task.papersWhen[template];
      const fault = when && conditionFault(when, facts);
      if (fault) yield [task.id, fault];
    }
  }
  for (const send of Object.values(sends)) {
    if (!Object.hasOwn(bundle.templates, send.template)) yield [send.id, `Không có mẫu văn bản “${send.template}”`];
  }
  for (const { id, paper, calledElement, scope } of Object.values(calls)) {
    if (!calledElement) yield [id, 'Chưa ghi quy trình được gọi'];
    if (!paper) continue;
    if (!Object.hasOwn(bundle.templates, paper.template)) yield [id, `Không có mẫu văn bản “${paper.template}”`];
    if (!roles.includes(paper.signer)) yield [id, `Không có vai trò ký “${paper.signer}”`];
    if (paper.hands && !['transfer', 'guide', 'return', 'demand'].includes(paper.hands))
      yield [id, `Không có cách chuyển “${paper.hands}”`];
    for (const who of paper.recipients ?? [])
      if (!(who.startsWith('fact:') ? facts.has(who.slice(5)) : RECIPIENTS.has(who)))
        yield [id, `Không có nơi nhận “${who}”`];
    if (paper.effect && !EFFECTS.has(paper.effect)) yield [id, `Không có tác động “${paper.effect}” tới văn bản`];
    if (paper.effect && procedure.errand?.from !== 'document')
      yield [id, 'Chỉ việc mở từ một văn bản mới tác động tới văn bản đó'];
    if (!Object.values(tasks).some((task) => task.scope === scope && task.papers.includes(paper.template)))
      yield [id, `Không bước nào soạn “${paper.template}”`];
    if (!caught(parsed.elementsById, id))
      yield [id, 'Văn bản trình ký phải có đường trả lại để sửa (sự kiện lỗi sent-back)'];
  }
  if (procedure.slip && !Object.hasOwn(bundle.templates, procedure.slip))
    yield [procedure.key, `Không có mẫu phiếu trình “${procedure.slip}”`];
  yield* templateFaults({ bundle, facts, used: usedTemplates(procedure) });
}

const RECIPIENTS: ReadonlySet<string> = new Set([
  'petitioner',
  'denouncer',
  'respondent',
  'related',
  'superior',
  'forwarder',
  'inspectorate',
  'head',
  'original',
]);
const EFFECTS: ReadonlySet<string> = new Set(['corrected', 'withdrawn', 'replaced']);

function usedTemplates({ tasks, sends, slip }: Linted['procedure']): Set<string> {
  return new Set([
    ...(slip ? [slip] : []),
    ...Object.values(tasks).flatMap(({ papers, previews }) => [...papers, ...previews]),
    ...Object.values(sends).map(({ template }) => template),
  ]);
}

function* templateFaults({ bundle, facts, used }: Pick<Linted, 'bundle' | 'facts'> & { used: Set<string> }): Found {
  const partials = partialsOf(bundle.templates);
  const paths = [...facts.values()].flatMap(pathsOf);
  for (const template of used) {
    const source = bundle.templates[template];
    if (source === undefined) continue;
    const [problem] = checkTemplate(source, { partials, paths });
    if (problem) yield [template, `Mẫu văn bản, dòng ${problem.line}: ${problem.message}`];
    else if (!paperMeta(source).title) yield [template, 'Mẫu văn bản chưa có tên'];
  }
}

function pathsOf({ key, items }: Fact): string[] {
  return items ? items.map((item) => `facts.${key}[].${item.key}`) : [`facts.${key}`];
}

function caught(elements: Linted['parsed']['elementsById'], callId: string): boolean {
  return Object.values(elements).some((element) => {
    const host = element.attachedToRef as { id?: string } | undefined;
    const events = (element.eventDefinitions ?? []) as { errorRef?: { errorCode?: string } }[];
    return host?.id === callId && events.some(({ errorRef }) => errorRef?.errorCode === 'sent-back');
  });
}

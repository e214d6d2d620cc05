import { explainCondition } from './conditions.ts';
import { add, type Faults } from './elements.ts';
import { inside, list, type Moddle, one, text } from './moddle.ts';
import { nodeFault } from './nodes.ts';

/** The elements between which flows may run: the process, a sub-process or a side procedure. */
export type Scope = {
  element: Moddle;
  isSide: boolean;
  nodes: Moddle[];
  flows: Moddle[];
  incoming: Map<string, Moddle[]>;
  outgoing: Map<string, Moddle[]>;
};

/** How the allowed elements must be joined so that the interpreter walks them as BPMN means it. */
export function checkShape(definitions: Moddle, faults: Faults): void {
  const [process, another] = list(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  if (!process || another) add(faults, another?.id ?? 'definitions', 'Tệp phải có đúng một quy trình');
  else {
    const scopes = [...inside(process)].filter(({ $type }) => $type === 'bpmn:Process' || $type === 'bpmn:SubProcess');
    for (const scope of scopes) checkScope(scopeOf(scope), faults);
  }
}

function scopeOf(element: Moddle): Scope {
  const all = list(element, 'flowElements');
  const flows = all.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  return {
    element,
    isSide: element.triggeredByEvent === true,
    flows,
    nodes: all.filter(({ $type }) => $type !== 'bpmn:SequenceFlow'),
    incoming: byEnd(flows, 'targetRef'),
    outgoing: byEnd(flows, 'sourceRef'),
  };
}

function byEnd(flows: Moddle[], end: 'sourceRef' | 'targetRef'): Map<string, Moddle[]> {
  const groups = new Map<string, Moddle[]>();
  for (const flow of flows) {
    const id = one(flow, end)?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), flow]);
  }
  return groups;
}

function checkScope(scope: Scope, faults: Faults): void {
  const scopeId = scope.element.id ?? 'definitions';
  const fault = scopeFault(scope);
  if (fault) add(faults, scopeId, fault);
  for (const node of scope.nodes) {
    const words = node.id ? nodeFault(node, node.id, scope) : `Có phần tử ${node.$type.slice(5)} không có mã`;
    if (words) add(faults, node.id ?? scopeId, words);
  }
  for (const flow of scope.flows) {
    const words = flow.id ? flowFault(flow, scope) : 'Có luồng không có mã';
    if (words) add(faults, flow.id ?? scopeId, words);
  }
}

function scopeFault({ element, isSide, nodes }: Scope): string | undefined {
  const count = (type: string) => nodes.filter(({ $type }) => $type === type).length;
  if (!element.id) return 'Quy trình phải có mã';
  if (isSide && element.$parent?.$type !== 'bpmn:Process') return 'Thủ tục kèm theo chỉ đặt ở quy trình chính';
  if (count('bpmn:StartEvent') !== 1) return 'Phải có đúng một sự kiện bắt đầu';
  if (count('bpmn:EndEvent') === 0) return 'Phải có sự kiện kết thúc';
  return undefined;
}

function flowFault(flow: Moddle, { nodes }: Scope): string | undefined {
  const source = one(flow, 'sourceRef');
  const target = one(flow, 'targetRef');
  if (!source || !target || !nodes.includes(source) || !nodes.includes(target)) {
    return 'Luồng không được đi qua ranh giới của quy trình con';
  }
  const condition = one(flow, 'conditionExpression');
  if (!condition) return undefined;
  if (source.$type !== 'bpmn:ExclusiveGateway') return 'Điều kiện chỉ đặt trên luồng ra của cổng loại trừ';
  if (source.default === flow) return 'Nhánh mặc định không được có điều kiện';
  const read = explainCondition(text(condition, 'body') ?? '');
  return typeof read === 'string' ? `Điều kiện ${read}` : undefined;
}

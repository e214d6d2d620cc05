import { list, type Moddle, one, text } from './moddle.ts';
import type { Scope } from './shape.ts';

const gateways = new Set(['bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:EventBasedGateway']);
const hosts = new Set(['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:SubProcess']);
const codePattern = /^[a-z][a-z0-9-]*$/;

/** What is wrong with an element where it stands, in words for whoever draws; undefined when nothing is. */
export function nodeFault(node: Moddle, id: string, scope: Scope): string | undefined {
  const into = scope.incoming.get(id) ?? [];
  const out = scope.outgoing.get(id) ?? [];
  if (node.triggeredByEvent === true) {
    return into.length || out.length ? 'Thủ tục kèm theo không được nối với bước khác' : undefined;
  }
  return joinFault(node, into, out) ?? checks[node.$type]?.(node, { into, out, scope });
}

function joinFault({ $type }: Moddle, into: Moddle[], out: Moddle[]): string | undefined {
  const begins = $type === 'bpmn:StartEvent' || $type === 'bpmn:BoundaryEvent';
  if (begins && into.length) return 'Sự kiện này không được có luồng đi vào';
  if (!begins && !into.length) return 'Không có luồng nào đi tới bước này';
  if ($type === 'bpmn:EndEvent') return out.length ? 'Sau sự kiện kết thúc không được có luồng' : undefined;
  if (!out.length) return 'Bước này không đi tới đâu';
  return out.length > 1 && !gateways.has($type) ? 'Chỉ cổng mới được rẽ nhánh' : undefined;
}

type Place = { into: Moddle[]; out: Moddle[]; scope: Scope };

const checks: Record<string, (node: Moddle, place: Place) => string | undefined> = {
  'bpmn:StartEvent': (node, { scope }) => {
    const kinds = list(node, 'eventDefinitions').map(({ $type }) => $type);
    if (!scope.isSide) return kinds.length ? 'Sự kiện bắt đầu không được mang điều kiện' : undefined;
    return kinds.join() === 'bpmn:MessageEventDefinition' ? undefined : 'Thủ tục kèm theo phải bắt đầu bằng thông điệp';
  },

  'bpmn:EndEvent': (node, { scope }) => {
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (more.length) return 'Sự kiện kết thúc chỉ mang một loại';
    if (!definition || definition.$type === 'bpmn:TerminateEventDefinition') return undefined;
    const code = errorCode(definition);
    if (!code) return 'Sự kiện kết thúc chỉ có thể là thường, lỗi (có mã lỗi) hoặc chấm dứt';
    const { element, isSide } = scope;
    // Uncaught, the interpreter would go on as if the inside had ended well.
    const caught = element.$type === 'bpmn:Process' || isSide || catching(element, code).length > 0;
    return caught ? undefined : `Lỗi “${code}” không được bắt ở biên của quy trình con`;
  },

  'bpmn:CallActivity': (node) =>
    codePattern.test(text(node, 'calledElement') ?? '') ? undefined : 'Chưa ghi quy trình được gọi',

  'bpmn:IntermediateCatchEvent': (node) => {
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (!definition || more.length) return 'Sự kiện chờ phải mang đúng một loại';
    return waitFault(definition) ?? undefined;
  },

  'bpmn:BoundaryEvent': (node) => {
    const host = one(node, 'attachedToRef');
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (!host || !hosts.has(host.$type) || host.triggeredByEvent === true)
      return 'Sự kiện biên không gắn vào bước chờ nào';
    if (!definition || more.length) return 'Sự kiện biên phải mang đúng một loại';
    const interrupts = node.cancelActivity !== false;
    if (definition.$type === 'bpmn:ErrorEventDefinition') return errorFault(definition, host, interrupts);
    // The interpreter hears it once and never again; a side procedure starts as often as the law allows.
    const asked = definition.$type === 'bpmn:MessageEventDefinition' && !interrupts;
    return asked ? 'Thông điệp không ngắt bước phải vẽ thành thủ tục kèm theo' : waitFault(definition);
  },

  'bpmn:ExclusiveGateway': (node, { out }) => {
    const open = out.filter((flow) => flow !== node.default && !one(flow, 'conditionExpression'));
    if (out.length > 1 && open.length) return 'Mỗi nhánh phải có điều kiện, trừ nhánh mặc định';
    return node.default && !out.includes(node.default as Moddle) ? 'Nhánh mặc định không đi ra từ cổng này' : undefined;
  },

  'bpmn:ParallelGateway': (_node, { into, out }) => {
    // The interpreter counts a join by its sources and a fork by its targets.
    if (repeats(into, 'sourceRef')) return 'Hai luồng vào cổng song song từ cùng một bước';
    return repeats(out, 'targetRef') ? 'Hai luồng ra cổng song song tới cùng một bước' : undefined;
  },

  'bpmn:EventBasedGateway': (node, { out, scope }) => {
    const targets = out.map((flow) => one(flow, 'targetRef'));
    if (targets.length < 2) return 'Cổng sự kiện phải có ít nhất hai nhánh';
    if (targets.some((target) => target?.$type !== 'bpmn:IntermediateCatchEvent'))
      return 'Sau cổng sự kiện phải là sự kiện chờ';
    const shared = targets.some((target) => (scope.incoming.get(target?.id ?? '') ?? []).length > 1);
    if (shared) return 'Sự kiện chờ sau cổng chỉ có một luồng vào';
    const plain = node.instantiate !== true && text(node, 'eventGatewayType') !== 'Parallel';
    return plain ? undefined : 'Kiểu cổng sự kiện này không được hỗ trợ';
  },
};

function errorFault(definition: Moddle, host: Moddle, interrupts: boolean): string | undefined {
  const code = errorCode(definition);
  if (!interrupts || !code) return 'Sự kiện biên bắt lỗi phải ngắt bước và có mã lỗi';
  if (host.$type === 'bpmn:UserTask') return 'Công việc của người không phát sinh lỗi để bắt';
  return catching(host, code).length > 1 ? `Lỗi “${code}” bị bắt hai lần` : undefined;
}

function waitFault(definition: Moddle): string | undefined {
  if (definition.$type === 'bpmn:MessageEventDefinition') return undefined;
  if (definition.$type !== 'bpmn:TimerEventDefinition') return 'Chỉ được chờ một thời hạn hoặc một thông điệp';
  const values = ['timeDate', 'timeDuration'].map((key) => text(one(definition, key) ?? definition, 'body')?.trim());
  return values.filter(Boolean).length === 1 ? undefined : 'Thời hạn phải ghi một ngày hoặc một khoảng thời gian';
}

function errorCode(definition: Moddle | undefined): string | undefined {
  if (definition?.$type !== 'bpmn:ErrorEventDefinition') return undefined;
  const code = text(one(definition, 'errorRef') ?? definition, 'errorCode');
  return code && codePattern.test(code) ? code : undefined;
}

function catching(host: Moddle, code: string): Moddle[] {
  return list(host.$parent ?? host, 'flowElements').filter(
    (other) => one(other, 'attachedToRef') === host && errorCode(list(other, 'eventDefinitions')[0]) === code,
  );
}

function repeats(flows: Moddle[], end: 'sourceRef' | 'targetRef'): boolean {
  return new Set(flows.map((flow) => one(flow, end))).size < flows.length;
}

import { readCondition } from './conditions.ts';
import { add, type Faults } from './elements.ts';
import { inside, list, type Moddle, one, text } from './moddle.ts';

type Scope = {
  element: Moddle;
  nodes: Moddle[];
  flows: Moddle[];
  incoming: Map<string, Moddle[]>;
  outgoing: Map<string, Moddle[]>;
};

const gateways = new Set(['bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:EventBasedGateway']);
const hosts = new Set(['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:SubProcess']);

/** How the allowed elements must be joined so that the interpreter walks them as BPMN means it. */
export function checkShape(definitions: Moddle, faults: Faults): void {
  const processes = list(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const process = processes[0];
  if (!process || processes.length > 1)
    return add(faults, processes[1]?.id ?? 'definitions', 'Tệp phải có đúng một quy trình');
  for (const element of [process, ...inside(process)]) {
    if (!element.id && list(element, 'flowElements').length) add(faults, 'definitions', 'Có phần tử không có mã');
  }
  for (const element of inside(process)) {
    if (element.$type === 'bpmn:Process' || element.$type === 'bpmn:SubProcess') checkScope(scopeOf(element), faults);
  }
}

function scopeOf(element: Moddle): Scope {
  const all = list(element, 'flowElements');
  const flows = all.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  return {
    element,
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
  const { element, nodes, flows } = scope;
  const id = element.id ?? 'definitions';
  if (!element.id) add(faults, id, 'Quy trình phải có mã');
  const isSide = element.triggeredByEvent === true;
  if (isSide && element.$parent?.$type !== 'bpmn:Process')
    add(faults, id, 'Thủ tục kèm theo chỉ đặt ở quy trình chính');
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (starts.length !== 1) add(faults, id, 'Phải có đúng một sự kiện bắt đầu');
  if (!nodes.some(({ $type }) => $type === 'bpmn:EndEvent')) add(faults, id, 'Phải có sự kiện kết thúc');
  for (const node of nodes) checkNode(node, scope, faults);
  for (const flow of flows) checkFlow(flow, scope, faults);
}

function checkNode(node: Moddle, scope: Scope, faults: Faults): void {
  const id = node.id;
  if (!id) return add(faults, scope.element.id ?? 'definitions', `Có phần tử ${node.$type.slice(5)} không có mã`);
  const into = scope.incoming.get(id)?.length ?? 0;
  const out = scope.outgoing.get(id)?.length ?? 0;
  const fault = (words: string) => add(faults, id, words);
  const isSide = node.triggeredByEvent === true;
  if (isSide) {
    if (into || out) fault('Thủ tục kèm theo không được nối với bước khác');
    return;
  }
  const isStart = node.$type === 'bpmn:StartEvent' || node.$type === 'bpmn:BoundaryEvent';
  if (isStart && into) fault('Sự kiện này không được có luồng đi vào');
  if (!isStart && !into) fault('Không có luồng nào đi tới bước này');
  if (node.$type === 'bpmn:EndEvent') {
    if (out) fault('Sau sự kiện kết thúc không được có luồng');
  } else if (!out) fault('Bước này không đi tới đâu');
  else if (out > 1 && !gateways.has(node.$type)) fault('Chỉ cổng mới được rẽ nhánh');
  checks[node.$type]?.(node, scope, fault);
}

type Check = (node: Moddle, scope: Scope, fault: (words: string) => void) => void;

const checks: Record<string, Check> = {
  'bpmn:StartEvent': (node, { element }, fault) => {
    const definitions = list(node, 'eventDefinitions').map(({ $type }) => $type);
    if (element.triggeredByEvent === true) {
      if (definitions.join() !== 'bpmn:MessageEventDefinition') fault('Thủ tục kèm theo phải bắt đầu bằng thông điệp');
    } else if (definitions.length) fault('Sự kiện bắt đầu không được mang điều kiện');
  },
  'bpmn:EndEvent': (node, scope, fault) => {
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (!definition) return;
    if (more.length) return fault('Sự kiện kết thúc chỉ mang một loại');
    if (definition.$type === 'bpmn:TerminateEventDefinition') return;
    const code = errorCode(definition);
    if (!code) return fault('Sự kiện kết thúc chỉ có thể là thường, lỗi (có mã lỗi) hoặc chấm dứt');
    const { element } = scope;
    if (element.$type === 'bpmn:SubProcess' && element.triggeredByEvent !== true && !catches(element, code)) {
      fault(`Lỗi “${code}” không được bắt ở biên của quy trình con`);
    }
  },
  'bpmn:CallActivity': (node, _scope, fault) => {
    if (!/^[a-z][a-z0-9-]*$/.test(text(node, 'calledElement') ?? '')) fault('Chưa ghi quy trình được gọi');
  },
  'bpmn:IntermediateCatchEvent': (node, _scope, fault) => {
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (!definition || more.length || !isTimerOrMessage(definition))
      fault('Sự kiện chờ phải mang một thời hạn hoặc một thông điệp');
    else checkTimer(definition, fault);
  },
  'bpmn:BoundaryEvent': (node, _scope, fault) => {
    const host = one(node, 'attachedToRef');
    const [definition, ...more] = list(node, 'eventDefinitions');
    if (!host || !hosts.has(host.$type) || host.triggeredByEvent === true)
      return fault('Sự kiện biên không gắn vào bước chờ nào');
    if (!definition || more.length) return fault('Sự kiện biên phải mang đúng một loại');
    const interrupting = node.cancelActivity !== false;
    if (definition.$type === 'bpmn:ErrorEventDefinition') {
      const code = errorCode(definition);
      if (!interrupting || !code) return fault('Sự kiện biên bắt lỗi phải ngắt bước và có mã lỗi');
      if (host.$type === 'bpmn:UserTask') return fault('Công việc của người không phát sinh lỗi để bắt');
      const same = boundaries(host).filter((other) => errorCode(list(other, 'eventDefinitions')[0]) === code);
      if (same.length > 1) fault(`Lỗi “${code}” bị bắt hai lần`);
    } else if (!isTimerOrMessage(definition)) fault('Sự kiện biên chỉ có thể là thời hạn, lỗi hoặc thông điệp');
    else if (definition.$type === 'bpmn:MessageEventDefinition' && !interrupting) {
      // The interpreter would hear it once and never again; a side procedure may be started as often as the law allows.
      fault('Thông điệp không ngắt bước phải vẽ thành thủ tục kèm theo');
    } else checkTimer(definition, fault);
  },
  'bpmn:ExclusiveGateway': (node, scope, fault) => {
    const flows = scope.outgoing.get(node.id ?? '') ?? [];
    const unconditional = flows.filter((flow) => flow !== node.default && !one(flow, 'conditionExpression'));
    if (flows.length > 1 && unconditional.length) fault('Mỗi nhánh phải có điều kiện, trừ nhánh mặc định');
    if (node.default && !flows.includes(node.default as Moddle)) fault('Nhánh mặc định không đi ra từ cổng này');
  },
  'bpmn:ParallelGateway': (node, scope, fault) => {
    // The interpreter counts a join by its sources and a fork by its targets.
    if (repeats(scope.incoming.get(node.id ?? ''), 'sourceRef')) fault('Hai luồng vào cổng song song từ cùng một bước');
    if (repeats(scope.outgoing.get(node.id ?? ''), 'targetRef')) fault('Hai luồng ra cổng song song tới cùng một bước');
  },
  'bpmn:EventBasedGateway': (node, scope, fault) => {
    const targets = (scope.outgoing.get(node.id ?? '') ?? []).map((flow) => one(flow, 'targetRef'));
    if (targets.length < 2) fault('Cổng sự kiện phải có ít nhất hai nhánh');
    if (targets.some((target) => target?.$type !== 'bpmn:IntermediateCatchEvent'))
      fault('Sau cổng sự kiện phải là sự kiện chờ');
    if (targets.some((target) => (scope.incoming.get(target?.id ?? '') ?? []).length > 1))
      fault('Sự kiện chờ sau cổng chỉ có một luồng vào');
    if (node.instantiate === true || text(node, 'eventGatewayType') === 'Parallel')
      fault('Kiểu cổng sự kiện này không được hỗ trợ');
  },
};

function checkFlow(flow: Moddle, scope: Scope, faults: Faults): void {
  if (!flow.id) return add(faults, scope.element.id ?? 'definitions', 'Có luồng không có mã');
  const { id } = flow;
  const source = one(flow, 'sourceRef');
  const target = one(flow, 'targetRef');
  if (!source || !target || !scope.nodes.includes(source) || !scope.nodes.includes(target)) {
    return add(faults, id, 'Luồng không được đi qua ranh giới của quy trình con');
  }
  const condition = one(flow, 'conditionExpression');
  if (!condition) return;
  const isChoice = source.$type === 'bpmn:ExclusiveGateway';
  if (!isChoice) return add(faults, id, 'Điều kiện chỉ đặt trên luồng ra của cổng loại trừ');
  if (source.default === flow) return add(faults, id, 'Nhánh mặc định không được có điều kiện');
  if (!readCondition(text(condition, 'body') ?? ''))
    add(faults, id, 'Điều kiện không đọc được hoặc dùng hàm không cho phép');
}

function checkTimer(definition: Moddle, fault: (words: string) => void): void {
  if (definition.$type !== 'bpmn:TimerEventDefinition') return;
  const values = ['timeDate', 'timeDuration'].map((key) => text(one(definition, key) ?? definition, 'body')?.trim());
  if (values.filter(Boolean).length !== 1) fault('Thời hạn phải ghi một ngày hoặc một khoảng thời gian');
}

function isTimerOrMessage({ $type }: Moddle): boolean {
  return $type === 'bpmn:TimerEventDefinition' || $type === 'bpmn:MessageEventDefinition';
}

function errorCode(definition: Moddle | undefined): string | undefined {
  if (definition?.$type !== 'bpmn:ErrorEventDefinition') return undefined;
  const code = text(one(definition, 'errorRef') ?? definition, 'errorCode');
  return code && /^[a-z][a-z0-9-]*$/.test(code) ? code : undefined;
}

function boundaries(host: Moddle): Moddle[] {
  return list(host.$parent ?? host, 'flowElements').filter((other) => one(other, 'attachedToRef') === host);
}

function catches(subProcess: Moddle, code: string): boolean {
  return boundaries(subProcess).some((boundary) => errorCode(list(boundary, 'eventDefinitions')[0]) === code);
}

function repeats(flows: Moddle[] = [], end: 'sourceRef' | 'targetRef'): boolean {
  return new Set(flows.map((flow) => one(flow, end))).size < flows.length;
}

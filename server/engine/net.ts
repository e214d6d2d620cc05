import type { Model, ModelElement, ModelFlow } from './types.ts';

/** Sorted tokens: `on:<flow or first element>` on the way to an element, `at:<element>` in one, `off:<timer>` fired once. */
export type Marking = string[];

export type After = { marking: Marking; visited: string[]; doubled: string[] };

type Node = { element: ModelElement; into: ModelFlow[]; out: ModelFlow[]; boundaries: ModelElement[] };

export type Net = {
  start: string;
  nodes: Map<string, Node>;
  /** A flow, or the first element of a scope, to the element a token on it comes to. */
  flowTargets: Map<string, string>;
  endless: string[][];
};

const waits = new Set(['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway']);

export function netOf({ id, source }: Model): Net {
  const walked = source.activities.filter(({ type }) => type !== 'bpmn:Error' && type !== 'bpmn:Message');
  const nodes = new Map<string, Node>(
    walked.map((element) => [
      element.id,
      {
        element,
        into: source.sequenceFlows.filter(({ targetId }) => targetId === element.id),
        out: source.sequenceFlows.filter(({ sourceId }) => sourceId === element.id),
        boundaries: walked.filter(({ behaviour }) => behaviour.attachedTo?.id === element.id),
      },
    ]),
  );
  const flowTargets = new Map(source.sequenceFlows.map((flow) => [flow.id, flow.targetId]));
  for (const element of walked) if (element.type === 'bpmn:StartEvent') flowTargets.set(element.id, element.id);
  return { start: firstOf(nodes, id), nodes, flowTargets, endless: cyclesWithoutWait(nodes) };
}

/** Every marking one move away. Moves that need nobody come first and alone: their order changes nothing. */
export function fire(net: Net, marking: Marking): After[] {
  const automatic = marking.find((token) => token.startsWith('on:') && ready(net, marking, token));
  if (automatic) return arrive(net, marking, automatic.slice(3));
  return marking.filter((token) => token.startsWith('at:')).flatMap((token) => act(net, marking, token.slice(3)));
}

function ready(net: Net, marking: Marking, token: string): boolean {
  const node = targetOf(net, token.slice(3));
  return !isJoin(node) || node.into.every((flow) => marking.includes(`on:${flow.id}`));
}

function arrive(net: Net, marking: Marking, wayId: string): After[] {
  const node = targetOf(net, wayId);
  const { id, type } = node.element;
  const spent = isJoin(node) ? node.into.map((flow) => `on:${flow.id}`) : [`on:${wayId}`];
  const rest = without(marking, spent);
  const flows = node.out.map((flow) => `on:${flow.id}`);
  if (type === 'bpmn:EndEvent') return [end(net, rest, node)];
  if (type === 'bpmn:ExclusiveGateway') return flows.map((flow) => after(rest, [flow], [id]));
  if (type === 'bpmn:SubProcess') return [enter(rest, node, [`on:${firstOf(net.nodes, id)}`])];
  if (waits.has(type)) return [enter(rest, node, [])];
  return [after(rest, flows, [id])];
}

function enter(rest: Marking, node: Node, inside: string[]): After {
  const { id } = node.element;
  const busy = rest.includes(`at:${id}`);
  return { ...after(rest, busy ? inside : [`at:${id}`, ...inside], [id]), doubled: busy ? [id] : [] };
}

/** Somebody acts on a waiting element, or one of its boundary events fires. */
function act(net: Net, marking: Marking, id: string): After[] {
  const node = nodeOf(net, id);
  const gone = leaveScope(net, marking, node);
  const done = node.element.type === 'bpmn:SubProcess' ? [] : completions(net, gone, node);
  return [...done, ...node.boundaries.flatMap((boundary) => interrupt(net, marking, gone, boundary))];
}

function completions(net: Net, gone: Marking, node: Node): After[] {
  if (node.element.type !== 'bpmn:EventBasedGateway') return [after(gone, outOf(node), [])];
  return node.out.map((flow) => {
    const caught = nodeOf(net, flow.targetId);
    return after(gone, outOf(caught), [caught.element.id]);
  });
}

function interrupt(net: Net, marking: Marking, gone: Marking, boundary: ModelElement): After[] {
  const isThrown = boundary.behaviour.eventDefinitions?.[0]?.type === 'bpmn:ErrorEventDefinition';
  const host = boundary.behaviour.attachedTo?.id ?? '';
  // An error on a sub-process comes from an error end or a failing call inside, which see to it themselves.
  if (isThrown && nodeOf(net, host).element.type === 'bpmn:SubProcess' && !failsInside(net, host)) return [];
  const flows = outOf(nodeOf(net, boundary.id));
  if (boundary.behaviour.cancelActivity !== false) return [after(gone, flows, [boundary.id])];
  const fired = `off:${boundary.id}`;
  return marking.includes(fired) ? [] : [after(marking, [...flows, fired], [boundary.id])];
}

function failsInside(net: Net, scopeId: string): boolean {
  return [...net.nodes.values()].some(
    ({ element }) => element.type === 'bpmn:CallActivity' && scopesOf(net, element).includes(scopeId),
  );
}

function end(net: Net, rest: Marking, node: Node): After {
  const { id, parent, behaviour } = node.element;
  const definition = behaviour.eventDefinitions?.[0];
  const scope = net.nodes.get(parent.id);
  if (!scope) return definition ? after([], [], [id]) : after(onlyTokens(rest), [], [id]);
  const gone = leaveScope(net, rest, scope);
  if (definition?.type === 'bpmn:ErrorEventDefinition') {
    const caught = scope.boundaries.find(
      (boundary) =>
        boundary.behaviour.eventDefinitions?.[0]?.behaviour.errorRef?.id === definition.behaviour.errorRef?.id,
    );
    return after(gone, caught ? outOf(nodeOf(net, caught.id)) : [], caught ? [id, caught.id] : [id]);
  }
  const isLast = definition !== undefined || !rest.some((token) => insideOf(net, token, scope.element.id));
  return isLast ? after(gone, outOf(scope), [id]) : after(rest, [], [id]);
}

/** The marking without the element's token, whatever is inside it, and the memory of its timers. */
function leaveScope(net: Net, marking: Marking, { element, boundaries }: Node): Marking {
  const own = [`at:${element.id}`, ...boundaries.map(({ id }) => `off:${id}`)];
  return without(marking, own).filter((token) => !insideOf(net, token, element.id));
}

function insideOf(net: Net, token: string, scopeId: string): boolean {
  const id = token.slice(token.indexOf(':') + 1);
  const node = net.nodes.get(net.flowTargets.get(id) ?? id);
  return node !== undefined && scopesOf(net, node.element).includes(scopeId);
}

function scopesOf(net: Net, element: ModelElement): string[] {
  const scope = net.nodes.get(element.parent.id);
  return scope ? [scope.element.id, ...scopesOf(net, scope.element)] : [];
}

function after(rest: Marking, more: string[], visited: string[]): After {
  return { marking: onlyTokens([...rest, ...more]), visited, doubled: [] };
}

/** Nothing but memories left is the end. A way holds one token: more of them would never end the game. */
function onlyTokens(tokens: string[]): Marking {
  return tokens.every((token) => token.startsWith('off:')) ? [] : [...new Set(tokens)].sort();
}

function without(marking: Marking, tokens: string[]): Marking {
  return marking.filter((token) => !tokens.includes(token));
}

function outOf(node: Node): string[] {
  return node.out.map((flow) => `on:${flow.id}`);
}

function isJoin({ element, into }: Node): boolean {
  return element.type === 'bpmn:ParallelGateway' && into.length > 1;
}

function targetOf(net: Net, wayId: string): Node {
  return nodeOf(net, net.flowTargets.get(wayId) ?? wayId);
}

function nodeOf(net: Net, id: string): Node {
  const node = net.nodes.get(id);
  if (!node) throw new Error(`${id} is not in the net`);
  return node;
}

function firstOf(nodes: Map<string, Node>, scopeId: string): string {
  for (const { element } of nodes.values()) {
    if (element.type === 'bpmn:StartEvent' && element.parent.id === scopeId) return element.id;
  }
  throw new Error(`${scopeId} has no start`);
}

/** Cycles over elements where nothing waits; a sub-process counts as waiting only if its inside must wait. */
function cyclesWithoutWait(nodes: Map<string, Node>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (id: string, path: string[]): void => {
    const at = path.indexOf(id);
    if (at !== -1) cycles.push(path.slice(at));
    const node = nodes.get(id);
    if (at !== -1 || done.has(id) || !node || waits.has(node.element.type)) return;
    for (const next of passes(nodes, node)) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of nodes.keys()) visit(id, []);
  return cycles;
}

/** Where a token may go on from here in the same step, into and out of sub-processes too. */
function passes(nodes: Map<string, Node>, { element, out, boundaries }: Node): string[] {
  if (element.type === 'bpmn:SubProcess') return [firstOf(nodes, element.id)];
  const scope = element.type === 'bpmn:EndEvent' ? nodes.get(element.parent.id) : undefined;
  if (scope) return [...scope.out.map(({ targetId }) => targetId), ...scope.boundaries.map(({ id }) => id)];
  return [...out.map(({ targetId }) => targetId), ...boundaries.map(({ id }) => id)];
}

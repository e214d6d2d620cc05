import {
  advance,
  compile,
  type Facts,
  type Model,
  type Position,
  parse,
  type Signal,
  type Step,
  start,
} from '../../server/engine/index.ts';

/** Draws a process for a test: `nodes` are XML, `flows` read `from > to` or `from > to : = condition`. */
export function draw(nodes: string[], flows: string[], roots = ''): string {
  return definitions(`${roots}<bpmn:process id="main" isExecutable="true">${scope(nodes, flows)}</bpmn:process>`);
}

export function definitions(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:kntc="urn:kntc:bpmn:1" id="drawing" targetNamespace="urn:kntc">
<bpmn:error id="sent-back" errorCode="sent-back"/><bpmn:error id="withdrawn" errorCode="withdrawn"/><bpmn:message id="note" name="note"/>
${body}</bpmn:definitions>`;
}

export function scope(nodes: string[], flows: string[]): string {
  return [...nodes, ...flows.map(flow)].join('\n');
}

function flow(text: string): string {
  const [ends = '', condition] = text.split(' : ');
  const [from = '', to = ''] = ends.split(' > ');
  const expression = condition
    ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escaped(condition)}</bpmn:conditionExpression>`
    : '';
  return `<bpmn:sequenceFlow id="${from}--${to}" sourceRef="${from}" targetRef="${to}">${expression}</bpmn:sequenceFlow>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const begin = (id = 'begin') => `<bpmn:startEvent id="${id}"/>`;
export const finish = (id = 'finish') => `<bpmn:endEvent id="${id}"/>`;
export const terminate = (id: string) => `<bpmn:endEvent id="${id}"><bpmn:terminateEventDefinition/></bpmn:endEvent>`;
export const throwError = (id: string, code: string) =>
  `<bpmn:endEvent id="${id}"><bpmn:errorEventDefinition errorRef="${code}"/></bpmn:endEvent>`;
export const user = (id: string) =>
  `<bpmn:userTask id="${id}" camunda:candidateGroups="head" camunda:formKey="${id}"/>`;
export const send = (id: string) => `<bpmn:sendTask id="${id}"/>`;
export const call = (id: string) => `<bpmn:callActivity id="${id}" calledElement="paper"/>`;
export const choice = (id: string, by?: string) => `<bpmn:exclusiveGateway id="${id}"${by ? ` default="${by}"` : ''}/>`;
export const fork = (id: string) => `<bpmn:parallelGateway id="${id}"/>`;
export const events = (id: string) => `<bpmn:eventBasedGateway id="${id}"/>`;
export const sub = (id: string, nodes: string[], flows: string[]) =>
  `<bpmn:subProcess id="${id}">${scope(nodes, flows)}</bpmn:subProcess>`;
export const side = (id: string, nodes: string[], flows: string[]) =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true">
    <bpmn:startEvent id="${id}-begin" isInterrupting="false"><bpmn:messageEventDefinition messageRef="note"/></bpmn:startEvent>
    ${scope(nodes, flows)}</bpmn:subProcess>`;
const timer = (kind: string, value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${value}</bpmn:${kind}></bpmn:timerEventDefinition>`;
export const waitUntil = (id: string, date: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${timer('timeDate', date)}</bpmn:intermediateCatchEvent>`;
export const waitFor = (id: string, duration: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${timer('timeDuration', duration)}</bpmn:intermediateCatchEvent>`;
export const hear = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition messageRef="note"/></bpmn:intermediateCatchEvent>`;
const boundary = (id: string, on: string, inner: string, cancel = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${on}" cancelActivity="${cancel}">${inner}</bpmn:boundaryEvent>`;
export const onTime = (id: string, on: string, duration: string, cancel = true) =>
  boundary(id, on, timer('timeDuration', duration), cancel);
export const onError = (id: string, on: string, code: string) =>
  boundary(id, on, `<bpmn:errorEventDefinition errorRef="${code}"/>`);
export const onMessage = (id: string, on: string, cancel = true) =>
  boundary(id, on, '<bpmn:messageEventDefinition messageRef="note"/>', cancel);

export async function compiled(xml: string) {
  return compile(await parse(xml));
}

/** A run as the product keeps it: between two steps there is only JSON, and nobody may change it. */
export function walking(model: Model, facts: Facts = {}) {
  let step = start(model, facts);
  const walk = {
    get step() {
      return step;
    },
    position: () => frozen(JSON.parse(JSON.stringify(step.position)) as Position),
    waits: () => step.waiting.map(({ elementId }) => elementId),
    clocks: () => step.timers.map(({ elementId }) => elementId),
    complete: (elementId: string, now: Facts = facts) => walk.signal('complete', elementId, now),
    fire: (elementId: string, now: Facts = facts) => walk.signal('timer', elementId, now),
    tell: (elementId: string, now: Facts = facts) => walk.signal('message', elementId, now),
    fail: (elementId: string, code: string): Step => {
      step = advance(model, walk.position(), { kind: 'fail', executionId: find(elementId), code }, facts);
      return step;
    },
    signal: (kind: 'complete' | 'timer' | 'message', elementId: string, now: Facts): Step => {
      const signal: Signal = { kind, executionId: find(elementId) };
      step = advance(model, walk.position(), signal, now);
      return step;
    },
  };
  function find(elementId: string): string {
    const wait = [...step.waiting, ...step.timers].find((one) => one.elementId === elementId);
    if (!wait)
      throw new Error(`${elementId} is not waited for, only ${[...walk.waits(), ...walk.clocks()].join(', ')}`);
    return wait.executionId;
  }
  return walk;
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

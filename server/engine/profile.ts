import { deserialize, TypeResolver } from 'moddle-context-serializer';
import { type Condition, holds, readCondition } from './conditions.ts';
import type { EngineIncident } from './incident.ts';
import { type LiveDefinition, type LiveEnvironment, library } from './library.ts';
import type { Facts, Model } from './types.ts';

const { Context, Definition, Environment, SequenceFlow, TimerEventDefinition } = library;

/** What one step carries into the interpreter; reached by its parts through the environment's options. */
export type Inner = { facts: Facts; conditions: Map<string, Condition>; incident: EngineIncident | null };

type Prepared = { context: ReturnType<typeof deserialize>; conditions: Map<string, Condition> };

const prepared = new WeakMap<Model, Prepared>();

/** A definition ready to run or recover. Only the model is shared between calls; nothing of a run is. */
export function definitionOf(model: Model, facts: Facts): { definition: LiveDefinition; inner: Inner } {
  let ready = prepared.get(model);
  if (!ready) {
    ready = prepare(model);
    prepared.set(model, ready);
  }
  const inner: Inner = { facts, conditions: ready.conditions, incident: null };
  const environment = new LeanEnvironment({
    settings: { disableTrackState: true },
    scripts: noScripts,
    timers: recordedTimers,
    expressions: textOnly,
    inner,
  });
  return { definition: new Definition(Context(ready.context, environment)), inner };
}

function prepare(model: Model): Prepared {
  const conditions = new Map<string, Condition>();
  for (const { behaviour } of model.source.sequenceFlows) {
    const body = behaviour.conditionExpression?.body;
    const condition = body === undefined ? null : readCondition(body);
    if (body !== undefined && condition) conditions.set(body, condition);
  }
  // Resolving writes behaviours into the source, which belongs to the caller.
  return { context: deserialize(structuredClone(model.source), TypeResolver(types, ours)), conditions };
}

/** Variables and settings never reach the saved state: facts come fresh with each call. */
class LeanEnvironment extends Environment {
  getState() {
    return undefined;
  }

  recover() {
    return this;
  }
}

class PlainFlow extends SequenceFlow {
  // The library follows every path that was not taken, to its end: 2^n for n gateways in a row.
  discard() {}

  evaluate(_message: unknown, callback: (error: Error | null, taken: boolean) => void) {
    const body = this.behaviour.conditionExpression?.body;
    if (this.isDefault || body === undefined) return callback(null, true);
    const inner = innerOf(this.environment);
    const condition = inner.conditions.get(body);
    if (!condition) throw new Error(`unchecked condition on ${this.id}`);
    try {
      callback(null, holds(condition, inner.facts, this.id));
    } catch (error) {
      inner.incident ??= error as EngineIncident;
      throw error;
    }
  }
}

function innerOf(environment: LiveEnvironment): Inner {
  return environment.options.inner as Inner;
}

// A timer's text is ours to read: to the interpreter it is always in the far future and fires when told to.
const farFuture = new Date('9999-12-31T00:00:00Z');

class RecordedTimer extends TimerEventDefinition {
  parse() {
    return { expireAt: farFuture };
  }
}

const recordedTimers = {
  register: () => recordedTimers,
  setTimeout: () => ({}),
  clearTimeout: () => undefined,
};

const noScripts = { register() {}, getScript: () => undefined };

/** `${…}` is text like any other: names and codes come back as written. */
const textOnly = {
  resolveExpression: (expression: unknown) => expression,
  isExpression: () => false,
  hasExpression: () => false,
};

// An element that is not named here has no behaviour at all and cannot be loaded.
const types: Record<string, unknown> = {
  ...Object.fromEntries(
    [
      'BoundaryEvent',
      'BpmnError',
      'Definition',
      'Dummy',
      'EndEvent',
      'ErrorEventDefinition',
      'EventBasedGateway',
      'ExclusiveGateway',
      'IntermediateCatchEvent',
      'Message',
      'MessageEventDefinition',
      'ParallelGateway',
      'Process',
      'StartEvent',
      'SubProcess',
      'TerminateEventDefinition',
    ].map((name) => [name, library[name]]),
  ),
  SequenceFlow: PlainFlow,
  TimerEventDefinition: RecordedTimer,
  UserTask: library.SignalTask,
};

function ours(mapper: Record<string, unknown>): void {
  // A paper to send is a row made by the same act: the token passes.
  mapper['bpmn:SendTask'] = library.Task;
  // The called run is started by the act that reads the step, not by the interpreter.
  mapper['bpmn:CallActivity'] = library.SignalTask;
}

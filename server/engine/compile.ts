import { map } from 'moddle-context-serializer';
import { refusal } from '../domain/refusal.ts';
import { checkElements, type Faults } from './elements.ts';
import { inside, list, type Moddle } from './moddle.ts';
import type { Parsed } from './parse.ts';
import { checkShape } from './shape.ts';
import type { Compiled, Model, ModelBehaviour, ModelElement, ModelEventDefinition, ModelFlow } from './types.ts';

/** BPMN as drawn → one model for the main path and one for each side procedure (event sub-process). */
export function compile(parsed: Parsed): Compiled {
  const faults: Faults = new Map();
  checkElements(parsed.definitions, faults);
  if (!faults.size) checkShape(parsed.definitions, faults);
  if (faults.size) {
    throw refusal(422, 'model_refused', 'Quy trình có chỗ không dùng được', Object.fromEntries(faults));
  }
  const drawing = serialise(parsed);
  const process = drawing.processes[0];
  if (!process) throw new Error('a model without a process passed the checks');
  const sideIds = eventSubProcesses(parsed.definitions);
  return {
    main: model(drawing, process.id, sideIds),
    sides: Object.fromEntries(sideIds.map((id) => [id, model(drawing, id, sideIds)])),
  };
}

type Drawing = {
  definition: { id: string; type: string };
  processes: Raw[];
  activities: Raw[];
  sequenceFlows: RawFlow[];
};
type Raw = { id: string; type: string; name?: string; parent: { id: string; type: string }; behaviour: RawBehaviour };
type RawFlow = Raw & { sourceId: string; targetId: string; isDefault?: boolean };
type RawBehaviour = ModelBehaviour & { conditionExpression?: { body: string } };

function serialise({ definitions, references, elementsById }: Parsed): Drawing {
  return map({ rootElement: definitions, references, elementsById } as never, () => undefined) as unknown as Drawing;
}

function eventSubProcesses(definitions: Moddle): string[] {
  return list(definitions, 'rootElements')
    .flatMap((root) => [...inside(root)])
    .filter((element) => element.triggeredByEvent === true)
    .map((element) => element.id ?? '');
}

/** The scope and what lies inside it; a side procedure's scope becomes a process of its own with a plain start. */
function model(drawing: Drawing, scopeId: string, sideIds: string[]): Model {
  const scopes = new Set([scopeId]);
  for (const { id, type, parent } of drawing.activities) {
    // Parents come before their children.
    if (type === 'bpmn:SubProcess' && scopes.has(parent.id) && !sideIds.includes(id)) scopes.add(id);
  }
  const here = ({ id, parent, type }: Raw) => scopes.has(parent.id) && !sideIds.includes(id) && !notWalked.has(type);
  const parentOf = ({ parent }: Raw) => ({ id: parent.id, type: parent.id === scopeId ? 'bpmn:Process' : parent.type });
  const activities = drawing.activities.filter(here).map((raw) => element(raw, parentOf(raw), scopeId));
  const used = new Set(activities.flatMap(({ behaviour }) => referenced(behaviour)));
  const definition = { id: 'definitions', type: 'bpmn:Definitions' };
  return {
    id: scopeId,
    source: {
      definition,
      processes: [{ id: scopeId, type: 'bpmn:Process', parent: definition, behaviour: { isExecutable: true } }],
      activities: [...activities, ...drawing.activities.filter(({ id }) => used.has(id)).map(root)],
      sequenceFlows: drawing.sequenceFlows.filter(here).map((raw) => flow(raw, parentOf(raw))),
      associations: [],
      dataObjects: [],
      dataStores: [],
      messageFlows: [],
    },
  };
}

const notWalked = new Set(['bpmn:TextAnnotation']);

function element(raw: Raw, parent: ModelElement['parent'], scopeId: string): ModelElement {
  const { behaviour } = raw;
  const sideStart = raw.type === 'bpmn:StartEvent' && raw.parent.id === scopeId;
  const definitions = sideStart ? [] : (behaviour.eventDefinitions ?? []).map(eventDefinition);
  return {
    ...identity(raw),
    parent,
    behaviour: {
      ...(behaviour.calledElement && { calledElement: behaviour.calledElement }),
      ...(behaviour.attachedTo && {
        attachedTo: pick(behaviour.attachedTo),
        cancelActivity: behaviour.cancelActivity !== false,
      }),
      ...(definitions.length && { eventDefinitions: definitions }),
    },
  };
}

function eventDefinition({ type, behaviour }: ModelEventDefinition): ModelEventDefinition {
  const { timeDate, timeDuration, errorRef, messageRef } = behaviour;
  return {
    type,
    behaviour: {
      ...(timeDate && { timeDate: timeDate.trim() }),
      ...(timeDuration && { timeDuration: timeDuration.trim() }),
      ...(errorRef && { errorRef: pick(errorRef) }),
      ...(messageRef && { messageRef: pick(messageRef) }),
    },
  };
}

function root(raw: Raw): ModelElement {
  const { errorCode } = raw.behaviour;
  return { ...identity(raw), parent: pick(raw.parent), behaviour: errorCode ? { errorCode } : {} };
}

function flow(raw: RawFlow, parent: ModelFlow['parent']): ModelFlow {
  const body = raw.behaviour.conditionExpression?.body;
  return {
    ...identity(raw),
    parent,
    sourceId: raw.sourceId,
    targetId: raw.targetId,
    ...(raw.isDefault && { isDefault: true }),
    behaviour: body === undefined ? {} : { conditionExpression: { type: 'bpmn:FormalExpression', body } },
  };
}

function identity({ id, type, name }: Raw): { id: string; type: string; name?: string } {
  return { id, type, ...(name && { name }) };
}

function pick({ id, type }: { id: string; type: string }): { id: string; type: string } {
  return { id, type };
}

function referenced({ eventDefinitions = [] }: ModelBehaviour): string[] {
  return eventDefinitions.flatMap(({ behaviour }) => [behaviour.errorRef?.id, behaviour.messageRef?.id]).filter(isText);
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

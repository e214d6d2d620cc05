import { EngineIncident, type IncidentCode, incident } from './incident.ts';
import type { LiveActivity, LiveContent, LiveDefinition, LiveScope } from './library.ts';
import { definitionOf, type Inner } from './profile.ts';
import type { Ended, Facts, Model, ModelElement, Position, Step, TimerWait, Waiting } from './types.ts';

const stepBudget = 500;

/** One step while it happens: everything the interpreter tells, gathered until `finish`. */
export class Run {
  readonly definition: LiveDefinition;
  readonly waiting = new Map<string, Waiting & { within: string[] }>();
  readonly timers = new Map<string, TimerWait & { within: string[] }>();
  private readonly model: Model;
  private readonly inner: Inner;
  private readonly elements: Map<string, ModelElement>;
  private readonly told = {
    entered: [] as string[],
    left: [] as string[],
    taken: [] as string[],
    sent: [] as Step['sent'],
  };
  private ended: Ended | null = null;
  private over = false;
  private failure: string | undefined;
  private steps = 0;

  constructor(model: Model, facts: Facts) {
    const { definition, inner } = definitionOf(model, facts);
    this.model = model;
    this.definition = definition;
    this.inner = inner;
    this.elements = new Map(model.source.activities.map((element) => [element.id, element]));
    // Without a listener an error would end the whole node process.
    definition.broker.subscribeTmp('event', '#', (key, { content }) => this.hear(key, content), { noAck: true });
  }

  /** Runs a part of the step; an incident noted inside wins over what the interpreter made of it. */
  perform(act: () => void, onFailure: IncidentCode = 'engine_error'): void {
    try {
      act();
    } catch (error) {
      throw this.inner.incident ?? (error instanceof EngineIncident ? error : unexpected(error));
    }
    if (this.inner.incident) throw this.inner.incident;
    if (this.failure && !this.over) throw incident(onFailure, undefined, this.failure);
  }

  finish(): Step {
    const ended = this.ended && (this.over || !this.definition.isRunning) ? this.ended : null;
    const open = ended ? [] : this.inOrder(this.waiting);
    const timers = ended ? [] : this.inOrder(this.timers);
    if (!ended && !open.length && !timers.length) {
      throw incident('stuck', this.told.entered.at(-1), 'Quy trình dừng lại mà không chờ gì và chưa kết thúc');
    }
    return { position: this.position(ended, open, timers), waiting: open, timers, ...this.told, ended };
  }

  activity(elementId: string): LiveActivity {
    for (const process of this.definition.getProcesses()) {
      const found = process.execution && within(process.execution, elementId);
      if (found) return found;
    }
    throw incident('not_waiting', elementId, 'Bước này không còn trong quy trình đang chạy');
  }

  /** In the order of the drawing, so that the same position is always told the same way. */
  private inOrder<T extends { elementId: string; within: string[] }>(waits: Map<string, T>): Omit<T, 'within'>[] {
    const order = [...this.elements.keys()];
    const sorted = [...waits.values()].sort((a, b) => order.indexOf(a.elementId) - order.indexOf(b.elementId));
    return sorted.map(({ within, ...wait }) => wait);
  }

  private position(ended: Ended | null, waiting: Waiting[], timers: TimerWait[]): Position {
    if (ended) return { model: this.model.id, state: null, waits: [], ended: true };
    const state: unknown = JSON.parse(JSON.stringify(this.definition.getState()));
    return { model: this.model.id, state, waits: [...waiting, ...timers].map(({ executionId }) => executionId).sort() };
  }

  private hear(key: string, content: LiveContent): void {
    if (this.over) return;
    switch (key) {
      case 'activity.enter':
        return this.enter(content);
      case 'activity.wait':
        return this.wait(content);
      case 'activity.timer':
        return this.arm(content);
      case 'activity.end':
        return this.end(content);
      case 'activity.leave':
        return this.leave(content);
      case 'activity.error':
        return this.fail(content);
      case 'flow.take':
        this.told.taken.push(content.id);
        return;
      case 'definition.error':
        this.failure = content.error?.message ?? 'unknown error';
    }
  }

  private enter({ id }: LiveContent): void {
    if (++this.steps > stepBudget) {
      this.inner.incident ??= incident('step_budget', id, `Quá ${stepBudget} bước trong một lần xử lý`);
      throw this.inner.incident;
    }
    if (this.elements.get(id)?.type !== 'bpmn:BoundaryEvent') this.told.entered.push(id);
  }

  private wait({ id, type, executionId, parent }: LiveContent): void {
    const kind = waitingTypes[type];
    if (!kind) return;
    const calledElement = this.elements.get(id)?.behaviour.calledElement;
    this.waiting.set(executionId, {
      elementId: id,
      executionId,
      type: kind,
      ...(calledElement && { calledElement }),
      within: scopes(parent),
    });
  }

  private arm({ id, parent, timeDate, timeDuration }: LiveContent): void {
    const executionId = parent?.executionId;
    if (!executionId) return;
    const behaviour = this.elements.get(id)?.behaviour;
    this.timers.set(executionId, {
      elementId: id,
      executionId,
      kind: timeDate === undefined ? 'timeDuration' : 'timeDate',
      value: timeDate ?? timeDuration ?? '',
      interrupting: behaviour?.cancelActivity ?? true,
      ...(behaviour?.attachedTo && { attachedTo: behaviour.attachedTo.id }),
      within: scopes(parent),
    });
  }

  private end({ id, executionId, parent }: LiveContent): void {
    // The content of an event that ends bears the type of its event definition.
    const type = this.elements.get(id)?.type;
    if (type === 'bpmn:BoundaryEvent') this.told.entered.push(id);
    if (type === 'bpmn:SendTask') this.told.sent.push({ elementId: id, executionId });
    this.told.left.push(id);
    if (type !== 'bpmn:EndEvent' || parent?.id !== this.model.id) return;
    this.ended = this.outcome(id);
    this.over = this.ended.kind !== 'none';
  }

  private outcome(endEventId: string): Ended {
    const definition = this.elements.get(endEventId)?.behaviour.eventDefinitions?.[0];
    if (!definition) return { endEventId, kind: 'none' };
    if (definition.type === 'bpmn:TerminateEventDefinition') return { endEventId, kind: 'terminate' };
    const code = this.elements.get(definition.behaviour.errorRef?.id ?? '')?.behaviour.errorCode;
    return { endEventId, kind: 'error', ...(code && { code }) };
  }

  /** A scope that is broken off does not report its children one by one. */
  private leave({ executionId }: LiveContent): void {
    for (const waits of [this.waiting, this.timers]) {
      for (const [key, { within }] of waits) if (key === executionId || within.includes(executionId)) waits.delete(key);
    }
  }

  private fail({ id, type }: LiveContent): void {
    if (type !== 'bpmn:ExclusiveGateway') return;
    this.inner.incident ??= incident('no_flow_taken', id, 'Không có nhánh nào của cổng này thỏa điều kiện');
  }
}

const waitingTypes: Record<string, Waiting['type']> = {
  'bpmn:UserTask': 'userTask',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:MessageEventDefinition': 'message',
};

function scopes(parent: LiveContent['parent']): string[] {
  return [parent, ...(parent?.path ?? [])].flatMap((scope) => scope?.executionId ?? []);
}

function within(scope: LiveScope, elementId: string): LiveActivity | undefined {
  for (const activity of scope.getActivities()) {
    if (activity.id === elementId) return activity;
    const inner = activity.isSubProcess ? activity.execution?.source?.execution : undefined;
    const found = inner && within(inner, elementId);
    if (found) return found;
  }
  return undefined;
}

function unexpected(error: unknown): EngineIncident {
  return incident('engine_error', undefined, error instanceof Error ? error.message : String(error));
}

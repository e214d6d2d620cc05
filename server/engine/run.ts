import { EngineIncident, type IncidentCode, incident } from './incident.ts';
import type { LiveActivity, LiveContent, LiveDefinition, LiveScope } from './library.ts';
import { definitionOf, type Inner } from './profile.ts';
import type { Ended, Facts, Model, Step } from './types.ts';
import { Waits } from './waits.ts';

const stepBudget = 500;

/** One step while it happens: everything the interpreter tells, gathered until `finish`. */
export class Run {
  readonly definition: LiveDefinition;
  readonly waits: Waits;
  private readonly model: Model;
  private readonly inner: Inner;
  private readonly told: Pick<Step, 'entered' | 'left' | 'taken' | 'sent'> = {
    entered: [],
    left: [],
    taken: [],
    sent: [],
  };
  private ended: Ended | null = null;
  /** An error or terminate end was reached: what the interpreter still does is not part of the run. */
  private over = false;
  private failure: string | undefined;
  private steps = 0;

  constructor(model: Model, facts: Facts) {
    const { definition, inner } = definitionOf(model, facts);
    this.model = model;
    this.definition = definition;
    this.inner = inner;
    this.waits = new Waits(model);
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
    const ended = this.over || !this.definition.isRunning ? this.ended : null;
    const { id } = this.model;
    if (ended) {
      return {
        position: { model: id, state: null, waits: [], ended: true },
        waiting: [],
        timers: [],
        ...this.told,
        ended,
      };
    }
    const open = this.waits.all();
    if (!open.waiting.length && !open.timers.length) {
      throw incident('stuck', this.told.entered.at(-1), 'Quy trình dừng lại mà không chờ gì và chưa kết thúc');
    }
    const state: unknown = JSON.parse(JSON.stringify(this.definition.getState()));
    return { position: { model: id, state, waits: this.waits.executions() }, ...open, ...this.told, ended };
  }

  activity(elementId: string): LiveActivity {
    for (const process of this.definition.getProcesses()) {
      const found = process.execution && within(process.execution, elementId);
      if (found) return found;
    }
    throw incident('not_waiting', elementId, 'Bước này không còn trong quy trình đang chạy');
  }

  private hear(key: string, content: LiveContent): void {
    if (this.over) return;
    if (key === 'activity.enter') this.enter(content);
    else if (key === 'activity.wait') this.waits.add(content);
    else if (key === 'activity.timer') this.waits.arm(content);
    else if (key === 'activity.end') this.end(content);
    else if (key === 'activity.leave') this.waits.remove(content);
    else if (key === 'activity.error') this.fail(content);
    else if (key === 'flow.take') this.told.taken.push(content.id);
    else if (key === 'definition.error') this.failure = content.error?.message ?? 'unknown error';
  }

  private enter({ id }: LiveContent): void {
    this.steps += 1;
    if (this.steps > stepBudget) {
      this.inner.incident ??= incident('step_budget', id, `Quá ${stepBudget} bước trong một lần xử lý`);
      throw this.inner.incident;
    }
    if (this.waits.element(id)?.type !== 'bpmn:BoundaryEvent') this.told.entered.push(id);
  }

  private end({ id, executionId, parent }: LiveContent): void {
    // The content of an event that ends bears the type of its event definition.
    const type = this.waits.element(id)?.type;
    if (type === 'bpmn:BoundaryEvent') this.told.entered.push(id);
    if (type === 'bpmn:SendTask') this.told.sent.push({ elementId: id, executionId });
    this.told.left.push(id);
    if (type !== 'bpmn:EndEvent' || parent?.id !== this.model.id) return;
    this.ended = this.outcome(id);
    this.over = this.ended.kind !== 'none';
  }

  private outcome(endEventId: string): Ended {
    const definition = this.waits.element(endEventId)?.behaviour.eventDefinitions?.[0];
    if (!definition) return { endEventId, kind: 'none' };
    if (definition.type === 'bpmn:TerminateEventDefinition') return { endEventId, kind: 'terminate' };
    const code = this.waits.element(definition.behaviour.errorRef?.id ?? '')?.behaviour.errorCode;
    return { endEventId, kind: 'error', ...(code && { code }) };
  }

  private fail({ id }: LiveContent): void {
    if (this.waits.element(id)?.type !== 'bpmn:ExclusiveGateway') return;
    this.inner.incident ??= incident('no_flow_taken', id, 'Không có nhánh nào của cổng này thỏa điều kiện');
  }
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

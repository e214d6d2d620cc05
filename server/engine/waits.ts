import type { LiveContent } from './library.ts';
import type { Model, ModelElement, TimerWait, Waiting } from './types.ts';

/** What a run waits for, kept in step with what the interpreter tells. */
export class Waits {
  private readonly elements: Map<string, ModelElement>;
  private readonly open = new Map<string, { wait: Waiting; within: string[] }>();
  private readonly armed = new Map<string, { wait: TimerWait; within: string[] }>();

  constructor(model: Model) {
    this.elements = new Map(model.source.activities.map((element) => [element.id, element]));
  }

  element(id: string): ModelElement | undefined {
    return this.elements.get(id);
  }

  add({ id, type, executionId, parent }: LiveContent): void {
    const kind = kinds[type];
    if (!kind) return;
    const calledElement = this.element(id)?.behaviour.calledElement;
    const wait: Waiting = { elementId: id, executionId, type: kind, ...(calledElement && { calledElement }) };
    this.open.set(executionId, { wait, within: scopes(parent) });
  }

  arm({ id, parent, timeDate, timeDuration }: LiveContent): void {
    const executionId = parent?.executionId;
    if (!executionId) return;
    const { cancelActivity = true, attachedTo } = this.element(id)?.behaviour ?? {};
    const wait: TimerWait = {
      elementId: id,
      executionId,
      kind: timeDate === undefined ? 'timeDuration' : 'timeDate',
      value: timeDate ?? timeDuration ?? '',
      interrupting: cancelActivity,
      ...(attachedTo && { attachedTo: attachedTo.id }),
    };
    this.armed.set(executionId, { wait, within: scopes(parent) });
  }

  /** A scope that is broken off does not report its children one by one. */
  remove({ executionId }: LiveContent): void {
    for (const waits of [this.open, this.armed]) {
      for (const [key, { within }] of waits) {
        if (key === executionId || within.includes(executionId)) waits.delete(key);
      }
    }
  }

  waiting(executionId: string): Waiting | undefined {
    return this.open.get(executionId)?.wait;
  }

  timer(executionId: string): TimerWait | undefined {
    return this.armed.get(executionId)?.wait;
  }

  all(): { waiting: Waiting[]; timers: TimerWait[] } {
    return { waiting: this.inOrder([...this.open.values()]), timers: this.inOrder([...this.armed.values()]) };
  }

  executions(): string[] {
    return [...this.open.keys(), ...this.armed.keys()].sort();
  }

  /** In the order of the drawing, so that the same position is always told the same way. */
  private inOrder<T extends { elementId: string }>(waits: { wait: T }[]): T[] {
    const order = [...this.elements.keys()];
    return waits.map(({ wait }) => wait).sort((a, b) => order.indexOf(a.elementId) - order.indexOf(b.elementId));
  }
}

const kinds: Record<string, Waiting['type']> = {
  'bpmn:UserTask': 'userTask',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:MessageEventDefinition': 'message',
};

function scopes(parent: LiveContent['parent']): string[] {
  return [parent, ...(parent?.path ?? [])].flatMap((scope) => scope?.executionId ?? []);
}

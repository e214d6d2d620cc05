import { extension, extensions, list, type Moddle, names, one, type Placed, text, words } from './elements.ts';
import type {
  AwaitSpec,
  DeadlineSpec,
  EarlierLaw,
  ExtensionSpec,
  Role,
  SideSpec,
  TaskLimit,
  TimerSpec,
  TransitionSpec,
} from './types.ts';

/** A step's time limit, or the reason why it has none. */
export function limitOf(limit: Moddle | undefined): TaskLimit | undefined {
  const none = limit && text(limit, 'none');
  if (!limit || none) return none ? { none } : undefined;
  return {
    value: text(limit, 'value') ?? '',
    internal: limit.internal === true,
    ...words(limit, ['law']),
    ...(limit.unverified === true && { unverified: true }),
  };
}

/** A timer, if this element is one: its id and what it waits for. */
export function timerSpec({ element, id }: Placed): [string, TimerSpec][] {
  const event = list(element, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  const host = element.attachedToRef as Moddle | undefined;
  for (const kind of ['timeDate', 'timeDuration'] as const) {
    const expression = event?.[kind] as Moddle | undefined;
    const value = expression && text(expression, 'body');
    if (value)
      return [
        [id, { kind, value, interrupting: element.cancelActivity !== false, ...(host?.id && { attachedTo: host.id }) }],
      ];
  }
  return [];
}

/** What a timer that hangs on a deadline waits for: `deadline:<id>`, or `deadline:<id> - <n> days` before its last day. */
export function readAwaited(value: string): { key: string; leadDays: number } | undefined {
  const found = /^deadline:([a-z][a-z0-9-]*)(?: - (\d{1,3}) days)?$/.exec(value);
  return found?.[1] ? { key: found[1], leadDays: Number(found[2] ?? 0) } : undefined;
}

/** As what `until` names that every copy of the paper of a call has left: `sent:<call>`. It runs on when its run is over. */
export function sentOf(call: string): string {
  return `sent:${call}`;
}

export function isSending(until: string): boolean {
  return until.startsWith(sentOf(''));
}

/** The legal clocks declared on a process or a side procedure. */
export function deadlinesIn(element: Moddle): DeadlineSpec[] {
  const scope = element.$type === 'bpmn:Process' ? 'main' : (element.id ?? '');
  return extensions(element, 'Deadline').map((deadline) => ({
    id: deadline.id ?? '',
    name: deadline.name ?? '',
    from: text(deadline, 'from') ?? '',
    until: names(text(deadline, 'until')),
    ...words(deadline, ['fromFact', 'fromHour', 'untilFact', 'when']),
    ...(deadline.before === true && { before: true as const }),
    law: text(deadline, 'law') ?? '',
    internal: deadline.internal === true,
    ...(deadline.unverified === true && { unverified: true }),
    scope,
    limits: list(deadline, 'limits').map((limit) => ({
      value: text(limit, 'value') ?? '',
      ...words(limit, ['when', 'law']),
    })),
    ...(list(deadline, 'extensions').length > 0 && { extensions: list(deadline, 'extensions').map(extensionSpec) }),
    ...(one(deadline, 'earlier') && { earlier: earlierLaw(one(deadline, 'earlier')) }),
  }));
}

function earlierLaw(earlier: Moddle | undefined): EarlierLaw {
  return { until: '', value: '', law: '', ...(earlier && words(earlier, ['until', 'value', 'law'])) };
}

/** Which runs of earlier law a procedure takes over. */
export function transitionSpec(transition: Moddle): TransitionSpec {
  return {
    on: text(transition, 'on') ?? '',
    law: text(transition, 'law') ?? '',
    ...words(transition, ['after', 'until']),
    ...(transition.unverified === true && { unverified: true as const }),
  };
}

function extensionSpec(extension: Moddle): ExtensionSpec {
  return {
    at: text(extension, 'at') ?? '',
    value: text(extension, 'value') ?? '',
    law: text(extension, 'law') ?? '',
    ...words(extension, ['nFact', 'when']),
  };
}

/** Whose answers a procedure waits for. */
export function awaitSpec(element: Moddle): AwaitSpec {
  return {
    id: element.id ?? '',
    name: element.name ?? '',
    from: text(element, 'from') ?? '',
    bodies: text(element, 'bodies') ?? '',
    ...words(element, ['until', 'dueFact', 'dueItem', 'daysFact', 'limit', 'when', 'begins', 'beginsWhen']),
    law: text(element, 'law') ?? '',
    opinion: element.opinion === true,
    ...(element.complete === true && { complete: true as const }),
    internal: element.internal === true,
  };
}

/** Who may start a side procedure, when, and which clock it stops. */
export function sideSpec({ element, id, name }: Placed): SideSpec {
  const side = extension(element, 'SideProcedure');
  return {
    id,
    name,
    roles: names(side && text(side, 'roles')) as Role[],
    after: (side && text(side, 'after')) ?? '',
    ...(side && words(side, ['until', 'law', 'pauses', 'pauseFrom', 'pauseUntil', 'pauseUntilFact'])),
    allows: names(side && text(side, 'allows')),
    once: side?.once === true,
  };
}

import { incident } from './incident.ts';
import { Run } from './run.ts';
import type { Facts, Model, Position, Signal, Step } from './types.ts';

/** Begins a run of the model and walks it to where it first waits. */
export function start(model: Model, facts: Facts): Step {
  const run = new Run(model, facts);
  run.perform(() => run.definition.run());
  return run.finish();
}

/** One thing happened to one waiting execution; everything else stands where it stood. */
export function advance(model: Model, position: Position, signal: Signal, facts: Facts): Step {
  if (position.model !== model.id) throw new Error(`a position of ${position.model} was given to ${model.id}`);
  if (position.ended) throw notWaiting();
  const run = new Run(model, facts);
  run.perform(() => {
    // Recovering keeps references into the state, which belongs to the caller.
    run.definition.recover(structuredClone(position.state));
    run.definition.resume();
  });
  checkRecovered(run, position);
  send(run, signal);
  return run.finish();
}

// A task that was renamed or removed would lose its token without a word.
function checkRecovered(run: Run, position: Position): void {
  if (run.waits.executions().join() === position.waits.join()) return;
  throw incident('position_lost', undefined, 'Vị trí đã lưu không khớp với quy trình; có bước bị đổi tên hoặc bị bỏ');
}

/** Straight to the activity: passed down from the definition, error ends are lost and an unheard signal is ignored. */
function send(run: Run, signal: Signal): void {
  const { elementId } = target(run, signal);
  const activity = run.activity(elementId);
  const [type, executionId] = wire(signal);
  const failure = signal.kind === 'fail' ? { message: signal.code, code: signal.code } : {};
  run.perform(
    () => {
      const key = `activity.${type}.${executionId}`;
      activity.broker.publish('api', key, { id: elementId, executionId, ...failure }, { type });
    },
    signal.kind === 'fail' ? 'error_not_caught' : 'engine_error',
  );
}

function target(run: Run, signal: Signal): { elementId: string } {
  const { executionId } = signal;
  if (signal.kind === 'timer') {
    const timer = run.waits.timer(executionId);
    if (timer) return timer;
    throw notWaiting();
  }
  const waiting = run.waits.waiting(executionId);
  if (!waiting) throw notWaiting();
  const fits =
    signal.kind === 'message'
      ? waiting.type === 'message'
      : signal.kind === 'fail'
        ? waiting.type === 'callActivity'
        : waiting.type !== 'message';
  if (!fits) throw notWaiting();
  return waiting;
}

/** The interpreter's word, and whom it is for: an event's only definition is execution `<event>_0`. */
function wire({ kind, executionId }: Signal): [type: string, executionId: string] {
  if (kind === 'timer') return ['cancel', `${executionId}_0`];
  if (kind === 'message') return ['message', `${executionId}_0`];
  return [kind === 'fail' ? 'error' : 'signal', executionId];
}

function notWaiting() {
  return incident('not_waiting', undefined, 'Quy trình không còn chờ việc này');
}

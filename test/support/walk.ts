import { fileURLToPath } from 'node:url';
import {
  advance,
  type Facts,
  type Model,
  type Signal,
  type Step,
  start,
  type TimerWait,
  type Waiting,
} from '../../server/engine/index.ts';
import { compileRelease, type Release, readBundle } from '../../server/procedures/index.ts';

/** What people answer at each step. A list is answered in turn, its last answer for good. */
export type Answers = Record<string, Facts | Facts[]>;

export type Walk = {
  procedure: string;
  /** A side procedure instead of the main flow. */
  side?: string;
  answers: Answers;
  /** What the matter brings along: the desks that write routing notes, those of a paper's signing chain; none unless said. */
  facts?: Facts;
  /** What happens to a paper on its way: signed and issued unless said otherwise. */
  papers?: Record<string, ('approve' | 'sendBack')[]>;
  /** Timers and messages by id, in the order in which they come. */
  events?: string[];
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const releases = new Map<string, Promise<Release>>();
const walked = new Map<string, Set<string>>();

/** Where a walk stands, as JSON, and where it went on from there by the signal and the facts that it was given. */
type Place = { step: string; next: Places };
type Places = Map<string, Place>;
const maps = new Map<Model, { ways: Places; words: Set<string> }>();

/** The release of the files in the tree, after a trip through JSON as the database stores it. */
export function releaseOf(procedure: string): Promise<Release> {
  const known = releases.get(procedure) ?? readBundle(root, procedure).then(compileRelease).then(stored);
  releases.set(procedure, known);
  return known;
}

/**
 * The steps in the order in which they are done: tasks by id, '✉' papers issued or sent, '↩' papers sent back, '⏰' timers,
 * '☎' messages, and the end. Position and facts go through JSON between any two steps.
 */
export async function walk(script: Walk): Promise<string[]> {
  const release = await releaseOf(script.procedure);
  const model = script.side ? release.models.sides[script.side] : release.models.main;
  if (!model) throw new Error(`${script.procedure} has no side procedure ${script.side}`);
  return new Walker(script, release, model).walk();
}

/** Flows that leave a gateway, a boundary event or a waiting event and that no walk of this process has taken yet. */
export async function untrodden(procedure: string): Promise<string[]> {
  const { models } = await releaseOf(procedure);
  const all = [models.main, ...Object.values(models.sides)];
  for (const model of all) maps.delete(model);
  const forks = all.flatMap(({ source }) => {
    const branching = new Set(
      source.activities.filter(({ type }) => /Gateway|BoundaryEvent|CatchEvent/.test(type)).map(({ id }) => id),
    );
    return source.sequenceFlows.filter(({ sourceId }) => branching.has(sourceId)).map(({ id }) => id);
  });
  return forks.filter((id) => !walked.get(procedure)?.has(id));
}

class Walker {
  private facts: Facts;
  private readonly path: string[] = [];
  private readonly turns = new Map<string, number>();
  private readonly events: string[];
  private readonly script: Walk;
  private readonly release: Release;
  private readonly model: Model;

  constructor(script: Walk, release: Release, model: Model) {
    this.script = script;
    this.release = release;
    this.model = model;
    this.facts = { routingDesks: 0, routingDesk: 1, contentInitial: false, formatInitial: false, ...script.facts };
    this.events = [...(script.events ?? [])];
  }

  async walk(): Promise<string[]> {
    const { ways, words } = mapOf(this.model);
    const read = () => Object.entries(this.facts).filter(([key]) => words.has(key));
    let place = arrive(ways, JSON.stringify(read()), () => start(this.model, this.facts));
    let step = this.note(place.step);
    for (let turn = 0; !step.ended; turn += 1) {
      if (turn > 200) throw new Error(`lost: ${this.path.join(' → ')}`);
      const { position } = step;
      const signal = await this.next(step);
      const way = JSON.stringify([signal, read()]);
      place = arrive(place.next, way, () => advance(this.model, position, signal, stored(this.facts)));
      step = this.note(place.step);
    }
    return [...this.path, `■ ${step.ended.endEventId}`];
  }

  private note(json: string): Step {
    const step = JSON.parse(json) as Step;
    const flows = walked.get(this.script.procedure) ?? new Set();
    for (const id of step.taken) flows.add(id);
    walked.set(this.script.procedure, flows);
    for (const { elementId } of step.sent) this.path.push(`✉ ${elementId}`);
    return step;
  }

  private async next(step: Step): Promise<Signal> {
    const event = this.eventIn(step);
    if (event) return event;
    const wait = step.waiting.find(({ type }) => type !== 'message');
    if (!wait)
      throw new Error(`nobody goes on after ${this.path.join(' → ')}; waiting: ${JSON.stringify(step.waiting)}`);
    if (wait.type === 'callActivity') return this.call(wait);
    this.facts = { ...this.facts, ...this.answer(wait.elementId) };
    this.path.push(wait.elementId);
    return { kind: 'complete', executionId: wait.executionId };
  }

  private eventIn({ timers, waiting }: Step): Signal | undefined {
    const due = (one: TimerWait | Waiting) => one.elementId === this.events[0];
    const timer = timers.find(due);
    const message = waiting.find((wait) => wait.type === 'message' && due(wait));
    const found = timer ?? message;
    if (!found) return undefined;
    this.path.push(`${timer ? '⏰' : '☎'} ${this.events.shift()}`);
    return { kind: timer ? 'timer' : 'message', executionId: found.executionId };
  }

  private async call(wait: Waiting): Promise<Signal> {
    if (this.release.procedure.calls[wait.elementId]?.paper) return this.sign(wait);
    const { answers } = this.script;
    const done = await walk({ procedure: wait.calledElement ?? '', answers, facts: this.facts });
    this.path.push(...done.slice(0, -1));
    const end = (await releaseOf(wait.calledElement ?? '')).procedure.ends[done.at(-1)?.slice(2) ?? ''];
    const { executionId } = wait;
    return end?.kind === 'error'
      ? { kind: 'fail', executionId, code: end.code ?? '' }
      : { kind: 'complete', executionId };
  }

  private async sign({ elementId, executionId, calledElement }: Waiting): Promise<Signal> {
    const template = this.release.procedure.calls[elementId]?.paper?.template ?? '';
    const fates = this.script.papers?.[template] ?? [];
    const decision = fates[this.turn(`paper ${template}`)] ?? 'approve';
    const done = await walk({
      procedure: calledElement ?? '',
      answers: { 'sign-paper': { decision }, 'issue-paper': {} },
    });
    const issued = done.at(-1) === '■ issued';
    this.path.push(`${issued ? '✉' : '↩'} ${elementId}`);
    return issued ? { kind: 'complete', executionId } : { kind: 'fail', executionId, code: 'sent-back' };
  }

  private answer(task: string): Facts {
    const answers = this.script.answers[task];
    if (!answers) throw new Error(`no answer for ${task} after ${this.path.join(' → ')}`);
    if (!Array.isArray(answers)) return answers;
    return answers[Math.min(this.turn(task), answers.length - 1)] ?? {};
  }

  /** How often this was asked before. */
  private turn(key: string): number {
    const turn = this.turns.get(key) ?? 0;
    this.turns.set(key, turn + 1);
    return turn;
  }
}

// What a diagram nowhere names cannot turn a walk.
function mapOf(model: Model) {
  const known = maps.get(model) ?? {
    ways: new Map(),
    words: new Set(JSON.stringify(model.source).match(/[A-Za-z_]\w*/g)),
  };
  maps.set(model, known);
  return known;
}

// The engine is a function: walks that begin alike are taken once, up to where they part.
function arrive(from: Places, way: string, go: () => Step): Place {
  const place = from.get(way) ?? { step: JSON.stringify(go()), next: new Map() };
  from.set(way, place);
  return place;
}

function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { expect } from 'chai';
import { evaluate } from 'feelin';
import type { Facts } from '../../server/engine/index.ts';
import * as d from './draw.ts';

type Act = { complete: string; facts?: Facts } | { fire: string };

type Api = { id: string; signal(): void };

const drawing = d
  .draw(
    [
      ...[
        d.begin(),
        d.user('register'),
        d.choice('eligible', 'eligible--guide'),
        d.user('guide'),
        d.send('guidance-letter'),
        d.finish('guided'),
      ],
      ...[d.user('propose'), d.onTime('late', 'propose', 'P40D', false), d.user('explain'), d.finish('explained')],
      ...[
        d.fork('split'),
        d.user('verify'),
        d.user('consult'),
        d.fork('join'),
        d.choice('complete', 'complete--hearing'),
      ],
      d.sub(
        'hearing',
        [d.begin('open'), d.user('hold'), d.choice('held', 'held--minutes'), d.user('minutes'), d.finish('close')],
        ['open > hold', 'hold > held', 'held > hold : = absent', 'held > minutes', 'minutes > close'],
      ),
      ...[d.user('decide'), d.send('decision'), d.finish()],
    ],
    [
      ...[
        'begin > register',
        'register > eligible',
        'eligible > propose : = eligibility = "eligible"',
        'eligible > guide',
      ],
      ...[
        'guide > guidance-letter',
        'guidance-letter > guided',
        'propose > split',
        'late > explain',
        'explain > explained',
      ],
      ...['split > verify', 'split > consult', 'verify > join', 'consult > join', 'join > complete'],
      ...[
        'complete > verify-more : = missing',
        'complete > hearing',
        'hearing > decide',
        'decide > decision',
        'decision > finish',
      ],
      'verify-more > complete',
    ],
  )
  .replace('<bpmn:parallelGateway id="join"/>', `<bpmn:parallelGateway id="join"/>${d.user('verify-more')}`);

const stories: Record<string, Act[]> = {
  'not eligible': [{ complete: 'register', facts: { eligibility: 'anonymous' } }, { complete: 'guide' }],
  'all the way': [
    ...[{ complete: 'register', facts: { eligibility: 'eligible' } }, { complete: 'propose' }, { complete: 'consult' }],
    ...[
      { complete: 'verify', facts: { missing: true } },
      { complete: 'verify-more', facts: { missing: false } },
    ],
    ...[
      { complete: 'hold', facts: { absent: true } },
      { complete: 'hold', facts: { absent: false } },
      { complete: 'minutes' },
      { complete: 'decide' },
    ],
  ],
  'late on the way': [
    ...[
      { complete: 'register', facts: { eligibility: 'eligible' } },
      { fire: 'late' },
      { complete: 'explain' },
      { complete: 'propose' },
    ],
    ...[
      { complete: 'verify' },
      { complete: 'consult', facts: { missing: false } },
      { complete: 'hold', facts: { absent: false } },
    ],
    ...[{ complete: 'minutes' }, { complete: 'decide' }],
  ],
};

describe('a second opinion', () => {
  for (const [story, acts] of Object.entries(stories)) {
    it(`bpmn-engine takes the same way: ${story}`, async () => {
      expect(await ourWay(acts)).to.deep.equal(await theirWay(acts));
    });
  }
});

async function ourWay(acts: Act[]): Promise<string[][]> {
  const { main } = await d.compiled(drawing);
  const walk = d.walking(main);
  const ways = [walk.step.taken];
  for (const act of acts) {
    const step = 'fire' in act ? walk.fire(act.fire) : walk.complete(act.complete, act.facts ?? {});
    ways.push(step.taken);
  }
  expect(walk.step.ended?.kind).to.equal('none');
  return ways;
}

async function theirWay(acts: Act[]): Promise<string[][]> {
  let facts: Facts = {};
  const ways: string[][] = [[]];
  const listener = new EventEmitter();
  listener.on('flow.take', ({ id }: { id: string }) => ways.at(-1)?.push(id));
  const resolveExpression = (text: string) => (text.startsWith('=') ? evaluate(text.slice(1), facts).value : text);
  const engine = Engine({
    name: 'second opinion',
    source: drawing,
    settings: { enableDummyService: true },
    expressions: { resolveExpression },
  });
  const execution = await engine.execute({ listener });
  for (const act of acts) {
    facts = 'facts' in act ? (act.facts ?? {}) : {};
    ways.push([]);
    if ('fire' in act) execution.cancelActivity({ id: act.fire });
    else waitingOf(execution.getPostponed() as unknown as Waiting[], act.complete).signal();
  }
  expect(execution.state).to.equal('idle');
  return ways;
}

type Waiting = Api & { getPostponed(): Waiting[] };

function waitingOf(postponed: Waiting[], id: string): Api {
  const all = postponed.flatMap((api) => [api, ...api.getPostponed()]);
  const found = all.find((api) => api.id === id);
  if (!found) throw new Error(`bpmn-engine does not wait for ${id}`);
  return found;
}

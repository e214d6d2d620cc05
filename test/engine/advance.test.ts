import { expect } from 'chai';
import { advance, EngineIncident, start } from '../../server/engine/index.ts';
import * as d from './draw.ts';

describe('a step', () => {
  it('goes from task to task and ends', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('write'), d.send('receipt'), d.user('sign'), d.finish()],
        ['begin > write', 'write > receipt', 'receipt > sign', 'sign > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.waits()).to.deep.equal(['write']);
    expect(walk.step.entered).to.deep.equal(['begin', 'write']);

    const step = walk.complete('write');
    expect(step.entered).to.deep.equal(['receipt', 'sign']);
    expect(step.left).to.deep.equal(['write', 'receipt']);
    expect(step.taken).to.deep.equal(['write--receipt', 'receipt--sign']);
    expect(step.sent.map(({ elementId }) => elementId)).to.deep.equal(['receipt']);
    expect(step.ended).to.equal(null);

    const last = walk.complete('sign');
    expect(last.ended).to.deep.equal({ endEventId: 'finish', kind: 'none' });
    expect(last.waiting).to.deep.equal([]);
    expect(last.position).to.deep.equal({ model: 'main', state: null, waits: [], ended: true });
  });

  it('does not send a paper again when it is taken up later', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.send('receipt'), d.user('a'), d.user('b'), d.finish()],
        ['begin > receipt', 'receipt > a', 'a > b', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.step.sent).to.have.length(1);
    expect(walk.complete('a').sent).to.deep.equal([]);
  });

  it('starts twelve choices in a row without walking the paths not taken', async () => {
    const count = 12;
    const nodes = [d.begin(), d.user('last'), d.finish()];
    const flows = ['last > finish', 'begin > split-0'];
    for (let i = 0; i < count; i++) {
      nodes.push(
        d.choice(`split-${i}`, `split-${i}--no-${i}`),
        d.send(`yes-${i}`),
        d.send(`no-${i}`),
        d.choice(`join-${i}`),
      );
      flows.push(
        `split-${i} > yes-${i} : = yes`,
        `split-${i} > no-${i}`,
        `yes-${i} > join-${i}`,
        `no-${i} > join-${i}`,
      );
      flows.push(`join-${i} > ${i + 1 < count ? `split-${i + 1}` : 'last'}`);
    }
    const { main } = await d.compiled(d.draw(nodes, flows));

    const step = start(main, { yes: true });

    expect(step.waiting.map(({ elementId }) => elementId)).to.deep.equal(['last']);
    expect(step.entered).to.have.length(2 + 3 * count);
    expect(step.taken).to.have.length(1 + 3 * count);
  });

  it('splits and joins in parallel, each half in an act of its own', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.fork('split'), d.user('a'), d.user('b'), d.fork('join'), d.user('c'), d.finish()],
        ['begin > split', 'split > a', 'split > b', 'a > join', 'b > join', 'join > c', 'c > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.waits()).to.have.members(['a', 'b']);
    walk.complete('b');
    expect(walk.waits()).to.deep.equal(['a']);
    const step = walk.complete('a');
    expect(walk.waits()).to.deep.equal(['c']);
    expect(step.left).to.deep.equal(['a', 'join']);
    expect(walk.complete('c').ended?.endEventId).to.equal('finish');
  });

  it('goes round a loop as often as it is sent back, without growing', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('draft'), d.call('paper'), d.onError('returned', 'paper', 'sent-back'), d.finish()],
        ['begin > draft', 'draft > paper', 'paper > finish', 'returned > draft'],
      ),
    );

    const walk = d.walking(main);
    const sizes: number[] = [];
    for (let i = 0; i < 5; i++) {
      walk.complete('draft');
      expect(walk.step.waiting[0]).to.include({ elementId: 'paper', type: 'callActivity', calledElement: 'paper' });
      const step = walk.fail('paper', 'sent-back');
      expect(step.entered).to.deep.equal(['returned', 'draft']);
      expect(step.left).to.deep.equal(['returned']);
      sizes.push(JSON.stringify(step.position).length);
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).to.be.below(200);
    walk.complete('draft');
    expect(walk.complete('paper').ended).to.deep.equal({ endEventId: 'finish', kind: 'none' });
  });

  it('gives each activation an execution of its own', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('a'), d.choice('again', 'again--finish'), d.finish()],
        ['begin > a', 'a > again', 'again > a : = more', 'again > finish'],
      ),
    );

    const walk = d.walking(main);
    const first = walk.step.waiting[0]?.executionId;
    walk.complete('a', { more: true });
    expect(walk.step.waiting[0]?.executionId).to.not.equal(first);
    expect(() => advance(main, walk.position(), { kind: 'complete', executionId: first ?? '' }, {})).to.throw(
      EngineIncident,
    );
  });
});

describe('an end', () => {
  it('by error ends all of the run and names the code', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.fork('split'), d.user('a'), d.user('b'), d.throwError('gone', 'withdrawn'), d.finish()],
        ['begin > split', 'split > a', 'split > b', 'a > gone', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    const step = walk.complete('a');
    expect(step.ended).to.deep.equal({ endEventId: 'gone', kind: 'error', code: 'withdrawn' });
    expect(step.waiting).to.deep.equal([]);
  });

  it('by termination ends all of the run', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.fork('split'), d.user('a'), d.user('b'), d.terminate('stop'), d.finish()],
        ['begin > split', 'split > a', 'split > b', 'a > stop', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.complete('a').ended).to.deep.equal({ endEventId: 'stop', kind: 'terminate' });
  });

  it('of one branch leaves the other', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.fork('split'), d.user('a'), d.user('b'), d.finish('end-a'), d.finish('end-b')],
        ['begin > split', 'split > a', 'split > b', 'a > end-a', 'b > end-b'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.complete('a').ended).to.equal(null);
    expect(walk.complete('b').ended).to.deep.equal({ endEventId: 'end-b', kind: 'none' });
  });

  it('may be reached at once', async () => {
    const { main } = await d.compiled(
      d.draw([d.begin(), d.send('receipt'), d.finish()], ['begin > receipt', 'receipt > finish']),
    );
    const step = start(main, {});
    expect(step.ended).to.deep.equal({ endEventId: 'finish', kind: 'none' });
    expect(step.sent).to.have.length(1);
  });

  it('is final', async () => {
    const { main } = await d.compiled(d.draw([d.begin(), d.user('a'), d.finish()], ['begin > a', 'a > finish']));
    const walk = d.walking(main);
    walk.complete('a');
    expect(() => advance(main, walk.position(), { kind: 'complete', executionId: 'x' }, {})).to.throw(EngineIncident);
  });
});

describe('a timer', () => {
  it('is only recorded: far dates and words of ours pass through untouched', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.waitUntil('effect', 'deadline:legal-effect'), d.waitFor('year', '1 year'), d.finish()],
        ['begin > effect', 'effect > year', 'year > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.step.timers).to.have.length(1);
    expect(walk.step.timers[0]).to.include({
      elementId: 'effect',
      kind: 'timeDate',
      value: 'deadline:legal-effect',
      interrupting: true,
    });
    walk.fire('effect');
    expect(walk.step.timers[0]).to.include({ elementId: 'year', kind: 'timeDuration', value: '1 year' });
    expect(walk.fire('year').ended?.endEventId).to.equal('finish');
  });

  it('long overdue still waits to be fired', async () => {
    const { main } = await d.compiled(
      d.draw([d.begin(), d.waitUntil('past', '2001-01-01'), d.finish()], ['begin > past', 'past > finish']),
    );
    const walk = d.walking(main);
    expect(walk.step.ended).to.equal(null);
    expect(walk.clocks()).to.deep.equal(['past']);
    expect(walk.fire('past').ended?.endEventId).to.equal('finish');
  });

  it('on a task takes its place when it interrupts', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('a'), d.onTime('late', 'a', '40 days'), d.user('b'), d.finish()],
        ['begin > a', 'a > finish', 'late > b', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.step.timers[0]).to.include({
      elementId: 'late',
      attachedTo: 'a',
      interrupting: true,
      value: '40 days',
    });
    expect(walk.step.entered).to.deep.equal(['begin', 'a']);
    const task = walk.step.waiting[0]?.executionId ?? '';
    const step = walk.fire('late');
    expect(walk.waits()).to.deep.equal(['b']);
    expect(walk.clocks()).to.deep.equal([]);
    expect(step.entered).to.deep.equal(['late', 'b']);
    expect(step.left).to.deep.equal(['late']);
    // The officer who is a second late.
    expect(() => advance(main, walk.position(), { kind: 'complete', executionId: task }, {})).to.throw(EngineIncident);
  });

  it('on a task goes away with the task', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('a'), d.onTime('late', 'a', '40 days'), d.user('b'), d.finish()],
        ['begin > a', 'a > b', 'late > finish', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    walk.complete('a');
    expect(walk.clocks()).to.deep.equal([]);
    expect(walk.step.left).to.deep.equal(['a']);
  });

  for (const [host, draw] of [
    ['user', d.user],
    ['call', d.call],
  ] as const) {
    it(`that does not interrupt leaves the ${host} open and fires once`, async () => {
      const { main } = await d.compiled(
        d.draw(
          [
            d.begin(),
            draw('a'),
            d.onTime('late', 'a', '40 days', false),
            d.user('b'),
            d.finish('end-a'),
            d.finish('end-b'),
          ],
          ['begin > a', 'a > end-a', 'late > b', 'b > end-b'],
        ),
      );

      const walk = d.walking(main);
      walk.fire('late');
      expect(walk.waits()).to.have.members(['a', 'b']);
      expect(walk.clocks()).to.deep.equal([]);
      expect(walk.complete('a').ended).to.equal(null);
      expect(walk.complete('b').ended?.endEventId).to.equal('end-b');
    });
  }

  it('on a called procedure takes its place', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.call('a'), d.onTime('late', 'a', '40 days'), d.user('b'), d.finish()],
        ['begin > a', 'a > finish', 'late > b', 'b > finish'],
      ),
    );
    const walk = d.walking(main);
    walk.fire('late');
    expect(walk.waits()).to.deep.equal(['b']);
    expect(walk.complete('b').ended?.endEventId).to.equal('finish');
  });
});

describe('a message', () => {
  it('on the edge of a task takes its place', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.user('a'), d.onMessage('news', 'a'), d.user('b'), d.finish()],
        ['begin > a', 'a > finish', 'news > b', 'b > finish'],
      ),
    );

    const walk = d.walking(main);
    expect(walk.step.waiting.map(({ elementId, type }) => [elementId, type])).to.deep.equal([
      ['a', 'userTask'],
      ['news', 'message'],
    ]);
    const step = walk.tell('news');
    expect(walk.waits()).to.deep.equal(['b']);
    expect(step.entered).to.deep.equal(['news', 'b']);
  });

  it('or a timer: the first one wins', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.events('race'),
          d.hear('answer'),
          d.waitFor('silence', '30 days'),
          d.user('a'),
          d.user('b'),
          d.finish(),
        ],
        ['begin > race', 'race > answer', 'race > silence', 'answer > a', 'silence > b', 'a > finish', 'b > finish'],
      ),
    );

    const one = d.walking(main);
    expect([one.waits(), one.clocks()]).to.deep.equal([['answer'], ['silence']]);
    one.tell('answer');
    expect([one.waits(), one.clocks()]).to.deep.equal([['a'], []]);
    expect(one.complete('a').ended?.endEventId).to.equal('finish');

    const other = d.walking(main);
    const step = other.fire('silence');
    expect([other.waits(), other.clocks()]).to.deep.equal([['b'], []]);
    expect(step.left).to.include('silence').and.not.include('answer');
    expect(other.complete('b').ended?.endEventId).to.equal('finish');
  });
});

describe('a sub-process', () => {
  const inner = d.sub(
    'hearing',
    [
      d.begin('open'),
      d.user('hold'),
      d.choice('held', 'held--close'),
      d.throwError('absent', 'withdrawn'),
      d.finish('close'),
    ],
    ['open > hold', 'hold > held', 'held > absent : = absent', 'held > close'],
  );
  const drawing = d.draw(
    [
      d.begin(),
      inner,
      d.onError('left', 'hearing', 'withdrawn'),
      d.onTime('late', 'hearing', '9 days'),
      d.user('b'),
      d.user('c'),
      d.finish(),
    ],
    ['begin > hearing', 'hearing > finish', 'left > b', 'late > c', 'b > finish', 'c > finish'],
  );

  it('passes when its inside ends', async () => {
    const { main } = await d.compiled(drawing);
    const walk = d.walking(main);
    expect(walk.waits()).to.deep.equal(['hold']);
    const step = walk.complete('hold', { absent: false });
    expect(step.ended).to.deep.equal({ endEventId: 'finish', kind: 'none' });
    expect(step.left).to.include.members(['hold', 'held', 'close', 'hearing']);
  });

  it('is left by the error its inside ends with', async () => {
    const { main } = await d.compiled(drawing);
    const walk = d.walking(main);
    const step = walk.complete('hold', { absent: true });
    expect(walk.waits()).to.deep.equal(['b']);
    expect(walk.clocks()).to.deep.equal([]);
    expect(step.left).to.not.include('hearing');
    expect(walk.complete('b').ended?.endEventId).to.equal('finish');
  });

  it('is broken off by a timer, with everything inside', async () => {
    const { main } = await d.compiled(drawing);
    const walk = d.walking(main);
    walk.fire('late');
    expect(walk.waits()).to.deep.equal(['c']);
    expect(walk.clocks()).to.deep.equal([]);
    expect(walk.complete('c').ended?.endEventId).to.equal('finish');
  });

  it('ends alone when its inside terminates', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.sub(
            'box',
            [d.begin('open'), d.fork('split'), d.user('a'), d.user('b'), d.terminate('stop'), d.finish('close')],
            ['open > split', 'split > a', 'split > b', 'a > stop', 'b > close'],
          ),
          d.user('c'),
          d.finish(),
        ],
        ['begin > box', 'box > c', 'c > finish'],
      ),
    );
    const walk = d.walking(main);
    expect(walk.complete('a').ended).to.equal(null);
    expect(walk.waits()).to.deep.equal(['c']);
    expect(walk.complete('c').ended?.kind).to.equal('none');
  });

  it('passes on the failure of a paper called inside it', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.sub('box', [d.begin('open'), d.call('paper'), d.finish('close')], ['open > paper', 'paper > close']),
          d.onError('returned', 'box', 'sent-back'),
          d.user('redo'),
          d.finish(),
        ],
        ['begin > box', 'box > finish', 'returned > redo', 'redo > finish'],
      ),
    );
    const walk = d.walking(main);
    walk.fail('paper', 'sent-back');
    expect(walk.waits()).to.deep.equal(['redo']);
  });
});

describe('a side procedure', () => {
  const drawing = d.draw(
    [
      d.begin(),
      d.user('a'),
      d.finish(),
      d.side(
        'suspension',
        [d.user('decide'), d.user('resume'), d.finish('resumed')],
        ['suspension-begin > decide', 'decide > resume', 'resume > resumed'],
      ),
      d.side(
        'withdrawal',
        [d.user('confirm'), d.throwError('withdrawn-whole', 'withdrawn')],
        ['withdrawal-begin > confirm', 'confirm > withdrawn-whole'],
      ),
    ],
    ['begin > a', 'a > finish'],
  );

  it('is a model of its own, started as often as it happens', async () => {
    const { main, sides } = await d.compiled(drawing);
    expect(Object.keys(sides)).to.deep.equal(['suspension', 'withdrawal']);
    expect(main.source.activities.map(({ id }) => id)).to.deep.equal(['begin', 'a', 'finish']);
    const { suspension } = sides;
    if (!suspension) throw new Error('no suspension');

    const first = d.walking(suspension);
    const second = d.walking(suspension);
    first.complete('decide');
    expect([first.waits(), second.waits()]).to.deep.equal([['resume'], ['decide']]);
    second.complete('decide');
    expect(second.complete('resume').ended?.endEventId).to.equal('resumed');
    expect(first.complete('resume').ended?.endEventId).to.equal('resumed');
  });

  it('tells the error it ends with', async () => {
    const { sides } = await d.compiled(drawing);
    const { withdrawal } = sides;
    if (!withdrawal) throw new Error('no withdrawal');
    const walk = d.walking(withdrawal);
    expect(walk.complete('confirm').ended).to.deep.equal({
      endEventId: 'withdrawn-whole',
      kind: 'error',
      code: 'withdrawn',
    });
  });
});

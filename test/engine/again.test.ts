import { expect } from 'chai';
import * as d from './draw.ts';

/** What works once must work when the path comes by again. */
describe('coming by again', function () {
  // Many steps in each, on whatever machine.
  this.timeout(20_000);

  it('arms the timer on a task anew', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.user('a'),
          d.onTime('late', 'a', '9 days'),
          d.user('b'),
          d.choice('again', 'again--finish'),
          d.finish(),
        ],
        ['begin > a', 'a > again', 'late > b', 'b > a', 'again > a : = more', 'again > finish'],
      ),
    );
    const walk = d.walking(main);
    for (let i = 0; i < 3; i++) {
      expect(walk.clocks()).to.deep.equal(['late']);
      walk.fire('late');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['b'], []]);
      walk.complete('b');
      walk.complete('a', { more: true });
    }
    expect(walk.complete('a', { more: false }).ended?.endEventId).to.equal('finish');
  });

  it('holds the race anew', async () => {
    const { main } = await d.compiled(
      d.draw(
        [d.begin(), d.events('race'), d.hear('answer'), d.waitFor('silence', '9 days'), d.user('remind'), d.finish()],
        ['begin > race', 'race > answer', 'race > silence', 'silence > remind', 'remind > race', 'answer > finish'],
      ),
    );
    const walk = d.walking(main);
    for (let i = 0; i < 3; i++) {
      walk.fire('silence');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['remind'], []]);
      walk.complete('remind');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['answer'], ['silence']]);
    }
    expect(walk.tell('answer').ended?.endEventId).to.equal('finish');
  });

  it('opens the sub-process anew, after an end, an error and a message', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.sub(
            'box',
            [d.begin('open'), d.fork('split'), d.call('paper'), d.user('hold'), d.fork('join'), d.finish('close')],
            ['open > split', 'split > paper', 'split > hold', 'paper > join', 'hold > join', 'join > close'],
          ),
          d.onError('returned', 'box', 'sent-back'),
          d.onMessage('news', 'box'),
          d.onTime('slow', 'box', '5 days', false),
          d.send('remind'),
          d.finish('reminded'),
          d.user('again'),
          d.choice('more', 'more--finish'),
          d.finish(),
        ],
        [
          'begin > box',
          'box > again',
          'returned > again',
          'news > again',
          'slow > remind',
          'remind > reminded',
          'again > more',
          'more > box : = more',
          'more > finish',
        ],
      ),
    );
    const walk = d.walking(main);
    const again = () => walk.complete('again', { more: true });
    for (let i = 0; i < 2; i++) {
      expect(walk.waits()).to.have.members(['paper', 'hold', 'news']);
      expect(walk.fire('slow').sent.map(({ elementId }) => elementId)).to.deep.equal(['remind']);
      expect(walk.clocks()).to.deep.equal([]);
      walk.complete('hold');
      walk.fail('paper', 'sent-back');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['again'], []]);
      again();
      walk.complete('paper');
      walk.tell('news');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['again'], []]);
      again();
      walk.complete('paper');
      expect(walk.complete('hold').left).to.include('box');
      expect([walk.waits(), walk.clocks()]).to.deep.equal([['again'], []]);
      again();
    }
    walk.tell('news');
    expect(walk.complete('again', { more: false }).ended?.endEventId).to.equal('finish');
  });

  it('joins anew', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.choice('merge'),
          d.fork('split'),
          d.user('a'),
          d.user('b'),
          d.fork('join'),
          d.choice('more', 'more--finish'),
          d.finish(),
        ],
        [
          'begin > merge',
          'merge > split',
          'split > a',
          'split > b',
          'a > join',
          'b > join',
          'join > more',
          'more > merge : = more',
          'more > finish',
        ],
      ),
    );
    const walk = d.walking(main);
    for (let i = 0; i < 3; i++) {
      walk.complete(i % 2 ? 'a' : 'b', { more: true });
      walk.complete(i % 2 ? 'b' : 'a', { more: true });
      expect(walk.waits()).to.have.members(['a', 'b']);
    }
    walk.complete('a', { more: false });
    expect(walk.complete('b', { more: false }).ended?.endEventId).to.equal('finish');
  });

  it('ends at once from any branch, whatever is open', async () => {
    const { main } = await d.compiled(
      d.draw(
        [
          d.begin(),
          d.fork('split'),
          d.user('a'),
          d.call('paper'),
          d.sub('box', [d.begin('open'), d.user('hold'), d.finish('close')], ['open > hold', 'hold > close']),
          d.onTime('late', 'box', '9 days'),
          d.terminate('stop'),
          d.finish('done-paper'),
          d.finish('done-box'),
        ],
        [
          'begin > split',
          'split > a',
          'split > paper',
          'split > box',
          'a > stop',
          'paper > done-paper',
          'box > done-box',
          'late > done-box',
        ],
      ),
    );
    const walk = d.walking(main);
    const step = walk.complete('a');
    expect(step.ended).to.deep.equal({ endEventId: 'stop', kind: 'terminate' });
    expect([step.waiting, step.timers]).to.deep.equal([[], []]);
  });
});

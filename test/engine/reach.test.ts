import { expect } from 'chai';
import { reach } from '../../server/engine/index.ts';
import * as d from './draw.ts';

async function reached(nodes: string[], flows: string[]) {
  const { main } = await d.compiled(d.draw(nodes, flows));
  return reach(main);
}

describe('reach', () => {
  it('finds nothing wrong with a sound model', async () => {
    const found = await reached(
      [
        ...[
          d.begin(),
          d.user('draft'),
          d.call('paper'),
          d.onError('returned', 'paper', 'sent-back'),
          d.onTime('late', 'draft', '9 days', false),
        ],
        ...[
          d.send('remind'),
          d.finish('reminded'),
          d.fork('split'),
          d.user('a'),
          d.user('b'),
          d.fork('join'),
          d.finish(),
        ],
        ...[d.events('race'), d.hear('answer'), d.waitFor('silence', '30 days'), d.choice('merge')],
        d.sub(
          'box',
          [
            d.begin('open'),
            d.user('hold'),
            d.choice('ok', 'ok--close'),
            d.throwError('bad', 'withdrawn'),
            d.finish('close'),
          ],
          ['open > hold', 'hold > ok', 'ok > bad : = bad', 'ok > close'],
        ),
        d.onError('left', 'box', 'withdrawn'),
      ],
      [
        ...[
          'begin > draft',
          'draft > paper',
          'returned > draft',
          'late > remind',
          'remind > reminded',
          'paper > split',
        ],
        ...['split > a', 'split > b', 'a > join', 'b > join', 'join > race', 'race > answer', 'race > silence'],
        ...['answer > merge', 'silence > merge', 'merge > box', 'box > finish', 'left > finish'],
      ],
    );
    expect(found).to.include({ complete: true });
    expect([found.unreached, found.endless, found.dead, found.doubled]).to.deep.equal([[], [], [], []]);
  });

  it('finds a join that waits for a branch which ended elsewhere', async () => {
    const found = await reached(
      [
        d.begin(),
        d.fork('split'),
        d.user('a'),
        d.user('b'),
        d.choice('ok', 'ok--join'),
        d.fork('join'),
        d.finish('early'),
        d.finish(),
      ],
      [
        'begin > split',
        'split > a',
        'split > b',
        'a > ok',
        'ok > early : = stop',
        'ok > join',
        'b > join',
        'join > finish',
      ],
    );
    expect(found.dead).to.deep.include(['join']);
  });

  it('finds a choice that meets in a join', async () => {
    const found = await reached(
      [d.begin(), d.choice('which', 'which--b'), d.user('a'), d.user('b'), d.fork('join'), d.finish()],
      ['begin > which', 'which > a : = x', 'which > b', 'a > join', 'b > join', 'join > finish'],
    );
    expect(found.dead).to.not.deep.equal([]);
    expect(found.unreached).to.have.members(['join', 'finish']);
  });

  it('finds a cycle where nobody acts, also through a sub-process', async () => {
    const plain = await reached(
      [d.begin(), d.choice('merge'), d.send('paper'), d.choice('again', 'again--finish'), d.finish()],
      ['begin > merge', 'merge > paper', 'paper > again', 'again > merge : = more', 'again > finish'],
    );
    expect(plain.endless).to.deep.equal([['merge', 'paper', 'again']]);

    const boxed = await reached(
      [
        d.begin(),
        d.sub('box', [d.begin('open'), d.finish('close')], ['open > close']),
        d.choice('again', 'again--finish'),
        d.finish(),
      ],
      ['begin > box', 'box > again', 'again > box : = more', 'again > finish'],
    );
    expect(boxed.endless[0]).to.have.members(['box', 'open', 'close', 'again']);
  });

  it('allows a cycle that passes a person', async () => {
    const found = await reached(
      [d.begin(), d.user('a'), d.choice('again', 'again--finish'), d.finish()],
      ['begin > a', 'a > again', 'again > a : = more', 'again > finish'],
    );
    expect(found.endless).to.deep.equal([]);
  });

  it('finds a second token coming to a task', async () => {
    const found = await reached(
      [d.begin(), d.fork('split'), d.user('a'), d.user('b'), d.user('c'), d.finish()],
      ['begin > split', 'split > a', 'split > b', 'a > c', 'b > c', 'c > finish'],
    );
    expect(found.doubled).to.deep.equal(['c']);
  });

  it('looks at a bounded number of positions', async () => {
    const tasks = Array.from({ length: 14 }, (_, i) => `t${i}`);
    const found = await reached(
      [d.begin(), d.fork('split'), ...tasks.map(d.user), d.fork('join'), d.finish()],
      ['begin > split', ...tasks.flatMap((id) => [`split > ${id}`, `${id} > join`]), 'join > finish'],
    );
    expect(found).to.include({ complete: false, positions: 5000 });
  });
});

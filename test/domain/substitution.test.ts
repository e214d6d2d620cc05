import { expect } from 'chai';
import {
  closesCircle,
  type Leave,
  lastDay,
  missingRoles,
  standIn,
  standsFor,
} from '../../server/domain/substitution.ts';

const leave = (officerId: string, substituteId: string | null, from = '2026-07-06', to = '2026-07-10'): Leave => ({
  officerId,
  substituteId,
  from,
  to,
});

describe('standing in', () => {
  it('holds from the first day to the last, both included', () => {
    const leaves = [leave('lan', 'quang')];
    expect(standsFor(leaves, 'quang', '2026-07-05')).to.deep.equal([]);
    expect(standsFor(leaves, 'quang', '2026-07-06')).to.deep.equal(['lan']);
    expect(standsFor(leaves, 'quang', '2026-07-10')).to.deep.equal(['lan']);
    expect(standsFor(leaves, 'quang', '2026-07-11')).to.deep.equal([]);
  });

  it('passes on when whoever stands in falls ill too', () => {
    const leaves = [leave('lan', 'quang'), leave('quang', 'mai', '2026-07-08', '2026-07-09')];
    expect(standsFor(leaves, 'mai', '2026-07-08')).to.deep.equal(['quang', 'lan']);
    expect(standIn(leaves, 'lan', '2026-07-08')).to.equal('mai');
    expect(standIn(leaves, 'lan', '2026-07-10')).to.equal('quang');
    expect(standIn(leaves, 'mai', '2026-07-08')).to.equal('mai');
  });

  it('is done by nobody when nobody was named', () => {
    expect(standIn([leave('lan', null)], 'lan', '2026-07-06')).to.equal(null);
  });

  it('ends the day before somebody is back', () => {
    expect(lastDay({ toOn: '2026-07-10', endedOn: '2026-07-08' })).to.equal('2026-07-07');
    expect(lastDay({ toOn: '2026-07-10', endedOn: null })).to.equal('2026-07-10');
  });

  for (const [words, leaves, next, closed] of [
    ['oneself', [], leave('lan', 'lan'), true],
    ['A for B while B for A', [leave('quang', 'lan')], leave('lan', 'quang'), true],
    [
      'a substitute of a substitute of oneself',
      [leave('quang', 'mai'), leave('mai', 'lan')],
      leave('lan', 'quang'),
      true,
    ],
    [
      'the same two in different weeks',
      [leave('quang', 'lan', '2026-07-13', '2026-07-17')],
      leave('lan', 'quang'),
      false,
    ],
    [
      'three whose weeks never meet',
      [leave('quang', 'mai', '2026-07-06', '2026-07-07'), leave('mai', 'lan', '2026-07-09', '2026-07-10')],
      leave('lan', 'quang'),
      false,
    ],
    ['nobody at all', [leave('quang', 'lan')], leave('lan', null), false],
  ] as const)
    it(`finds ${closed ? 'a' : 'no'} circle in ${words}`, () => {
      expect(closesCircle(leaves, next)).to.equal(closed);
    });

  it('needs every role, but for the head a deputy is enough', () => {
    expect(missingRoles(['handler', 'verifier'], ['handler'])).to.deep.equal(['verifier']);
    expect(missingRoles(['head'], ['deputy-head'])).to.deep.equal([]);
    expect(missingRoles(['head'], ['handler'])).to.deep.equal(['head']);
    expect(missingRoles(['administrator'], ['handler'])).to.deep.equal([]);
  });
});

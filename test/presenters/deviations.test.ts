import { expect } from 'chai';
import type { FormKey } from '../../server/forms/index.ts';
import { type Drafted, deviations } from '../../server/presenters/deviations.ts';

const key = (name: string, type: FormKey['type'], required = false): FormKey => ({
  key: name,
  label: name,
  type,
  required,
});
const fields = [key('complex', 'boolean'), key('name', 'string', true), key('otherBasis', 'text')];
const notice = (id: string, values: Drafted['values'] = {}, group = 'notice'): Drafted => ({
  id,
  group,
  fields,
  values: { complex: false, name: `Người thứ ${id}`, otherBasis: null, ...values },
});

describe('papers that differ from the others of their kind', () => {
  it('are those with another choice, or with words where the others have none; names tell nothing', () => {
    const found = deviations([
      notice('1'),
      notice('2'),
      notice('3'),
      notice('4', { complex: true }),
      notice('5', { otherBasis: 'Nghị quyết 12' }),
    ]);
    expect([...found]).to.deep.equal([
      ['4', ['complex: Có']],
      ['5', ['otherBasis: Nghị quyết 12']],
    ]);
  });

  it('are not told where there are too few to know what is usual, or as many of the one as of the other', () => {
    expect([...deviations([notice('1'), notice('2', { complex: true })])]).to.deep.equal([]);
    const half = [notice('1'), notice('2'), notice('3', { complex: true }), notice('4', { complex: true })];
    expect([...deviations(half)]).to.deep.equal([]);
    expect([...deviations([notice('1'), notice('2'), notice('3', { complex: true }, 'letter')])]).to.deep.equal([]);
  });
});

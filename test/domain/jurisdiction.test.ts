import { expect } from 'chai';
import { type Complained, proposeSettler } from '../../server/domain/jurisdiction.ts';

describe('Who settles a complaint', () => {
  const rows: [Partial<Complained>, string, string][] = [
    [{ body: 'commune-committee', position: 'head' }, 'commune-chair', 'LKN Đ17'],
    [{ body: 'commune-committee', position: 'staff' }, 'commune-chair', 'LKN Đ17'],
    [{ body: 'commune-body' }, 'commune-chair', 'LKN Đ17'],
    [{ body: 'commune-committee', round: 'second' }, 'province-chair', 'LKN Đ21.2'],
    [{ body: 'department-unit' }, 'own-head', 'LKN Đ19'],
    [{ body: 'department-unit', round: 'second' }, 'department-director', 'LKN Đ20.2'],
    [{ body: 'department' }, 'department-director', 'LKN Đ20.1'],
    [{ body: 'department', round: 'second' }, 'province-chair', 'LKN Đ21.2'],
    [{ body: 'province-committee' }, 'province-chair', 'LKN Đ21.1'],
    [{ body: 'province-committee', round: 'second' }, 'line-minister', 'LKN Đ7.3, Đ23.3'],
    [{ body: 'ministry-unit' }, 'own-head', 'LKN Đ22'],
    [{ body: 'ministry-unit', round: 'second' }, 'minister', 'LKN Đ23.2'],
    [{ body: 'ministry' }, 'minister', 'LKN Đ23.1'],
    [{ body: 'public-unit' }, 'own-head', 'NĐ124 Đ14.1'],
    [{ body: 'public-unit', round: 'second' }, 'superior-head', 'NĐ124 Đ14.2'],
    [{ object: 'discipline', body: 'department' }, 'own-head', 'LKN Đ51.1'],
    [{ object: 'discipline', body: 'department', round: 'second' }, 'province-chair', 'LKN Đ51.2'],
    [{ object: 'discipline', body: 'province-committee', round: 'second' }, 'home-affairs-minister', 'LKN Đ51.3'],
  ];

  for (const [given, settler, law] of rows) {
    it(`${Object.values(given).join(' ')} → ${settler} (${law})`, () => {
      const proposal = proposeSettler(complained(given));
      expect(proposal).to.include({ found: true, settler });
      expect(proposal.law?.startsWith(law)).to.equal(true);
    });
  }

  it('leaves to a person what no rule decides, and says so', () => {
    const open: Partial<Complained>[] = [
      { object: 'discipline', body: 'public-unit', publicEmployee: true },
      { object: 'discipline', body: 'public-unit' },
      { body: 'district-committee' },
      { body: 'province-committee', position: 'staff' },
    ];
    for (const given of open) {
      const proposal = proposeSettler(complained(given));
      expect(proposal.found, JSON.stringify(given)).to.equal(false);
      if (!proposal.found) expect(proposal.reason).to.match(/người có trách nhiệm quyết định/);
    }
  });

  it('knows that after a minister only the court is left', () => {
    expect(proposeSettler(complained({ body: 'ministry', round: 'second' }))).to.include({
      found: false,
      law: 'LKN Đ7.2',
    });
  });
});

function complained(given: Partial<Complained>): Complained {
  return { object: 'administrative', body: 'commune-committee', position: 'head', round: 'first', ...given };
}

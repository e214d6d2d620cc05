import { expect } from 'chai';
import type { Knex } from 'knex';
import { channels, fields, kinds, labelOf } from '../../server/catalogue/choices.ts';
import { findCommunes, listProvinces } from '../../server/catalogue/communes.ts';
import { type Loaded, loadCatalogue } from '../../server/catalogue/load.ts';
import { openTestDb, type TestDb } from '../support/db.ts';

describe('the catalogue', function () {
  this.timeout(60_000);
  let database: TestDb;
  let knex: Knex;
  let loaded: Loaded;

  before(async () => {
    database = await openTestDb({ empty: true });
    loaded = await loadCatalogue(database.owner);
    knex = database.db;
  });
  after(() => database.drop());

  it('holds the 34 provinces, 3,321 communes and the first days of the calendar', async () => {
    expect(loaded).to.include({ provinces: 34, communes: 3321 });
    expect(loaded.calendarDays).to.be.greaterThan(50);
    expect(await listProvinces(knex)).to.have.length(34);
  });

  it('changes nothing when it is loaded again', async () => {
    expect(await loadCatalogue(database.owner)).to.deep.equal({ provinces: 0, communes: 0, calendarDays: 0 });
  });

  it('ends a unit that is no longer listed', async () => {
    await database.owner.raw(`insert into communes values ('99999', '01', 'Cũ', 'Xã Cũ', 'cu', '2000-01-01')`);
    await loadCatalogue(database.owner);

    const { rows } = await database.owner.raw(`select valid_to::text from communes where code = '99999'`);
    expect(rows).to.deep.equal([{ valid_to: '2026-07-25' }]);
    expect((await findCommunes(knex, { q: 'cũ', province: '01' })).map(({ code }) => code)).not.to.include('99999');
  });

  for (const [typed, first] of [
    ['Ba Đình', 'Phường Ba Đình'],
    ['ba dinh', 'Phường Ba Đình'],
    ['phường ba đ', 'Phường Ba Đình'],
    ['Ba Đình, Hà Nội', 'Phường Ba Đình'],
    ['hoan kien', 'Phường Hoàn Kiếm'],
    ['thanh xuan', 'Phường Thanh Xuân'],
  ] as const) {
    it(`finds “${first}” for “${typed}”`, async () => {
      const found = await findCommunes(knex, { q: typed, province: '01', limit: 5 });
      expect(found[0]).to.include({ fullName: first, provinceName: 'Hà Nội' });
    });
  }

  it('keeps to the province asked for and to the limit', async () => {
    const found = await findCommunes(knex, { q: 'tan', province: '79', limit: 3 });

    expect(found).to.have.length(3);
    expect(new Set(found.map(({ provinceCode }) => provinceCode))).to.deep.equal(new Set(['79']));
  });

  it('takes wildcards as letters', async () => {
    expect(await findCommunes(knex, { q: '%' })).to.have.length(0);
    expect(await findCommunes(knex, { q: '__' })).to.have.length(0);
  });

  it('lists the first communes when nothing is typed', async () => {
    expect(await findCommunes(knex, { province: '01' })).to.have.length(20);
  });

  it('has choices with one value each', () => {
    for (const choices of [kinds, channels, fields]) {
      expect(new Set(choices.map(({ value }) => value)).size).to.equal(choices.length);
    }
    expect(labelOf(channels, 'in-person')).to.equal('Trực tiếp tại trụ sở');
    expect(labelOf(fields, 'XX')).to.equal('XX');
  });
});

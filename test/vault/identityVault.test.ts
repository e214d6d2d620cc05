import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { newId } from '../../server/domain/id.ts';
import { connect } from '../../server/models/db.ts';
import { databaseVault, type Identity, type IdentityVault } from '../../server/vault/identityVault.ts';
import { type Keyring, openKeyring } from '../../server/vault/keyring.ts';
import { refusalOf } from '../files/refusalOf.ts';
import { openTestDb, type TestDb } from '../support/db.ts';

const ba: Identity = {
  name: 'Ông Ba Danh Tính Canary',
  idNumber: '099185777777',
  phone: '0500777777',
  address: 'Ngõ Canary, xã Tân Mộc, tỉnh Hà Thanh',
};
const at = new Date('2026-08-03T02:00:00Z');
const purpose = 'Xác minh nội dung tố cáo theo phân công';

describe('the identity vault', function () {
  this.timeout(60_000);
  const officerId = newId();
  let folder: string;
  let database: TestDb;
  let owner: Knex;
  let knex: Knex;
  let vaultKnex: Knex;
  let keyring: Keyring;
  let vault: IdentityVault;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-vault-'));
    database = await openTestDb();
    ({ owner, db: knex } = database);
    vaultKnex = connect(database.vaultUrl, { purpose: 'request', pool: 2 });
    keyring = await openKeyring(join(folder, 'keys'));
    vault = databaseVault(keyring);
  });
  after(async () => {
    await vaultKnex.destroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const seal = (petitionId = newId(), code?: string) =>
    knex.transaction((trx) =>
      vault.seal({ at, trx }, { petitionId, partyId: newId(), identity: ba, ...(code && { code }) }),
    );
  const asVault = <T>(work: (trx: Knex.Transaction) => Promise<T>) => vaultKnex.transaction(work);

  it('gives a code and, for a purpose, the identity back', async () => {
    const code = await seal();

    expect(code).to.match(/^NTC-2026-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(await vault.open(knex, code, { officerId, purpose })).to.deep.equal(ba);
  });

  it('records every opening: who, which, what for', async () => {
    const code = await seal();
    await vault.open(knex, code, { officerId, purpose });

    const { rows } = await asVault((trx) =>
      trx.raw('select officer_id, purpose from vault.openings where code = ?', [code]),
    );
    expect(rows).to.deep.equal([{ officer_id: officerId, purpose }]);
  });

  it('does not open without a purpose of 20 characters', async () => {
    const code = await seal();

    expect(await refusalOf(vault.open(knex, code, { officerId, purpose: '   xem                    ' }))).to.equal(
      '422 purpose_required',
    );
    const { rows } = await asVault((trx) => trx.raw('select from vault.openings where code = ?', [code]));
    expect(rows).to.have.length(0);
  });

  it('does not open within a transaction, whose rollback would hide the opening', async () => {
    const code = await seal();

    const opened = knex.transaction((trx) => vault.open(trx, code, { officerId, purpose }));
    expect(await opened.catch((error: Error) => error.message)).to.contain('outside transactions');
  });

  it('answers not found for a code nobody has', async () => {
    expect(await refusalOf(vault.open(knex, 'NTC-2026-000000', { officerId, purpose }))).to.equal('404 not_found');
  });

  it('never gives a code twice, and the act goes on after the attempt', async () => {
    const party = { petitionId: newId(), partyId: newId(), identity: ba };
    const other = await knex.transaction(async (trx) => {
      await vault.seal({ at, trx }, { ...party, code: 'NTC-2026-AAAAAA' });
      const again = await vault.seal({ at, trx }, { ...party, code: 'NTC-2026-AAAAAA' }).catch((error) => error.code);
      expect(again).to.equal('23505');
      return vault.seal({ at, trx }, party);
    });

    expect(await vault.open(knex, other, { officerId, purpose })).to.deep.equal(ba);
  });

  for (const table of ['vault.identities', 'vault.openings']) {
    it(`lets the acting role neither read nor write ${table}`, async () => {
      for (const sql of [`select * from ${table}`, `delete from ${table}`, `update ${table} set code = 'x'`]) {
        expect(await knex.raw(sql).catch((error: { code: string }) => error.code)).to.equal('42501');
      }
    });
  }

  it('does not decrypt when a bit is flipped', async () => {
    const code = await seal();
    for (const column of ['ciphertext', 'wrapped_key']) {
      const flip = `update vault.identities set ${column} = set_bit(${column}, length(${column}) * 8 - 9, 1 - get_bit(${column}, length(${column}) * 8 - 9)) where code = ?`;
      await asVault((trx) => trx.raw(flip, [code]));
      expect(await failureOf(vault.open(knex, code, { officerId, purpose }))).to.be.instanceOf(Error);
      await asVault((trx) => trx.raw(flip, [code]));
    }
    expect(await vault.open(knex, code, { officerId, purpose })).to.deep.equal(ba);
  });

  it('does not decrypt a ciphertext moved to another code or petition', async () => {
    const [code, other] = [await seal(), await seal()];
    await asVault((trx) =>
      trx.raw(
        `update vault.identities i set ciphertext = o.ciphertext, wrapped_key = o.wrapped_key, petition_id = o.petition_id
         from vault.identities o where i.code = ? and o.code = ?`,
        [code, other],
      ),
    );
    expect(await failureOf(vault.open(knex, code, { officerId, purpose }))).to.be.instanceOf(Error);

    await asVault((trx) => trx.raw('update vault.identities set petition_id = ? where code = ?', [newId(), other]));
    expect(await failureOf(vault.open(knex, other, { officerId, purpose }))).to.be.instanceOf(Error);
  });

  it('leaves the name in no table at all', async () => {
    await seal();
    const { rows: tables } = await owner.raw(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).to.be.greaterThan(20);
    const open = tables.map(({ name }: { name: string }) => ({ name, as: owner }));
    const closed = ['vault.identities', 'vault.openings'].map((name) => ({ name, as: vaultKnex }));
    for (const { name, as } of [...open, ...closed]) {
      const { rows } = await as.raw(`select coalesce(string_agg(t::text, ' '), '') as dump from ${name} t`);
      for (const secret of [ba.name, ba.idNumber, ba.phone, Buffer.from(ba.name).toString('hex')]) {
        expect(rows[0].dump, name).not.to.contain(secret);
      }
    }
  });

  it('shows the length of no name', async () => {
    const sizes = await Promise.all(
      [ba, { name: 'Lê A' }].map(async (identity) => {
        const code = await knex.transaction((trx) =>
          vault.seal({ at, trx }, { petitionId: newId(), partyId: newId(), identity }),
        );
        const { rows } = await asVault((trx) =>
          trx.raw('select length(ciphertext) from vault.identities where code = ?', [code]),
        );
        return rows[0].length;
      }),
    );
    expect(sizes[0]).to.equal(sizes[1]);
  });

  it('keeps its key readable by the owner only and finds it again', async () => {
    const code = await seal();
    const keys = await readdir(join(folder, 'keys'));
    expect(keys).to.deep.equal(['vault-0001.key']);
    expect((await stat(join(folder, 'keys', 'vault-0001.key'))).mode & 0o777).to.equal(0o400);

    const reopened = databaseVault(await openKeyring(join(folder, 'keys')));
    expect(await reopened.open(knex, code, { officerId, purpose })).to.deep.equal(ba);
  });

  it('cannot be opened with another key under the same name', async () => {
    const code = await seal();
    const stranger = databaseVault(await openKeyring(join(folder, 'other-keys')));

    expect((await failureOf(stranger.open(knex, code, { officerId, purpose }))).message).to.contain(
      'not in the keyring',
    );
  });

  it('makes one key when several nodes start at once', async () => {
    const rings = await Promise.all([1, 2, 3, 4].map(() => openKeyring(join(folder, 'race'))));

    expect(new Set(rings.map(({ currentId }) => currentId)).size).to.equal(1);
    expect(await readdir(join(folder, 'race'))).to.deep.equal(['vault-0001.key']);
  });
});

function failureOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => {
      throw new Error('nothing failed');
    },
    (error: Error) => error,
  );
}

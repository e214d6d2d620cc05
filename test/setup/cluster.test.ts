import { expect } from 'chai';
import pg from 'pg';
import { freshDatabase } from '../support/cluster.ts';

describe('a test database', () => {
  it('is reached as owner, as application and as vault, and is gone when dropped', async () => {
    const database = await freshDatabase();

    const users = [];
    for (const url of [database.ownerUrl, database.appUrl, database.vaultUrl]) users.push(await userOf(url));

    expect(users).to.deep.equal(['kntc_owner', 'kntc_app', 'kntc_vault']);
    await database.drop();
    expect(await userOf(database.ownerUrl).catch((error: { code: string }) => error.code)).to.equal('3D000');
  });

  it('sorts Vietnamese names as a register does', async () => {
    const database = await freshDatabase();
    const client = new pg.Client(database.ownerUrl);
    await client.connect();

    const { rows } = await client.query(
      `select string_agg(name, ' ' order by name) as names from unnest(array['Đào','Em','Dung','Ấm','An','Ân']) name`,
    );

    expect(rows[0].names).to.equal('An Ấm Ân Dung Đào Em');
    await client.end();
    await database.drop();
  });
});

async function userOf(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('select current_user');
  await client.end();
  return rows[0].current_user;
}

import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { dumpSchema } from '../../server/models/dumpSchema.ts';
import { migrate } from '../../server/models/migrate.ts';
import { openTestDb, type TestDb } from '../support/db.ts';

const file = new URL('../../migrations/schema.sql', import.meta.url);

describe('the schema', () => {
  let database: TestDb;

  before(async () => {
    database = await openTestDb({ empty: true });
  });
  after(() => database.drop());

  it('is dumped beside the migrations (KNTC_WRITE=1 with this test writes it anew)', async () => {
    const dumped = await dumpSchema(database.owner);

    if (process.env.KNTC_WRITE) await writeFile(file, dumped);
    expect(dumped === (await readFile(file, 'utf8')), 'migrations/schema.sql is stale').to.equal(true);
  });

  it('stays as it is when two nodes migrate again at once', async () => {
    await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
  });

  it('gives the application no way to change history', async () => {
    for (const table of [
      'journal',
      'answers',
      'access_log',
      'releases',
      'publications',
      'incoming_history',
      'routing_notes',
      'delivery_records',
      'chases',
      'counter_shifts',
    ]) {
      for (const sql of [`update ${table} set at = at`, `delete from ${table}`, `truncate ${table}`]) {
        const code = await database.db.raw(sql.replace('at = at', columnOf[table] ?? 'at = at')).then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
        expect(`${sql} → ${code}`).to.equal(`${sql} → 42501`);
      }
    }
  });

  it('hides the vault from the application', async () => {
    const code = await database.db.raw('select * from vault.identities').then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

    expect(code).to.equal('42501');
  });
});

const columnOf: Record<string, string> = {
  releases: 'hash = hash',
  publications: 'published_at = published_at',
  answers: '"values" = "values"',
  delivery_records: '"values" = "values"',
  incoming_history: 'note = note',
  chases: 'note = note',
  routing_notes: 'text = text',
};

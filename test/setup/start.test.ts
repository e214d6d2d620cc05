import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { prepareDatabase } from '../../server/postgres/database.ts';
import { initialise } from '../../server/postgres/initialise.ts';
import { dataFolder, isRoot, openPlace } from '../../server/postgres/place.ts';
import { findPostmaster } from '../../server/postgres/postmaster.ts';
import { startServer } from '../../server/postgres/server.ts';
import { checkPort } from '../../server/setup/checks.mjs';
import { failureLine } from '../../server/setup/failure.mjs';
import { hydrate } from '../../server/setup/hydrate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a start that cannot succeed', () => {
  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };

    const line = await lineOf(checkPort(port));

    expect(line).to.match(new RegExp(`^KNTC: Cổng ${port} .+ — port ${port} is taken: .+$`));
    other.close();
  }).timeout(10_000);

  it('says in one line that the database cannot be reached, without the password', async () => {
    const { code, output } = await start({ DATABASE_URL: 'postgres://kntc:secret@127.0.0.1:1/kntc' });

    expect(code).to.equal(1);
    expect(output).to.match(/^KNTC: Không kết nối được cơ sở dữ liệu 127\.0\.0\.1:1 .+ cannot be reached: .+\n$/);
    expect(output).not.to.include('secret');
  });

  it('says in one line that the data folder cannot be written', async () => {
    const folder = await temporary();
    await writeFile(join(folder, 'file'), '');

    const line = await lineOf(openPlace(join(folder, 'file', 'data')));

    expect(line).to.match(/^KNTC: Không ghi được vào .+ is not writable: .+$/);
    await rm(folder, { recursive: true });
  });

  it('refuses a cluster of another major version', async () => {
    const folder = await temporary();
    const place = await openPlace(folder);
    await mkdir(place.cluster);
    await writeFile(join(place.cluster, 'PG_VERSION'), '17\n');

    const line = await lineOf(initialise(place, await hydrate(isRoot() ? await dataFolder(root) : null)));

    expect(line).to.include('belongs to PostgreSQL 17');
    await rm(folder, { recursive: true });
  });

  it('says what to do when the disk is full', () => {
    const line = failureLine(Object.assign(new Error(), { code: 'ENOSPC' }));

    expect(line).to.match(/^KNTC: Đĩa đã đầy: .+ — disk full: .+$/);
  });

  it('leaves a bug a bug', () => {
    expect(failureLine(new TypeError('x is undefined'))).to.equal(null);
  });
});

describe('the embedded PostgreSQL', () => {
  it('is joined, kept as long as somebody uses it, and started again with what was committed', async () => {
    const folder = await temporary();
    const place = await openPlace(folder);
    const shelf = await dataFolder(root);

    const first = await startServer(place, { fsync: 'off' }, shelf);
    await prepareDatabase(first.admin, place.keys, first.port);
    await first.admin.query('create table kept as select 1 as n');
    const second = await startServer(place, {}, shelf);
    expect([second.reused, second.port]).to.deep.equal([true, first.port]);

    await first.stop();
    expect(findPostmaster(place.cluster)).not.to.equal(null);
    await second.stop();
    expect(findPostmaster(place.cluster)).to.equal(null);

    // what a crash leaves: the number now belongs to a process that is no PostgreSQL
    await writeFile(join(place.cluster, 'postmaster.pid'), `${process.pid}\n${place.cluster}\n0\n1\n\n`);
    const third = await startServer(place, { fsync: 'off' }, shelf);
    expect(third.reused).to.equal(false);
    expect((await third.admin.query('select n from kept')).rows).to.deep.equal([{ n: 1 }]);
    await third.stop();
    await rm(folder, { recursive: true });
  }).timeout(30_000);

  it('keeps its passwords from everybody else', async () => {
    const folder = await temporary();
    const { keys } = await openPlace(folder);
    const { secret } = await import('../../server/postgres/secret.ts');

    const [one, two] = await Promise.all([secret(keys, 'kntc_app'), secret(keys, 'kntc_owner')]);

    expect(one)
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(two);
    expect((await stat(join(keys, 'kntc_app'))).mode & 0o777).to.equal(0o400);
    expect(await secret(keys, 'kntc_app')).to.equal(await readFile(join(keys, 'kntc_app'), 'utf8'));
    await rm(folder, { recursive: true });
  });
});

function temporary(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kntc-start-'));
}

function lineOf(failing: Promise<unknown>): Promise<string | null> {
  return failing.then(
    () => null,
    (error) => failureLine(error),
  );
}

async function start(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const folder = await temporary();
  const child = spawn(process.execPath, [join(root, 'server', 'start.mjs')], {
    env: { PATH: process.env.PATH, PORT: String(await freePort()), KNTC_DATA: folder, ...env },
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  await rm(folder, { recursive: true });
  return { code, output };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

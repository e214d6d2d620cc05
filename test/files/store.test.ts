import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { asRefusal, openStore, type Store } from '../../server/files/store.ts';
import { refusalOf } from './refusalOf.ts';

describe('the store', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-store-'));
    store = await openStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const incoming = () => readdir(join(folder, 'incoming'));
  const everything = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));

  it('keeps bytes under their hash', async () => {
    const bytes = randomBytes(300_000);
    const { sha256, size } = await store.put(bytes, 1_000_000);

    expect(sha256).to.equal(createHash('sha256').update(bytes).digest('hex'));
    expect(size).to.equal(300_000);
    expect(await everything()).to.deep.equal([join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)]);
    expect(bytes.equals(await buffer((await store.open(sha256)).stream))).to.equal(true);
  });

  it('takes a stream, and hands out a part', async () => {
    const { sha256 } = await store.put(Readable.from([Buffer.from('khiếu '), Buffer.from('nại')]), 100);

    expect((await buffer((await store.open(sha256)).stream)).toString()).to.equal('khiếu nại');
    expect((await buffer((await store.open(sha256, { start: 0, end: 2 })).stream)).toString()).to.equal('khi');
  });

  it('stores the same content once, also at the same time', async () => {
    const stored = await Promise.all([1, 2, 3].map(() => store.put(Buffer.from('một'), 100)));

    expect(new Set(stored.map(({ sha256 }) => sha256)).size).to.equal(1);
    expect(await everything()).to.have.length(1);
    expect(await incoming()).to.deep.equal([]);
  });

  it('stops at the limit while the bytes arrive, and leaves nothing', async () => {
    let sent = 0;
    async function* endless() {
      for (; ; sent += 1000) yield Buffer.alloc(1000);
    }

    expect(await refusalOf(store.put(Readable.from(endless()), 50_000))).to.equal('413 too_large');
    expect(sent).to.be.lessThan(200_000);
    expect(await everything()).to.deep.equal([]);
    expect(await incoming()).to.deep.equal([]);
  });

  it('shows nothing of an upload that broke off', async () => {
    async function* broken() {
      yield Buffer.from('một nửa');
      throw new Error('connection reset');
    }

    expect(await store.put(Readable.from(broken()), 100).catch((error) => error.message)).to.equal('connection reset');
    expect(await everything()).to.deep.equal([]);
    expect(await incoming()).to.deep.equal([]);
  });

  it('shows nothing before it is kept', async () => {
    const received = await store.receive(Buffer.from('xem trước'), 100);
    expect(await store.has(received.sha256)).to.equal(false);

    await received.keep();
    expect(await store.has(received.sha256)).to.equal(true);
  });

  it('sweeps what a killed server left, and nothing younger', async () => {
    await writeFile(join(folder, 'incoming', 'old.part'), 'x');
    await writeFile(join(folder, 'incoming', 'new.part'), 'x');
    await utimes(join(folder, 'incoming', 'old.part'), 1000, 1000);

    expect(await store.sweep(new Date(2_000_000))).to.equal(1);
    expect(await incoming()).to.deep.equal(['new.part']);
  });

  it('says in words that the disk is full', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(asRefusal(full)).to.include({ status: 507, code: 'disk_full' });

    const other = new Error('other');
    expect(asRefusal(other)).to.equal(other);
  });

  it('takes no name that is not a hash', async () => {
    expect(await store.open('../../etc/passwd').catch((error) => error.message)).to.equal('not a SHA-256');
  });
});

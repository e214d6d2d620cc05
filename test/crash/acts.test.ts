import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { dayOf } from '../../server/domain/day.ts';
import type { Place } from '../../server/failpoints.ts';
import { checkInvariants } from '../../server/invariants.ts';
import type { Petition } from '../../server/models/Petition.ts';
import { begin, complaintOfHuong, openWorld, type World } from '../support/matter.ts';
import { hoa, mai } from '../support/people.ts';
import { type Browser, insist, signIn } from './browser.ts';
import { openLastWord } from './lastWord.ts';
import { type ServerNode, startNode } from './node.ts';

const PORT = 14_010;
const OTHER_PORT = 14_011;

/** Before its COMMIT is sent an act has not happened; from then on it has, whether anybody was told or not. */
const undone: Place[] = [
  'request_read',
  'matter_locked',
  'matter_loaded',
  'engine_advanced',
  'position_written',
  'journal_written',
  'before_commit',
];

describe('kill -9 in the middle of an act', function () {
  this.timeout(120_000);
  let world: World;
  let data: string;
  let survivor: ServerNode;
  let receptionist: Browser;
  let clerk: Browser;

  before(async () => {
    world = await openWorld();
    data = await mkdtemp(join(tmpdir(), 'kntc-crash-'));
    survivor = await startNode(world, { port: OTHER_PORT, data });
    [receptionist, clerk] = await Promise.all([signIn(survivor.url, mai), signIn(survivor.url, hoa)]);
  });
  afterEach(async () => expect(await checkInvariants(world.owner)).to.deep.equal([]));
  after(async () => {
    await survivor?.kill();
    await world.drop();
    await rm(data, { recursive: true, force: true });
  });

  const count = async (table: string, where: Record<string, unknown>) =>
    Number((await world.owner(table).where(where).count())[0]?.count);

  describe('the next try, with the same key at another node, registers a petition exactly once', () => {
    for (const place of [...undone, 'after_commit'] as const) {
      it(`when the first node died at ${place}`, async () => {
        const node = await startNode(world, { port: PORT, data, failpoints: `${place}=kill` });
        const register = registration(receptionist);

        expect(await register.send(node.url)).to.equal(null);
        expect(await node.ended).to.equal('SIGKILL');
        expect(await register.happened()).to.equal(place === 'after_commit');
        await register.insistAt(survivor.url);
      });
    }

    it('when the first node died with its COMMIT on the way', async () => {
      const line = await openLastWord(world.appUrl, () => node.kill());
      const node = await startNode(world, { port: PORT, data, appUrl: line.url });
      const register = registration(receptionist);
      line.arm();

      expect(await register.send(node.url)).to.equal(null);
      expect(await node.ended).to.equal('SIGKILL');
      await register.insistAt(survivor.url);
      await line.close();
    });

    function registration(browser: Browser) {
      const key = randomUUID();
      const title = `Đơn ${key}`;
      const body = { ...complaintOfHuong, title, receivedOn: dayOf(new Date()), writtenOn: null };
      const send = (url: string) => browser.send(url, '/api/petitions', body, key);
      return {
        send,
        happened: async () => (await count('petitions', { title })) === 1,
        async insistAt(url: string) {
          const answer = await insist(() => send(url));
          expect(answer.status).to.equal(201);
          expect(await insist(() => send(url))).to.deep.equal(answer);
          expect(await count('commands', { key })).to.equal(1);
          const petitions = await world.owner<Petition>('petitions').where({ title }).select('id', 'code');
          expect(petitions).to.have.length(1);
          expect(petitions[0]?.code).to.match(/^P\.AN-\d{4}-\d{6}$/);
          expect(await count('journal', { petitionId: petitions[0]?.id, act: 'petition.registered' })).to.equal(1);
        },
      };
    }
  });

  describe('the next try, with the same key after the restart, issues a paper exactly once', () => {
    for (const place of ['matter_loaded', 'position_written', 'before_commit', 'after_commit'] as const) {
      it(`when the node died at ${place}`, async () => {
        const failpoints = `${place}=kill`;
        const [paper, node] = await Promise.all([signedPaper(), startNode(world, { port: PORT, data, failpoints })]);

        expect(await paper.send(node.url)).to.equal(null);
        expect(await node.ended).to.equal('SIGKILL');
        const done = place === 'after_commit' ? 1 : 0;
        expect(await count('answers', { taskId: paper.taskId })).to.equal(done);
        expect(await count('commands', { key: paper.key })).to.equal(done);
        expect(await lockGoneWithin(paper.petitionId, 1000), 'the lock outlived the node').to.equal(true);

        const again = await startNode(world, { port: PORT, data });
        const answer = await insist(() => paper.send(again.url));
        expect([answer.status, answer.body.code]).to.deep.equal([200, undefined]);
        expect(await insist(() => paper.send(again.url))).to.deep.equal(answer);
        await again.kill();

        expect(await count('answers', { taskId: paper.taskId })).to.equal(1);
        expect(await count('commands', { key: paper.key })).to.equal(1);
        expect(await count('journal', { taskId: paper.taskId, act: 'issue-paper.completed' })).to.equal(1);
        expect(await count('journal', { documentId: paper.documentId, act: 'paper.issued' })).to.equal(1);
        expect(await count('documents', { id: paper.documentId, state: 'issued', version: 2 })).to.equal(1);
      });
    }
  });

  /** A complaint that has come as far as the notice of acceptance, which the clerk is about to number and send. */
  async function signedPaper() {
    const story = await begin(world);
    await story.walkTo('issue-paper acceptance-notice');
    const task = await story.task('issue-paper acceptance-notice');
    const run = await world.owner('runs').where({ id: task.runId }).first('documentId');
    const key = randomUUID();
    const values = { issuedOn: story.today, recipients: [{ name: 'Bà Trần Thị Hường', route: 'post' }] };
    const path = `/api/tasks/${task.id}/completion`;
    return {
      key,
      taskId: task.id,
      petitionId: story.petition.id,
      documentId: run.documentId as string,
      send: (url: string) => clerk.send(url, path, { values }, key),
    };
  }

  async function lockGoneWithin(petitionId: string, milliseconds: number): Promise<boolean> {
    for (const until = Date.now() + milliseconds; Date.now() < until; await pause(20)) {
      const free = await world.owner.raw('select from petitions where id = ? for update skip locked', [petitionId]);
      if (free.rowCount === 1) return true;
    }
    return false;
  }
});

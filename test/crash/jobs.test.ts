import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { checkInvariants } from '../../server/invariants.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { startNode } from './node.ts';

const PORT = 14_020;

describe('kill -9 in the middle of a job', function () {
  this.timeout(120_000);
  let world: World;
  let data: string;

  before(async () => {
    world = await openWorld();
    data = await mkdtemp(join(tmpdir(), 'kntc-crash-'));
  });
  after(async () => {
    await world.drop();
    await rm(data, { recursive: true, force: true });
  });

  const jobs = async () =>
    Number((await world.owner('graphile_worker.jobs').where({ taskIdentifier: 'render-document' }).count())[0]?.count);

  for (const place of ['job_claimed', 'job_done'] as const) {
    it(`renders the paper all the same, once, when the node died at ${place}`, async () => {
      const { petition } = await begin(world);
      const node = await startNode(world, { port: PORT, data, failpoints: `${place}=kill`, mayDie: true });
      expect(await node.ended).to.equal('SIGKILL');
      expect(await jobs(), 'the job is still there').to.equal(1);

      const again = await startNode(world, { port: PORT, data });
      await until(async () => (await jobs()) === 0);
      await again.kill();

      const versions = await world
        .owner('document_versions as v')
        .join('documents as d', 'd.id', 'v.documentId')
        .where({ petitionId: petition.id })
        .select('pdfSha256', 'docxSha256', 'failure');
      expect(versions).to.have.length(1);
      expect([versions[0].pdfSha256, versions[0].docxSha256, versions[0].failure]).to.satisfy(
        ([pdf, docx, failure]: unknown[]) => pdf && docx && !failure,
      );
      expect(await checkInvariants(world.owner, join(data, 'files'))).to.deep.equal([]);
    });
  }

  async function until(happened: () => Promise<boolean>): Promise<void> {
    for (const patience = Date.now() + 60_000; Date.now() < patience; await pause(100)) if (await happened()) return;
    throw new Error('it never happened');
  }
});

import { access, link, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { act } from '../../server/commands/act.ts';
import { dismissScan } from '../../server/commands/dismissScan.ts';
import { registerPetition } from '../../server/commands/registerPetition.ts';
import { type FileDeps, openFiles } from '../../server/files/files.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { readScans } from '../../server/jobs/readScans.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { listScans } from '../../server/queries/scans.ts';
import { pdf } from '../files/samples.ts';
import { complaintOfHuong, openWorld, refused, type World } from '../support/matter.ts';
import { dung, lan, mai, nga } from '../support/people.ts';

describe('the scanner’s folder', function () {
  this.timeout(120_000);
  let world: World;
  let folder: string;
  let deps: FileDeps & { scanDir: string };

  before(async () => {
    world = await openWorld();
    folder = await mkdtemp(join(tmpdir(), 'kntc-scans-'));
    await mkdir(join(folder, 'P.AN'));
    deps = { db: world.db, ...(await openFiles(join(folder, 'data'))), scanDir: folder };
  });
  after(async () => {
    await closeReaders();
    await world.drop();
    await rm(folder, { recursive: true });
  });

  const tray = (officer = mai) => listScans(world.db, abilityOf(officer));
  const put = async (name: string, content: string | Uint8Array, seconds = 60) => {
    const path = join(folder, 'P.AN', name);
    await writeFile(path, content);
    const then = new Date(Date.now() - seconds * 1000);
    await utimes(path, then, then);
  };
  const exists = (...path: string[]) =>
    access(join(folder, ...path)).then(
      () => true,
      () => false,
    );

  it('fills the tray and is emptied', async () => {
    await put('Đơn bà Hường.pdf', pdf({ pages: 2 }));

    await readScans(deps);

    const [scan] = await tray();
    expect([scan?.name, scan?.file?.kind, scan?.file?.pages]).to.deep.equal(['Đơn bà Hường.pdf', 'pdf', 2]);
    expect(await exists('P.AN', 'Đơn bà Hường.pdf')).to.equal(false);
  });

  it('is seen by those who register at this agency, by nobody else', async () => {
    expect(await tray(lan)).to.have.length(1);
    expect(await tray(dung)).to.deep.equal([]);
    expect(await tray(nga)).to.deep.equal([]);
  });

  it('waits for a file that is still being written', async () => {
    await put('dở dang.pdf', pdf(), 0);

    await readScans(deps);

    expect((await tray()).map(({ name }) => name)).to.not.include('dở dang.pdf');
    await rm(join(folder, 'P.AN', 'dở dang.pdf'));
  });

  it('sets aside what is not what it says, with the reason', async () => {
    await put('virus.pdf', 'MZ this is a program');

    await readScans(deps);

    const refusedScan = (await tray()).find(({ name }) => name === 'virus.pdf');
    expect([refusedScan?.file, refusedScan?.refusal]).to.satisfy(
      ([file, reason]: [unknown, string]) => file === null && reason.length > 10,
    );
    expect(await readdir(join(folder, 'P.AN', 'refused'))).to.have.length(1);
    expect(await exists('P.AN', 'virus.pdf')).to.equal(false);
  });

  it('leaves links, folders and folders of nobody alone', async () => {
    await writeFile(join(folder, 'secret.pdf'), pdf());
    await symlink(join(folder, 'secret.pdf'), join(folder, 'P.AN', 'link.pdf'));
    await link(join(folder, 'secret.pdf'), join(folder, 'P.AN', 'hard.pdf'));
    await mkdir(join(folder, 'P.AN', 'folder.pdf'));
    await mkdir(join(folder, 'NOBODY'));
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'T.HT'));
    await writeFile(join(folder, 'elsewhere', 'a.pdf'), pdf());
    const before = await tray();

    await readScans(deps, { quiet: 0 });

    expect(await tray()).to.deep.equal(before);
    expect(await tray(dung)).to.deep.equal([]);
    expect(await exists('secret.pdf')).to.equal(true);
  });

  it('gives a scan to one petition only', async () => {
    const [scan] = (await tray()).filter(({ file }) => file);
    const fileIds = [scan?.file?.id ?? ''];
    const register = (officer = mai) =>
      act(world.db, officer, (now) => registerPetition(now, world.vault, { ...complaintOfHuong, fileIds }));

    await register();

    const told = await refused(register(lan));
    expect([told.status, told.code]).to.deep.equal([409, 'already_attached']);
    expect((await tray()).map(({ id }) => id)).to.not.include(scan?.id);
    expect((await refused(act(world.db, mai, (now) => dismissScan(now, scan?.id ?? '')))).code).to.equal(
      'already_attached',
    );
  });

  it('does not give one agency’s scans to another', async () => {
    await put('khác.pdf', pdf());
    await readScans(deps);
    const scan = (await tray()).find(({ name }) => name === 'khác.pdf');

    const told = await refused(
      act(world.db, dung, (now) =>
        registerPetition(now, world.vault, { ...complaintOfHuong, fileIds: [scan?.file?.id ?? ''] }),
      ),
    );

    expect([told.status, told.code]).to.deep.equal([422, 'file_unavailable']);
  });

  it('lets go of what nobody needs', async () => {
    const scan = (await tray()).find(({ name }) => name === 'khác.pdf');

    await act(world.db, mai, (now) => dismissScan(now, scan?.id ?? ''));

    expect((await tray()).map(({ id }) => id)).to.not.include(scan?.id);
  });
});

import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { chase } from '../../server/commands/chase.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { listMissing, readMissing } from '../../server/queries/missing.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { dung, lan, mai } from '../support/people.ts';

describe('what is still missing', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const items = async (id: string) => (await readMissing(world.db, id)).missing.map(({ item }) => item);
  const listed = async (officer = mai) =>
    (await listMissing(world.db, abilityOf(officer), { limit: 200 })).items.map(({ id }) => id);
  const whole = {
    role: 'petitioner',
    kind: 'person',
    name: 'Trần Thị Hường',
    phone: '0900000001',
    idNumber: '099185000101',
    address: 'Thôn Đông Hạ',
  } as const;

  it('is told, in the petition and in the list alike, and blocks nothing', async () => {
    const { code } = await world.owner('communes').first('code');
    const parties = (more: object) => [{ ...whole, communeCode: code, ...more }];
    const table: [Parameters<typeof begin>[1], string[]][] = [
      [{ parties: parties({}), pages: null }, []],
      [{ parties: parties({ phone: null }), pages: null }, ['phone']],
      [{ parties: parties({ communeCode: null, address: null }), pages: null }, ['address', 'commune']],
      [{ parties: parties({ idNumber: null }), pages: 2 }, ['idNumber', 'files']],
      [{ parties: parties({ idNumber: null, kind: 'organisation' }), pages: null }, []],
      [
        { complete: false, parties: [], content: '', receivedOn: null, writtenOn: null, pages: null },
        ['name', 'receivedOn', 'content'],
      ],
      [{ kind: 'denunciation', parties: parties({ phone: null }), pages: null }, []],
    ];
    for (const [input, wanted] of table) {
      const { petition } = await begin(world, input, '2026-07-06');
      expect(await items(petition.id), JSON.stringify(input)).to.deep.equal(wanted);
      expect((await listed()).includes(petition.id), JSON.stringify(input)).to.equal(wanted.length > 0);
    }
  });

  it('knows that nobody has signed once eligibility was checked', async () => {
    const story = await begin(world);
    await story.does(lan, 'check-eligibility', { eligibilityChecks: ['vietnamese', 'dated'] });

    expect(await items(story.petition.id)).to.include('signature');
  });

  it('is asked for and answered; both stand in the history', async () => {
    const story = await begin(world);
    const { id } = story.petition;
    const says = (kind: 'asked' | 'answered', note: string) =>
      actAt(world.db, mai, story.now(), (act) => chase(act, id, { kind, items: ['phone'], means: 'phone', note }));

    await says('asked', 'Nhắn qua trưởng thôn');
    await says('answered', 'Bà Hường cho số 0900000001');

    const row = (await listMissing(world.db, abilityOf(mai), { limit: 200 })).items.find((one) => one.id === id);
    expect(row?.asked).to.include({ by: mai.name, answered: true });
    const words = (await timeline(world.db, story.petition, { limit: 50 })).items.map(presentTimelineEntry);
    expect(words.map((line) => line.words)).to.include('Hỏi người gửi về thông tin còn thiếu: số điện thoại');
    const code = await world
      .db('chases')
      .update({ note: '' })
      .then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(code).to.equal('42501');
  });

  it('is not told to another agency', async () => {
    expect(await listed(dung)).to.deep.equal([]);
  });
});

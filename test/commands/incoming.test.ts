import { expect } from 'chai';
import { act, type Officer } from '../../server/commands/act.ts';
import { openIncoming, routeIncoming, settleIncoming } from '../../server/commands/incoming/moveIncoming.ts';
import { type IncomingInput, registerIncoming, voidIncoming } from '../../server/commands/incoming/registerIncoming.ts';
import { onMatter } from '../../server/commands/matter.ts';
import { type PetitionInput, registerPetition } from '../../server/commands/registerPetition.ts';
import { sealPetition } from '../../server/commands/sealPetition.ts';
import { dayOf } from '../../server/domain/day.ts';
import { isUnavailable } from '../../server/models/db.ts';
import { Incoming } from '../../server/models/Incoming.ts';
import { dump } from '../support/dump.ts';
import { complaintOfHuong, openWorld, refused, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, WARD } from '../support/people.ts';

const today = dayOf(new Date());
const letter: IncomingInput = {
  arrivedOn: today,
  kind: 'petition',
  secrecy: 'open',
  addresseeId: null,
  addressee: '',
  sender: 'Bà Trần Thị Hường, thôn Đông Hạ',
  letterNumber: null,
  letterOn: null,
  postmarkOn: null,
  summary: 'Đơn khiếu nại',
  fileIds: [],
};
const envelope: Partial<IncomingInput> = { secrecy: 'secret', sender: '', summary: '', addresseeId: minh.id };

describe('the incoming book', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const enter = (input: Partial<IncomingInput> = {}, officer: Officer = hoa) =>
    act(world.db, officer, (now) => registerIncoming(now, { ...letter, ...input }));
  const petition = (input: Partial<PetitionInput>, officer: Officer = mai) =>
    act(world.db, officer, (now) => registerPetition(now, world.vault, { ...complaintOfHuong, ...input }));
  const does = <T>(officer: Officer, work: (now: Parameters<Parameters<typeof act>[2]>[0]) => Promise<T>) =>
    act(world.db, officer, work);
  const entryOf = (id: string) => Incoming.query(world.owner).findById(id).throwIfNotFound();

  it('gives two hundred clerks at once two hundred numbers: no gap, no double', async () => {
    const from = (await enter()).number;
    const failing = () =>
      does(hoa, async (now) => {
        await registerIncoming(now, letter);
        throw new Error('the power failed');
      }).catch((error: Error) => (error.message === 'the power failed' ? null : Promise.reject(error)));

    const given = await Promise.all(
      Array.from({ length: 220 }, (_, n) =>
        patiently<number | null>(async () => (n % 11 === 0 ? failing() : (await enter()).number)),
      ),
    );

    const numbers = given.filter((number) => number !== null).sort((a, b) => a - b);
    expect(given.filter((number) => number === null)).to.have.length(20);
    expect(numbers).to.deep.equal(Array.from({ length: 200 }, (_, n) => from + n + 1));
    const book = await world.owner('incoming').where({ agencyId: WARD }).orderBy('number').pluck('number');
    expect(book).to.deep.equal(Array.from({ length: from + 200 }, (_, n) => n + 1));
  });

  it('has numbers of its own in every agency, apart from the codes of petitions', async () => {
    const before = await enter();
    await petition({});
    const there = await enter({}, dung);
    const after = await enter();

    expect(after.number).to.equal(before.number + 1);
    expect([there.number, there.state]).to.deep.equal([1, 'registered']);
  });

  const wrong: [string, Partial<IncomingInput>, string][] = [
    ['a day still to come', { arrivedOn: '2999-01-01' }, 'arrivedOn'],
    ['a letter written after it came', { letterOn: '2999-01-01' }, 'letterOn'],
    ['a postmark after it came', { postmarkOn: '2999-01-01' }, 'postmarkOn'],
    ['nothing that says what it is', { sender: '', summary: '' }, 'sender'],
    ['the sender of a closed envelope', { ...envelope, sender: 'Ông Ba' }, 'sender'],
    ['the content of a closed envelope', { ...envelope, summary: 'Tố cáo' }, 'summary'],
    ['a closed envelope for nobody', { ...envelope, addresseeId: null }, 'addressee'],
  ];
  for (const [what, input, field] of wrong) {
    it(`refuses ${what}`, async () => {
      const told = await refused(enter(input));

      expect([told.status, told.code, Object.keys(told.fields ?? {})]).to.deep.equal([
        422,
        'invalid_incoming',
        [field],
      ]);
    });
  }

  it('refuses an addressee of another agency', async () => {
    expect((await refused(enter({ ...envelope, addresseeId: dung.id }))).code).to.equal('wrong_officer');
  });

  it('sends a closed envelope to its addressee, who alone opens it, once', async () => {
    const { id, state, holderId } = await enter(envelope);
    expect([state, holderId]).to.deep.equal(['routed', minh.id]);
    expect((await refused(does(minh, (now) => settleIncoming(now, id, 'Đã xem')))).code).to.equal('unopened');
    expect((await refused(petition({ incomingId: id }, minh))).code).to.equal('unopened');

    await does(minh, (now) => openIncoming(now, id));

    expect((await refused(does(minh, (now) => openIncoming(now, id)))).code).to.equal('opened');
    expect((await refused(does(hoa, (now) => routeIncoming(now, id, lan.id, '')))).code).to.equal('opened');
    expect((await refused(does(hoa, (now) => voidIncoming(now, id, 'Vào nhầm')))).code).to.equal('opened');
    const acts = await world.owner('incoming_history').where({ incomingId: id }).orderBy('id').pluck('act');
    expect(acts).to.deep.equal(['registered', 'opened']);
    const told = await world.owner('notifications').where({ officerId: minh.id, kind: 'routed' });
    expect(told.map(({ detail }) => detail)).to.deep.include({
      incomingId: id,
      incoming: (await entryOf(id)).number,
      year: Number(today.slice(0, 4)),
    });
  });

  it('hands an unopened envelope on as it is', async () => {
    const { id } = await enter(envelope);

    const moved = await does(minh, (now) => routeIncoming(now, id, lan.id, 'Nhờ đồng chí xem'));

    expect([moved.state, moved.holderId]).to.deep.equal(['routed', lan.id]);
  });

  it('lets several petitions come out of one envelope', async () => {
    const { id } = await enter();
    const first = await petition({ incomingId: id });
    const second = await petition({ incomingId: id, title: 'Kiến nghị sửa đường' });

    expect([first.incomingId, second.incomingId]).to.deep.equal([id, id]);
    expect((await entryOf(id)).state).to.equal('settled');
    expect((await refused(does(hoa, (now) => voidIncoming(now, id, 'Vào nhầm')))).code).to.equal('in_use');
    expect((await refused(petition({ incomingId: (await enter({}, dung)).id }))).code).to.equal('wrong_incoming');
  });

  it('keeps the number of what was entered by mistake, with the reason', async () => {
    const { id, number } = await enter();

    await does(hoa, (now) => voidIncoming(now, id, 'Thư của đơn vị khác'));

    const { state, voidReason } = await entryOf(id);
    expect([state, voidReason]).to.deep.equal(['voided', 'Thư của đơn vị khác']);
    expect((await enter()).number).to.equal(number + 1);
    expect((await refused(petition({ incomingId: id }))).code).to.equal('voided');
    expect((await refused(does(hoa, (now) => routeIncoming(now, id, lan.id, '')))).code).to.equal('voided');
  });

  describe('when a denunciation lay in a letter', () => {
    const canary = 'Ông Canary Văn Ba';
    const denunciation: Partial<PetitionInput> = {
      kind: 'denunciation',
      title: 'Tố cáo công chức',
      parties: [{ role: 'petitioner', kind: 'person', name: 'Canary Văn Ba' }],
    };
    // A paper that was issued before stays as it was, for those who may know the name.
    const leaks = async () =>
      (await dump(world.owner)).filter((row) => /canary/i.test(row) && !row.startsWith('public.document_versions'));

    it('forgets who sent the letter', async () => {
      const { id } = await enter({ sender: canary });
      expect(await leaks()).to.not.deep.equal([]);

      await petition({ ...denunciation, incomingId: id });

      const { sealed, sender } = await entryOf(id);
      expect([sealed, sender]).to.deep.equal([true, '']);
      expect(await leaks()).to.deep.equal([]);
    });

    it('forgets it also when triage finds out later', async () => {
      const { id } = await enter({ sender: canary });
      const open = await petition({ ...denunciation, kind: 'complaint', incomingId: id });

      await act(world.db, lan, (now) => onMatter(now, open.id, (matter) => sealPetition(now, world.vault, matter)));

      expect(await leaks()).to.deep.equal([]);
    });
  });
});

// As a client does when it is told that the system is busy.
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}

import { expect } from 'chai';
import { contactClasses, contactHandlings } from '../../server/catalogue/hotline.ts';
import { actAt } from '../../server/commands/act.ts';
import { type ContactInput, recordAgain, recordContact } from '../../server/commands/contacts/recordContact.ts';
import { checkInvariants } from '../../server/invariants.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { countContacts } from '../../server/queries/contacts.ts';
import { getRegister } from '../../server/registers/index.ts';
import { openReading, readRegister } from '../../server/registers/read.ts';
import { openWorld, petitionOf, refused, type Story, tell, type World } from '../support/matter.ts';
import { dung, lan, mai, minh } from '../support/people.ts';
import { tablesHolding } from '../support/tablesHolding.ts';
import { releaseOf } from '../support/walk.ts';

const DAY = '2026-08-03';
const nine = new Date(`${DAY}T09:00:00+07:00`);

const extraPapers = {
  contactClass: 'HL-03',
  contactHandling: 'transfer',
  complainedBody: 'Bộ phận một cửa phường An Hòa',
  recordingConsent: 'yes',
  disclosureConsent: 'withheld',
};
const asking = { ...extraPapers, contactClass: 'HX-01', contactHandling: 'guide', guidanceGiven: 'Giờ làm việc' };
const call: ContactInput = {
  entry: 'hotline',
  kind: 'reflection',
  channel: 'hotline',
  contactedOn: DAY,
  contactedTime: '08:40',
  offHours: false,
  phone: '0912 345 678',
  name: 'Đoàn Thị Bích',
  address: '',
  content: 'Cán bộ một cửa bắt tôi nộp thêm giấy xác nhận không có trong quy định. Tôi đã đi ba lần.',
  placeText: null,
  fileIds: [],
  answers: extraPapers,
};

describe('a call or a message', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const record = (change: Partial<ContactInput> = {}, at = nine) =>
    actAt(world.db, mai, at, (act) => recordContact(act, world.vault, { ...call, ...change }));
  const story = async (change: Partial<ContactInput> = {}): Promise<Story> =>
    tell(world.db, world.vault, await record(change), DAY);
  const count = () => countContacts(world.db, abilityOf(mai), { from: DAY, to: DAY });

  it('becomes a matter under the code of the hotline, classified while the caller talks', async () => {
    const one = await story();

    expect(one.petition.code).to.match(/^DDN-P\.AN-2026-\d{6}$/);
    expect(one.petition.registerNumber).to.equal(null);
    expect(one.petition.title).to.match(/^Cán bộ một cửa .* trong quy định$/);
    expect(await one.open()).to.deep.equal(['draft-director-letter']);
    const papers = await world.db('documents').where({ petitionId: one.petition.id }).pluck('template');
    expect(papers).to.deep.equal(['contact-record']);
  });

  it('waits for its class when the officer has not asked yet', async () => {
    expect(await (await story({ answers: null })).open()).to.deep.equal(['record-contact']);
  });

  it('out of scope ends with what was explained; without it nothing is taken', async () => {
    const one = await story({ answers: asking });
    expect(await one.open()).to.deep.equal([]);
    expect((await petitionOf(one)).outcome).to.equal('guided');

    const silent = await refused(record({ answers: { ...asking, guidanceGiven: '' } }));
    expect(silent.fields).to.have.key('guidanceGiven');
    const mistaken = await refused(
      record({ answers: { ...extraPapers, contactHandling: 'guide', guidanceGiven: 'Không' } }),
    );
    expect(mistaken.fields).to.have.key('contactHandling');
  });

  it('cannot come from the future, say nothing, or be called from what is no number', async () => {
    expect((await refused(record({ contactedOn: '2026-08-04' }))).fields).to.have.key('contactedOn');
    expect((await refused(record({ contactedTime: '09:30' }))).fields).to.have.key('contactedTime');
    expect((await refused(record({ content: '  ' }))).fields).to.have.key('content');
    expect((await refused(record({ phone: 'số máy' }))).fields).to.have.key('phone');
  });

  it('is counted apart from who called: the same number twice is one caller, also about one matter', async () => {
    const before = await count();
    const one = await record({ phone: '0977.000.111' });
    await record({ phone: '0977 000 111', answers: asking });
    await actAt(world.db, mai, nine, (act) =>
      recordAgain(act, one.id, { ...call, phone: '0977000111', content: 'Tôi hỏi lại kết quả.' }),
    );
    await record({ phone: '', name: '' });

    const now = await count();
    expect(now.contacts - before.contacts).to.equal(4);
    expect(now.callers - before.callers).to.equal(2);
    expect(now.outside - before.outside).to.equal(1);
    expect(now.inScope - before.inScope).to.equal(3);
    expect(await countContacts(world.db, abilityOf(dung), { from: DAY, to: DAY })).to.include({ contacts: 0 });

    const ability = abilityOf(mai);
    const reading = await openReading(world.db, mai, ability);
    const question = { filters: { q: '0977000111', scope: 'HL' }, columns: ['words', 'times', 'class'] };
    const book = await readRegister(world.db, getRegister('lien-he'), reading, question, { limit: 10 });
    expect(book.items.map(({ cells }) => cells.words)).to.include.members(['Tôi hỏi lại kết quả.', one.title]);
    expect(book.items.map(({ cells }) => cells.class)).to.deep.equal(Array(2).fill(contactClasses[2]?.label));
    expect(await checkInvariants(world.owner)).to.deep.equal([]);
  });

  it('goes to the body in the words of the director, is chased, and answered without asking for paper', async () => {
    const one = await story();
    await one.does(lan, 'draft-director-letter', {
      letterKind: 'order',
      competentBody: 'Trung tâm Phục vụ hành chính công phường',
      contactSummary: 'Bắt nộp thêm giấy xác nhận',
      letterRequest: 'Kiểm tra, chấn chỉnh, báo cáo',
      answerBy: '2026-08-06',
    });
    await one.issues('director-letter');
    const [owed] = await world.db('awaited').where({ petitionId: one.petition.id });
    expect(owed).to.include({ state: 'open', dueOn: '2026-08-06' });
    one.on('2026-08-05');
    await one.does(lan, 'record-body-answer', {
      bodyAnswered: 'yes',
      bodyAnsweredOn: '2026-08-05',
      bodyAnswerContent: 'Đã nhắc nhở, nhận hồ sơ',
      violationFound: 'yes',
    });
    await one.does(mai, 'answer-caller', {
      answerRoute: 'phone',
      callerAnsweredOn: '2026-08-05',
      callerAnsweredTime: '09:00',
      answerContent: 'Hồ sơ đã được nhận, cán bộ đã bị nhắc nhở.',
      inspectionNeeded: 'no',
    });

    expect(await petitionOf(one)).to.include({ state: 'closed', outcome: 'answered' });
  });

  it('with denunciation content seals the caller as it is entered: name and number are nowhere', async () => {
    const secret = { name: 'Kiều Thị Mật Danh', phone: '0933999888', kind: 'denunciation' as const };
    const sealed = await record({ ...secret, answers: null });

    expect(sealed.sealed).to.equal(true);
    expect(await tablesHolding(world.owner, ['kieu thi mat danh', '0933999888'])).to.deep.equal([]);
  });

  it('found later to be a denunciation forgets what was kept of the caller, in later calls too', async () => {
    const secret = { name: 'Lương Thị Kín Đáo', phone: '0933777666' };
    const one = await story({ ...secret, answers: null });
    await actAt(world.db, mai, nine, (act) =>
      recordAgain(act, one.petition.id, { ...call, ...secret, content: 'Bà Lương Thị Kín Đáo hỏi lại.' }),
    );

    await one.does(mai, 'record-contact', {
      ...{ ...extraPapers, contactClass: 'HX-05', contactHandling: 'police', kind: 'denunciation' },
      ...{ contactedTime: '08:40', offHours: false, guidanceGiven: 'Báo công an' },
    });

    expect(await tablesHolding(world.owner, ['luong thi kin dao', '0933777666'])).to.deep.equal([]);
    expect(await one.open()).to.deep.equal(['alert-police']);
  });

  it('is read by the agency that took it, and by nobody else', async () => {
    const reading = await openReading(world.db, dung, abilityOf(dung));
    const book = await readRegister(world.db, getRegister('lien-he'), reading, { filters: {} }, { limit: 10 });
    expect(book.items).to.deep.equal([]);
    expect(getRegister('lien-he').isFor(abilityOf(minh), minh)).to.equal(true);
  });
});

describe('the classes of contacts', () => {
  it('are those that the forms of the hotline ask, with ways that the forms allow', async () => {
    const { forms } = await releaseOf('hotline');
    for (const id of ['record-contact', 'call-back']) {
      const keys = new Map(forms[id]?.components.flatMap((one) => one.components ?? []).map((one) => [one.key, one]));
      expect(keys.get('contactClass')?.values).to.deep.equal(
        contactClasses.map(({ value, label }) => ({ value, label })),
      );
      expect(keys.get('contactHandling')?.values).to.have.deep.members(
        contactHandlings.map(({ value, label }) => ({ value, label })),
      );
    }
  });
});

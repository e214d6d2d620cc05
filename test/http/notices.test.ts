import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { addDays, type Day, dayOf } from '../../server/domain/day.ts';
import { beginDaysAt, sendDigest, sendNotice } from '../../server/jobs/mail.ts';
import { type Api, openApi } from '../support/api.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, lan, minh, nga, tuan } from '../support/people.ts';

type Notice = { id: string; kind: string; words: string; read: boolean; leadsTo: { page: string; id: string } | null };
type List = { items: Notice[]; next: string | null };
type Preferences = {
  email: string | null;
  mail: boolean;
  ways: { kind: string; app: boolean; mail: boolean; digest: boolean }[];
};
type MailStatus = {
  configured: boolean;
  failing: { what: string; officer: string; failures: number; failure: string }[];
};

const ADDRESS = 'lan@anhoa.example.vn';

describe('notices', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let mailbox: Mailbox;
  let story: Story;

  before(async () => {
    mailbox = await openMailbox();
    world = await openWorld();
    api = await openApi(world, {
      config: { mail: { url: mailbox.url, from: 'KNTC <kntc@anhoa.example.vn>' }, origin: 'https://kntc.example.vn' },
    });
    await world.owner('agencies').update({ dayStartsAt: '00:00' });
  });
  after(async () => {
    await mailbox.close();
    await api.close();
    await world.drop();
  });
  beforeEach(async () => {
    await world.owner('notifications').delete();
    await world.owner('digests').delete();
    await world.owner('notice_days').delete();
    await world.owner('notice_preferences').delete();
    await world.owner('officers').update({ email: null });
    await world.owner('officers').where({ id: lan.id }).update({ email: ADDRESS });
    mailbox.mails.splice(0);
  });

  const list = async (officer: Officer, query = '') =>
    (await (await api.as(officer)).get<List>(`/api/notices?${query}`)).body;
  const unread = async (officer: Officer) =>
    (await (await api.as(officer)).get<{ unread: number }>('/api/notices/count')).body.unread;
  const rows = () => world.owner('notifications').orderBy('at').orderBy('kind');
  const choose = async (officer: Officer, email: string | null, ways: Preferences['ways']) => {
    const { status } = await (await api.as(officer)).put('/api/notices/preferences', { email, ways });
    expect(status).to.equal(200);
  };
  // The queue's own doing is tested with the worker; here each job is done once, as the queue would.
  const mailDue = async () => {
    for (const { id } of await world.owner('notifications').where({ byMail: true }).whereNull('mailedAt'))
      await sendNotice(api.deps, { noticeId: id });
  };
  const digest = async (officer: Officer, day: Day = dayOf(new Date())) =>
    sendDigest(api.deps, { officerId: officer.id, day });
  const begins = (input = {}) => begin(world, input);

  it('tells of a new task whoever got it, and nobody of what he did himself', async () => {
    story = await begins();
    const { items } = await list(lan);
    expect(items.map(({ kind, words, read }) => [kind, words, read])).to.deep.equal([
      ['task-new', `Việc mới: Kiểm tra điều kiện xử lý đơn · ${story.petition.code}`, false],
    ]);
    expect(items[0]?.leadsTo?.page).to.equal('task');
    expect(await unread(lan)).to.equal(1);
    expect((await list(minh)).items).to.deep.equal([]);
    expect((await list(dung)).items).to.deep.equal([]);

    await story.does(lan, 'check-eligibility');
    const after = await list(lan);
    expect(after.items.map(({ kind, read, leadsTo }) => [kind, read, leadsTo?.page])).to.deep.equal([
      ['task-new', true, 'petition'],
    ]);
    expect(await unread(lan)).to.equal(0);
  });

  it('tells who drafted it that it was sent back', async () => {
    story = await begins();
    await story.walkTo('decide-proposal');
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });
    const { items } = await list(lan, 'unread=1');
    expect(items.map(({ words }) => words)).to.deep.equal([
      `Bị trả lại để sửa: Đề xuất xử lý đơn · ${story.petition.code}`,
    ]);
  });

  it('goes page by page and is read one by one, or all at once, by its officer alone', async () => {
    await begins();
    await begins();
    await begins();
    const seen: string[] = [];
    let after = '';
    do {
      const page = await list(lan, `limit=1${after && `&after=${after}`}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? '';
    } while (after);
    expect(new Set(seen).size).to.equal(3);
    const person = await api.as(lan);
    expect((await (await api.as(minh)).post('/api/notices/reading', { ids: seen })).body).to.deep.equal({ unread: 0 });
    expect(await unread(lan)).to.equal(3);
    expect((await person.post('/api/notices/reading', { ids: [seen[0]] })).body).to.deep.equal({ unread: 2 });
    expect((await person.post('/api/notices/reading', { ids: 'all' })).body).to.deep.equal({ unread: 0 });
  });

  it('mails what is urgent: the step, the number and a link, and nothing of the person or the petition', async () => {
    story = await begins();
    await story.walkTo('decide-proposal');
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Bà Hường ghi rõ căn cứ' });
    await mailDue();
    expect(mailbox.mails.length).to.equal(1);
    const [mail] = mailbox.mails;
    expect(mail?.recipients).to.deep.equal([ADDRESS]);
    expect(mail?.from?.address).to.equal('kntc@anhoa.example.vn');
    expect(mail?.subject).to.equal(`[KNTC] Bị trả lại để sửa: Đề xuất xử lý đơn · ${story.petition.code}`);
    const [notice] = (await list(lan, 'unread=1')).items;
    expect(mail?.text).to.include(`https://kntc.example.vn/cong-viec/${notice?.leadsTo?.id}`);
    for (const secret of ['Hường', 'thu hồi', 'căn cứ.', 'Đồng Vạc', minh.name])
      expect(mail?.text, secret).not.to.include(secret);
  });

  it('mails a notice once, however often the job comes, and not at all when it was read', async () => {
    story = await begins();
    await story.walkTo('decide-proposal');
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Sửa' });
    const [row] = await world.owner('notifications').where({ byMail: true, kind: 'sent-back' });
    await Promise.all([1, 2, 3].map(() => sendNotice(api.deps, { noticeId: row.id })));
    expect(mailbox.mails.length).to.equal(1);
    await world.owner('notifications').where({ id: row.id }).update({ mailedAt: null, readAt: new Date() });
    await sendNotice(api.deps, { noticeId: row.id });
    expect(mailbox.mails.length).to.equal(1);
  });

  it('says what is switched off, and tells nothing of it', async () => {
    const person = await api.as(lan);
    const usual = (await person.get<Preferences>('/api/notices/preferences')).body;
    expect(usual).to.include({ email: ADDRESS, mail: true });
    expect(usual.ways.find(({ kind }) => kind === 'sent-back')).to.include({ app: true, mail: true, digest: true });
    await choose(lan, ADDRESS, [
      { kind: 'task-new', app: false, mail: false, digest: false },
      { kind: 'sent-back', app: true, mail: false, digest: false },
    ]);
    story = await begins();
    await story.walkTo('decide-proposal');
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Sửa' });
    expect((await list(lan)).items.map(({ kind }) => kind)).to.deep.equal(['sent-back']);
    await mailDue();
    await digest(lan);
    expect(mailbox.mails).to.deep.equal([]);
    await choose(lan, ADDRESS, [{ kind: 'task-new', app: false, mail: true, digest: false }]);
    await begins();
    await mailDue();
    expect(mailbox.mails.map(({ subject }) => subject?.includes('Việc mới'))).to.deep.equal([true]);
    expect((await list(lan)).items.map(({ kind }) => kind)).to.deep.equal(['sent-back']);
    const wrong = await person.put<{ fields: object }>('/api/notices/preferences', { email: 'x', ways: [] });
    expect([wrong.status, Object.keys(wrong.body.fields)]).to.deep.equal([422, ['email']]);
  });

  it('mails without an address to nobody, and still tells in the application', async () => {
    await choose(lan, null, []);
    await begins();
    expect(await unread(lan)).to.equal(1);
    expect((await rows()).map(({ byMail, inDigest }) => [byMail, inDigest])).to.deep.equal([[false, false]]);
  });

  describe('when the day begins', () => {
    const day = (days: number) => addDays(dayOf(new Date()), days);
    const due = async (dueOn: Day) => {
      await world.owner('tasks').update({ completedAt: new Date() });
      story = await begins();
      await world.owner('notifications').delete();
      await world.owner('tasks').where({ petitionId: story.petition.id }).update({ dueOn, paused: false });
    };
    // whatever day of the week it is, today somebody works
    const calendar = () => ({
      days: [{ date: day(0), kind: 'swap_work', name: 'Làm bù', source: 'thử', status: 'official' } as const],
    });
    const dawn = () => beginDaysAt(api.deps, new Date(), calendar());
    it('tells of work near its day, of work past it, each once, however often the day is begun', async () => {
      for (const [dueOn, kind, words] of [
        [day(2), 'deadline-near', 'Đến hạn'],
        [day(-2), 'deadline-overdue', 'Quá hạn từ'],
      ] as const) {
        await due(dueOn);
        for (let times = 0; times < 3; times += 1) {
          await world.owner('notice_days').delete();
          await dawn();
        }
        await dawn();
        const { items } = await list(lan, 'unread=1');
        expect(items.map((item) => item.kind)).to.deep.equal([kind]);
        expect(items[0]?.words).to.include(words).and.to.include(String(story.petition.code));
      }
      // another day is another deadline
      await world
        .owner('tasks')
        .where({ petitionId: story.petition.id })
        .update({ dueOn: day(-1) });
      await world.owner('notice_days').delete();
      await dawn();
      expect((await list(lan, 'unread=1')).items.length).to.equal(2);
    });

    it('tells nothing of paused work, of far days, and of work nobody has', async () => {
      for (const change of [{ paused: true }, { dueOn: day(30) }, { assigneeId: null }]) {
        await due(day(-2));
        await world.owner('tasks').where({ petitionId: story.petition.id }).update(change);
        await world.owner('notice_days').delete();
        await dawn();
        expect((await rows()).length, JSON.stringify(change)).to.equal(0);
      }
    });

    it('tells nothing on a day nobody works', async () => {
      await due(day(-2));
      const off = { date: day(0), kind: 'holiday', name: 'Nghỉ', source: 'thử', status: 'official' } as const;
      await beginDaysAt(api.deps, new Date(), { days: [off] });
      expect((await rows()).length).to.equal(0);
    });

    it('waits for the hour of the agency, and begins once whoever comes first', async () => {
      await due(day(-2));
      await world.owner('agencies').update({ dayStartsAt: '23:59' });
      await dawn();
      expect((await rows()).length).to.equal(0);
      await world.owner('agencies').update({ dayStartsAt: '00:00' });
      await Promise.all([1, 2, 3].map(() => dawn()));
      expect((await rows()).length).to.equal(1);
    });

    it('mails one digest a day, of what is unread and was not mailed by itself', async () => {
      story = await begins();
      const other = await begins();
      await choose(lan, ADDRESS, [{ kind: 'deadline-overdue', app: true, mail: true, digest: true }]);
      await Promise.all([1, 2].map(() => digest(lan)));
      expect(mailbox.mails.length).to.equal(1);
      const [mail] = mailbox.mails;
      expect(mail?.subject).to.equal('[KNTC] 2 thông báo chưa đọc');
      expect(mail?.text).to.include(String(story.petition.code)).and.to.include(String(other.petition.code));
      expect(mail?.text).not.to.include('Hường');
      await digest(lan);
      await digest(lan, day(1));
      expect(mailbox.mails.length).to.equal(1);
      await digest(tuan);
      expect(mailbox.mails.length).to.equal(1);
    });

    it('leaves out of the digest what has been read or done', async () => {
      story = await begins();
      const done = await begins();
      await done.does(lan, 'check-eligibility');
      const [first] = (await list(lan)).items.filter(({ words }) => words.includes(String(story.petition.code)));
      await (await api.as(lan)).post('/api/notices/reading', { ids: [first?.id] });
      await world
        .owner('notifications')
        .where({ kind: 'task-new' })
        .whereNotIn('petitionId', [story.petition.id, done.petition.id])
        .delete();
      await world
        .owner('tasks')
        .where({ petitionId: done.petition.id })
        .whereNull('completedAt')
        .update({ cancelledAt: new Date() });
      await digest(lan);
      expect(mailbox.mails).to.deep.equal([]);
    });
  });

  describe('while the mail server is away', () => {
    it('keeps the mail, tells the administrator why, and sends it when the server is back', async () => {
      const { port } = mailbox;
      story = await begins();
      await story.walkTo('decide-proposal');
      await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Sửa' });
      const [row] = await world.owner('notifications').where({ byMail: true, kind: 'sent-back' });
      await mailbox.close();
      for (let times = 0; times < 2; times += 1) {
        const failure = await sendNotice(api.deps, { noticeId: row.id }).catch((error: Error) => error);
        expect(failure, 'the queue has to hear of it').to.be.instanceOf(Error);
      }
      const failed = await digest(lan).catch((error: Error) => error);
      expect(failed).to.be.instanceOf(Error);
      const status = (await (await api.as(nga)).get<MailStatus>('/api/mail-status')).body;
      expect(status.configured).to.equal(true);
      expect(status.failing.map(({ what, officer, failures }) => [what, officer, failures])).to.have.deep.members([
        ['notice', 'lan', 2],
        ['digest', 'lan', 1],
      ]);
      expect(JSON.stringify(status)).to.include('ECONNREFUSED').and.not.to.include(ADDRESS);
      expect((await (await api.as(lan)).get('/api/mail-status')).status).to.equal(403);
      expect(await unread(lan), 'the application tells all the same').to.be.greaterThan(0);

      mailbox = await openMailbox(port);
      await sendNotice(api.deps, { noticeId: row.id });
      await digest(lan);
      expect(mailbox.mails.map(({ subject }) => subject)).to.deep.equal([
        `[KNTC] Bị trả lại để sửa: Đề xuất xử lý đơn · ${story.petition.code}`,
      ]);
      expect((await (await api.as(nga)).get<MailStatus>('/api/mail-status')).body.failing).to.deep.equal([]);
    });

    it('does without one when none was ever there, and says so', async () => {
      const other = await openApi(world);
      const person = await other.as(lan);
      expect((await person.get<Preferences>('/api/notices/preferences')).body.mail).to.equal(false);
      story = await begins();
      await world.owner('notifications').update({ byMail: true });
      for (const { id } of await rows()) await sendNotice(other.deps, { noticeId: id });
      expect((await (await other.as(nga)).get<MailStatus>('/api/mail-status')).body).to.deep.equal({
        configured: false,
        from: null,
        failing: [],
      });
      expect(mailbox.mails).to.deep.equal([]);
      await other.close();
    });
  });
});

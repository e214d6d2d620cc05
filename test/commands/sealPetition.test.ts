import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { chase } from '../../server/commands/chase.ts';
import { openIncoming, routeIncoming } from '../../server/commands/incoming/moveIncoming.ts';
import { registerIncoming } from '../../server/commands/incoming/registerIncoming.ts';
import { takeToWord } from '../../server/commands/papers/takeToWord.ts';
import { saveDraft } from '../../server/commands/saveDraft.ts';
import { newId } from '../../server/domain/id.ts';
import { Petition } from '../../server/models/Petition.ts';
import { previewContext } from '../../server/queries/previewContext.ts';
import { findListedTask, type ListedTask } from '../../server/queries/worklist.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { ordinary } from '../support/ordinary.ts';
import { hoa, lan, mai, minh } from '../support/people.ts';
import { tablesHolding } from '../support/tablesHolding.ts';

describe('a petition that triage finds to be a denunciation', function () {
  this.timeout(60_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });

  after(() => world.drop());

  it('is sealed from then on: lists, search and people know a code', async () => {
    const story = await begin(world);

    await story.does(lan, 'check-eligibility');
    await story.does(lan, 'classify-petition', { kind: 'denunciation' });

    const petition = await Petition.query(world.db).findById(story.petition.id).throwIfNotFound();
    expect(petition.sealed).to.equal(true);
    expect(petition.petitionerLabel).to.match(/^NTC-/);
    const senders = await world
      .db('parties')
      .where({ petitionId: petition.id, role: 'petitioner' })
      .select('name', 'address', 'idNumber', 'sealed');
    expect(senders).to.deep.equal([{ name: null, address: null, idNumber: null, sealed: true }]);
    const [found] = await world.db('petition_search').where({ petitionId: petition.id }).select('names');
    expect(found.names).not.to.include('huong');
    expect(await world.db('journal').where({ petitionId: petition.id, act: 'petition.sealed' })).to.have.length(1);
  });

  it('shows no words put back from Word before it was sealed', async () => {
    const story = await begin(world);
    await story.walkTo('propose-handling');
    const task = await story.task('propose-handling');
    const listed = (await findListedTask(world.db, task.id)) as ListedTask;
    const values = { ...ordinary['propose-handling']?.[1](story.today), proposal: 'shelve' };
    const wanted = { template: 'shelving-slip', values };
    const draft = await actAt(world.db, lan, story.now(), (act) => takeToWord(act, task, wanted));
    await world.owner('document_versions').where({ documentId: draft.id }).update({ body: '<p>Bà Hường kể rằng…</p>' });
    const shown = () => previewContext(world.db, listed, wanted.template, values, { officer: lan, at: story.now() });
    expect(await shown()).to.deep.include({ body: '<p>Bà Hường kể rằng…</p>' });

    await world.owner('petitions').where({ id: story.petition.id }).update({ sealed: true });

    const { body, draft: told } = await shown();
    expect([body, told?.text]).to.deep.equal([null, 'outdated']);
  });

  describe('with the sender’s name in every place where people write', () => {
    const NAME = 'Quách Thị Niệm';
    const folded = 'quach thi niem';
    let story: Story;

    before(async () => {
      const { id: incomingId } = await actAt(world.db, hoa, new Date('2026-07-06T01:00:00Z'), (act) =>
        registerIncoming(act, {
          ...{ arrivedOn: '2026-07-06', kind: 'petition', secrecy: 'personal', addresseeId: minh.id, addressee: '' },
          ...{ sender: '', letterNumber: null, letterOn: null, postmarkOn: null, summary: '', fileIds: [] },
        }),
      );
      await actAt(world.db, minh, new Date('2026-07-06T01:10:00Z'), async (act) => {
        await openIncoming(act, incomingId);
        await routeIncoming(act, incomingId, mai.id, `Đơn của bà ${NAME}, vào sổ`);
      });
      story = await begin(world, {
        incomingId,
        content: `Tôi là ${NAME}, và tôi tố cáo ông Chủ tịch.`,
        requests: `Giải quyết cho ${NAME.toLocaleUpperCase('vi')}; bà ${NAME}g là người khác.`,
        parties: [{ role: 'petitioner', kind: 'person', name: NAME, phone: '0900000123' }],
      });
      const { petition, db } = story;
      const now = () => story.now();
      await actAt(db, mai, now(), (act) =>
        chase(act, petition.id, {
          ...{ kind: 'asked', items: ['address'], means: 'phone', note: `Đã gọi bà Quách  Thị Niệm` },
        }),
      );
      await story.does(lan, 'check-eligibility', { eligibilityNote: `Bà ${NAME} đã bổ sung` });
      const task = await story.task('classify-petition');
      await actAt(db, mai, now(), (act) => saveDraft(act, task, { petitionSummary: `Đơn của ${NAME}` }));
      await db('routing_notes').insert({
        ...{ id: newId(), petitionId: petition.id, runId: task.runId, taskId: task.id, officerId: minh.id, at: now() },
        ...{ role: 'head', passedOn: false, leadId: lan.id, text: `Mời bà ${NAME}` },
      });
      await db('commands').insert({
        ...{ officerId: mai.id, key: newId(), fingerprint: 'POST /api/petitions', at: now() },
        ...{ status: 201, answer: { petition: { id: petition.id }, parties: [{ name: NAME }] } },
      });
      await db('exports').insert({
        ...{ id: newId(), officerId: mai.id, agencyId: mai.agencyId, kind: 'register', title: 'Sổ', format: 'xlsx' },
        ...{ request: '{}', state: 'ready', content: Buffer.from(NAME), name: 'So.xlsx', createdAt: now() },
      });
    });

    it('is forgotten by every table: words about another person of a longer name stay', async () => {
      const before = await tablesHolding(world.owner, [folded]);
      const writtenIn = ['petitions', 'parties', 'answers', 'runs', 'drafts', 'routing_notes', 'incoming_history'];
      expect(before).to.include.members([...writtenIn, 'commands', 'petition_search', 'document_versions']);

      await story.does(lan, 'classify-petition', { kind: 'denunciation' });

      const { requests, content, petitionerLabel } = await world
        .db('petitions')
        .where({ id: story.petition.id })
        .first('requests', 'content', 'petitionerLabel');
      expect(content).to.equal(`Tôi là ${petitionerLabel}, và tôi tố cáo ông Chủ tịch.`);
      expect(requests).to.equal(`Giải quyết cho ${petitionerLabel}; bà ${NAME}g là người khác.`);
      await world.owner('petitions').where({ id: story.petition.id }).update({ requests: '' });
      await world.owner('petition_search').where({ petitionId: story.petition.id }).delete();
      const [{ note }] = await world.db('chases').where({ petitionId: story.petition.id }).select('note');
      expect(note).to.equal(`Đã gọi bà ${petitionerLabel}`);
      // The receipt that was handed to her keeps its words; it is shown to those alone who may open the identity.
      expect(await tablesHolding(world.owner, [folded, '0900000123'])).to.deep.equal(['document_versions']);
      const papers = await world.db('documents').where({ petitionId: story.petition.id }).select('sealed', 'state');
      expect(papers).to.deep.equal([{ sealed: false, state: 'issued' }]);
    });

    it('takes files made of lists back', async () => {
      const [file] = await world.db('exports').where({ officerId: mai.id }).select('state', 'content', 'failure');
      expect(file).to.include({ state: 'failed', content: null });
      expect(file.failure).to.match(/hãy tạo lại/);
    });
  });
});

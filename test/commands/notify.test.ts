import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { beginDay } from '../../server/commands/notices/beginDay.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { Officer as Person } from '../../server/models/Officer.ts';
import { presentNotice } from '../../server/presenters/notice.ts';
import { listNotices } from '../../server/queries/notices.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { everybody, hoa, lan, minh, WARD } from '../support/people.ts';
import { chain, khoa, seat, van } from '../support/signing.ts';

const back = (sendBackTo: string | null) => ({ decision: 'sendBack', sendBackTo, remark: 'Sửa căn cứ' });
const loc = { ...khoa, id: '0190b000-0000-7000-8000-000000000031', username: 'loc', name: 'Mai Tấn Lộc' };
const yen = { ...khoa, id: '0190b000-0000-7000-8000-000000000032', username: 'yen', name: 'Cao Thị Yến' };

describe('who is told', function () {
  this.timeout(180_000);
  let world: World;
  let drafted: Story;

  before(async () => {
    world = await openWorld();
    await seat(world.owner);
    const { passwordHash } = await world.owner('officers').where({ id: khoa.id }).first('passwordHash');
    await world.owner('officers').insert([loc, yen].map((officer) => ({ ...officer, passwordHash })));
    drafted = await begin(world);
    await drafted.walkTo('prepare-acceptance');
  });
  after(() => world.drop());

  const told = ({ db, petition }: Story, kind: string): Promise<{ officerId: string; taskId: string }[]> =>
    db('notifications').where({ kind, petitionId: petition.id }).orderBy('officerId').select('officerId', 'taskId');
  const passes = async (story: Story, ...desks: [Officer, string, object?][]) => {
    for (const [officer, step, answers] of desks) await story.does(officer, step, answers as Record<string, unknown>);
  };

  describe('of a paper that comes back', () => {
    const content = [khoa, 'initial-content'] as const;
    const ways: [string, [Officer, string, object?][], Officer, string][] = [
      ['the drafter', [[...content], [van, 'initial-format', back(null)]], lan, 'prepare-acceptance'],
      ['the section head', [[...content], [van, 'initial-format', back('initial-content')]], khoa, 'initial-content'],
      [
        'the chief of office',
        [[...content], [van, 'initial-format'], [minh, 'sign-paper', back('initial-format')]],
        van,
        'initial-format',
      ],
      [
        'who signed it',
        [[...content], [van, 'initial-format'], [minh, 'sign-paper'], [hoa, 'issue-paper', back('sign-paper')]],
        minh,
        'sign-paper',
      ],
    ];
    for (const [who, desks, officer, step] of ways)
      it(`${who} alone, with the task`, () =>
        drafted.whatIf(async (story) => {
          const initials = [
            { step: 'initial-content', role: 'section-head', officerId: khoa.id } as const,
            { step: 'initial-format', role: 'chief-of-office', officerId: null } as const,
          ];
          await chain(story.db, { initials });
          await story.on('2026-07-10').does(lan, 'prepare-acceptance');

          await passes(story, ...desks);

          const { id } = await story.task(step);
          expect(await told(story, 'sent-back')).to.deep.equal([{ officerId: officer.id, taskId: id }]);
        }));

    it('everybody of a desk where nobody in particular sits', () =>
      drafted.whatIf(async (story) => {
        await chain(story.db);
        await story.on('2026-07-10').does(lan, 'prepare-acceptance');
        await story.does(khoa, 'initial-content');
        await Person.query(story.db).findById(khoa.id).patch({ disabledAt: story.now() });

        await story.does(van, 'initial-format', back('initial-content'));

        expect((await story.task('initial-content')).assigneeId).to.equal(null);
        expect((await told(story, 'sent-back')).map(({ officerId }) => officerId)).to.deep.equal([loc.id, yen.id]);
      }));
  });

  it('and never by a name of somebody sealed', async () => {
    // One of its contents is a denunciation: the whole letter is sealed, and triage goes on with it.
    const story = await begin(world, { kind: 'mixed', sealed: true });
    const splitContents = [{ content: 'Tố cáo cán bộ', partKind: 'denunciation', body: 'UBND phường', way: 'own' }];
    await story.walkTo('decide-proposal', {
      'classify-petition': { kind: 'mixed' },
      'propose-handling': {
        ...{ proposal: 'split', petitionSummary: 'Nhiều nội dung', proposalReason: 'Tách đơn' },
        ...{ splitContents, splitOwnPart: 'yes' },
      },
    });
    await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Bà Hường ghi rõ' });
    const time = await systemOfficer(world.db, WARD);
    await actAt(world.db, time, new Date('2026-12-01T02:00:00Z'), (act) => beginDay(act, { nearDays: 3 }));

    const kinds = new Set<string>();
    for (const { id } of everybody) {
      const { items } = await listNotices(world.db, id, { limit: 200 });
      const ours = items.filter(({ petitionId }) => petitionId === story.petition.id);
      for (const notice of ours) {
        kinds.add(notice.kind);
        expect(JSON.stringify([notice, presentNotice(notice)])).not.to.match(/Hường|huong|Trần Thị|Đông Hạ/i);
      }
    }
    expect([...kinds].sort()).to.deep.equal(['deadline-overdue', 'sent-back', 'task-new']);
  });
});

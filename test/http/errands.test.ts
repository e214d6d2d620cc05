import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, everybody, hoa, lan, mai, minh, nga, son, tuan, WARD } from '../support/people.ts';

type Problem = { code: string; message: string };
type Errand = {
  runId: string;
  procedure: string;
  state: string;
  tasks: { id: string; key: string; assignee: { id: string } | null }[];
  documents: { id: string }[];
};
type Errands = { mayStart: { procedure: string }[]; begun: Errand[] };

/** What each role may begin, beside the step that verifies and beside the petition. */
const OFFERED: [Officer, string[], string[]][] = [
  [
    lan,
    [
      'complexity',
      'consultation',
      'expert-assessment',
      'information-request',
      'meeting',
      'verification-announcement',
      'verification-plan',
      'working-invitation',
      'working-session',
    ],
    ['appointment', 'content-transfer', 'stay-report', 'urgent-report'],
  ],
  [
    tuan,
    [
      'complexity',
      'consultation',
      'expert-assessment',
      'information-request',
      'meeting',
      'verification-announcement',
      'verification-plan',
      'working-invitation',
      'working-session',
    ],
    [],
  ],
  [
    minh,
    [
      'complexity',
      'consultation',
      'expert-assessment',
      'information-request',
      'meeting',
      'verification-announcement',
      'verification-plan',
      'working-invitation',
      'working-session',
    ],
    ['appointment', 'content-transfer'],
  ],
  [son, ['consultation', 'meeting'], []],
  [hoa, [], []],
  [mai, [], ['appointment', 'urgent-report']],
];

describe('errands over HTTP', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let story: Story;
  let taskId: string;
  let path: string;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    story = await begin(world);
    await story.walkTo('verify');
    taskId = (await story.task('verify')).id;
    path = `/api/petitions/${story.petition.id}/errands`;
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const at = async (officer: Officer, query = '') => (await api.as(officer)).get<Errands>(`${path}${query}`);
  const begins = async (officer: Officer, body: object, key = randomUUID()) =>
    (await api.as(officer)).post<Errands & Problem>(path, body, { key });

  it('do not exist for strangers, for another agency and for the administrator', async () => {
    expect((await (await api.as()).get(path)).status).to.equal(401);
    for (const officer of [dung, nga]) {
      expect((await at(officer)).status, officer.username).to.equal(404);
      const { status, body } = await begins(officer, { procedure: 'meeting', taskId });
      expect([status, body.code], officer.username).to.deep.equal([404, 'not_found']);
    }
  });

  for (const [officer, beside, petition] of OFFERED)
    it(`are offered to ${officer.roles.join(' and ')} as far as they may be begun`, async () => {
      const atTask = await at(officer, `?taskId=${taskId}`);
      expect(atTask.body.mayStart.map(({ procedure }) => procedure).sort()).to.deep.equal(beside);
      const atPetition = await at(officer);
      expect(atPetition.body.mayStart.map(({ procedure }) => procedure).sort()).to.deep.equal(petition);
      const refusedHere = ['meeting', 'working-session', 'verification-plan'].filter((one) => !beside.includes(one));
      for (const procedure of refusedHere) {
        const { status, body } = await begins(officer, { procedure, taskId });
        expect([status, body.code], procedure).to.deep.equal([403, 'forbidden']);
      }
    });

  it('are begun once however often the same command arrives, and seen by all who read the matter', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => begins(tuan, { procedure: 'meeting', taskId }, key)));
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201, 201]);
    const [one] = answers[0]?.body.begun ?? [];
    expect(one).to.include({ procedure: 'meeting', state: 'open' });
    const runs = await world.owner('runs').where({ petitionId: story.petition.id, procedure: 'meeting' });
    expect(runs).to.have.length(1);
    expect(one?.tasks.map(({ assignee }) => assignee?.id)).to.deep.equal([tuan.id]);
    for (const officer of everybody.filter(
      ({ agencyId, roles }) => agencyId === WARD && roles[0] !== 'administrator',
    )) {
      const { status, body } = await at(officer);
      expect([status, body.begun.map(({ runId }) => runId)], officer.username).to.deep.equal([200, [one?.runId]]);
      const person = await api.as(officer);
      for (const { tasks, documents } of body.begun) {
        for (const { id } of tasks)
          expect((await person.get(`/api/tasks/${id}`)).status, officer.username).to.equal(200);
        for (const { id } of documents)
          expect((await person.get(`/api/documents/${id}`)).status, officer.username).to.equal(200);
      }
    }
  });

  it('are refused where they do not belong', async () => {
    const other = await begin(world);
    const elsewhere = await other.task('check-eligibility');
    const done = await world
      .owner('tasks')
      .where({ petitionId: story.petition.id })
      .whereNotNull('completedAt')
      .first('id');
    for (const [words, body, status, code] of [
      ['by the system only', { procedure: 'reminder' }, 404, 'no_errand'],
      ['a procedure that is no errand', { procedure: 'complaint-first' }, 404, 'no_errand'],
      ['at a step of another matter', { procedure: 'meeting', taskId: elsewhere.id }, 404, 'not_found'],
      ['at a step that is over', { procedure: 'meeting', taskId: done.id }, 409, 'task_over'],
      ['at a step that never was', { procedure: 'meeting', taskId: randomUUID() }, 404, 'not_found'],
      ['on a matter that is no denunciation', { procedure: 'denouncer-protection' }, 409, 'wrong_matter'],
      ['without the step they belong to', { procedure: 'working-session' }, 409, 'wrong_place'],
      ['about a paper that is none', { procedure: 'document-change', documentId: randomUUID() }, 404, 'not_found'],
      ['with a field nobody knows', { procedure: 'meeting', taskId, by: lan.id }, 422, 'invalid'],
    ] as const) {
      const { status: given, body: said } = await begins(lan, body);
      expect([given, said.code], words).to.deep.equal([status, code]);
    }
    const wrongPlace = `/api/petitions/${other.petition.id}/errands`;
    const answer = await (await api.as(lan)).post<Problem>(wrongPlace, {
      procedure: 'working-session',
      taskId: elsewhere.id,
    });
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'wrong_place']);
  });
});

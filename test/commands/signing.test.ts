import { expect } from 'chai';
import type { Knex } from 'knex';
import { actAt } from '../../server/commands/act.ts';
import { onMatter } from '../../server/commands/matter.ts';
import { approvePaper } from '../../server/commands/papers/approvePaper.ts';
import { revokeDelegation } from '../../server/commands/signing/delegate.ts';
import { closeChain } from '../../server/commands/signing/openChain.ts';
import type { Refusal } from '../../server/domain/refusal.ts';
import { chainFor } from '../../server/queries/signing.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, minh, nga, tuan, WARD } from '../support/people.ts';
import { chain, delegation, desks, khoa, phuc, seat, van } from '../support/signing.ts';

const back = (sendBackTo: string | null, remark = 'Sửa căn cứ') => ({ decision: 'sendBack', sendBackTo, remark });
const byStep = { 'initial-content': khoa, 'initial-format': van, 'sign-paper': minh, 'issue-paper': hoa };
type Desk = keyof typeof byStep;

describe('the signing chain', function () {
  this.timeout(180_000);
  let world: World;
  let drafted: Story;

  before(async () => {
    world = await openWorld();
    await seat(world.owner);
    drafted = await begin(world);
    await drafted.walkTo('prepare-acceptance');
  });
  after(() => world.drop());

  /** The notice is drafted under these rules and lies on the first desk. */
  const submitted = (rules: (db: Knex) => Promise<unknown>, work: (story: Story) => Promise<void>) =>
    drafted.whatIf(async (story) => {
      await rules(story.db);
      await story.on('2026-07-10').does(lan, 'prepare-acceptance');
      await work(story);
    });
  const pass = (story: Story, ...steps: Desk[]) =>
    steps.reduce((before, step) => before.then(() => story.does(byStep[step], step)), Promise.resolve<unknown>(null));
  const paper = (story: Story) =>
    story.db('documents').where({ petitionId: story.petition.id, template: 'acceptance-notice' }).first();
  const slip = (story: Story) => story.db('documents').where({ template: 'submission-slip' }).first();

  describe('goes from desk to desk', () => {
    it('straight to the head where the agency has set nothing', () =>
      submitted(
        async () => undefined,
        async (story) => {
          expect(await story.open()).to.include('sign-paper acceptance-notice');
          expect(await slip(story)).to.equal(undefined);
        },
      ));

    it('section head, chief of office, head, clerk; each task is that of who the chain names', () =>
      submitted(chain, async (story) => {
        expect(await story.task('initial-content')).to.include({ role: 'section-head', assigneeId: khoa.id });
        await pass(story, 'initial-content');
        expect(await story.task('initial-format')).to.include({ role: 'chief-of-office', assigneeId: van.id });
        await pass(story, 'initial-format');
        expect(await story.task('sign-paper')).to.include({ role: 'head', assigneeId: minh.id });
        await pass(story, 'sign-paper');
        expect(await paper(story)).to.include({ state: 'approved', signerId: minh.id, capacity: null });
        await pass(story, 'issue-paper');
        expect(await paper(story)).to.include({ state: 'issued' });
        const acts = await story.db('journal').where({ petitionId: story.petition.id }).pluck('act');
        expect(acts.filter((act) => act === 'paper.initialled')).to.have.lengthOf(2);
      }));

    it('to the officer named in the chain, or to the whole role once he has left', () =>
      submitted(
        async (db) => {
          await chain(db, { initials: [{ step: 'initial-content', role: 'section-head', officerId: khoa.id }] });
          await db('officers').where({ id: khoa.id }).update({ disabledAt: new Date() });
        },
        async (story) => void expect(await story.task('initial-content')).to.include({ assigneeId: null }),
      ));

    it('the chain of this kind before the one for every kind, by the day on which the paper is submitted', () =>
      drafted.whatIf(async ({ db }) => {
        const every = await chain(db, { template: null, validFrom: '2026-07-01' });
        const first = await chain(db, { validFrom: '2026-07-01', validUntil: '2026-07-09' });
        const second = await chain(db, { validFrom: '2026-07-10' });
        const on = async (day: string) => (await chainFor(db, WARD, 'acceptance-notice', day))?.id;

        expect(await on('2026-06-30')).to.equal(undefined);
        expect(await on('2026-07-09')).to.equal(first.id);
        expect(await on('2026-07-10')).to.equal(second.id);
        expect((await chainFor(db, WARD, 'settlement-decision', '2026-07-10'))?.id).to.equal(every.id);
        expect(await chainFor(db, dung.agencyId, 'acceptance-notice', '2026-07-10')).to.equal(undefined);
      }));

    it('keeps its chain when the agency sets another one meanwhile', () =>
      submitted(chain, async (story) => {
        const [before] = await story.db('signing_chains');
        await actAt(story.db, nga, story.now(), (act) => closeChain(act, before, '2026-07-09'));
        await chain(story.db, { initials: [], validFrom: '2026-07-10' });
        await pass(story, 'initial-content');
        expect(await story.open()).to.include('initial-format acceptance-notice');
      }));
  });

  describe('sends back', () => {
    const all = Object.keys(byStep) as Desk[];
    for (const [at, from] of all.entries()) {
      for (const to of all.slice(0, at)) {
        it(`from ${from} to ${to}, within the same round`, () =>
          submitted(chain, async (story) => {
            await pass(story, ...all.slice(0, at));
            const { runId } = await story.task(from);
            await story.does(byStep[from], from, back(to));
            expect(await story.task(to)).to.include({ sentBack: true, runId, assigneeId: byStep[to].id });
            expect(await paper(story)).to.include({ state: 'draft', signerId: null, capacity: null });
            await pass(story, ...all.slice(all.indexOf(to)));
            expect(await paper(story)).to.include({ state: 'issued', signerId: minh.id });
          }));
      }
      it(`from ${from} to the drafter, and a new round begins`, () =>
        submitted(chain, async (story) => {
          await pass(story, ...all.slice(0, at));
          await story.does(byStep[from], from, back(at % 2 ? 'drafter' : null));
          expect(await story.task('prepare-acceptance')).to.include({ sentBack: true, assigneeId: lan.id });
          await story.does(lan, 'prepare-acceptance');
          await pass(story, ...all);
          expect(await paper(story)).to.include({ state: 'issued' });
        }));
    }

    it('not to a desk that had no part in it, and not without a remark', () =>
      submitted(
        (db) => chain(db, { initials: [{ step: 'initial-format', role: 'chief-of-office', officerId: null }] }),
        async (story) => {
          await pass(story, 'initial-format');
          const said = async (answers: object) =>
            (await refused(story.does(minh, 'sign-paper', { ...answers }))).fields;
          expect(await said(back('initial-content'))).to.have.property('sendBackTo');
          expect(await said(back('sign-paper'))).to.have.property('sendBackTo');
          expect(await said(back('drafter', ''))).to.have.property('remark');
        },
      ));
  });

  describe('asks who may sign', () => {
    const toDeputy = (db: Knex) => chain(db, { initials: [], signerRole: 'deputy-head' });
    const signs = (changes: Parameters<typeof delegation>[1] | null, work: (story: Story) => Promise<void>) =>
      submitted(async (db) => {
        await toDeputy(db);
        if (changes) await delegation(db, changes);
      }, work);
    const why = async (story: Story): Promise<Refusal> => refused(story.does(phuc, 'sign-paper'));

    it('the deputy signs KT. under a delegation in force, and the paper prints it', () =>
      signs({}, async (story) => {
        await story.does(phuc, 'sign-paper');
        const row = await paper(story);
        expect(row).to.include({ state: 'approved', signerId: phuc.id, capacity: 'KT', signsFor: 'Chủ tịch' });
        expect(row.delegationId).to.be.a('string');
        await story.does(hoa, 'issue-paper');
        const { context } = await story
          .db('document_versions')
          .where({ documentId: row.id })
          .orderBy('version', 'desc')
          .first();
        expect(context.document.signer).to.deep.equal({
          name: phuc.name,
          title: 'Phó Chủ tịch',
          capacity: 'KT. Chủ tịch',
          onBehalfOf: null,
        });
      }));

    it('without one: no_delegation', () =>
      signs(null, async (story) => {
        const refusal = await why(story);
        expect([refusal.status, refusal.code]).to.deep.equal([422, 'no_delegation']);
        expect(await paper(story)).to.include({ state: 'draft' });
      }));

    it('for another kind of paper: no_delegation', () =>
      signs({ templates: ['settlement-decision'] }, async (story) => {
        expect((await why(story)).code).to.equal('no_delegation');
      }));

    it('before it begins, after its last day, once it is revoked: delegation_lapsed', () =>
      signs({ validFrom: '2026-07-11', validUntil: '2026-07-15' }, async (story) => {
        expect((await why(story)).code).to.equal('delegation_lapsed');
        story.on('2026-07-16');
        expect((await why(story)).message).to.include('hết hiệu lực ngày 15/07/2026');
        const [row] = await story.db('delegations');
        await actAt(story.db, nga, story.now(), (act) => revokeDelegation(act, row, '2026-07-14'));
        story.on('2026-07-14');
        expect((await why(story)).message).to.include('chấm dứt từ ngày 14/07/2026');
        await story.on('2026-07-13').does(phuc, 'sign-paper');
      }));

    it('in the name of the committee: TM., and the deputy KT. below it', () =>
      submitted(
        async (db) => {
          await chain(db, { initials: [], signerRole: 'deputy-head', inNameOf: 'Ủy ban nhân dân' });
          await delegation(db);
        },
        async (story) => {
          await story.whatIf(async (other) => {
            const task = await other.task('sign-paper');
            await other.db('tasks').where({ id: task.id }).update({ assigneeId: minh.id });
            await other.does(minh, 'sign-paper');
            expect(await paper(other)).to.include({ capacity: 'TM', signsFor: 'Ủy ban nhân dân', onBehalfOf: null });
          });
          await story.does(phuc, 'sign-paper');
          expect(await paper(story)).to.include({
            capacity: 'KT',
            signsFor: 'Chủ tịch',
            onBehalfOf: 'Ủy ban nhân dân',
          });
        },
      ));

    it('the verifier in his own office, where the procedure says that the report is his', () =>
      drafted.whatIf(async (story) => {
        await story.walkTo('sign-paper verification-report');
        expect(await story.task('sign-paper')).to.include({ role: 'verifier' });
        await story.does(tuan, 'sign-paper verification-report');
        const report = await story.db('documents').where({ template: 'verification-report' }).first();
        expect(report).to.include({ signerId: tuan.id, capacity: null, delegationId: null });
      }));

    it('the verifier’s report stays his, whatever the chain of every kind says, and nobody signs it for him', () =>
      drafted.whatIf(async (story) => {
        await story.walkTo('report-verification');
        await chain(story.db, { template: null, signerRole: 'deputy-head', inNameOf: 'Ủy ban nhân dân' });
        await delegation(story.db);
        await story.does(tuan, 'report-verification');
        const { context } = await story
          .db('document_versions')
          .whereIn('documentId', story.db('documents').where({ template: 'submission-slip' }).select('id'))
          .orderBy('createdAt', 'desc')
          .first();
        expect(context.submission.to).to.equal(`${tuan.title} ${tuan.name}`);
        await story.does(khoa, 'initial-content verification-report');
        await story.does(van, 'initial-format verification-report');
        const task = await story.task('sign-paper verification-report');
        expect(task).to.include({ role: 'verifier' });
        for (const officer of [phuc, minh]) {
          const refusal = await refused(story.does(officer, 'sign-paper verification-report'));
          expect([refusal.status, refusal.code]).to.deep.equal([422, 'own_paper']);
        }
        await story.does(tuan, 'sign-paper verification-report');
        const report = await story.db('documents').where({ template: 'verification-report' }).first();
        expect(report).to.include({ signerId: tuan.id, capacity: null, onBehalfOf: null });
      }));

    it('whom the chain of its own kind names, before whom the chain of every kind names', () =>
      submitted(
        async (db) => {
          await chain(db, { template: null, initials: [], signerRole: 'deputy-head' });
          await chain(db, { initials: [], signerRole: 'head' });
        },
        async (story) => {
          expect(await story.task('sign-paper')).to.include({ role: 'head' });
        },
      ));

    it('a paper signed twice: 409 already_signed', () =>
      submitted(chain, async (story) => {
        await pass(story, 'initial-content', 'initial-format', 'sign-paper');
        const { runId } = await story.task('issue-paper');
        const again = actAt(story.db, minh, story.now(), (act) =>
          onMatter(act, story.petition.id, async (matter) => {
            const run = matter.runs.get(runId);
            if (run) await approvePaper(act, matter, run);
          }),
        );
        const refusal = await refused(again);
        expect([refusal.status, refusal.code]).to.deep.equal([409, 'already_signed']);
        expect(refusal.message).to.include(minh.name);
      }));
  });

  describe('keeps a submission slip', () => {
    it('with what each desk said, in all rounds on one slip, finished when the paper is issued', () =>
      submitted(chain, async (story) => {
        const read = async () => {
          const { id, version, state } = await slip(story);
          const { context } = await story.db('document_versions').where({ documentId: id, version }).first();
          return { state, ...context.submission };
        };
        expect(await read()).to.deep.include({
          state: 'draft',
          title: 'Thông báo về việc thụ lý giải quyết khiếu nại',
          to: 'Chủ tịch',
          by: { name: lan.name, title: lan.title },
          opinions: [],
        });
        await story.does(khoa, 'initial-content', { remark: 'Nội dung đúng hồ sơ' });
        await story.does(van, 'initial-format', back('drafter', 'Thiếu nơi nhận'));
        await story.does(lan, 'prepare-acceptance');
        await pass(story, 'initial-content', 'initial-format', 'sign-paper', 'issue-paper');
        const told = await read();
        expect(told.state).to.equal('issued');
        expect(
          told.opinions.map(({ name, said, remark }: Record<string, string>) => [name, said, remark]),
        ).to.deep.equal([
          [khoa.name, 'Đồng ý, ký tắt', 'Nội dung đúng hồ sơ'],
          [van.name, 'Trả lại người soạn thảo', 'Thiếu nơi nhận'],
          [khoa.name, 'Đồng ý, ký tắt', null],
          [van.name, 'Đồng ý, ký tắt', null],
          [minh.name, 'Đã ký', null],
          [hoa.name, 'Đã cấp số, phát hành', null],
        ]);
        expect(await story.db('documents').where({ template: 'submission-slip' })).to.have.lengthOf(1);
      }));
  });

  describe('is set by the agency', () => {
    const code = async (work: Promise<unknown>) => (await refused(work)).code;

    it('refuses what overlaps, ends before it begins, names a role or a step or a paper that is not there', () =>
      drafted.whatIf(async ({ db }) => {
        await chain(db, { validUntil: '2026-07-31' });
        expect(await code(chain(db, { validFrom: '2026-07-31' }))).to.equal('chain_overlaps');
        await chain(db, { validFrom: '2026-08-01' });
        expect(await code(chain(db, { template: null, validUntil: '2025-12-31' }))).to.equal('invalid_period');
        expect(await code(chain(db, { template: 'love-letter' }))).to.equal('unknown_paper');
        expect(await code(chain(db, { template: null, signerRole: 'boss' as never }))).to.equal('unknown_role');
        const step = (name: string, role: 'section-head' | 'inspector', officerId: string | null = null) =>
          chain(db, { template: null, initials: [{ step: name, role, officerId }] });
        expect(await code(step('sign-paper', 'section-head'))).to.equal('unknown_step');
        expect(await code(step('initial-content', 'section-head', lan.id))).to.equal('wrong_officer');
        const report = { template: 'verification-report', initials: [] };
        expect(await code(chain(db, { ...report, signerRole: 'deputy-head' }))).to.equal('signer_fixed');
        expect(await code(chain(db, { ...report, signerRole: null, inNameOf: 'Ủy ban nhân dân' }))).to.equal(
          'signer_fixed',
        );
        await chain(db, { ...report, signerRole: 'verifier', signerId: tuan.id });
        await db('officers').where({ id: van.id }).update({ disabledAt: new Date() });
        expect(await code(chain(db, { template: null }))).to.equal('desk_unstaffed');
      }));

    it('a chain is withdrawn before it applied, not closed twice, not lengthened', () =>
      drafted.whatIf(async ({ db, now }) => {
        const open = await chain(db, { validFrom: '2026-08-01' });
        const close = (day: string) => actAt(db, nga, now(), (act) => closeChain(act, open, day));
        expect(await code(close('2026-07-30'))).to.equal('invalid_period');
        Object.assign(open, await close('2026-07-31'));
        expect(await code(close('2026-08-05'))).to.equal('chain_closed');
        expect(await chainFor(db, WARD, 'acceptance-notice', '2026-08-01')).to.equal(undefined);
        await chain(db, { validFrom: '2026-08-01' });
      }));

    it('refuses a delegation that overlaps, has no end where it must, or goes to the head or a stranger', () =>
      drafted.whatIf(async ({ db, now }) => {
        const first = await delegation(db, { templates: ['settlement-decision'] });
        expect(await code(delegation(db, { templates: ['settlement-decision', 'acceptance-notice'] }))).to.equal(
          'delegation_overlaps',
        );
        await delegation(db);
        expect(await code(delegation(db, { officerId: lan.id, capacity: 'TUQ', validUntil: null }))).to.equal(
          'invalid_period',
        );
        expect(await code(delegation(db, { officerId: lan.id, basis: '  ' }))).to.equal('invalid_answers');
        expect(await code(delegation(db, { officerId: minh.id }))).to.equal('wrong_officer');
        expect(await code(delegation(db, { officerId: dung.id }))).to.equal('wrong_officer');
        const revoke = (day: string) => actAt(db, nga, now(), (act) => revokeDelegation(act, first, day));
        expect(await code(revoke('2026-01-01'))).to.equal('invalid_period');
        Object.assign(first, await revoke('2026-07-10'));
        expect(await code(revoke('2026-07-11'))).to.equal('delegation_over');
      }));

    it('keeps what was set: the application can neither delete nor rewrite it', async () => {
      expect(desks).to.have.lengthOf(3);
      for (const sql of [
        'delete from signing_chains',
        `update delegations set basis = 'x'`,
        'delete from delegations',
      ]) {
        const told = await world.db.raw(sql).then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
        expect(`${sql}: ${told}`).to.equal(`${sql}: 42501`);
      }
    });
  });
});

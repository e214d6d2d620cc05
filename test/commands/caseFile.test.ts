import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { deliverToCourt, lendFile, takeFileBack } from '../../server/commands/caseFile/custody.ts';
import { writeDiary } from '../../server/commands/caseFile/diary.ts';
import { addEvidence, returnEvidence, strikeEvidence } from '../../server/commands/caseFile/evidence.ts';
import { numberPages, type PageOrder } from '../../server/commands/caseFile/numberPages.ts';
import { newId } from '../../server/domain/id.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { can } from '../../server/policies/authorize.ts';
import { presentCaseFile } from '../../server/presenters/caseFile.ts';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { keepersOf, readCaseFile } from '../../server/queries/caseFile.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, son, tuan } from '../support/people.ts';

describe('the verification file', function () {
  this.timeout(180_000);
  let world: World;
  let verifying: Story;

  before(async () => {
    world = await openWorld();
    verifying = await begin(world);
    await verifying.walkTo('verify');
    verifying.on('2026-07-20');
    // Files are made by a job; here their pages are simply known.
    await world.owner('document_versions').update({ pdf_pages: 2 });
  });
  after(() => world.drop());

  const caseOf = async ({ db }: Story) => (await db('cases').first<{ id: string }>('id')).id;
  const act = <T>(story: Story, officer: Officer, work: Parameters<typeof actAt<T>>[3]) =>
    actAt(story.db, officer, story.now(), work);
  const seen = async (story: Story) => {
    const caseId = await caseOf(story);
    return presentCaseFile(await readCaseFile(story.db, await petitionOf(story), caseId), true);
  };
  const given = {
    ...{ name: 'Giấy chứng nhận thửa 87', form: 'original' as const, pages: 4, condition: 'rõ' },
    ...{ receivedFrom: 'bà Trần Thị Hường', receivedOn: '2026-07-17', handoverId: null, fileId: null },
  };
  const adds = async (story: Story, change: Partial<typeof given> = {}) => {
    const caseId = await caseOf(story);
    return act(story, tuan, (open) => addEvidence(open, caseId, { ...given, ...change }));
  };
  const numbers = async (story: Story, order: PageOrder) => {
    const caseId = await caseOf(story);
    return act(story, tuan, (open) => numberPages(open, caseId, order));
  };
  const everything = async (story: Story) =>
    (await seen(story)).unnumbered.map(({ kind, id, pages }) => ({ kind, id, pages }));

  describe('diary', () => {
    const entry = {
      ...{ on: '2026-07-17', time: '08:30', place: 'thôn Đông Hạ', what: 'Đo đạc lại thửa 87', people: 'bà Hường' },
      correctsId: null,
    };

    it('is added to; a mistake is put right by a further entry, and both stay', () =>
      verifying.whatIf(async (story) => {
        const caseId = await caseOf(story);
        await act(story, tuan, (open) => writeDiary(open, caseId, entry));
        const first = (await seen(story)).diary[0];
        await act(story, tuan, (open) =>
          writeDiary(open, caseId, { ...entry, what: 'Đo đạc lại thửa 78', correctsId: first?.id ?? '' }),
        );

        expect((await seen(story)).diary.map(({ what, corrected }) => [what, corrected])).to.deep.equal([
          ['Đo đạc lại thửa 78', false],
          ['Đo đạc lại thửa 87', true],
        ]);
        const denied = await refused(
          act(story, tuan, (open) => writeDiary(open, caseId, { ...entry, on: '2026-08-01' })),
        );
        expect(denied).to.include({ status: 422, code: 'invalid_answers' });
        const strange = { ...entry, correctsId: caseId };
        expect((await refused(act(story, tuan, (open) => writeDiary(open, caseId, strange)))).code).to.equal(
          'no_such_entry',
        );
      }));

    it('cannot be changed by the application', async () => {
      const change = world.db('diaryEntries').update({ what: 'khác' });
      await change.then(
        () => expect.fail('it was changed'),
        (error) => expect(error.message).to.match(/permission denied/),
      );
    });
  });

  describe('evidence', () => {
    it('is struck out with a reason, not removed', () =>
      verifying.whatIf(async (story) => {
        const { id } = await adds(story);
        await act(story, tuan, (open) => strikeEvidence(open, id, 'Nhập nhầm vụ việc'));

        const { evidence, unnumbered } = await seen(story);
        expect(evidence).to.have.length(1);
        expect(evidence[0]).to.include({ struckReason: 'Nhập nhầm vụ việc', position: 1 });
        expect(unnumbered.map((piece) => piece.id)).to.not.include(id);
        const again = await refused(act(story, tuan, (open) => strikeEvidence(open, id, 'lần nữa')));
        expect(again).to.include({ status: 409, code: 'evidence_struck' });
      }));

    it('goes back once, and only what is an original and in the house', () =>
      verifying.whatIf(async (story) => {
        const back = { to: 'bà Trần Thị Hường', on: '2026-07-20', record: false };
        const caseId = await caseOf(story);
        const [original, copy, early] = [
          await adds(story),
          await adds(story, { form: 'copy' as never }),
          await adds(story),
        ];
        const returns = (id: string, change = {}) =>
          act(story, tuan, (open) => returnEvidence(open, id, { ...back, ...change }));

        expect((await refused(returns(copy.id))).code).to.equal('not_an_original');
        expect((await refused(returns(early.id, { on: '2026-07-01' }))).code).to.equal('invalid_answers');
        await act(story, tuan, (open) =>
          lendFile(open, caseId, {
            borrower: 'Thanh tra tỉnh',
            purpose: 'kiểm tra',
            lentOn: '2026-07-20',
            dueOn: '2026-07-27',
          }),
        );
        expect((await refused(returns(original.id))).code).to.equal('file_lent');
        await act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-20'));
        await returns(original.id);
        expect(await refused(returns(original.id))).to.include({ status: 409, code: 'already_returned' });
        const struck = act(story, tuan, (open) => strikeEvidence(open, original.id, 'Nhầm'));
        expect(await refused(struck)).to.include({ status: 409, code: 'already_returned' });
        const strikes = await adds(story);
        await act(story, tuan, (open) => strikeEvidence(open, strikes.id, 'Nhầm'));
        expect((await refused(returns(strikes.id))).code).to.equal('evidence_struck');
        expect((await refused(returns(early.id, { on: '2026-07-21' }))).code).to.equal('invalid_answers');
      }));

    it('goes back with a record (Mẫu 08) that both sign, and none of a sealed matter', () =>
      verifying.whatIf(async (story) => {
        const [first, second] = [await adds(story), await adds(story, { form: 'object' as never })];
        const back = { to: 'bà Trần Thị Hường', on: '2026-07-20', record: true };

        await act(story, tuan, (open) => returnEvidence(open, first.id, back));

        const [row] = (await seen(story)).evidence;
        const record = await story.db('documents').where({ id: row?.returnRecordId }).first();
        expect(record).to.include({ template: 'handover-record', state: 'issued', form: 'NĐ124 Mẫu 08' });
        const { context } = await story.db('document_versions').where({ documentId: record.id }).first('context');
        expect(context.facts).to.deep.include({
          handoverReceivers: back.to,
          handoverItems: [{ name: given.name, pages: given.pages, condition: given.condition }],
        });
        await story.db('petitions').where({ id: story.petition.id }).update({ sealed: true });
        await act(story, tuan, (open) => returnEvidence(open, second.id, back));
        expect((await seen(story)).evidence.map(({ returnRecordId }) => returnRecordId)).to.deep.equal([
          record.id,
          null,
        ]);
      }));

    it('is refused from a day to come, with somebody else’s file, and behind the last that can be laid in order', () =>
      verifying.whatIf(async (story) => {
        expect((await refused(adds(story, { receivedOn: '2026-07-21' }))).fields).to.have.key('receivedOn');
        const file = (await seen(story)).caseId;
        expect((await refused(adds(story, { fileId: file as never }))).code).to.equal('file_unavailable');
        const { id } = await adds(story);
        const { petitionId, caseId } = await story.db('evidence').where({ id }).first('petitionId', 'caseId');
        await story.db('evidence').insert({
          ...{ id: newId(), petitionId, caseId, position: 800, name: 'Tập 800', form: 'copy', receivedFrom: 'xã' },
          ...{ receivedOn: '2026-07-17', enteredAt: story.now(), enteredBy: tuan.id },
        });
        expect(await refused(adds(story))).to.include({ status: 409, code: 'list_full' });
      }));
  });

  describe('page numbers', () => {
    it('run on without a gap and are given once', () =>
      verifying.whatIf(async (story) => {
        const first = await adds(story);
        await numbers(story, { items: await everything(story) });
        const before = await seen(story);
        const last = before.index.at(-1);
        expect(last).to.include({ id: first.id });
        let next = 1;
        for (const { fromNo, toNo } of before.index) {
          expect(fromNo).to.equal(next);
          next = toNo + 1;
        }

        const second = await adds(story, { name: 'Sổ mục kê', pages: 14 });
        await numbers(story, { items: [{ kind: 'evidence', id: second.id }] });

        const after = await seen(story);
        expect(after.index.at(-1)).to.include({ fromNo: next, toNo: next + 13 });
        expect(after.index.slice(0, -1)).to.deep.equal(before.index);
        const again = await refused(numbers(story, { items: [{ kind: 'evidence', id: second.id }] }));
        expect(again).to.include({ status: 409, code: 'already_numbered' });
        expect(after.evidence.at(-1)?.folio).to.equal(`${next}–${next + 13}`);
      }));

    it('are not given while a page is missing, and not against what the file shows', () =>
      verifying.whatIf(async (story) => {
        const { id } = await adds(story, { pages: null as never });
        const missing = await refused(numbers(story, { items: [{ kind: 'evidence', id }] }));
        expect(missing).to.include({ status: 422, code: 'missing_pages' });
        expect(Object.keys(missing.fields ?? {})).to.deep.equal([id]);
        const [paper] = (await everything(story)).filter(({ kind }) => kind === 'document');
        const differ = numbers(story, { items: [{ kind: 'document', id: paper?.id ?? '', pages: 9 }] });
        expect((await refused(differ)).code).to.equal('pages_differ');
        const strange = numbers(story, { items: [{ kind: 'evidence', id: await caseOf(story) }] });
        expect((await refused(strange)).code).to.equal('not_in_file');

        await numbers(story, { items: [{ kind: 'evidence', id, pages: 3 }] });
        expect((await seen(story)).index).to.have.length(1);
      }));

    it('are given anew with a reason only, losing nothing but what was struck; the earlier order stays', () =>
      verifying.whatIf(async (story) => {
        const reason = 'Xếp lại theo thời gian';
        const nothing = await refused(numbers(story, { items: await everything(story), reason }));
        expect(nothing.code).to.equal('nothing_numbered');
        const wrong = await adds(story);
        const items = await everything(story);
        await numbers(story, { items });
        expect((await refused(numbers(story, { items: items.slice(1), reason }))).code).to.equal('left_out');
        await act(story, tuan, (open) => strikeEvidence(open, wrong.id, 'Nhầm'));
        expect((await seen(story)).index.at(-1)).to.include({ id: wrong.id, title: null });

        await numbers(story, { items: items.slice(0, -1).reverse(), reason });

        const { numbering, earlierNumberings, index } = await seen(story);
        expect(numbering).to.include({ version: 2, reason });
        expect(earlierNumberings[0]).to.include({ version: 1 });
        expect(index.map(({ id }) => id)).to.deep.equal(
          items
            .slice(0, -1)
            .reverse()
            .map(({ id }) => id),
        );
      }));
  });

  describe('custody', () => {
    const loan = { borrower: 'Thanh tra tỉnh', purpose: 'kiểm tra', lentOn: '2026-07-20', dueOn: '2026-07-27' };
    const court = {
      ...{ court: 'Tòa án nhân dân khu vực 3', requestNumber: '12/CV-TA', requestedOn: '2026-07-18' },
      ...{ deliveredOn: '2026-07-20', receivedBy: 'bà Nguyễn Thị Hà, thư ký Tòa án', record: true },
    };

    it('lends the file to one at a time', () =>
      verifying.whatIf(async (story) => {
        const caseId = await caseOf(story);
        const lends = () => act(story, tuan, (open) => lendFile(open, caseId, loan));
        expect((await refused(act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-20')))).code).to.equal(
          'not_lent',
        );
        await lends();
        const twice = await refused(lends());
        expect(twice).to.include({ status: 409, code: 'file_lent' });
        expect(twice.message).to.match(/Thanh tra tỉnh/);
        const early = await refused(act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-01')));
        expect(early.code).to.equal('invalid_answers');
        await act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-20'));
        await lends();
      }));

    it('is lent and asked back on days that can be, and not numbered meanwhile', () =>
      verifying.whatIf(async (story) => {
        const caseId = await caseOf(story);
        const lends = (change: Partial<typeof loan>) =>
          act(story, tuan, (open) => lendFile(open, caseId, { ...loan, ...change }));
        expect((await refused(lends({ lentOn: '2026-07-21' }))).fields).to.have.key('lentOn');
        expect((await refused(lends({ dueOn: '2026-07-19' }))).fields).to.have.key('dueOn');
        await lends({});
        expect(await refused(numbers(story, { items: await everything(story) }))).to.include({ code: 'file_lent' });
        expect(
          (await refused(act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-21')))).fields,
        ).to.have.key('on');
      }));

    it('goes to a court only when it is in the house and every piece has its number', () =>
      verifying.whatIf(async (story) => {
        const caseId = await caseOf(story);
        const delivers = () => act(story, tuan, (open) => deliverToCourt(open, caseId, court));
        expect((await refused(delivers())).code).to.equal('not_numbered');
        await numbers(story, { items: await everything(story) });
        await act(story, tuan, (open) => lendFile(open, caseId, loan));
        expect((await refused(delivers())).code).to.equal('file_lent');
        await act(story, tuan, (open) => takeFileBack(open, caseId, '2026-07-20'));

        await delivers();

        const { courtDeliveries, index, unnumbered } = await seen(story);
        expect(courtDeliveries[0]).to.include({ court: court.court, lastNo: index.at(-1)?.toNo });
        expect(unnumbered.map(({ id, title }) => [id, title])).to.deep.equal([
          [courtDeliveries[0]?.handoverId, 'Biên bản giao nhận'],
        ]);
        const early = { ...court, requestedOn: '2026-07-21', record: false };
        const wrong = await refused(act(story, tuan, (open) => deliverToCourt(open, caseId, early)));
        expect(wrong.fields).to.have.key('deliveredOn');
        const words = (await timeline(story.db, await petitionOf(story), { limit: 500 })).items.map(
          presentTimelineEntry,
        );
        expect(words.map((line) => line.words)).to.include.members([
          'Giao hồ sơ cho Tòa án, ngày 20/07/2026',
          'Cho mượn hồ sơ, hẹn trả ngày 27/07/2026',
          'Nhận lại hồ sơ cho mượn, ngày 20/07/2026',
        ]);
      }));
  });

  it('is written by who handles or verifies the case and by the head, read in the agency, and closed when sealed', async () => {
    const keeperIds = await keepersOf(world.db, await caseOf(verifying));
    expect(keeperIds).to.have.members([lan.id, tuan.id]);
    const may = (officer: Officer, action: 'read' | 'keep', sealed = false) =>
      can(abilityOf(officer), action, 'CaseFile', { agencyId: lan.agencyId, sealed, keeperIds });

    for (const keeper of [lan, tuan, minh])
      expect([may(keeper, 'read'), may(keeper, 'keep')], keeper.username).to.deep.equal([true, true]);
    for (const reader of [hoa, mai, son])
      expect([may(reader, 'read'), may(reader, 'keep')], reader.username).to.deep.equal([true, false]);
    for (const stranger of [nga, dung]) expect(may(stranger, 'read'), stranger.username).to.equal(false);
    expect([lan, minh, hoa, son].map((officer) => may(officer, 'read', true))).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });
});

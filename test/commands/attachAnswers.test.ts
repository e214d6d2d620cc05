import { expect } from 'chai';
import { newId } from '../../server/domain/id.ts';
import { closeReaders } from '../../server/files/reader.ts';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { lan, tuan } from '../support/people.ts';
import { uploadScan } from '../support/scan.ts';

describe('files as an answer', function () {
  this.timeout(120_000);
  let world: World;
  let reached: Story;

  before(async () => {
    world = await openWorld();
    reached = await begin(world);
    await reached.walkTo('hold-working-session');
  });
  after(async () => {
    await closeReaders();
    await world.drop();
  });

  const filesOf = ({ db, petition }: Story) =>
    db('files').where({ petitionId: petition.id }).orderBy('position').select('id', 'title', 'taskId', 'position');
  const faultOf = async (story: Story, answer: unknown) => {
    const { status, fields } = await refused(story.does(tuan, 'hold-working-session', { workingSessionScan: answer }));
    expect(status).to.equal(422);
    return fields?.workingSessionScan;
  };

  it('make a step wait for its signed scan: without it nothing is completed, attached or written', () =>
    reached.whatIf(async (story) => {
      expect(await faultOf(story, null)).to.match(/Bắt buộc/);
      expect(await faultOf(story, [])).to.match(/Bắt buộc/);
      expect(await story.open()).to.deep.equal(['hold-working-session']);
      expect(await story.db('documents').where({ template: 'working-minutes' })).to.have.lengthOf(0);
    }));

  it('become files of the petition under the label of their field, and the paper knows its scan', () =>
    reached.whatIf(async (story) => {
      const before = await filesOf(story);
      const [one, two] = [await uploadScan(story.db, tuan), await uploadScan(story.db, tuan, 'trang 2.png')];
      const task = await story.does(tuan, 'hold-working-session', { workingSessionScan: [one, two] });

      expect((await filesOf(story)).slice(before.length)).to.deep.equal([
        { id: one, title: 'Bản quét biên bản đã ký', taskId: task.id, position: before.length },
        { id: two, title: 'Bản quét biên bản đã ký', taskId: task.id, position: before.length + 1 },
      ]);
      const paper = await story.db('documents').where({ template: 'working-minutes' }).first();
      expect([paper.state, paper.signing, paper.signedScanId]).to.deep.equal(['issued', 'wet', one]);
      const { items } = await timeline(story.db, story.petition, { limit: 50 });
      expect(items.map((entry) => presentTimelineEntry(entry).words)).to.include(
        'Đính kèm Bản quét biên bản đã ký: bien-ban-da-ky.png, trang 2.png',
      );
    }));

  it('may be files that the petition has already', () =>
    reached.whatIf(async (story) => {
      const mine = await uploadScan(story.db, lan);
      await story.db('files').where({ id: mine }).update({ petitionId: story.petition.id, position: 7 });
      await story.does(tuan, 'hold-working-session', { workingSessionScan: [mine] });

      const [file] = (await filesOf(story)).filter(({ id }) => id === mine);
      expect([file?.position, file?.title]).to.deep.equal([7, 'Bản quét biên bản đã ký']);
    }));

  it('are refused at their field: unknown, somebody else’s, of another matter, of a kind the field does not take', () =>
    reached.whatIf(async (story) => {
      const other = await begin(world);
      const elsewhere = await uploadScan(story.db, tuan);
      await story.db('files').where({ id: elsewhere }).update({ petitionId: other.petition.id });
      const letter = await uploadScan(story.db, tuan);
      await story.db('files').where({ id: letter }).update({ kind: 'docx', name: 'biên bản.docx' });

      for (const id of [newId(), await uploadScan(story.db, lan), elsewhere])
        expect(await faultOf(story, [id])).to.match(/không còn, đã thuộc đơn khác hoặc không do bạn tải lên/);
      expect(await faultOf(story, [letter])).to.equal('“biên bản.docx”: mục này chỉ nhận PDF, JPG, PNG, TIFF.');
      expect(await faultOf(story, ['x'])).to.match(/Tệp không đúng/);
    }));

  it('print who did not sign, why, and who saw it', () =>
    reached.whatIf(async (story) => {
      await story.does(tuan, 'hold-working-session', {
        workingSessionRefusals: [{ name: 'Trần Thị Hường', reason: 'cho rằng diện tích đo chưa đúng' }],
        workingSessionWitness: 'Ông Lê Văn Tám, trưởng thôn Đông Hạ',
      });
      const { context } = await story
        .db('document_versions')
        .join('documents', 'documents.id', 'documentId')
        .where({ template: 'working-minutes' })
        .first('context');
      expect(context.facts.workingSessionRefusals).to.have.lengthOf(1);
      expect(context.facts.workingSessionWitness).to.match(/trưởng thôn/);
    }));
});

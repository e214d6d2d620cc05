import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { assignTask, claimTask, releaseTask } from '../../server/commands/assignTask.ts';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { lan, minh } from '../support/people.ts';

describe('the timeline', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const told = async ({ db, petition }: Story) =>
    (await timeline(db, petition, { limit: 500 })).items.map(presentTimelineEntry).reverse();
  const onTask = async (story: Story, step: string, work: typeof claimTask) => {
    const task = await story.task(step);
    await actAt(story.db, lan, story.now(), (act) => work(act, task));
  };

  it('has a Vietnamese sentence for every act there is', async () => {
    const story = await begin(world);
    await onTask(story, 'check-eligibility', releaseTask);
    await onTask(story, 'check-eligibility', claimTask);
    const task = await story.task('check-eligibility');
    await actAt(story.db, minh, story.now(), (act) => assignTask(act, task, lan.id));
    await story.walkTo('record-supplement', {
      'propose-handling': { proposal: 'supplement', supplementItems: [{ item: 'Bản sao giấy chứng nhận' }] },
    });
    await story.on('2026-08-10').fires('supplement-expired');
    await story.walkTo('prepare-verification');
    await story.starts(lan, 'suspension');
    await story.does(lan, 'propose-suspension');
    await story.issues('suspension-decision');
    await story.on('2026-08-12').does(lan, 'propose-resumption');
    await story.issues('resumption-decision');
    await story.does(lan, 'prepare-verification', { complex: true, complexGrounds: ['b'] });
    await story.starts(lan, 'withdrawal');
    await story.does(lan, 'record-withdrawal');
    await story.does(lan, 'propose-termination');
    await story.issues('termination-decision');

    const lines = await told(story);

    for (const { act, words } of lines) {
      expect(words, act).to.match(/^\p{Lu}/u);
      expect(words, act).to.not.match(/undefined|null|NaN|Việc khác|\b(working|days)\b|[a-z]+-[a-z]+/);
    }
    const acts = new Set(lines.map(({ act }) => act));
    expect(acts).to.include.keys(
      ...['run.interrupted', 'task.cancelled', 'task.claimed', 'task.released', 'task.assigned', 'timer.fired'],
      ...['deadline.cancelled', 'deadline.changed', 'deadline.paused', 'deadline.resumed', 'suspension.started'],
    );
    expect(lines.map(({ words }) => words)).to.include.members([
      'Phân công Nguyễn Thị Lan: Kiểm tra điều kiện xử lý đơn',
      'Thời gian chờ đã hết: Hết 30 ngày',
      'Xong: Thông báo kết quả xử lý đơn, ngày 10/08/2026, quá hạn 20/07/2026',
      'Tính tiếp: Thời hạn giải quyết khiếu nại lần đầu, từ ngày 12/08/2026, đến hạn ngày 10/09/2026',
      'Tính lại: Thời hạn giải quyết khiếu nại lần đầu, từ 30 ngày thành 45 ngày, đến hạn ngày 25/09/2026',
      'Kết thúc thủ tục: Ghi nhận rút khiếu nại — Đình chỉ giải quyết do rút toàn bộ khiếu nại',
      'Chấm dứt giữa chừng: Giải quyết khiếu nại lần đầu',
    ]);
  });
});

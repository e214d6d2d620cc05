import { expect } from 'chai';
import { compileForm, type FormValues } from '../../server/forms/index.ts';
import { isTrue } from '../../server/procedures/index.ts';
import { faultsOf } from '../support/faults.ts';
import { type Answers, releaseOf, untrodden, type Walk, walk } from '../support/walk.ts';

/** Bà Tư comes alone with a petition that is the commune's to settle. */
const visit: Answers = {
  'receive-citizen': { receptionAnswer: 'receive', actingAs: 'self', kind: 'complaint' },
  'explain-refusal': {},
  'draft-refusal': {},
  'appoint-representatives': {},
  'take-content': { contentForm: 'petition' },
  'classify-content': { kind: 'complaint', jurisdiction: 'own', receptionHandling: 'own' },
  'prepare-handling': {},
  'answer-citizen': { answerWay: 'oral' },
  'record-disturbance': { policeAsked: 'no', receptionStopped: 'no' },
};

const receive = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({
    procedure: 'citizen-reception',
    answers: { ...visit, ...change },
    ...more,
    facts: { jointPetition: false, ...more.facts },
  });

const refuse = (receptionRefusalGround: string, papers: Walk['papers'] = {}) =>
  receive({ 'receive-citizen': { receptionAnswer: 'refuse', receptionRefusalGround } }, { papers });

describe('Tiếp công dân', () => {
  it('nội dung thuộc thẩm quyền: nhận tài liệu có biên nhận, chuyển xử lý đơn (LTCD Đ26.1a, NĐ154 Đ15.4)', async () => {
    expect(await receive()).to.deep.equal([
      ...['receive-citizen', 'take-content', 'classify-content'],
      ...['✉ reception-receipt', '■ taken-on'],
    ]);
    const { procedure } = await releaseOf('citizen-reception');
    expect(procedure.ends['taken-on']?.opens).to.equal('petition-triage');
  });

  it('không biết chữ, không thể viết đơn thì người tiếp ghi lời trình bày (NĐ154 Đ14.1)', async () => {
    expect(await receive({ 'take-content': { contentForm: 'statement' } })).to.include('■ taken-on');
    const { procedure } = await releaseOf('citizen-reception');
    const when = procedure.tasks['take-content']?.papersWhen['oral-statement'] ?? '';
    expect(isTrue(when, { contentForm: 'statement' })).to.equal(true);
    expect(isTrue(when, { contentForm: 'petition' })).to.equal(false);
  });

  it('chưa có đơn, về viết rồi quay lại thì có phiếu hướng dẫn viết đơn', async () => {
    expect(await receive({ 'take-content': { contentForm: 'guided' } })).to.deep.equal([
      ...['receive-citizen', 'take-content', '■ guided-to-write'],
    ]);
  });

  it('từ 05 người cùng nội dung thì cử người đại diện bằng văn bản trước khi trình bày (LTCD Đ29)', async () => {
    expect(await receive({}, { facts: { jointPetition: true } })).to.deep.equal([
      ...['receive-citizen', '✉ representative-appointment', 'appoint-representatives', 'take-content'],
      ...['classify-content', '✉ reception-receipt', '■ taken-on'],
    ]);
  });
});

describe('Từ chối tiếp công dân (LTCD Đ9, NĐ154 Đ4)', () => {
  const explained = [
    'ltcd-9-1',
    'ltcd-9-2',
    ...['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'i', 'k'].map((one) => `nd154-4-${one}`),
  ];
  for (const ground of explained) {
    it(`${ground}: người tiếp công dân giải thích, có phiếu ghi nhận`, async () => {
      expect(await refuse(ground)).to.deep.equal(['receive-citizen', 'explain-refusal', '■ refused-orally']);
    });
  }

  for (const ground of ['ltcd-9-3', 'nd154-4-h']) {
    it(`${ground}: người đứng đầu ký thông báo Mẫu 01/TCD`, async () => {
      expect(await refuse(ground)).to.deep.equal([
        ...['receive-citizen', 'draft-refusal', '✉ reception-refusal-notice', '■ refused'],
      ]);
    });
  }

  it('thông báo bị trả lại thì soạn lại', async () => {
    expect(await refuse('ltcd-9-3', { 'reception-refusal-notice': ['sendBack'] })).to.deep.equal([
      ...['receive-citizen', 'draft-refusal', '↩ reception-refusal-notice', 'draft-refusal'],
      ...['✉ reception-refusal-notice', '■ refused'],
    ]);
  });

  it('thông báo trong 03 ngày làm việc kể từ ngày có đủ căn cứ (NĐ154 Đ4.3)', async () => {
    const { procedure } = await releaseOf('citizen-reception');
    const clock = procedure.deadlines.find(({ id }) => id === 'refusal-to-receive-notice');

    expect(clock).to.deep.include({
      fromFact: 'refusalGroundsOn',
      until: ['reception-refusal-notice'],
      law: 'NĐ154 Đ4.3',
    });
    expect(clock?.limits.map(({ value }) => value)).to.deep.equal(['3 working days']);
  });
});

describe('Biểu mẫu đón tiếp', () => {
  const today = '2026-08-03';
  const judge = async (values: FormValues) => {
    const form = compileForm((await releaseOf('citizen-reception')).forms['receive-citizen'] as never);
    return faultsOf(() => form.parse({ identityPaper: 'identity-card', ...values }, { today }));
  };
  const refusing = {
    receptionAnswer: 'refuse',
    refusalGroundsOn: today,
    refusalReason: 'Không xuất trình văn bản ủy quyền',
    actingPapersState: 'missing',
  };

  it('không xuất trình giấy tờ đại diện thì không tiếp mà từ chối (NĐ154 Đ4.1e)', async () => {
    const values = { kind: 'complaint', actingAs: 'authorised' };

    expect(await judge({ ...values, actingPapersState: 'missing', receptionAnswer: 'receive' })).to.have.property(
      'receptionAnswer',
    );
    expect(await judge({ ...values, ...refusing, receptionRefusalGround: 'nd154-4-e' })).to.deep.equal({});
  });

  it('không từ chối người tố cáo vì thiếu giấy tờ đại diện', async () => {
    const values = { ...refusing, kind: 'denunciation', actingAs: 'authorised', receptionRefusalGround: 'nd154-4-e' };

    expect(await judge(values)).to.have.property('receptionRefusalGround');
  });

  it('khoản 3 Điều 9 chỉ cho khiếu nại, tố cáo; điểm h chỉ cho kiến nghị, phản ánh', async () => {
    const values = { ...refusing, actingAs: 'self', actingPapersState: null };
    const asked = (kind: string, receptionRefusalGround: string) => judge({ ...values, kind, receptionRefusalGround });

    expect(await asked('complaint', 'ltcd-9-3')).to.deep.equal({});
    expect(await asked('reflection', 'ltcd-9-3')).to.have.property('receptionRefusalGround');
    expect(await asked('reflection', 'nd154-4-h')).to.deep.equal({});
    expect(await asked('complaint', 'nd154-4-h')).to.have.property('receptionRefusalGround');
  });

  it('bản án đã có hiệu lực phải kèm văn bản trả lời của cơ quan có thẩm quyền (NĐ154 Đ4.1i)', async () => {
    const values = { ...refusing, actingAs: 'self', actingPapersState: null, kind: 'complaint' };

    expect(await judge({ ...values, receptionRefusalGround: 'nd154-4-i' })).to.have.property('courtReply');
  });

  it('ngày có đủ căn cứ không ở tương lai', async () => {
    const values = { ...refusing, actingAs: 'self', actingPapersState: null, kind: 'complaint' };

    expect(
      await judge({ ...values, receptionRefusalGround: 'ltcd-9-2', refusalGroundsOn: '2026-08-04' }),
    ).to.have.property('refusalGroundsOn');
  });
});

describe('Phân loại, xử lý khi tiếp công dân (LTCD Đ26, NĐ154 Đ15)', () => {
  const handled = (receptionHandling: string, more: Partial<Walk> = {}, answers: Answers = {}) =>
    receive({ 'classify-content': { receptionHandling }, ...answers }, more);
  const begun = ['receive-citizen', 'take-content', 'classify-content', 'prepare-handling'];

  const ways: [string, string, string, string][] = [
    ['khiếu nại, tố cáo ngoài thẩm quyền được hướng dẫn', 'guide', 'reception-guidance', 'guided'],
    ['nhiều nội dung được hướng dẫn tách riêng', 'split', 'reception-split-guidance', 'guided'],
    ['kiến nghị, phản ánh ngoài thẩm quyền được chuyển', 'transfer', 'reception-transfer-slip', 'transferred'],
    ['cấp dưới chưa giải quyết thì người đứng đầu yêu cầu', 'demand', 'subordinate-demand', 'demanded'],
  ];
  for (const [name, way, paper, end] of ways) {
    it(`${name}, rồi thông báo kết quả xử lý`, async () => {
      expect(await handled(way)).to.deep.equal([...begun, `✉ ${paper}`, 'answer-citizen', `■ ${end}`]);
    });

    it(`${paper} bị trả lại thì chuẩn bị lại`, async () => {
      const path = await handled(way, { papers: { [paper]: ['sendBack'] } });

      expect(path).to.include(`↩ ${paper}`).and.include(`■ ${end}`);
    });
  }

  it('đã giải quyết đúng pháp luật thì giải thích, đề nghị chấm dứt, có phiếu', async () => {
    expect(await handled('explain')).to.deep.equal([...begun, 'answer-citizen', '■ explained']);
  });

  it('trả lời bằng văn bản thì người đứng đầu ký; bị trả lại thì soạn lại', async () => {
    const answers = { 'answer-citizen': { answerWay: 'written' } };
    const path = await handled('guide', { papers: { 'processing-result-notice': ['sendBack'] } }, answers);

    expect(path.slice(-5)).to.deep.equal([
      ...['answer-citizen', '↩ processing-result-notice', 'answer-citizen', '✉ processing-result-notice', '■ guided'],
    ]);
  });

  it('thông báo kết quả trong 10 ngày làm việc kể từ ngày tiếp nhận, trừ khi từ chối hoặc chuyển xử lý đơn (LTCD Đ28.1)', async () => {
    const { procedure } = await releaseOf('citizen-reception');
    const clock = procedure.deadlines.find(({ id }) => id === 'reception-answer');

    expect(clock).to.deep.include({ from: 'received', until: ['ended'], law: 'LTCD Đ28.1' });
    expect(clock?.limits.map(({ value }) => value)).to.deep.equal(['10 working days']);
    const runs = (facts: FormValues) =>
      isTrue(clock?.when ?? '', { receptionAnswer: null, receptionHandling: null, ...facts });
    expect(runs({})).to.equal(true);
    expect(runs({ receptionAnswer: 'refuse' })).to.equal(false);
    expect(runs({ receptionAnswer: 'receive', receptionHandling: 'own' })).to.equal(false);
    expect(runs({ receptionAnswer: 'receive', receptionHandling: 'guide' })).to.equal(true);
  });

  it('mỗi hướng xử lý chỉ chọn được khi luật cho phép', async () => {
    const form = compileForm((await releaseOf('citizen-reception')).forms['classify-content'] as never);
    const may = (kind: string, jurisdiction: string, receptionHandling: string) =>
      !(
        'receptionHandling' in
        faultsOf(() =>
          form.parse(
            {
              kind,
              field: 'DD.01',
              petitionSummary: 'Thu hồi đất',
              jurisdiction,
              competentBody: 'Sở',
              receptionHandling,
            },
            { today: '2026-08-03' },
          ),
        )
      );

    expect(may('complaint', 'own', 'own')).to.equal(true);
    expect(may('mixed', 'own', 'own'), 'phải tách trước').to.equal(false);
    expect(may('complaint', 'other', 'guide')).to.equal(true);
    expect(may('complaint', 'other', 'transfer'), 'LTCD Đ26.1b').to.equal(true);
    expect(may('reflection', 'other', 'guide'), 'LTCD Đ26.2').to.equal(false);
    expect(may('reflection', 'other', 'transfer')).to.equal(true);
    expect(may('complaint', 'other', 'own')).to.equal(false);
    expect(may('complaint', 'subordinate', 'demand')).to.equal(true);
    expect(may('reflection', 'subordinate', 'demand')).to.equal(false);
  });
});

describe('Vi phạm nội quy nơi tiếp công dân (LTCD Đ8.6, Đ30.3)', () => {
  const disorder = (policeAsked: string, receptionStopped: string, papers: Walk['papers'] = {}) =>
    receive({ 'record-disturbance': { policeAsked, receptionStopped } }, { side: 'disturbance', papers });

  it('lập biên bản rồi tiếp tục tiếp', async () => {
    expect(await disorder('no', 'no')).to.deep.equal(['record-disturbance', '■ order-restored']);
  });

  it('đề nghị công an, dừng tiếp: việc tiếp kết thúc', async () => {
    expect(await disorder('yes', 'yes', { 'police-request': ['sendBack'] })).to.deep.equal([
      ...['record-disturbance', '↩ police-request', 'record-disturbance', '✉ police-request', '■ reception-stopped'],
    ]);
  });
});

describe('Sơ đồ tiếp công dân', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('citizen-reception')).to.deep.equal([]);
  });
});

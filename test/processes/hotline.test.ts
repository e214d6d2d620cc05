import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

const call = (contactClass: string, contactHandling: string, kind = 'reflection') => ({
  contactClass,
  contactHandling,
  kind,
});

/** Người gọi phản ánh bộ phận một cửa yêu cầu giấy tờ ngoài quy định. */
const extraPapers: Answers = {
  'record-contact': call('HL-03', 'transfer'),
  'draft-director-letter': { letterKind: 'transfer' },
  'record-body-answer': { bodyAnswered: 'yes' },
  'answer-caller': { answerRoute: 'phone', inspectionNeeded: 'no' },
  'propose-inspection': {},
  'alert-police': {},
};
const passedOn = ['draft-director-letter', '✉ director-letter', 'record-body-answer', 'answer-caller'];

const phone = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'hotline', answers: { ...extraPapers, ...change }, ...more });

describe('Đường dây nóng', () => {
  it('trong phạm vi: người đứng đầu ký văn bản chuyển, theo dõi kết quả, trả lời người gọi', async () => {
    expect(await phone()).to.deep.equal(['record-contact', ...passedOn, '■ answered']);
  });

  it('có vi phạm hoặc lặp lại thì đề xuất kiểm tra', async () => {
    const path = await phone(
      { 'answer-caller': { answerRoute: 'zalo', inspectionNeeded: 'yes' } },
      { papers: { 'inspection-proposal': ['sendBack'] } },
    );

    expect(path.slice(5)).to.deep.equal([
      ...['propose-inspection', '↩ inspection-proposal', 'propose-inspection', '✉ inspection-proposal'],
      '■ inspection-proposed',
    ]);
  });

  it('văn bản chuyển bị trả lại thì dự thảo lại', async () => {
    const path = await phone({}, { papers: { 'director-letter': ['sendBack'] } });

    expect(path.slice(1, 4)).to.deep.equal(['draft-director-letter', '↩ director-letter', 'draft-director-letter']);
  });

  const outside: [string, ReturnType<typeof call>, string][] = [
    ['hỏi thông tin thì giải thích, kết thúc', call('HX-01', 'guide'), 'guided'],
    ['khiếu nại qua điện thoại thì hướng dẫn gửi đơn', call('HX-04', 'guide', 'complaint'), 'guided'],
    ['phản ánh hiện trường thì xử lý theo quy trình đó', call('HX-06', 'onsite'), 'onsite'],
    ['cơ chế, chính sách thì xử lý như phản ánh về quy định (NĐ20)', call('HX-07', 'regulation'), 'regulation'],
    [
      'tố cáo qua điện thoại thì hướng dẫn, ghi nhận thông tin (LTC Đ22, Đ25)',
      call('HX-04', 'denunciation', 'denunciation'),
      'denunciation-info',
    ],
  ];
  for (const [name, answers, end] of outside) {
    it(`ngoài phạm vi: ${name}`, async () => {
      expect(await phone({ 'record-contact': answers })).to.deep.equal(['record-contact', `■ ${end}`]);
    });
  }

  it('tố giác tội phạm thì báo công an ngay, chuyển tin sau', async () => {
    const path = await phone(
      { 'record-contact': call('HX-05', 'police') },
      { papers: { 'transfer-slip': ['sendBack'] } },
    );

    expect(path).to.deep.equal([
      ...['record-contact', 'alert-police', '↩ transfer-slip', 'alert-police', '✉ transfer-slip', '■ transferred'],
    ]);
  });

  it('ngoài giờ thì gọi lại rồi mới xử lý', async () => {
    const path = await phone({
      'record-contact': call('HL-01', 'callback'),
      'call-back': { callBackReached: 'yes', ...call('HL-01', 'transfer') },
    });

    expect(path).to.deep.equal(['record-contact', 'call-back', ...passedOn, '■ answered']);
  });

  it('gọi lại nhiều lần không gặp, tin nhắn không có nội dung thì kết thúc', async () => {
    const path = await phone({
      'record-contact': call('HX-01', 'callback'),
      'call-back': { callBackReached: 'no', ...call('HX-01', 'close') },
    });

    expect(path).to.deep.equal(['record-contact', 'call-back', '■ unreachable']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('hotline')).to.deep.equal([]);
  });
});

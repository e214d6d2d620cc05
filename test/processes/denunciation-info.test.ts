import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

const answers: Answers = {
  'assess-information': { senderReachable: 'no' },
  'draft-invitation': {},
  'propose-information': { informationWay: 'inspect' },
  'notify-forwarder': {},
  'record-inspection': {},
};
const handle = (change: Answers = {}, { facts = {}, ...more }: Partial<Walk> = {}) =>
  walk({
    procedure: 'denunciation-info',
    answers: { ...answers, ...change },
    facts: { forwarded: false, ...facts },
    ...more,
  });
const assessed = ['assess-information', 'propose-information'];
const inspected = ['✉ inspection-decision', 'record-inspection', '■ inspected'];

describe('Xử lý thông tin có nội dung tố cáo (LTC Đ25, NĐ31 Đ20)', () => {
  it('đủ ba điều kiện, thuộc thẩm quyền: quyết định thanh tra, kiểm tra (Đ25.2)', async () => {
    expect(await handle()).to.deep.equal([...assessed, ...inspected]);
  });

  it('đủ ba điều kiện, không thuộc thẩm quyền: chuyển đến nơi có thẩm quyền (Đ25.2)', async () => {
    expect(await handle({ 'propose-information': { informationWay: 'transfer' } })).to.deep.equal([
      ...[...assessed, '✉ information-transfer', '■ transferred'],
    ]);
  });

  it('thiếu điều kiện: lưu (Đ25.1)', async () => {
    expect(await handle({ 'propose-information': { informationWay: 'shelve' } })).to.deep.equal([
      ...[...assessed, '✉ shelving-slip', '■ shelved'],
    ]);
  });

  it('biết người cung cấp (điện thoại, Zalo): mời tố cáo đúng hình thức, đồng thời vẫn xét ba điều kiện (Đ22, Đ23)', async () => {
    expect(await handle({ 'assess-information': { senderReachable: 'yes' } })).to.deep.equal([
      ...['assess-information', 'draft-invitation', '✉ form-invitation', 'propose-information'],
      ...inspected,
    ]);
  });

  it('do nơi khác chuyển đến thì trả lời nơi chuyển trước khi chờ kết quả kiểm tra (Đ26.2, NĐ31 Đ20.3)', async () => {
    expect(await handle({}, { facts: { forwarded: true } })).to.deep.equal([
      ...[...assessed, '✉ inspection-decision', 'notify-forwarder', '✉ forwarder-reply'],
      ...['record-inspection', '■ inspected'],
    ]);
  });

  for (const [paper, task, informationWay] of [
    ['form-invitation', 'draft-invitation', 'inspect'],
    ['inspection-decision', 'propose-information', 'inspect'],
    ['information-transfer', 'propose-information', 'transfer'],
    ['shelving-slip', 'propose-information', 'shelve'],
    ['forwarder-reply', 'notify-forwarder', 'inspect'],
  ] as const)
    it(`văn bản ${paper} bị trả lại thì về bước ${task}`, async () => {
      const path = await handle(
        { 'assess-information': { senderReachable: 'yes' }, 'propose-information': { informationWay } },
        { facts: { forwarded: true }, papers: { [paper]: ['sendBack'] } },
      );

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at - 1, at + 3)).to.deep.equal([task, `↩ ${paper}`, task, `✉ ${paper}`]);
    });

  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('denunciation-info')).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { closeDocuments, renderHtml } from '../../server/documents/index.ts';
import { readBundle } from '../../server/procedures/index.ts';
import { denunciationContext } from './denunciationSample.ts';

const root = new URL('../../', import.meta.url).pathname;
/** Who must stay unknown: even the code of this person stands only in papers for them. */
const canary = {
  name: 'Hoàng Thị Bạch Yến',
  address: 'Ngõ Chim Sâu 7',
  idNumber: '099190004711',
  idIssuedOn: '2021-03-04',
  idIssuedBy: 'Cục Bạch Yến',
  phone: '0500004711',
  count: 1,
};

/** Papers that go to the denouncer, or stay in the file that the head and the handler alone open: they name the code. */
const theirs = new Set([
  ...['acceptance-notice', 'refusal-notice', 'guidance-letter', 'upholding-notice', 'conclusion-notice'],
  ...['continuation-notice', 'withdrawal-letter', 'withdrawal-minutes', 'denunciation-proposal', 'form-invitation'],
  ...['protection-refusal', 'protection-decision', 'protection-request', 'protection-change', 'protection-end'],
  'protection-file-list',
]);

describe('papers about a denunciation', function () {
  this.timeout(60_000);
  after(closeDocuments);

  const procedures = ['denunciation', 'denunciation-info', 'denouncer-protection'];

  it('never print who denounces: not Mẫu 06, 09, 12 nor its extract, no slip that passes it on (LTC Đ56)', async () => {
    const told: string[] = [];
    let looked = 0;
    for (const key of procedures) {
      const { templates } = await readBundle(root, key);
      for (const id of Object.keys(templates).filter((one) => !one.startsWith('partials/'))) {
        if (theirs.has(id)) continue;
        const context = { ...denunciationContext(), complainant: canary };
        const html = await renderHtml(templates, id, context).catch(() => '');
        looked += html ? 1 : 0;
        if (/Bạch Yến|Chim Sâu|4711/.test(html)) told.push(`${key}/${id}`);
      }
    }
    expect(told.filter((one) => !shared.has(one.split('/')[1] ?? ''))).to.deep.equal([]);
    expect(looked).to.be.greaterThan(30);
  });

  it('print no address, number or telephone even in the papers that are for the denouncer', async () => {
    for (const key of procedures) {
      const { templates } = await readBundle(root, key);
      for (const id of Object.keys(templates).filter((one) => theirs.has(one))) {
        const html = await renderHtml(templates, id, { ...denunciationContext(), complainant: canary });
        expect(html, id).not.to.match(/Chim Sâu|4711/);
      }
    }
  });

  it('name nobody in Mẫu 06 and say “Người tố cáo” in Mẫu 09', async () => {
    const { templates } = await readBundle(root, 'denunciation');
    const context = { ...denunciationContext(), complainant: canary };

    expect(await renderHtml(templates, 'content-notice', context, { strict: true })).to.not.include('Bạch Yến');
    expect(await renderHtml(templates, 'appraisal-request', context, { strict: true })).to.include('- Người tố cáo;');
  });
});

/** Papers of complaints lie beside every procedure; no step of a denunciation drafts them. */
const shared = new Set(['complexity-determination', 'handover-record', 'working-minutes']);

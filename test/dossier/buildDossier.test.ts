import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closeBrowser } from '../../server/documents/index.ts';
import { buildDossier, MOST_PAGES, TooLarge } from '../../server/dossier/buildDossier.ts';
import type { Front } from '../../server/dossier/frontPages.ts';
import { openStore, type Store } from '../../server/files/store.ts';
import { type Content, fingerprintOf, type Numbering } from '../../server/queries/caseContents.ts';

describe('a dossier', function () {
  this.timeout(240_000);
  let folder: string;
  let store: Store;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-dossier-'));
    store = await openStore(folder);
  });
  after(async () => {
    await closeBrowser();
    await rm(folder, { recursive: true, force: true });
  });

  const front = {
    petition: { code: 'AH-2026-0001', petitionerLabel: 'Trần Thị Hường', title: 'Thu hồi đất' },
    file: { code: 'KN1-2026-0001', procedure: 'complaint-first', acceptedOn: '2026-07-10', settledOn: null },
    agency: { name: 'UBND phường An Hòa' },
    at: new Date('2026-07-20T03:00:00Z'),
  } as unknown as Front;
  const piece = async (id: string, document: PDFDocument): Promise<Content> => ({
    ...{ kind: 'file', id, title: `Tệp ${id}`, on: null, pages: document.getPageCount(), closed: false },
    ...{ documentId: null, version: null, pdfSha256: null, fileId: id, fileKind: 'pdf', preview: 'pdf' },
    ...{ sha256: (await store.put(await document.save(), 300_000_000)).sha256, previewBlobs: [], returned: null },
  });
  const numbered = (...counts: number[]): Numbering => {
    let no = 0;
    const folios = counts.map((count, at) => {
      no += count;
      return { kind: 'file' as const, id: String(at), position: at + 1, fromNo: no - count + 1, toNo: no };
    });
    return { id: 'n', version: 1, reason: null, madeAt: new Date(), madeByName: 'Tuấn', folios };
  };
  const blank = async (pages: number): Promise<PDFDocument> => {
    const document = await PDFDocument.create();
    for (let page = 0; page < pages; page += 1) document.addPage([595, 842]);
    return document;
  };
  const silent = async () => {};

  it('stamps the corner that the reader sees as the upper right one, however a page is turned', async () => {
    const turned = await blank(4);
    turned.getPages().forEach((page, at) => {
      page.setRotation(degrees(at * 90));
    });
    const contents = [await piece('0', turned)];

    const { bytes } = await buildDossier({ store }, { front, contents, numbering: numbered(4) }, silent);

    const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
    const document = await loading.promise;
    for (const no of [1, 2, 3, 4]) {
      const page = await document.getPage(document.numPages - 4 + no);
      const { items } = await page.getTextContent();
      const stamp = items.find((item) => 'str' in item && item.str === `BL ${no}`);
      const [, , , , x, y] = stamp && 'transform' in stamp ? (stamp.transform as number[]) : [];
      const view = page.getViewport({ scale: 1 });
      const [shownX = 0, shownY = 0] = view.convertToViewportPoint(x ?? 0, y ?? 0);
      expect(shownX, `x of ${no}`).to.be.within(view.width - 70, view.width - 18);
      expect(shownY, `y of ${no}`).to.be.within(10, 40);
    }
    await loading.destroy();
  });

  it('tells how far it is, lays numbered pieces first and says what has no picture', async () => {
    const contents = [await piece('x', await blank(1)), await piece('0', await blank(2))];
    contents.push({ ...(contents[0] as Content), id: 'y', title: 'Sổ mục kê', fileId: null, sha256: null });
    const told: [number, number][] = [];

    const { pages } = await buildDossier(
      { store },
      { front, contents, numbering: numbered(2) },
      async (done, total) => {
        told.push([done, total]);
      },
    );

    expect(told).to.deep.equal([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(pages).to.be.within(5, 6);
  });

  it('is out of date once its cover would name somebody else, even when no piece of it has changed', () => {
    const before = fingerprintOf({ petitionerLabel: 'Trần Thị Hường', sealed: false }, [], null);
    expect(fingerprintOf({ petitionerLabel: 'NTC-0001', sealed: true }, [], null)).to.not.equal(before);
    expect(fingerprintOf({ petitionerLabel: 'Trần Thị Hường', sealed: false }, [], null)).to.equal(before);
  });

  it('takes two thousand pages and says when there are more', async () => {
    const [half, most] = [await piece('0', await blank(990)), await piece('1', await blank(990))];
    const whole = await buildDossier(
      { store },
      { front, contents: [half, most], numbering: numbered(990, 990) },
      silent,
    );
    expect(whole.pages).to.be.within(1981, MOST_PAGES);

    const more = await piece('2', await blank(30));
    const failed = await buildDossier(
      { store },
      { front, contents: [half, most, more], numbering: null },
      silent,
    ).catch((error) => error);
    expect(failed).to.be.instanceOf(TooLarge);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { closeDocuments } from '../../server/documents/index.ts';
import { CONTACT_SHEET, contactSheet } from '../../server/procedures/writePapers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the contact sheet of the papers', function () {
  this.timeout(60_000);
  after(closeDocuments);

  it('shows every paper as its template writes it now (npm run papers)', async () => {
    expect(
      (await contactSheet(root)) === (await readFile(join(root, CONTACT_SHEET), 'utf8')),
      'npm run papers',
    ).to.equal(true);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { inspect } from '../../server/files/inspect.ts';
import { refusalOf } from './refusalOf.ts';
import { altered, docx, heic, pdf, picture, scan } from './samples.ts';

describe('inspecting a file', function () {
  this.timeout(20_000);
  let count = 0;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-inspect-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function look(bytes: Buffer | string, name = 'đơn') {
    count += 1;
    const path = join(folder, `file${count}`);
    await writeFile(path, bytes);
    return inspect(path, name);
  }

  it('knows every kind by its content', async () => {
    const files = {
      pdf: pdf(),
      png: await picture().png().toBuffer(),
      jpg: await picture().jpeg().toBuffer(),
      tiff: scan(2),
      docx: await docx(),
      heic,
    };
    for (const [kind, bytes] of Object.entries(files)) {
      expect(await look(bytes, `Đơn của bà Tư.${kind}`), kind).to.include({ kind, name: `Đơn của bà Tư.${kind}` });
    }
  });

  it('accepts an extension that lies, puts it right and says so', async () => {
    const found = await look(await picture().png().toBuffer(), 'x.pdf');

    expect(found.name).to.equal('x.png');
    expect(found.notes).to.deep.equal(['Tệp “x.pdf” thực ra là ảnh PNG, đã đổi tên thành “x.png”.']);
  });

  for (const [given, name] of [
    ['../../etc/đơn.pdf', 'đơn.pdf'],
    ['C:\\Scan\\don.PDF', 'don.PDF'],
    ['don\u202efdp.exe', 'donfdp.pdf'],
    ['', 'Tệp không tên.pdf'],
    ['số 12.5', 'số 12.5.pdf'],
    ['a\r\nb".pdf', 'ab_.pdf'],
  ] as const) {
    it(`calls ${JSON.stringify(given)} “${name}”`, async () => {
      expect((await look(pdf(), given)).name).to.equal(name);
    });
  }

  for (const [what, bytes] of [
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['a program', 'MZ\x90\x00\x03\x00\x00\x00'],
    ['plain text', 'Kính gửi'],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])],
  ] as const) {
    it(`refuses ${what}`, async () => {
      expect(await refusalOf(look(Buffer.from(bytes as string), 'x.pdf'))).to.equal('415 kind_refused');
    });
  }

  describe('a PDF', () => {
    it('without its end is damaged', async () => {
      expect(await refusalOf(look(pdf().subarray(0, 200)))).to.equal('422 damaged');
    });

    it('that could act is taken, and told', async () => {
      const objects = [
        '<< /S /JavaScript /JS (app.alert(1)) >>',
        '<< /S /Launch /F (x.exe) >>',
        '<< /Type /EmbeddedFile >>',
      ];

      expect((await look(pdf({ objects }))).notes).to.have.length(3);
    });
  });

  describe('a picture', () => {
    it('cut off is damaged', async () => {
      for (const bytes of [await picture().png().toBuffer(), await picture().jpeg().toBuffer()]) {
        expect(await refusalOf(look(bytes.subarray(0, bytes.length - 20)))).to.equal('422 damaged');
      }
    });

    it('of no bytes is damaged', async () => {
      expect(await refusalOf(look(''))).to.equal('422 damaged');
    });
  });

  describe('a Word document', () => {
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

    for (const [what, changes, refused] of [
      ['with a macro part', { 'word/vbaProject.bin': 'x' }, '415 macro_document'],
      [
        'of a macro type',
        {
          '[Content_Types].xml': (was: string) =>
            was.replace('wordprocessingml.document.main', 'document.macroEnabled.main'),
        },
        '415 macro_document',
      ],
      ['without a list of its parts', { '[Content_Types].xml': null }, '415 kind_refused'],
      [
        'that is a workbook',
        {
          '[Content_Types].xml': (was: string) =>
            was.replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
        },
        '415 kind_refused',
      ],
      [
        'with entities',
        { '[Content_Types].xml': (was: string) => was.replace('<Types', '<!DOCTYPE x [<!ENTITY a "b">]><Types') },
        '422 damaged',
      ],
      ['with a program inside', { 'word/embeddings/a.exe': 'x' }, '415 kind_refused'],
      [
        'with a template from elsewhere',
        {
          'word/_rels/settings.xml.rels': `${rels}<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/></Relationships>`,
        },
        '415 remote_document',
      ],
      [
        'that unpacks to a hundred times its size',
        { 'word/media/a.xml': Buffer.alloc(40_000_000) },
        '415 kind_refused',
      ],
      [
        'of too many parts',
        Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`word/a${n}.xml`, 'x'])),
        '415 kind_refused',
      ],
    ] as const) {
      it(`${what} is refused`, async () => {
        expect(await refusalOf(look(await altered(changes)))).to.equal(refused);
      });
    }

    it('with a link to a page is taken', async () => {
      const link = `${rels}<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://x/" TargetMode="External"/></Relationships>`;

      expect(await look(await altered({ 'word/_rels/footnotes.xml.rels': link }))).to.include({ kind: 'docx' });
    });

    it('cut off is damaged', async () => {
      const bytes = await docx();
      expect(await refusalOf(look(bytes.subarray(0, bytes.length - 100)))).to.equal('422 damaged');
    });

    it('with a changed part is damaged', async () => {
      const bytes = Buffer.from(await docx());
      const at = bytes.indexOf('word/document.xml') + 80;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await refusalOf(look(bytes))).to.equal('422 damaged');
    });

    it('whose directory lies about a size is damaged, however little it says', async () => {
      const bytes = Buffer.from(await altered({ 'word/big.xml': Buffer.alloc(200_000, 'ab12') }));
      const at = bytes.lastIndexOf('word/big.xml') - 46;
      bytes.writeUInt32LE(10, at + 24);
      expect(await refusalOf(look(bytes))).to.equal('422 damaged');
    });
  });
});

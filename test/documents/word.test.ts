import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import JSZip from 'jszip';
import {
  closeDocuments,
  readDocx,
  renderDocx,
  renderHtml,
  splitPaper,
  type WordText,
} from '../../server/documents/index.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { readBundle } from '../../server/procedures/index.ts';
import { sampleContext } from './sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const templates = (await readBundle(root, 'complaint-first')).templates;
const documentId = '0198a7a6-1111-7000-8000-00000000000a';
// What citizens write themselves has no letterhead and is not taken to Word.
const papers = Object.keys(templates).filter((id) => templates[id]?.includes('{{> letterhead'));

type Edit = Record<string, string | null | ((was: string) => string)>;

describe('a paper taken to Word and put back', function () {
  this.timeout(30_000);
  let folder: string;
  let paper: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-word-'));
    paper = await renderHtml(templates, 'settlement-decision', sampleContext());
  });
  after(async () => {
    await closeDocuments();
    await rm(folder, { recursive: true });
  });

  const back = async (file: Buffer, of = paper, id = documentId): Promise<WordText> => {
    const path = join(folder, 'back.docx');
    await writeFile(path, file);
    return readDocx(path, { documentId: id, paper: of });
  };
  const exported = (html = paper) => renderDocx(html, { title: 'x', origin: { documentId, version: 3 } });
  const edited = async (edit: Edit | ((document: string) => string), html = paper): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(await exported(html));
    for (const [name, change] of Object.entries(typeof edit === 'function' ? { 'word/document.xml': edit } : edit)) {
      if (change === null) zip.remove(name);
      else
        zip.file(name, typeof change === 'function' ? change((await zip.file(name)?.async('string')) ?? '') : change);
    }
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const refusedWith = async (file: Buffer, of = paper, id = documentId): Promise<Refusal> => {
    const error = await back(file, of, id).then(
      () => new Error('nothing was refused'),
      (reason: unknown) => reason,
    );
    if (error instanceof Refusal) return error;
    throw error;
  };

  for (const id of papers) {
    it(`comes back as it went: ${id}`, async () => {
      const html = await renderHtml(templates, id, sampleContext());

      const { body, notices, version } = await back(await exported(html), html);

      expect(plain(body)).to.equal(plain(splitPaper(html).body));
      expect(classes(body)).to.deep.equal(classes(splitPaper(html).body));
      expect(notices.filter((words) => !words.includes('để trống'))).to.deep.equal([]);
      expect(version).to.equal(3);
    });
  }

  it('keeps what an officer corrects as Word writes it: split runs, a new paragraph, bold, a list, a table', async () => {
    const file = await edited((document) =>
      document
        .replace(
          'Tòa án nhân dân khu vực 3',
          'Tòa án</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve"> nhân dân khu vực 2',
        )
        .replace(
          /(<w:p>(?:(?!<w:p>).)*?Điều 4\.)/,
          `<w:p w:rsidR="00B2"><w:pPr><w:pStyle w:val="KntcBody"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>Điều 3a.</w:t></w:r><w:r><w:t xml:space="preserve"> Diện tích 309,6 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t> &lt;b&gt; &amp; “đo lại”</w:t></w:r></w:p>
           <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>việc thứ nhất</w:t></w:r></w:p>
           <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>việc thứ hai</w:t></w:r></w:p>
           <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Thửa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Diện tích</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:i/><w:t>87</w:t></w:r></w:p></w:tc></w:tr></w:tbl>$1`,
        ),
    );

    const { body, notices } = await back(file);

    expect(body).to.include('Tòa án nhân dân khu vực 2');
    expect(body).to.include('<p><b>Điều 3a.</b> Diện tích 309,6 m² &lt;b&gt; &amp; “đo lại”</p>');
    expect(body).to.include('<ol><li>việc thứ nhất</li><li>việc thứ hai</li></ol>');
    expect(body).to.include(
      '<tr><th><p>Thửa</p></th><th><p>Diện tích</p></th></tr><tr><td colspan="2"><p>87</p></td></tr>',
    );
    expect(notices).to.deep.equal([]);
    const again = await renderHtml(templates, 'settlement-decision', sampleContext(), { body, strict: true });
    expect(again).to.include('Tòa án nhân dân khu vực 2').and.include('CỘNG HÒA XÃ HỘI').and.include('Nơi nhận');
    expect((await back(await exported(again), again)).body).to.equal(body);
  });

  it('takes tracked changes as accepted, leaves comments out, and says both', async () => {
    const file = await edited((document) =>
      document.replace(
        'Tòa án nhân dân khu vực 3',
        'Tòa án nhân dân khu vực </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>5</w:t></w:r></w:ins><w:commentRangeStart w:id="5"/><w:r><w:commentReference w:id="5"/></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">',
      ),
    );

    const { body, notices } = await back(file);

    expect(body).to.include('Tòa án nhân dân khu vực 5');
    expect(notices.join(' ')).to.match(/2 chỗ.*1 lời bình.*gạch chân/);
  });

  it('keeps the result of a field, not its code, and unwraps what Word wraps', async () => {
    const field =
      '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF secret </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink r:id="x"><w:r><w:t>khu vực 4</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>';

    const { body } = await back(await edited((document) => document.replace('khu vực 3', field)));

    expect(body).to.include('Tòa án nhân dân khu vực 4').and.not.include('secret');
  });

  it('knows its styles by their names when another program has renamed them', async () => {
    const rename = (text: string) => text.replaceAll('KntcHeading', 'P7').replaceAll('KntcBasis', 'Normal12');

    const { body } = await back(await edited({ 'word/document.xml': rename, 'word/styles.xml': rename }));

    expect(classes(body)).to.deep.equal(classes(splitPaper(paper).body));
  });

  it('says that letterhead and signatures are not taken from Word', async () => {
    const { notices } = await back(await edited((document) => document.replace('Độc lập - Tự do', 'Tự do - Độc lập')));

    expect(notices.join()).to.match(/Phần đầu văn bản do hệ thống ghi/);
  });

  const gone = (bookmark: string) => (document: string) =>
    document.replace(new RegExp(`<w:bookmarkStart w:name="${bookmark}"[^>]*/>.*?<w:bookmarkEnd[^>]*/>`), '');
  const emptied = (bookmark: string) => (document: string) =>
    document.replace(new RegExp(`(<w:bookmarkStart w:name="${bookmark}"[^>]*/>).*?(<w:bookmarkEnd[^>]*/>)`), '$1$2');
  // unlike each other, so that packing does not give them away before they are read
  const deep = Array.from({ length: 5_000 }, (_, at) => `<w:sdt w:n="${(at * 2654435761).toString(36)}">`).join('');
  const picture = '<w:drawing><a:blip xmlns:a="x"/></w:drawing></w:r><w:r>';
  const insertAt = (xml: string) => (document: string) =>
    document.replace(/(<w:t [^>]*>[^<]*Tòa án nhân dân khu vực 3)/, `${xml}$1`);

  const refusals: [string, (document: string) => string, string, RegExp][] = [
    ['the number field removed', gone('kntc_number'), 'number_field_removed', /Ô “Số:”.*tải lại/],
    ['the number field emptied', emptied('kntc_number'), 'number_field_removed', /Ô “Số:”/],
    ['the date removed', gone('kntc_date'), 'date_field_removed', /ngày tháng/],
    ['the signature removed', gone('kntc_signature'), 'signature_field_removed', /chữ ký/],
    ['a picture', insertAt(picture), 'unreadable_part', /hình ảnh.*gần “Điều 3/],
    ['a text box', insertAt('<mc:AlternateContent xmlns:mc="m"/>'), 'unreadable_part', /hộp chữ/],
    ['a footnote', insertAt('<w:footnoteReference w:id="1"/>'), 'unreadable_part', /chú thích cuối trang/],
    [
      'words after the signatures',
      (document) => document.replace('<w:sectPr', '<w:p><w:r><w:t>Tái bút</w:t></w:r></w:p><w:sectPr'),
      'unreadable_part',
      /sau phần chữ ký.*Tái bút/,
    ],
    [
      'no bookmark at all',
      (document) => document.replace(/<w:bookmark(Start|End)[^>]*\/>/g, ''),
      'not_this_paper',
      /tải bản Word/i,
    ],
    [
      'an XML bomb',
      (document) => document.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
      'damaged',
      /khai báo lạ/,
    ],
    ['half a file', (document) => document.slice(0, document.length / 2), 'damaged', /Không đọc được/],
    ['nesting without end', insertAt(deep), 'damaged', /Không đọc được/],
  ];
  for (const [name, edit, code, words] of refusals) {
    it(`is refused with ${name}`, async () => {
      const { status, code: told, message } = await refusedWith(await edited(edit));

      expect(told).to.equal(code);
      expect(status).to.equal(422);
      expect(message).to.match(words);
    });
  }

  it('is refused when it is the file of another paper, or none of ours', async () => {
    const other = '0198a7a6-2222-7000-8000-00000000000b';

    expect((await refusedWith(await exported(), paper, other)).code).to.equal('not_this_paper');
    expect((await refusedWith(await renderDocx(paper, { title: 'x' }))).code).to.equal('not_this_paper');
  });

  it('is refused with macros, a password, a template from elsewhere, or when it is no Word file', async () => {
    const macros = await edited({ 'word/vbaProject.bin': 'x' });
    const renamed = await edited({
      '[Content_Types].xml': (types) =>
        types.replace('wordprocessingml.document.main+xml', 'ms-word.document.macroEnabled.main+xml'),
    });
    const template = await edited({
      'word/_rels/settings.xml.rels':
        '<Relationships xmlns="r"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
    });
    const secret = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

    const codes = [];
    for (const file of [macros, renamed, template, secret, old, Buffer.from('%PDF-1.7')])
      codes.push((await refusedWith(file)).code);

    expect(codes).to.deep.equal(['macros', 'macros', 'remote_document', 'encrypted', 'not_docx', 'not_docx']);
  });
});

/** Words only, spaces as one. */
function plain(html: string): string {
  return html
    .replace(/<\/(p|li|td|th)>|<br>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/\s+/g, ' ')
    .trim();
}

function classes(html: string): string[] {
  return [...html.matchAll(/<p(?: class="(\w+)")?>/g)].map(([, name]) => name ?? '');
}

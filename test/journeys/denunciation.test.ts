import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { dayOf } from '../../server/domain/day.ts';
import { Petition } from '../../server/models/Petition.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { type Answers, fillForm } from '../support/fillForm.ts';
import { type Story, tell } from '../support/matter.ts';
import { hoa, lan, mai, minh, tuan } from '../support/people.ts';
import { textOfPdf } from '../support/readPapers.ts';
import { openSite, type Site } from '../support/site.ts';
import { approves, completes, does, opens, opensPaper } from './acts.ts';

const DENOUNCER = 'Kiều Thị Bạch Yến';
const lanHerself = lan;
const FINDINGS = [
  {
    'Nội dung tố cáo': 'Giữ lại tiền hỗ trợ của 12 hộ nghèo',
    'Kết quả xác minh, giải trình của người bị tố cáo': 'Mỗi hộ nhận thiếu 300.000 đồng',
    'Đánh giá': 'Đúng',
  },
];
const READ_AGAIN = 'Đã đọc lại: không còn họ tên, địa chỉ, bút tích hay thông tin khác làm lộ người tố cáo (LTC Đ56)';
const IN_ENVELOPE = 'Văn bản gửi trong phong bì niêm phong; tên người nhận chỉ mở từ kho danh tính (LTC Đ56)';

/**
 * A denunciation through the browser, from the counter to the end of what its conclusion asks for. Nobody who need not know
 * reads the denouncer's name: in no page, and in no answer that a page gets from the server.
 */
describe('a denunciation, from the counter to its conclusion and what follows, in the browser', function () {
  this.timeout(240_000);
  this.bail(true); // each step stands on the one before
  let site: Site;
  let people: People;
  let officers: { mai: Desk; lan: Desk; minh: Desk; hoa: Desk; tuan: Desk };
  let id = '';
  const leaks: string[] = [];
  let opening = false;

  before(async () => {
    site = await openSite('2026-07-06');
    people = await openBrowser(site);
    const comes = async (officer: Officer) => {
      const desk = await people.comes(officer);
      listen(desk, (what) => opening || leaks.push(what));
      return desk;
    };
    officers = {
      mai: await comes(mai),
      lan: await comes(lan),
      minh: await comes(minh),
      hoa: await comes(hoa),
      tuan: await comes(tuan),
    };
  });

  watchOver(() => people);
  afterEach(() => expect(leaks.splice(0), 'answers that name the denouncer').to.deep.equal([]));

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('Mai enters it at the counter, and from then on its writer is a code, to herself too', async () => {
    const { mai } = officers;
    await mai.go('/tiep-nhan');
    await mai.find('heading', 'Tiếp nhận đơn');
    await mai.tabTo('Kênh tiếp nhận');
    await mai.type('truc tiep');
    await mai.tabTo('Loại đơn (theo bề ngoài)');
    await mai.type('to cao');
    await mai.tabTo('Họ và tên');
    await mai.type(DENOUNCER);
    await mai.tabTo('Số CCCD');
    await mai.type('099190004711');
    await mai.tabTo('Số nhà, thôn, tổ');
    await mai.type('Ngõ Chim Sâu 7');
    await mai.tabTo('Tên người, cơ quan hoặc số quyết định');
    await mai.type('Vũ Văn Đạt');
    await mai.tabTo('Tiêu đề, trích yếu');
    await mai.type('Tố cáo trưởng thôn giữ tiền hỗ trợ');
    await mai.tabTo('Tóm tắt nội dung');
    await mai.type('Trưởng thôn giữ lại một phần tiền hỗ trợ của các hộ nghèo.');
    await picture(mai, 'denunciation-intake');
    await mai.press('Control+Enter');
    await mai.sees('Đã vào sổ');
    const petition = await site.database.owner('petitions').orderBy('id', 'desc').first('id', 'sealed');
    expect(petition.sealed).to.equal(true);
    id = petition.id;

    await mai.go(`/don/${id}`);
    await mai.sees('Tố cáo trưởng thôn giữ tiền hỗ trợ', 'NTC-2026-');
    await mai.go('/tim-kiem?q=bach+yen');
    await mai.sees('bach yen');
    await mai.seesNoLonger('Đang tải');
    expect(await mai.text()).not.to.include('Tố cáo trưởng thôn');
  });

  it('Lan classes it, finds out who denounces, and proposes to accept it', async () => {
    const { lan } = officers;
    await does(lan, 'Kiểm tra điều kiện xử lý đơn', {
      'Đơn đã có': ['Chữ ký hoặc điểm chỉ'],
      'Người viết đơn': 'Rõ họ tên, địa chỉ',
      'Đơn có đủ điều kiện xử lý không?': 'Đủ điều kiện xử lý',
    });
    await does(lan, 'Phân loại đơn, xác định thẩm quyền', {
      'Loại đơn': 'Tố cáo',
      'Lĩnh vực': 'Chính sách: bảo trợ xã hội',
      'Tóm tắt nội dung đơn': 'Trưởng thôn giữ lại tiền hỗ trợ của các hộ nghèo',
      'Thẩm quyền giải quyết': 'Thuộc thẩm quyền của cơ quan mình',
    });
    await site.travel('2026-07-08');
    await does(lan, 'Kiểm tra người tố cáo, điều kiện thụ lý', {
      'Lần tố cáo': 'Tố cáo lần đầu',
      'Kiểm tra thông tin về người tố cáo': 'Xác định được đúng người tố cáo',
      'Ngày kiểm tra': '08/07/2026',
      'Cách kiểm tra, kết quả': 'Gặp trực tiếp, đối chiếu giấy tờ',
      'Tố cáo hành vi vi phạm': 'Trong việc thực hiện nhiệm vụ, công vụ',
      'Hành vi bị tố cáo có dấu hiệu tội phạm không?': 'Không',
      'Kết quả kiểm tra': 'Đủ các điều kiện thụ lý',
    });
    await does(lan, 'Đề xuất xử lý tố cáo', {
      'Hướng xử lý': 'Thụ lý tố cáo',
      'Tóm tắt nội dung tố cáo': 'Giữ lại tiền hỗ trợ của các hộ nghèo',
      'Lý do đề xuất': 'Đủ điều kiện thụ lý',
      'Người bị tố cáo': [
        { 'Tên cơ quan, tổ chức hoặc họ tên': 'Vũ Văn Đạt', 'Chức vụ, chức danh': 'Trưởng thôn Đông Hạ' },
      ],
      'Nội dung tố cáo được thụ lý': [{ 'Nội dung': 'Giữ lại tiền hỗ trợ của 12 hộ nghèo' }],
      'Thời hạn giải quyết ghi trong quyết định (ngày)': '30',
      'Người chịu trách nhiệm thi hành': 'Phòng Văn hóa - Xã hội',
    });
  });

  it('is accepted: the denouncer is told in a sealed envelope, the denounced of the content alone', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-07-09');
    await issues();
    await does(lan, 'Dự thảo thông báo thụ lý', { [IN_ENVELOPE]: true });
    await approves(minh, 'Ký văn bản');
    await opens(hoa, 'Cấp số, phát hành văn bản');
    expect((await recipients(hoa)).join()).to.match(/^(NTC-2026-\w+|Người tố cáo)$/);
    await picture(hoa, 'denunciation-issue');
    await completes(hoa, 'Cấp số, phát hành văn bản');

    await does(lan, 'Dự thảo thông báo nội dung tố cáo', {
      'Nội dung tố cáo được thụ lý, như thông báo cho người bị tố cáo': [
        { 'Nội dung': 'Giữ lại tiền hỗ trợ của 12 hộ nghèo' },
      ],
      [READ_AGAIN]: true,
    });
    await issues();
    await opensPaper(lan, id, 'Thông báo về nội dung tố cáo');
    await until('the notice has no file', async () => ((await lan.text()).includes('PDF') ? true : undefined));
    const { bytes } = await lan.download('PDF');
    expect(await textOfPdf(bytes))
      .to.include('Giữ lại tiền hỗ trợ')
      .and.not.to.match(SECRET);
  });

  it('is verified by a team that reads no name, and reported', async () => {
    const { lan, tuan } = officers;
    await does(lan, 'Giao xác minh, lập Đoàn (Tổ) xác minh', {
      'Người xác minh': 'Thành lập Đoàn (Tổ) xác minh',
      'Thời gian xác minh (ngày)': '15',
      'Nội dung xác minh': 'Số tiền đã chi cho từng hộ',
      'Thành viên Đoàn (Tổ) xác minh': [
        member('Phạm Anh Tuấn', 'Trưởng đoàn (Tổ trưởng)'),
        member('Đỗ Văn An', 'Thành viên'),
      ],
      'Đã lược bỏ họ tên, địa chỉ, bút tích người tố cáo khỏi đơn, tài liệu giao xác minh (LTC Đ56.2)': true,
    });
    await issuesBeside('team-decision');
    await site.travel('2026-07-24');
    await opens(tuan, 'Xác minh nội dung tố cáo');
    expect(await tuan.text()).not.to.match(SECRET);
    await picture(tuan, 'denunciation-verify');
    await fillForm(tuan.page, {
      'Xác minh từ ngày': '10/07/2026',
      'Đến ngày': '23/07/2026',
      'Đã làm việc trực tiếp với người bị tố cáo?': 'Đã làm việc, có biên bản',
      'Thông tin, tài liệu, bằng chứng đã thu thập': [
        { 'Tên tài liệu, việc đã làm': 'Danh sách ký nhận', Nguồn: 'Cơ quan, tổ chức, cá nhân' },
      ],
      'Kết quả xác minh từng nội dung': FINDINGS,
      'Hành vi bị tố cáo có dấu hiệu tội phạm không?': 'Không',
    });
    await completes(tuan, 'Xác minh nội dung tố cáo');
    await does(tuan, 'Báo cáo kết quả xác minh', {
      'Người, cơ quan xác minh': 'Tổ xác minh',
      'Kết quả xác minh từng nội dung': FINDINGS,
      'Nhận xét, đánh giá: căn cứ pháp luật, trách nhiệm của từng người': 'Trách nhiệm thuộc ông Đạt.',
      'Đề xuất đánh giá chung': 'Tố cáo đúng',
      'Kiến nghị xử lý': 'Trả lại tiền cho các hộ, kiểm điểm trách nhiệm.',
    });
    await approves(tuan, 'Ký văn bản');
    await sends();
  });

  it('is concluded, served in an extract, and the denouncer is told what was found', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-07-28');
    await does(lan, 'Dự thảo kết luận nội dung tố cáo', {
      'Kết quả xác minh từng nội dung': FINDINGS,
      'Căn cứ pháp luật để xác định có hay không có hành vi vi phạm': 'Quy định về chi trả trợ giúp xã hội',
      'Kết luận; nguyên nhân, trách nhiệm, thiệt hại': 'Ông Đạt giữ lại 3,6 triệu đồng của 12 hộ.',
      'Kết luận chung': 'Tố cáo đúng',
      'Biện pháp xử lý theo thẩm quyền và kiến nghị': 'Yêu cầu trả lại tiền, kiểm điểm trách nhiệm.',
      'Cơ quan, tổ chức quản lý người bị tố cáo': 'Ủy ban nhân dân phường An Hòa',
      'Kết luận có bí mật nhà nước hoặc thông tin có hại cho người tố cáo không?': 'Có: gửi người bị tố cáo bản trích',
    });
    await picture(minh, 'denunciation-before-signing', '/ky-duyet');
    await issues();
    await does(lan, 'Trích kết luận, lược bỏ thông tin', {
      '1. Kết quả xác minh, sau khi lược bỏ': 'Mỗi hộ nhận thiếu 300.000 đồng',
      '2. Căn cứ pháp luật, sau khi lược bỏ': 'Quy định về chi trả trợ giúp xã hội',
      '3. Kết luận, sau khi lược bỏ': 'Ông Đạt giữ lại 3,6 triệu đồng.',
      '4. Biện pháp xử lý, kiến nghị, sau khi lược bỏ': 'Yêu cầu trả lại tiền.',
      [READ_AGAIN]: true,
    });
    await issuesBeside('conclusion-extract');
    await does(hoa, 'Gửi kết luận', {
      'Ngày gửi kết luận': '28/07/2026',
      'Nơi nhận': [
        { 'Người, cơ quan nhận': 'Ông Vũ Văn Đạt', 'Tư cách': 'Người bị tố cáo', 'Cách gửi': 'Trao trực tiếp' },
      ],
    });
    await does(lan, 'Dự thảo thông báo về kết luận', {
      'Nội dung thông báo về kết luận': 'Nội dung tố cáo đúng; đã yêu cầu trả lại tiền cho 12 hộ.',
      [IN_ENVELOPE]: true,
    });
    await approves(minh, 'Ký văn bản');
    await opens(hoa, 'Cấp số, phát hành văn bản');
    expect((await recipients(hoa)).join()).to.match(/^(NTC-2026-\w+|Người tố cáo)$/);
    await completes(hoa, 'Cấp số, phát hành văn bản');
    await does(lan, 'Công khai kết luận', {
      'Hình thức công khai (NĐ31 Đ6.2)': ['Niêm yết tại trụ sở, nơi tiếp công dân'],
      'Công khai từ ngày': '28/07/2026',
      'Đến ngày': '15/08/2026',
      'Nơi công khai, địa chỉ đăng': 'Trụ sở UBND phường An Hòa',
      [READ_AGAIN]: true,
    });
  });

  it('is acted upon: the sanction is recorded, published, and the matter is at its end', async () => {
    const { lan } = officers;
    await site.travel('2026-07-30');
    await does(lan, 'Dự thảo văn bản xử lý kết luận tố cáo', {
      'Xử lý': ['Xử lý, kiến nghị xử lý kỷ luật'],
      'Cơ quan, tổ chức, cá nhân phải xử lý': 'Ủy ban nhân dân phường An Hòa',
      'Nội dung xử lý, kiến nghị xử lý': 'Trả lại 3,6 triệu đồng; kiểm điểm trách nhiệm',
      'Đề nghị báo cáo kết quả trước ngày': '14/08/2026',
      'Hành vi vi phạm có dấu hiệu của tội phạm?': 'Không',
      'Ai theo dõi, đôn đốc, kiểm tra': 'Người giải quyết tự theo dõi',
    });
    await issues();
    await site.travel('2026-08-12');
    const beside = await storyNow();
    await beside.does(lanHerself, 'follow-enforcement', {
      enforcementSituation: 'Đã trả lại tiền cho 12 hộ.',
      enforcementProgress: 'complete',
    });
    await beside.does(lanHerself, 'draft-enforcement-report', {
      enforcementOutcome: 'done',
      enforcementSummary: 'Đã trả lại tiền cho 12 hộ, đã kiểm điểm.',
    });
    await issuesBeside('enforcement-report', lanHerself);
    await does(lan, 'Ghi nhận quyết định xử lý', {
      'Kết quả xử lý': 'Đã có quyết định kỷ luật hoặc xử phạt',
      'Quyết định xử lý số': '77/QĐ-UBND',
      'Ngày ra quyết định': '11/08/2026',
      'Người ra quyết định': 'Chủ tịch UBND phường An Hòa',
    });
    await does(lan, 'Công khai quyết định xử lý', {
      'Hình thức công khai quyết định xử lý (NĐ31 Đ6.2)': ['Niêm yết tại trụ sở, nơi tiếp công dân'],
      'Công khai từ ngày': '12/08/2026',
      'Đến ngày': '31/08/2026',
      'Nơi công khai, địa chỉ đăng': 'Trụ sở UBND phường An Hòa',
      [READ_AGAIN]: true,
    });
    await lan.go(`/don/${id}`);
    await lan.sees('Không có việc nào đang mở.', 'Đã kết luận và thực hiện xong kết luận nội dung tố cáo');
    await picture(lan, 'denunciation-dossier');
  });

  it('its writer is on no page of anybody; only the head opens who it is, for a purpose that is kept', async () => {
    const { mai, lan, minh, hoa, tuan } = officers;
    // What everybody is answered is tried over HTTP; here, what the pages make of it.
    const matter = tabs.map((tab) => `/don/${id}?xem=${tab}`);
    for (const desk of [mai, lan, hoa, tuan, minh]) {
      const reads = desk === lan || desk === minh ? matter : [];
      for (const page of ['/so-sach/don', '/tim-kiem?q=yen', ...reads]) {
        await desk.go(page);
        await desk.sees('KNTC');
        await settled(desk);
        expect(await desk.text(), `${desk.officer.username} at ${page}`).not.to.match(SECRET);
      }
    }
    await lan.go(`/don/${id}?xem=parties`);
    await lan.sees('NTC-2026-', 'Vũ Văn Đạt');
    expect(await lan.text()).not.to.include('Mở danh tính');

    await minh.go(`/don/${id}?xem=parties`);
    await minh.click('button', 'Mở danh tính');
    await minh.enter('Mục đích (ít nhất 20 ký tự)', 'Ghi phong bì gửi thông báo về kết luận cho người tố cáo');
    opening = true;
    await minh.tabTo('Mở danh tính');
    await minh.press('Enter');
    await minh.sees(DENOUNCER);
    opening = false;
    const opened = await site.database.owner('vault.openings').where({ officerId: minh.officer.id });
    expect(opened).to.have.lengthOf(1);
  });

  /** The head signs what waits; the clerk sends it to whom the form names. */
  async function issues(): Promise<void> {
    await approves(officers.minh, 'Ký văn bản');
    await sends();
  }

  async function sends(): Promise<void> {
    await opens(officers.hoa, 'Cấp số, phát hành văn bản');
    await recipients(officers.hoa);
    await completes(officers.hoa, 'Cấp số, phát hành văn bản');
  }

  /** The same, away from the browser. */
  async function issuesBeside(paper: string, signer = minh): Promise<void> {
    const story = await storyNow();
    await story.does(signer, `sign-paper ${paper}`);
    await story.does(hoa, `issue-paper ${paper}`, { recipients: [{ name: 'Ông Vũ Văn Đạt', route: 'post' }] });
  }

  async function storyNow(): Promise<Story> {
    const { db } = site.database;
    const petition = await Petition.query(db).findById(id).throwIfNotFound();
    return tell(db, site.deps.vault, petition, dayOf(new Date(Date.now() + site.clock())));
  }
});

const tabs = ['timeline', 'documents', 'parties'];

// What would give her away, with and without diacritics.
const SECRET = /bạch yến|bach yen|chim sâu|099190004711/i;

/** No answer of the server may name her, whatever the page makes of it. What Mai typed is her own. */
function listen({ page, officer }: Desk, leaks: (what: string) => unknown): void {
  page.on('response', async (response) => {
    const asked = response.request();
    if (!response.url().includes('/api/') || asked.method() === 'OPTIONS') return;
    const text = await response.text().catch(() => '');
    if (SECRET.test(text)) leaks(`${officer.username}: ${asked.method()} ${response.url()}`);
  });
}

function recipients({ page }: Desk): Promise<string[]> {
  return until('the form names nobody', async () => {
    const names = await page.$$eval('.fjs-repeat-row-container input[type=text]', (inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value).filter((value) => value !== ''),
    );
    return names.length > 0 ? names : undefined;
  });
}

function member(name: string, duty: string): Answers {
  return {
    ...{ 'Họ tên': name, 'Chức vụ': 'Chuyên viên', 'Nhiệm vụ': duty },
    'Quan hệ với người bị tố cáo (tự khai)': 'Không có',
  };
}

/** What the page asks for has come; the line on which it is told of news stays open. */
async function settled({ page }: Desk): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 200, concurrency: 2, timeout: 2000 }).catch(() => undefined);
}

async function picture(desk: Desk, name: string, at?: string): Promise<void> {
  if (!process.env.KNTC_PICTURES) return;
  if (at) await desk.go(at);
  for (const [suffix, width, height] of [
    ['', 1366, 768],
    ['-phone', 390, 844],
  ] as const) {
    await desk.page.setViewport({ width, height });
    await settled(desk);
    await desk.page.screenshot({ path: `${process.env.KNTC_PICTURES}/${name}${suffix}.png` });
  }
  await desk.page.setViewport({ width: 1366, height: 768 });
}

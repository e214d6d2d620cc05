import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../documents/index.ts';
import { paperPage } from '../documents/page.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { formatMoment, longDay } from '../domain/words.ts';
import { isLetter, type Sample, senderName, writtenOn } from './samples.ts';
import type { Deed } from './schedule.ts';

export type Scan = { name: string; bytes: Buffer };
export type Scanner = {
  scan(sample: Sample, deed: Deed): Promise<Scan>;
  /** A page of something that is no petition. */
  draw(title: string, paragraphs: readonly string[]): Promise<Buffer>;
  close(): Promise<void>;
};

/** Draws what lay on the scanner: one typed page per petition, greyish and a little crooked. One browser draws them all. */
export async function startScanner(): Promise<Scanner> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1240, height: 1754, deviceScaleFactor: 0.8 });
  await page.setContent(await paperPage(`<style>${STYLE}</style><main></main>`, 'Bản quét'), { waitUntil: 'load' });
  await page.evaluate(loadFonts);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (html: string) => {
    const bytes = last.then(() => photograph(page, html));
    last = bytes.catch(() => undefined);
    return bytes;
  };
  return {
    scan: async (sample, deed) => ({ name: nameOf(sample), bytes: await inTurn(letter(sample, deed)) }),
    draw: (title, paragraphs) => {
      const said = paragraphs.map((one) => `<p>${text(one)}</p>`).join('');
      return inTurn(`<article style="transform: rotate(0.4deg)"><h1>${text(title)}</h1>${said}</article>`);
    },
    close: () => browser.close(),
  };
}

async function photograph(page: Page, html: string): Promise<Buffer> {
  await page.evaluate(show, html);
  return Buffer.from(await page.screenshot({ type: 'jpeg', quality: 72 }));
}

// Runs in the browser.
function show(html: string): void {
  const main = document.querySelector('main');
  if (main) main.innerHTML = html;
}

async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
}

const STYLE = `
  body { background: #b9b7b0; }
  main { position: relative; width: 1240px; height: 1754px; overflow: hidden; }
  article { position: absolute; inset: 14px 18px; box-sizing: border-box; padding: 110px 110px 110px 170px;
    background: linear-gradient(97deg, #e9e7df, #f4f2ec 18%, #efede6 70%, #dddad0); box-shadow: 0 0 14px #7775;
    font: 29px/1.42 'Tinos', serif; color: #2c2b29; filter: contrast(0.94) blur(0.35px); }
  article p { margin: 0 0 12px; text-align: justify; text-indent: 56px; }
  article .centre, article .flat { text-indent: 0; }
  article .centre { text-align: center; }
  article h1 { margin: 44px 0 26px; text-align: center; font-size: 34px; }
  article .sign { margin: 60px 0 0 50%; text-align: center; text-indent: 0; }
  article .stamp { position: absolute; top: 60px; left: 60px; padding: 8px 16px; border: 3px solid #9b3c3c; color: #9b3c3c;
    font-size: 22px; text-indent: 0; text-align: left; transform: rotate(-3deg); opacity: 0.75; }
  article.torn p { filter: blur(5px); }
  article.torn p:nth-child(3n) { filter: blur(1px); }`;

function letter(sample: Sample, { story, at }: Deed): string {
  const tilt = (((sample.id.charCodeAt(1) + sample.id.charCodeAt(2)) % 7) - 3) * 0.25;
  const torn = sample.id === 'S43' ? ' class="torn"' : '';
  const stamp = `<p class="stamp">ĐẾN<br>${formatMoment(at)}</p>`;
  const inside = isLetter(sample.channel) ? written(sample, story.intake.kind, dayOf(at)) : note(sample, at);
  return `<article${torn} style="transform: rotate(${tilt}deg)">${stamp}${inside}</article>`;
}

const TITLES: Record<string, string> = {
  complaint: 'ĐƠN KHIẾU NẠI',
  denunciation: 'ĐƠN TỐ CÁO',
  recommendation: 'ĐƠN KIẾN NGHỊ',
  reflection: 'ĐƠN PHẢN ÁNH',
};

function written(sample: Sample, kind: string | null, receivedOn: Day): string {
  const { sender } = sample;
  const day = writtenOn(sample, receivedOn);
  const about = [
    sender.name &&
      `<p>Tôi là: ${text(senderName(sample))}${sender.idNumber ? `, số căn cước: ${sender.idNumber}` : ''}.</p>`,
    sender.address && `<p>Địa chỉ: ${text(sender.address)}${sender.phone ? `. Điện thoại: ${sender.phone}` : ''}.</p>`,
    sender.representatives.length > 1 &&
      `<p>Cùng các ông, bà: ${sender.representatives.slice(1).map(text).join('; ')}.</p>`,
  ];
  return `
    <p class="centre"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
    <p class="centre"><b>Độc lập - Tự do - Hạnh phúc</b></p>
    <h1>${TITLES[kind ?? ''] ?? 'ĐƠN ĐỀ NGHỊ'}</h1>
    <p class="flat"><b>Kính gửi:</b> ${text(sample.receivedBy)}</p>
    ${about.filter(Boolean).join('\n')}
    <p>${text(sample.content)}</p>
    <p>Tôi xin chịu trách nhiệm về những điều đã trình bày. Kính mong được xem xét, giải quyết.</p>
    ${day ? signature(day, sender.name ? senderName(sample) : '') : ''}`;
}

function signature(day: Day, name: string): string {
  return `<p class="sign"><i>${longDay(day)}</i><br><b>Người viết đơn</b><br><br><br>${text(name)}</p>`;
}

function note(sample: Sample, at: Date): string {
  const { name, phone, address } = sample.sender;
  return `
    <h1>PHIẾU GHI NHẬN THÔNG TIN</h1>
    <p class="flat"><b>Nơi tiếp nhận:</b> ${text(sample.receivedBy)}</p>
    <p class="flat"><b>Thời điểm:</b> ${formatMoment(at)}</p>
    <p class="flat"><b>Người gửi:</b> ${text([name, phone, address].filter(Boolean).join(', '))}</p>
    <p class="flat"><b>Trích yếu:</b> ${text(sample.title)}</p>
    <p class="flat"><b>Nội dung:</b></p>
    <p>${text(sample.content)}</p>
    <p class="sign"><b>Người ghi</b></p>`;
}

function nameOf({ attachments, channel }: Sample): string {
  const letter = attachments.find((name) => name.startsWith('don'));
  return `${letter?.replace(/\.\w+$/, '') ?? (isLetter(channel) ? 'don' : 'phieu_ghi_nhan')}.jpg`;
}

function text(raw: string): string {
  return raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

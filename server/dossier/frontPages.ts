import { type Day, dayOf } from '../domain/day.ts';
import { formatDay } from '../domain/words.ts';
import type { Agency } from '../models/Agency.ts';
import type { Case } from '../models/Case.ts';
import type { Petition } from '../models/Petition.ts';
import { procedureName } from '../procedures/library.ts';

export type Front = { petition: Petition; file: Case; agency: Agency; at: Date };
export type Entry = { title: string; on: Day | null; numbers: { from: number; to: number } | null };

/** Cover and index of the dossier, in the stylesheet of papers. */
export function frontPages({ petition, file, agency, at }: Front, entries: Entry[]): string {
  const last = Math.max(0, ...entries.map(({ numbers }) => numbers?.to ?? 0));
  const lines: [string, string][] = [
    ['Vụ việc số', file.code],
    ['Mã đơn', petition.code ?? ''],
    ['Người gửi đơn', petition.petitionerLabel],
    ['Về việc', petition.title],
    ['Cơ quan giải quyết', agency.name],
    ['Ngày thụ lý', file.acceptedOn ? formatDay(file.acceptedOn) : 'chưa thụ lý'],
    ['Ngày giải quyết', file.settledOn ? formatDay(file.settledOn) : 'đang giải quyết'],
    ['Số tài liệu', String(entries.length)],
    ['Bút lục', last > 0 ? `từ 1 đến ${last}` : 'chưa đánh số'],
    ['Lập bản điện tử ngày', formatDay(dayOf(at))],
  ];
  return paper(
    `<table class="head"><tbody><tr><td>
<p class="agency"><span>${text(agency.name.toLocaleUpperCase('vi'))}</span></p>
</td><td>
<p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p>
</td></tr></tbody></table>
<p class="type">HỒ SƠ VỤ VIỆC</p>
<p class="about"><span>${text(procedureName(file.procedure))}</span></p>
<table class="grid"><tbody>${lines.map(([label, value]) => `<tr><th class="medium"><p>${text(label)}</p></th><td><p>${text(value)}</p></td></tr>`).join('')}</tbody></table>
<p class="type">DANH MỤC BÚT LỤC</p>
<table class="grid"><tbody>
<tr><th class="narrow"><p>STT</p></th><th><p>Tên tài liệu</p></th><th class="medium"><p>Ngày</p></th><th class="medium"><p>Bút lục</p></th></tr>
${entries.map((entry, at) => row(entry, at + 1)).join('\n')}
</tbody></table>`,
  );
}

/** A page in the place of what cannot be shown: it is never left out without a word. */
export function placeholder(title: string, why: string): string {
  return paper(`<p class="type">TÀI LIỆU KHÔNG HIỂN THỊ TRONG BẢN ĐIỆN TỬ</p>
<p class="lead"><b>${text(title)}</b></p>
<p>${text(why)}</p>`);
}

export function paper(body: string): string {
  return `<article class="paper" lang="vi">\n${body}\n</article>`;
}

function row({ title, on, numbers }: Entry, at: number): string {
  const range = numbers ? (numbers.from === numbers.to ? `${numbers.from}` : `${numbers.from}–${numbers.to}`) : '—';
  const cells = [String(at), title, on ? formatDay(on) : '', range];
  return `<tr>${cells.map((cell) => `<td><p>${text(cell)}</p></td>`).join('')}</tr>`;
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

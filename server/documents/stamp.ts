import { paperPage } from './page.ts';
import { withPage } from './pdf.ts';

/** What is drawn in place of a picture: short lines of 10 pt, on nothing. */
export type Stamp = { lines: readonly string[]; colour: 'blue' | 'red' };

/** A one-page PDF just large enough for its lines. */
export function renderStamp({ lines, colour }: Stamp): Promise<Buffer> {
  return withPage(async (page) => {
    const text = lines.map((line) => `<div>${escaped(line)}</div>`).join('');
    const markup = `<main>${text}</main><style>${style(colour)}</style>`;
    await page.setContent(await paperPage(markup, ''));
    const size = await page.evaluate(measure);
    await page.setContent(await paperPage(`${markup}<style>@page { size: ${size}; margin: 0 }</style>`, ''));
    await page.evaluate(measure);
    return page.pdf({ preferCSSPageSize: true, pageRanges: '1' });
  });
}

function style(colour: Stamp['colour']): string {
  const ink = { blue: '#1a3fb0', red: '#c8102e' }[colour];
  return `main { display: inline-block; padding: 1pt; white-space: nowrap; font: 10pt/1.25 'Tinos', serif; color: ${ink} }`;
}

// In the browser, once the fonts are there.
async function measure(): Promise<string> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  const box = document.querySelector('main')?.getBoundingClientRect();
  return `${Math.ceil(box?.width ?? 0) + 1}px ${Math.ceil(box?.height ?? 0) + 1}px`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

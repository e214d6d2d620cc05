import { paperPage } from './page.ts';
import { withPage } from './pdf.ts';

/** What is drawn in place of a picture: short lines of 10 pt, on nothing. */
export type Stamp = { lines: readonly string[]; colour: 'blue' | 'red' };

/** A one-page PDF just large enough for its lines. */
export function renderStamp({ lines, colour }: Stamp): Promise<Buffer> {
  return withPage(async (page) => {
    const text = lines.map((line) => `<div>${escaped(line)}</div>`).join('');
    await page.setContent(await paperPage(`<main>${text}</main><style>${style(colour)}</style>`, ''));
    const { width, height } = await page.evaluate(measure);
    const size = { width: `${width}px`, height: `${height}px` };
    return page.pdf({ ...size, margin: { top: 0, left: 0 }, pageRanges: '1', preferCSSPageSize: false });
  });
}

// The margins of papers would leave no room: this page has none.
function style(colour: Stamp['colour']): string {
  const ink = { blue: '#1a3fb0', red: '#c8102e' }[colour];
  return `@page { margin: 0 !important; @top-center { content: none } }
    main { display: inline-block; padding: 1pt; white-space: nowrap; font: 10pt/1.25 'Tinos', serif; color: ${ink} }`;
}

async function measure(): Promise<{ width: number; height: number }> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  const box = document.querySelector('main')?.getBoundingClientRect();
  return { width: Math.ceil(box?.width ?? 1) + 1, height: Math.ceil(box?.height ?? 1) + 1 };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

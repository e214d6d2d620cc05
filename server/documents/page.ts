import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** A paper as a page that needs nothing from outside: stylesheet and fonts are inside it. */
export async function paperPage(paper: string, title: string): Promise<string> {
  head ??= readHead();
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title>${await head}</head><body>${paper}</body></html>`;
}

/** The stylesheet of papers, for the PDF and for the preview's shadow root. */
export function paperStylesheet(): Promise<string> {
  return readFile(fileURLToPath(new URL('../../templates/paper.css', import.meta.url)), 'utf8');
}

let head: Promise<string> | undefined;

async function readHead(): Promise<string> {
  const faces = subsets.flatMap(([subset, range]) =>
    ['400-normal', '700-normal', '400-italic', '700-italic'].map((style) => fontFace(subset, style, range)),
  );
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${(await Promise.all(faces)).join('\n')}\nbody { margin: 0 }\n${await paperStylesheet()}</style>`;
}

const subsets = [
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  ],
  ['latin', 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FFFD'],
] as const;

async function fontFace(subset: string, style: string, range: string): Promise<string> {
  const [weight, slant] = style.split('-');
  const font = await readFile(require.resolve(`@fontsource/tinos/files/tinos-${subset}-${style}.woff2`));
  return `@font-face { font-family: 'Tinos'; font-weight: ${weight}; font-style: ${slant}; unicode-range: ${range};
src: url(data:font/woff2;base64,${font.toString('base64')}) format('woff2'); }`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { paperStylesheet } from './page.ts';
import { renderHtml } from './render.ts';

let stylesheet: Promise<string> | undefined;

/** A paper as the page shows it in a shadow root: the body of our vocabulary and its stylesheet. */
export async function previewPaper(
  templates: Record<string, string>,
  id: string,
  context: object,
  body: string | null = null,
): Promise<{ html: string; css: string }> {
  stylesheet ??= paperStylesheet();
  return { html: await renderHtml(templates, id, context, { body }), css: await stylesheet };
}

import '@fontsource/tinos/400.css';
import '@fontsource/tinos/400-italic.css';
import '@fontsource/tinos/700.css';
import '@fontsource/tinos/700-italic.css';
import { useEffect, useRef } from 'react';
import { clean } from './clean.ts';
import css from './PaperView.module.css';

const PAGE = 794;
// Below this a whole page would be too small to read: the text then takes the width there is.
const NARROW = 560;
const NARROW_ZOOM = 0.8;
const sheet = `
  :host { display: block; }
  .body { box-sizing: border-box; width: ${PAGE}px; min-height: 1123px; background: #fff; color: #000;
    font: 14pt/1.4 Tinos, 'Times New Roman', serif; overflow-wrap: break-word; }
  /* a paper of ours brings its own margins; a Word file read as text has none */
  .body:not(:has(> .paper)) { padding: 20mm 20mm 20mm 30mm; }
  :host([data-narrow]) .body { width: auto; min-height: 0; }
  :host([data-narrow]) .paper, :host([data-narrow]) .body:not(:has(> .paper)) {
    width: auto !important; min-height: 0 !important; padding: 20px 16px !important; }
  :host([data-narrow]) .state { white-space: normal !important; }
`;

/** A paper as it will be printed, in a tree of its own so that its styles and the page's do not meet. */
export function PaperView({ html, css: style, label }: { html: string; css: string; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    const theirs = new CSSStyleSheet();
    theirs.replaceSync(boxed(style));
    root.adoptedStyleSheets = [own, theirs];
    const page = document.createElement('div');
    page.className = 'body';
    page.append(clean(html));
    root.replaceChildren(page);
  }, [html, style]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const scale = () => {
      if (!host.current) return;
      const narrow = element.clientWidth < NARROW;
      host.current.toggleAttribute('data-narrow', narrow);
      host.current.style.zoom = String(narrow ? NARROW_ZOOM : Math.min(1.15, element.clientWidth / PAGE));
    };
    const watcher = new ResizeObserver(scale);
    watcher.observe(element);
    scale();
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={frame} className={css.frame}>
      <div ref={host} className={css.sheet} role="document" aria-label={label} />
    </div>
  );
}

/** Rules written for a whole page speak of html and body; here the paper is one box. */
function boxed(style: string): string {
  return style.replace(/(^|[\s,{}>])(?:html|body|:root)(?=[\s,{.:>[])/g, '$1.body');
}

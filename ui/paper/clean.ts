const elements = new Set(
  'ARTICLE SECTION HEADER FOOTER DIV P SPAN B STRONG I EM U S SUB SUP BR HR UL OL LI TABLE CAPTION COLGROUP COL THEAD TBODY TFOOT TR TH TD H1 H2 H3 H4 H5 H6 IMG A BLOCKQUOTE PRE MARK INS DEL SMALL'.split(
    ' ',
  ),
);
const attributes = new Set(['class', 'colspan', 'rowspan', 'start', 'type', 'alt', 'src', 'lang', 'id']);

/** Second fence behind the server's: what is not an element of a paper is dropped with all it holds. */
export function clean(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of [...template.content.querySelectorAll('*')]) {
    if (!elements.has(element.nodeName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes])
      if (
        !attributes.has(name) ||
        (name === 'src' && !/^(data:image\/(png|jpeg|gif|webp);base64,|\/(?!\/))/.test(value))
      )
        element.removeAttribute(name);
  }
  return template.content;
}

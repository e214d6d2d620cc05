import { expect } from 'chai';
import { sanitise } from '../../server/files/sanitise.ts';

const dot = 'data:image/png;base64,iVBORw0KGgo=';
const pictures = [{ mediaType: 'image/png', base64: 'iVBORw0KGgo=' }, null] as const;

describe('sanitising', () => {
  for (const [dirty, clean] of [
    ['<p onclick="x()" style="color:red" class="a" id="b">a</p>', '<p>a</p>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['<a href="javascript:alert(1)">chữ</a>', 'chữ'],
    ['<a href="https://x"><strong>chữ</strong></a>', '<strong>chữ</strong>'],
    ['<img src="https://x/y.png" alt="bản đồ">', '<em>[hình ảnh: bản đồ]</em>'],
    ['<img src="x" onerror="alert(1)">', '<em>[hình ảnh]</em>'],
    ['<img src="picture:1">', '<em>[hình ảnh]</em>'],
    ['<img src="picture:2">', '<em>[hình ảnh]</em>'],
    [`<img src="${dot}">`, '<em>[hình ảnh]</em>'],
    [`<img src="picture:0" alt='"><script>'>`, `<img src="${dot}" alt="&quot;&gt;&lt;script&gt;">`],
    ['<svg><p>x</p><style><img src=x onerror=alert(1)></style></svg>', '<p>x</p>'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
    [
      '<table><tr><td colspan="2" rowspan="x">a</td></tr></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    ],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<template><p>x</p></template>', ''],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<em>[hình ảnh]</em>&quot;&gt;'],
    ['<!-- a --><p>b', '<p>b</p>'],
  ] as const) {
    it(`${dirty} → ${clean || 'nothing'}`, () => {
      expect(sanitise(dirty, pictures)).to.equal(clean);
    });
  }

  it('survives a thousand levels', () => {
    expect(sanitise('<ul><li>'.repeat(5000))).to.contain('<ul>');
  });
});

import { expect } from 'chai';
import { checkTemplate, templatePaths } from '../../server/documents/index.ts';

const partials = { header: '<p class="number">{{document.number}}</p>', loop: '{{> loop}}', ghost: '{{> nowhere}}' };

describe('checking a template', () => {
  it('accepts the closed list of statements, helpers and markup', () => {
    const source =
      '{{> header}}\n<p>{{#if facts.a}}{{phrase facts.a}}{{else}}{{petition.title}}{{/if}}</p>\n{{#each facts.list}}<p>{{next @index}}. {{content}}</p>{{/each}}';

    expect(checkTemplate(source, { partials })).to.deep.equal([]);
    expect(templatePaths(source, partials)).to.deep.equal([
      'document.number',
      'facts.a',
      'facts.list',
      'facts.list[].content',
      'petition.title',
    ]);
  });

  const refused: [string, string][] = [
    ['unescaped value', '<p>{{{facts.a}}}</p>'],
    ['unescaped value with &', '<p>{{&facts.a}}</p>'],
    ['lookup', '<p>{{lookup facts "a"}}</p>'],
    ['log', '<p>{{log facts.a}}</p>'],
    ['an unknown helper', '<p>{{shell facts.a}}</p>'],
    ['an unknown block', '{{#repeat facts.a}}<p>a</p>{{/repeat}}'],
    ['constructor', '<p>{{facts.constructor}}</p>'],
    ['constructor in brackets', '<p>{{facts.[constructor].name}}</p>'],
    ['__proto__', '<p>{{facts.__proto__.x}}</p>'],
    ['__proto__ as a hash key', '<p>{{words facts.a __proto__="x"}}</p>'],
    ['@root', '<p>{{@root.facts.a}}</p>'],
    ['the parent context', '{{#each facts.list}}<p>{{../facts.a}}</p>{{/each}}'],
    ['a sub-expression', '<p>{{phrase (upper facts.a)}}</p>'],
    ['a computed partial', '{{> (lookup . "name")}}'],
    ['a partial out of its folder', '{{> ../../secrets}}'],
    ['a partial block', '{{#> header}}x{{/header}}'],
    ['a decorator', '{{* inline}}'],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}'],
    ['block parameters', '{{#each facts.list as |item|}}<p>{{item}}</p>{{/each}}'],
    ['a script', '<script>alert(1)</script>'],
    ['an event attribute', '<p onclick="x">a</p>'],
    ['a style attribute', '<p style="color:red">a</p>'],
    ['an image', '<img src="http://example.org/x.png">'],
    ['a class outside the vocabulary', '<p class="x">a</p>'],
    ['a value inside a tag', '<p class="{{facts.a}}">a</p>'],
    ['an HTML comment', '<!-- {{facts.a}} -->'],
    ['a helper without its value', '<p>{{date}}</p>'],
  ];
  for (const [name, source] of refused) {
    it(`refuses ${name}`, () => {
      expect(checkTemplate(`<p>a</p>\n${source}`, { partials }).map((problem) => problem.line)).to.include(2);
    });
  }

  it('refuses broken syntax with its line', () => {
    expect(checkTemplate('<p>a</p>\n{{#if facts.a}}', { partials })[0]?.message).to.match(/sai cú pháp/);
  });

  it('refuses unknown partials, and partials inside themselves', () => {
    expect(checkTemplate('{{> nowhere}}', { partials })[0]?.message).to.equal('Không có mảnh mẫu nowhere.');
    expect(checkTemplate('{{> ghost}}', { partials })[0]?.message).to.equal('Không có mảnh mẫu nowhere.');
    expect(checkTemplate('{{> loop}}', { partials })[0]?.message).to.match(/gọi lại chính nó/);
  });

  it('refuses too deep nesting and too long templates', () => {
    const deep = `${'{{#if facts.a}}'.repeat(14)}a${'{{/if}}'.repeat(14)}`;

    expect(checkTemplate(deep, { partials })[0]?.message).to.match(/quá sâu/);
    expect(checkTemplate('a'.repeat(100_001), { partials })[0]?.message).to.match(/100 KB/);
  });

  it('names the line of a path that nobody knows', () => {
    const source = '<p>{{facts.known}}</p>\n<p>{{facts.unknwon}}</p>\n<p>{{petition.titel}}</p>';

    expect(checkTemplate(source, { partials, paths: ['facts.known'] })).to.deep.equal([
      { line: 2, message: 'Không có dữ liệu facts.unknwon.' },
      { line: 3, message: 'Không có dữ liệu petition.titel.' },
    ]);
  });
});

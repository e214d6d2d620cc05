import Handlebars from 'handlebars';
import { blocks, printers } from './helpers.ts';
import { foreignMarkup } from './vocabulary.ts';

export type Problem = { line: number; message: string };

/** What a template does: its faults, the context paths it reads (`facts.findings[].content`) and the partials it uses. */
export type Reading = {
  problems: Problem[];
  paths: { path: string; line: number }[];
  partials: { name: string; line: number; locals: string[] }[];
};

const maxSize = 100_000;
const maxDepth = 12;
const unsafeNames = [
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
];

/** Parses a template and refuses everything that is not on the closed list of statements, helpers and markup. */
export function readSyntax(source: string): Reading {
  const reading: Reading = { problems: [], paths: [], partials: [] };
  if (typeof source !== 'string' || source.length > maxSize) {
    reading.problems.push({ line: 1, message: 'Mẫu văn bản dài quá 100 KB.' });
    return reading;
  }
  try {
    walk(Handlebars.parse(source), '', 0, reading);
  } catch (error) {
    const line = Number(/line (\d+)/i.exec(String(error))?.[1] ?? 1);
    reading.problems.push({ line, message: 'Không đọc được mẫu văn bản: sai cú pháp.' });
  }
  checkMarkup(source, reading);
  return reading;
}

/** A path as the root of the context sees it: `content` inside `{{#each facts.findings}}` is `facts.findings[].content`. */
export function qualified(path: hbs.AST.PathExpression, scope: string): string {
  return [scope, ...path.parts].filter(Boolean).join('.');
}

/** The scope inside a block. */
export function scopeInside(block: hbs.AST.BlockStatement, scope: string): string {
  const first = block.params[0];
  if (first?.type !== 'PathExpression') return scope;
  const path = qualified(first as hbs.AST.PathExpression, scope);
  if (block.path.original === 'each' || block.path.original === 'where') return `${path}[]`;
  return block.path.original === 'with' ? path : scope;
}

function walk(program: hbs.AST.Program, scope: string, depth: number, reading: Reading): undefined {
  if (depth > maxDepth) return refuse(reading, program, 'Các khối lồng nhau quá sâu.');
  if (program.blockParams?.length) refuse(reading, program, 'Không dùng tham số khối (as |…|).');
  for (const statement of program.body) walkStatement(statement, scope, depth, reading);
}

function walkStatement(statement: hbs.AST.Statement, scope: string, depth: number, reading: Reading): undefined {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      return mustache(statement as hbs.AST.MustacheStatement, scope, reading);
    case 'BlockStatement':
      return block(statement as hbs.AST.BlockStatement, scope, depth, reading);
    case 'PartialStatement':
      return partial(statement as hbs.AST.PartialStatement, scope, reading);
    default:
      return refuse(reading, statement, `Không được dùng ${statement.type} trong mẫu văn bản.`);
  }
}

function mustache(statement: hbs.AST.MustacheStatement, scope: string, reading: Reading): undefined {
  if (!statement.escaped) refuse(reading, statement, 'Không được in chữ chưa thoát ký tự ({{{…}}} hoặc {{&…}}).');
  const path = statement.path as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression') return refuse(reading, statement, 'Chỉ in được đường dẫn tới dữ liệu.');
  const isHelper = (printers as readonly string[]).includes(path.original);
  if (!isHelper && (statement.params.length || statement.hash?.pairs.length)) {
    return refuse(reading, statement, `Không có hàm ${path.original}.`);
  }
  if (!isHelper) return readPath(path, scope, reading);
  if (statement.params.length !== 1 || statement.params[0]?.type !== 'PathExpression') {
    return refuse(reading, statement, `Hàm ${path.original} cần đúng một đường dẫn.`);
  }
  readExpressions(statement, scope, reading);
}

function block(statement: hbs.AST.BlockStatement, scope: string, depth: number, reading: Reading): undefined {
  const name = statement.path.original;
  if (!(blocks as readonly string[]).includes(name)) return refuse(reading, statement, `Không có khối ${name}.`);
  if (statement.params[0]?.type !== 'PathExpression')
    return refuse(reading, statement, `Khối ${name} cần một đường dẫn.`);
  if (statement.params.length > 1 && name !== 'is')
    return refuse(reading, statement, `Khối ${name} chỉ nhận một đường dẫn.`);
  readExpressions(statement, scope, reading);
  walk(statement.program, scopeInside(statement, scope), depth + 1, reading);
  if (statement.inverse) walk(statement.inverse, scope, depth + 1, reading);
}

function partial(statement: hbs.AST.PartialStatement, scope: string, reading: Reading): undefined {
  const name = statement.name as hbs.AST.PathExpression;
  if (name.type !== 'PathExpression' || name.parts.length !== 1 || !/^[a-z][a-z0-9-]*$/.test(name.original)) {
    return refuse(reading, statement, 'Tên mảnh mẫu phải viết thẳng, không tính từ dữ liệu.');
  }
  if (statement.params.length) return refuse(reading, statement, 'Mảnh mẫu luôn đọc cùng dữ liệu với văn bản.');
  if (scope) return refuse(reading, statement, 'Không gọi mảnh mẫu bên trong danh sách.');
  readExpressions(statement, scope, reading);
  const locals = (statement.hash?.pairs ?? []).map((pair) => pair.key);
  reading.partials.push({ name: name.original, line: statement.loc.start.line, locals });
}

function readExpressions(
  statement: { params: hbs.AST.Expression[]; hash: hbs.AST.Hash },
  scope: string,
  reading: Reading,
): undefined {
  const pairs = statement.hash?.pairs ?? [];
  for (const pair of pairs)
    if (unsafeNames.includes(pair.key) || pair.key === 'of') refuse(reading, pair, `Không dùng tên ${pair.key}.`);
  for (const expression of [...statement.params, ...pairs.map((pair) => pair.value)]) {
    if (expression.type === 'PathExpression') readPath(expression as hbs.AST.PathExpression, scope, reading);
    else if (!/^(String|Number|Boolean)Literal$/.test(expression.type)) {
      refuse(reading, expression, 'Không được gọi hàm lồng nhau.');
    }
  }
}

function readPath(path: hbs.AST.PathExpression, scope: string, reading: Reading): undefined {
  if (path.data) {
    if (path.original !== '@index') refuse(reading, path, `Không dùng ${path.original}.`);
    return;
  }
  if (path.depth > 0) return refuse(reading, path, 'Không dùng ../ trong mẫu văn bản.');
  const unsafe = path.parts.find((part) => unsafeNames.includes(part));
  if (unsafe) return refuse(reading, path, `Không dùng tên ${unsafe}.`);
  if (path.parts.length === 1 && [...printers, ...blocks, 'lookup', 'log'].includes(path.original)) {
    return refuse(reading, path, `${path.original} là tên hàm, không phải dữ liệu.`);
  }
  if (!path.parts.length && !scope) return refuse(reading, path, 'this chỉ dùng bên trong danh sách.');
  reading.paths.push({ path: qualified(path, scope), line: path.loc.start.line });
}

// A value may stand between tags only: inside a tag, HTML escaping would not keep it a text.
function checkMarkup(source: string, reading: Reading): undefined {
  const plain = source
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, blankOut)
    .replace(/\{\{[\s\S]*?\}\}\}?/g, (tag) => `\u0001${blankOut(tag)}`);
  for (const tag of plain.matchAll(/<[^>]*>?/g)) {
    const line = plain.slice(0, tag.index).split('\n').length;
    if (tag[0].includes('\u0001')) reading.problems.push({ line, message: 'Dữ liệu không được nằm trong thẻ HTML.' });
    else if (foreignMarkup(tag[0]))
      reading.problems.push({ line, message: `Thẻ ${tag[0].trim()} không thuộc bộ thẻ của văn bản.` });
  }
}

function blankOut(text: string): string {
  return text.replace(/[^\n]/g, '');
}

function refuse(reading: Reading, node: hbs.AST.Node, message: string): undefined {
  reading.problems.push({ line: node.loc?.start.line ?? 1, message });
}

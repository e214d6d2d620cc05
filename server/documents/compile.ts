import Handlebars from 'handlebars';
import { checkTemplate } from './check.ts';
import { blocks, paperHelpers, printers } from './helpers.ts';
import { type Problem, qualified, scopeInside } from './syntax.ts';

export type Rendered = { html: string; missing: Record<string, string> };
export type Template = (context: object) => Rendered;

/** Thrown for a template that the linter would refuse; its `problems` name the lines. */
export class TemplateFault extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super('template refused');
    this.problems = problems;
  }
}

/** Compiles a checked template with its partials. Runs in the rendering worker only: Handlebars has no budget of its own. */
export function compileTemplate(source: string, partials: Record<string, string>): Template {
  const problems = checkTemplate(source, { partials });
  if (problems.length) throw new TemplateFault(problems);
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('lookup');
  handlebars.unregisterHelper('log');
  const compile = (text: string) => handlebars.compile(bound(handlebars.parse(text.trim()), ''), options());
  const paper = compile(source);
  const parts = Object.fromEntries(Object.entries(partials).map(([name, text]) => [name, compile(text)]));
  return (context) => {
    const missing = new Map<string, string>();
    const html = paper(context, {
      helpers: paperHelpers(missing),
      partials: parts,
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
    return { html: `<article class="paper" lang="vi">\n${html}\n</article>`, missing: Object.fromEntries(missing) };
  };
}

function options(): CompileOptions {
  const names = [...printers, ...blocks, 'need'];
  return {
    knownHelpersOnly: true,
    knownHelpers: {
      ...Object.fromEntries(names.map((name) => [name, true])),
      lookup: false,
      log: false,
    } as KnownHelpers,
    noEscape: false,
    preventIndent: true,
  };
}

// Handlebars' strict mode does not look inside #if, #each and #with. So every printed path is handed to a helper together
// with its full name: the same rendering then finds all the values that are missing, and only those really printed.
function bound(program: hbs.AST.Program, scope: string): hbs.AST.Program {
  program.body = program.body.flatMap((statement) => boundStatement(statement, scope));
  return program;
}

function boundStatement(statement: hbs.AST.Statement, scope: string): hbs.AST.Statement[] {
  if (statement.type === 'MustacheStatement') return [boundMustache(statement as hbs.AST.MustacheStatement, scope)];
  if (statement.type !== 'BlockStatement') return [statement];
  const block = statement as hbs.AST.BlockStatement;
  bound(block.program, scopeInside(block, scope));
  if (block.inverse) bound(block.inverse, scope);
  const list = ['each', 'where'].includes(block.path.original) && !block.inverse;
  return list ? [printed('need', block.params[0] as hbs.AST.PathExpression, block, scope), block] : [block];
}

function boundMustache(statement: hbs.AST.MustacheStatement, scope: string): hbs.AST.MustacheStatement {
  const path = statement.path as hbs.AST.PathExpression;
  if (!statement.params.length) return printed('value', path, statement, scope);
  const call = printed(path.original, statement.params[0] as hbs.AST.PathExpression, statement, scope);
  call.hash.pairs.push(...(statement.hash?.pairs ?? []));
  return call;
}

function printed(
  helper: string,
  path: hbs.AST.PathExpression,
  at: hbs.AST.Node,
  scope: string,
): hbs.AST.MustacheStatement {
  const { loc } = at;
  const name: hbs.AST.StringLiteral = literal(qualified(path, scope), loc);
  return {
    type: 'MustacheStatement',
    path: {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [helper],
      original: helper,
      loc,
    } as hbs.AST.PathExpression,
    params: [path],
    hash: { type: 'Hash', pairs: [{ type: 'HashPair', key: 'of', value: name, loc } as hbs.AST.HashPair], loc },
    escaped: true,
    strip: { open: false, close: false },
    loc,
  };
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

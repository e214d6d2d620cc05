import { evaluate } from 'feelin';
import { parser } from 'lezer-feel';
import { incident } from './incident.ts';
import type { Facts } from './types.ts';

/** A FEEL condition whose syntax tree was checked: comparisons of facts, nothing that calls or loops. */
export type Condition = {
  text: string;
  names: string[];
  /** Terms that are put in order with each other: `a < b`, `a between b and c`, `a in [b..c]`. */
  ordered: string[][];
};

const allowed = new Set([
  ...['Expression', 'Comparison', 'Conjunction', 'Disjunction', 'ArithmeticExpression', 'ParenthesizedExpression'],
  ...['VariableName', 'Identifier', 'PathExpression', 'PathName'],
  ...['StringLiteral', 'NumericLiteral', 'BooleanLiteral', 'null', 'List', 'Interval'],
  ...['PositiveUnaryTest', 'PositiveUnaryTests', 'SimplePositiveUnaryTest'],
  ...['CompareOp', 'ArithOp', 'and', 'or', 'in', 'between'],
  ...['(', ')', '[', ']', ',', '.', '..'],
]);
const notBoolean = new Set(['ArithmeticExpression', 'StringLiteral', 'NumericLiteral', 'null', 'List', 'Interval']);
const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));
const maxLength = 1000;
const UNREADABLE = 'không đọc được hoặc dùng hàm không cho phép';
const UNBRACKETED =
  'có phép “in” chưa đóng ngoặc: viết (a in b) or (c in d), nếu không phần sau “in” bị đọc liền với nó';

/** Null when the text is not a condition we let run; `=` in front as in the diagram. */
export function readCondition(source: string): Condition | null {
  const read = explainCondition(source);
  return typeof read === 'string' ? null : read;
}

/** The same; a string in words for whoever wrote it when we do not let it run. */
export function explainCondition(source: string): Condition | string {
  const trimmed = source.trim();
  if (!trimmed.startsWith('=') || trimmed.length > maxLength) return UNREADABLE;
  const text = trimmed.slice(1).trim();
  const tree = parser.configure({ top: 'Expression' }).parse(text);
  const names = new Set<string>();
  const ordered: string[][] = [];
  let sound = text !== '';
  let swallows = false;
  let depth = 0;
  tree.iterate({
    enter(node) {
      const word = text.slice(node.from, node.to);
      const parent = node.node.parent;
      depth += 1;
      if (node.name === 'Comparison') ordered.push(termsInOrder(text, node.node));
      if (node.name === 'PositiveUnaryTest' && asksOn(node.node)) swallows = true;
      if (node.type.isError || depth > 40) sound = false;
      else if (node.name === 'FunctionInvocation' || node.name === 'PositionalParameters') {
        sound &&= isNegation(text, parent?.name === 'FunctionInvocation' ? parent : node.node);
      } else if (!allowed.has(node.name)) sound = false;
      // `a in (> 1)`: the same is said with `a > 1`, where both terms are looked at.
      else if (node.name === 'CompareOp' && parent?.name !== 'Comparison') sound = false;
      else if (depth === 2 && notBoolean.has(node.name)) sound = false;
      else if (node.name === 'VariableName' && parent?.name !== 'FunctionInvocation') {
        if (namePattern.test(word) && !reserved.has(word)) names.add(word);
        else sound = false;
      } else if (node.name === 'PathName' && (!namePattern.test(word) || reserved.has(word))) sound = false;
    },
    leave() {
      depth -= 1;
    },
  });
  if (!sound) return UNREADABLE;
  return swallows ? UNBRACKETED : { text, names: [...names], ordered: ordered.filter((terms) => terms.length > 0) };
}

/** True or false; anything else is an incident and never the default flow. */
export function holds(condition: Condition, facts: Facts, elementId: string): boolean {
  // Only the facts it names: to FEEL the keys of the context are part of the grammar.
  const context = Object.fromEntries(
    condition.names.filter((name) => Object.hasOwn(facts, name)).map((name) => [name, facts[name]]),
  );
  const plain = structuredClone(context);
  const { value } = evaluate(condition.text, plain);
  if (typeof value === 'boolean' && condition.ordered.every((terms) => isComparable(terms, plain))) return value;
  throw incident('condition_not_boolean', elementId, `Điều kiện “${condition.text}” không cho kết quả đúng hoặc sai`);
}

type SyntaxNode = {
  name: string;
  from: number;
  to: number;
  firstChild: SyntaxNode | null;
  nextSibling: SyntaxNode | null;
};

// The grammar reads all that follows `in` as what is looked in: `x in a or y` is `x in (a or y)`, which is neither true nor
// false. Only a list in round brackets with a comma ends there by itself.
function asksOn(test: SyntaxNode): boolean {
  for (let child = test.firstChild; child; child = child.nextSibling) {
    if (questions.has(child.name) || (child.name === 'ParenthesizedExpression' && asksOn(child))) return true;
  }
  return false;
}

const questions = new Set(['Conjunction', 'Disjunction', 'Comparison']);

function isNegation(text: string, call: SyntaxNode): boolean {
  const callee = call.firstChild;
  return callee?.name === 'VariableName' && text.slice(callee.from, callee.to) === 'not';
}

function termsInOrder(text: string, comparison: SyntaxNode): string[] {
  const parts = descend(comparison);
  const inOrder = parts.some(
    ({ name, from, to }) => name === '..' || name === 'between' || /^[<>]/.test(text.slice(from, to)),
  );
  if (!inOrder) return [];
  return parts.filter(({ name }) => !marks.has(name)).map(({ from, to }) => text.slice(from, to));
}

const containers = new Set(['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval']);
const marks = new Set(['CompareOp', 'in', 'between', 'and', '(', ')', '[', ']', ',', '..']);

function descend(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    parts.push(...(containers.has(child.name) ? descend(child) : [child]));
  }
  return parts;
}

// feelin finds that "x" lies between 1 and 3; to us such a question has no answer.
function isComparable(terms: string[], context: Facts): boolean {
  const values = terms.map((term) => evaluate(term, context).value).filter((value) => value !== null);
  const types = new Set(values.map((value) => typeof value));
  return types.size === 0 || (types.size === 1 && (types.has('number') || types.has('string')));
}

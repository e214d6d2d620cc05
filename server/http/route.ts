import type { Knex } from 'knex';
import type { z } from 'zod';
import type { Act, Officer } from '../commands/act.ts';
import type { Ability } from '../policies/ability.ts';
import type { Context, Deps } from './frame.ts';

/** What a handler is given. Command routes get the open act as well. */
export type Call<P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  officer: Officer;
  ability: Ability;
  deps: Deps;
  db: Knex;
  /** The row version the caller has seen (`If-Match`), if it said so. */
  rev: number | null;
  ctx: Context;
};
export type CommandCall<P, Q, B> = Call<P, Q, B> & { act: Act };

type Method = 'get' | 'post' | 'put' | 'delete';
type Shape = z.ZodType;

type Declaration<P extends Shape, Q extends Shape, B extends Shape, A extends Shape> = {
  method: Method;
  /** `/api/tasks/:id`; a literal dot or a second parameter in a segment as path-to-regexp has it. */
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The answer's schema; what it does not name never leaves the server. Left out: 204. */
  answer?: A;
  /** The media type of an answer that the handler streams through `ctx` itself. */
  streams?: string;
  /** The handler reads the body from `ctx.req` itself. */
  multipart?: true;
  status?: 200 | 201 | 202;
  /** For everybody, without a session. */
  open?: true;
};

// Without a schema nothing is answered, whatever the handler returns.
type Answered<A extends Shape> = z.input<A>;

/** A route as the registry keeps it: one source for the router and for the API description. */
export type Route = Declaration<Shape, Shape, Shape, Shape> & {
  command: boolean;
  handle: (call: CommandCall<unknown, unknown, unknown>) => Promise<unknown>;
};

/** Declares a route that reads, or that opens its own act. Handler: load · authorize · present, in ten lines. */
export function route<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  declaration: Declaration<P, Q, B, A> & {
    command?: never;
    handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<A>> | Answered<A>;
  },
): Route;
/** Declares a legal act: needs an Idempotency-Key, runs in one transaction, and a lost answer is repeated. */
export function route<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  declaration: Declaration<P, Q, B, A> & {
    command: true;
    handle: (call: CommandCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<A>>;
  },
): Route;
export function route(declaration: Declaration<Shape, Shape, Shape, Shape> & { command?: boolean }): Route {
  return { ...declaration, command: declaration.command ?? false } as Route;
}

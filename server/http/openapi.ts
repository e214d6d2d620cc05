import { z } from 'zod';
import { Problem } from './errors.ts';
import type { Route } from './route.ts';

type Json = { [key: string]: unknown };

/** OpenAPI 3.1 out of the same declarations that validate: what is described is what is served. */
export function describeApi(routes: readonly Route[]): Json {
  const components: Record<string, unknown> = {};
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, components) };
  }
  schemaOf(Problem, 'output', components);
  const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } };
  const info = { title: 'KNTC', version: '1', description: 'Khiếu nại, tố cáo, kiến nghị, phản ánh' };
  const security = [{ session: [] }];
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    security,
    paths,
    components: { schemas: components, securitySchemes },
  };
}

function operation(route: Route, components: Record<string, unknown>): Json {
  return {
    operationId: `${route.method}${route.path.replace(/^\/api/, '').replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    ...(route.open && { security: [] }),
    parameters: [
      ...parametersOf('path', route.params, components),
      ...parametersOf('query', route.query, components),
      ...(route.command ? [HEADER_KEY] : []),
      ...(route.method === 'get' ? [] : [HEADER_OURS]),
    ],
    ...bodyOf(route, components),
    responses: { ...answerOf(route, components), default: PROBLEM },
  };
}

function parametersOf(
  place: 'path' | 'query',
  schema: z.ZodType | undefined,
  components: Record<string, unknown>,
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function bodyOf(route: Route, components: Record<string, unknown>): Json {
  if (route.multipart) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!route.body) return {};
  const schema = schemaOf(route.body, 'input', components);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answerOf(route: Route, components: Record<string, unknown>): Json {
  const description = 'Thành công';
  if (route.streams) {
    return { 200: { description, content: { [route.streams]: { schema: { type: 'string', format: 'binary' } } } } };
  }
  if (!route.answer) return { 204: { description } };
  const schema = schemaOf(route.answer, 'output', components);
  return { [route.status ?? 200]: { description, content: { 'application/json': { schema } } } };
}

// Shapes with an id come back under $defs; they move to the components, where all routes share them.
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Record<string, unknown>): Json {
  const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'throw' }) as Json;
  for (const [id, definition] of Object.entries($defs as Json)) {
    const moved = relocate(definition);
    const known = components[id];
    if (known && JSON.stringify(known) !== JSON.stringify(moved))
      throw new Error(`two different shapes are called ${id}`);
    components[id] = moved;
  }
  return relocate(json) as Json;
}

function relocate(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

const PROBLEM = {
  description: 'Bị từ chối, hoặc có lỗi',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const HEADER_OURS = { name: 'X-KNTC', in: 'header', required: true, schema: { type: 'string', const: '1' } };
const HEADER_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { describeApi } from './openapi.ts';
import { allRoutes } from './routes/index.ts';

/** The types of the UI's client, made from the same declarations that validate on the server. */
export async function typesOfApi(): Promise<string> {
  const description = describeApi(allRoutes()) as unknown as OpenAPI3;
  const types = await openapiTS(description, { alphabetize: true, defaultNonNullable: false });
  return `// Written by server/http/writeOpenapi.ts; do not edit.\n${astToString(types)}`;
}

export const openapiTypes = new URL('../../ui/api/openapi.d.ts', import.meta.url);

if (import.meta.filename === process.argv[1]) await writeFile(openapiTypes, await typesOfApi());

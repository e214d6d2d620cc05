import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { describeApi } from '../../server/http/openapi.ts';
import { allRoutes } from '../../server/http/routes/index.ts';
import { openapiTypes, typesOfApi } from '../../server/http/writeOpenapi.ts';

describe('the API description', () => {
  it('gives every route and component one name', () => {
    const { paths } = describeApi(allRoutes()) as { paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));

    expect(ids).to.have.length(allRoutes().length);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('lets no body carry what its schema does not name', () => {
    for (const { body, method, path } of allRoutes()) {
      if (!body) continue;
      const refused = body.safeParse({ nobodyKnowsThisKey: 1 });
      const codes = refused.error?.issues.map(({ code }) => code);
      expect(codes, `${method} ${path}`).to.include('unrecognized_keys');
    }
  });

  it('is what the types of the client were written from (node --import tsx server/http/writeOpenapi.ts)', async () => {
    expect((await readFile(openapiTypes, 'utf8')) === (await typesOfApi()), 'ui/api/openapi.d.ts is stale').to.equal(
      true,
    );
  });
});

import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { procedureKeys } from '../../server/procedures/index.ts';
import { releaseOf } from '../support/walk.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the procedures of the tree', () => {
  it('lead on to procedures that are there', async () => {
    const keys = await procedureKeys(root);
    const lost: string[] = [];
    for (const key of keys) {
      const { procedure } = await releaseOf(key);
      for (const { id, opens, handover } of Object.values(procedure.ends)) {
        if (opens && !keys.includes(opens)) lost.push(`${key} ${id} opens ${opens}`);
        if (handover) lost.push(`${key} ${id} waits for ${handover}`);
      }
      for (const { id, calledElement } of Object.values(procedure.calls))
        if (!keys.includes(calledElement)) lost.push(`${key} ${id} calls ${calledElement}`);
    }
    expect(lost).to.deep.equal([]);
  });

  it('number their matters each in a series of its own', async () => {
    const codes = new Map<string, string[]>();
    for (const key of await procedureKeys(root)) {
      const { code = key, subject } = (await releaseOf(key)).procedure;
      if (subject === 'petition' || subject === 'case') codes.set(code, [...(codes.get(code) ?? []), key]);
    }
    expect([...codes].filter(([, those]) => those.length > 1)).to.deep.equal([]);
    expect([...codes.keys()].filter((code) => !/^[A-Z0-9]{2,6}$/.test(code))).to.deep.equal([]);
  });
});

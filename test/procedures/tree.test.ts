import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'chai';
import { canonical, compileRelease, procedureKeys, readBundle } from '../../server/procedures/index.ts';
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

  it('come back whole from a modeler that knows Camunda’s words and not ours', async function () {
    this.timeout(120_000);
    const words = createRequire(import.meta.url).resolve('camunda-bpmn-moddle/resources/camunda.json');
    for (const key of await procedureKeys(root)) {
      const bundle = await readBundle(root, key);
      const modeler = new BpmnModdle({ camunda: JSON.parse(readFileSync(words, 'utf8')) });
      const { rootElement, warnings } = await modeler.fromXML(bundle.bpmn);
      expect(warnings, key).to.deep.equal([]);
      const { xml } = await modeler.toXML(rootElement, { format: true });

      const { procedure, models } = await compileRelease({ ...bundle, bpmn: xml });
      const before = await releaseOf(key);
      expect(canonical([procedure, models]), key).to.equal(canonical([before.procedure, before.models]));
      expect(drawn(xml), key).to.deep.equal(drawn(bundle.bpmn));
    }
  });
});

const drawn = (xml: string) => ['BPMNShape ', 'BPMNEdge ', 'waypoint '].map((word) => xml.split(word).length - 1);

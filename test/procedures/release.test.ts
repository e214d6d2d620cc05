import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { EngineIncident } from '../../server/engine/index.ts';
import {
  canonical,
  chooseLimit,
  compileRelease,
  type DeadlineSpec,
  hashOf,
  isTrue,
  procedureKeys,
  readBundle,
} from '../../server/procedures/index.ts';
import { sheets } from '../../server/procedures/writeSheets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a release', () => {
  it('has the hash of its content, however the files are laid out', async () => {
    const bundle = await readBundle(root, 'paper');
    const reordered = {
      templates: bundle.templates,
      forms: bundle.forms,
      bpmn: bundle.bpmn,
      procedure: bundle.procedure,
    };

    expect(hashOf(reordered))
      .to.equal(hashOf(bundle))
      .and.to.match(/^[0-9a-f]{64}$/);
    expect(hashOf({ ...bundle, bpmn: `${bundle.bpmn} ` })).not.to.equal(hashOf(bundle));
  });

  it('writes JSON in one way only', () => {
    expect(canonical({ b: [1, { d: null, c: 'ơ' }], a: undefined })).to.equal('{"b":[1,{"c":"ơ","d":null}]}');
  });

  it('names called procedures before their callers', async () => {
    const keys = await procedureKeys(root);

    expect(keys.indexOf('paper')).to.be.lessThan(keys.indexOf('complaint-first'));
  });

  it('keeps the steps in the order of the law', async () => {
    const { procedure } = await compileRelease(await readBundle(root, 'complaint-first'));
    const at = (id: string) => procedure.order.indexOf(id);

    expect(at('prepare-acceptance')).to.be.lessThan(at('acceptance-notice'));
    expect(at('acceptance-notice')).to.be.lessThan(at('determine-complexity'));
    expect(at('determine-complexity')).to.be.lessThan(at('recheck-decision'));
    expect(at('hold-working-session')).to.be.lessThan(at('report-verification'));
    expect(at('hold-dialogue')).to.be.lessThan(at('draft-decision'));
    expect(at('propose-suspension')).to.be.greaterThan(at('publish-decision'));
  });

  it('says who, by when, on what ground, and with which paper', async () => {
    const { procedure } = await compileRelease(await readBundle(root, 'complaint-first'));

    expect(procedure.tasks['hold-dialogue']).to.deep.include({
      role: 'head',
      formKey: 'hold-dialogue',
      papers: ['dialogue-minutes'],
      scope: 'main',
    });
    expect(procedure.calls['verification-report']?.paper).to.deep.equal({
      template: 'verification-report',
      signer: 'verifier',
      recipients: ['head'],
    });
    expect(procedure.sides.suspension).to.deep.include({
      pauses: 'complaint-settlement',
      pauseFrom: 'suspension-decision',
      once: false,
    });
    expect(procedure.ends.terminated).to.deep.include({ kind: 'error', code: 'terminated', scope: 'withdrawal' });
    expect(procedure.timers['legal-effect-reached']).to.deep.include({
      kind: 'timeDate',
      value: 'deadline:legal-effect',
    });
  });

  it('has a fresh sheet beside its diagram (npm run sheets)', async () => {
    for (const [path, text] of Object.entries(await sheets(root))) {
      expect(await readFile(join(root, path), 'utf8').catch(() => ''), path).to.equal(text);
    }
  });
});

describe('the limit of a deadline', () => {
  const settlement = async () => {
    const { procedure } = await compileRelease(await readBundle(root, 'complaint-first'));
    return procedure.deadlines.find(({ id }) => id === 'complaint-settlement') as DeadlineSpec;
  };

  const cases: [boolean, boolean, string][] = [
    [false, false, '30 days'],
    [true, false, '45 days'],
    [false, true, '45 days'],
    [true, true, '60 days'],
  ];
  for (const [complex, remote, value] of cases) {
    it(`is ${value} when complex is ${complex} and remote is ${remote} (LKN Đ28)`, async () => {
      expect(chooseLimit(await settlement(), { complex, remote })).to.deep.equal({ value, law: 'LKN Đ28' });
    });
  }

  it('is an incident while the facts are unknown, never a guess', async () => {
    const spec = await settlement();

    expect(() => chooseLimit(spec, {})).to.throw(EngineIncident);
  });

  it('is null while the deadline does not apply', async () => {
    const { procedure } = await compileRelease(await readBundle(root, 'petition-triage'));
    const spec = procedure.deadlines.find(({ id }) => id === 'complaint-acceptance') as DeadlineSpec;

    expect(chooseLimit(spec, {})).to.equal(null);
    expect(chooseLimit(spec, { kind: 'complaint', jurisdiction: 'own' })?.value).to.equal('7 working days');
  });

  it('asks only conditions that were checked', () => {
    expect(isTrue('= complex', { complex: true })).to.equal(true);
    expect(() => isTrue('= now() > complex', { complex: true })).to.throw(EngineIncident);
  });
});

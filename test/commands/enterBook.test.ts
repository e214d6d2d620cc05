import { expect } from 'chai';
import { checkInvariants } from '../../server/invariants.ts';
import { Petition } from '../../server/models/Petition.ts';
import { Run } from '../../server/models/Run.ts';
import { takeIn } from '../../server/procedures/library.ts';
import { begin, openWorld, refused, type World } from '../support/matter.ts';

/** Somebody calls; what he asks for goes into the petition book by itself. */
const call = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kntc="urn:kntc:bpmn:1" id="d" targetNamespace="urn:kntc:procedures">
  <bpmn:process id="test-call" name="Cuộc gọi" isExecutable="true">
    <bpmn:extensionElements>
      <kntc:procedure subject="petition" entry="true" code="GOI" law="LTCD Đ26" validFrom="2026-07-01" />
    </bpmn:extensionElements>
    <bpmn:startEvent id="called"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>
    <bpmn:endEvent id="written-down" name="Thành đơn">
      <bpmn:extensionElements><kntc:outcome state="entered" name="Ghi thành đơn" opens="petition-triage" /></bpmn:extensionElements>
      <bpmn:incoming>f</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="f" sourceRef="called" targetRef="written-down" />
  </bpmn:process>
</bpmn:definitions>`;

describe('the ways in', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
    await takeIn(world.owner, { procedure: 'test-call', bpmn: call, forms: {}, templates: {} }, 'test', new Date());
  });
  after(() => world.drop());

  it('keep the code of their own series when triage takes the matter into the petition book', async () => {
    const direct = await begin(world);
    const first = await begin(world, { entry: 'test-call' });
    const second = await begin(world, { entry: 'test-call' });

    const rows = await Petition.query(world.db).findByIds([first.petition.id, second.petition.id]).orderBy('id');
    expect(rows.map(({ code }) => code?.replace(/\d{4}-/, ''))).to.deep.equal(['GOI-P.AN-000001', 'GOI-P.AN-000002']);
    const from = direct.petition.registerNumber ?? 0;
    expect(rows.map(({ registerNumber }) => registerNumber)).to.deep.equal([from + 1, from + 2]);
    expect(await first.open()).to.deep.equal(await direct.open());
    const runs = await Run.query(world.db).where({ petitionId: first.petition.id }).orderBy('id');
    expect(runs.map(({ procedure, state }) => `${procedure} ${state}`)).to.deep.equal([
      'test-call ended',
      'petition-triage open',
    ]);
    expect(runs[1]?.parentRunId).to.equal(runs[0]?.id);
    expect(await checkInvariants(world.owner)).to.deep.equal([]);
  });

  it('are procedures by which matters come in, and no others', async () => {
    expect((await refused(begin(world, { entry: 'complaint-first' }))).code).to.equal('no_entry');
    expect((await refused(begin(world, { entry: 'by-pigeon' }))).code).to.equal('no_release');
  });
});

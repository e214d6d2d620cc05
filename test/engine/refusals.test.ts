import { expect } from 'chai';
import { Refusal } from '../../server/domain/refusal.ts';
import { compile, parse } from '../../server/engine/index.ts';
import * as d from './draw.ts';

// What the interpreter would otherwise run as code.
const placeholder = '$'.concat('{environment.variables.x}');

async function refusalOf(xml: string): Promise<Refusal> {
  try {
    compile(await parse(xml));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the model was accepted');
}

/** A sound drawing with one thing changed in it. */
const withNode = (node: string) =>
  d.draw([d.begin(), node, d.user('a'), d.finish()], ['begin > odd', 'odd > a', 'a > finish']);
const withTask = (attributes: string, inside = '') =>
  withNode(`<bpmn:userTask id="odd" ${attributes}>${inside}</bpmn:userTask>`);
const withFlows = (nodes: string[], flows: string[]) => d.draw([d.begin(), d.finish(), ...nodes], flows);
const extension = (inside: string) => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
const loop =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>200000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';

const elements: [what: string, elementId: string, xml: string][] = [
  [
    'a script task',
    'odd',
    withNode('<bpmn:scriptTask id="odd" scriptFormat="javascript"><bpmn:script>next()</bpmn:script></bpmn:scriptTask>'),
  ],
  ['a service task', 'odd', withNode('<bpmn:serviceTask id="odd" implementation="x"/>')],
  ['a business rule task', 'odd', withNode('<bpmn:businessRuleTask id="odd"/>')],
  ['a receive task', 'odd', withNode('<bpmn:receiveTask id="odd"/>')],
  ['a manual task', 'odd', withNode('<bpmn:manualTask id="odd"/>')],
  ['a plain task', 'odd', withNode('<bpmn:task id="odd"/>')],
  ['a transaction', 'odd', withNode('<bpmn:transaction id="odd"/>')],
  ['an ad-hoc sub-process', 'odd', withNode('<bpmn:adHocSubProcess id="odd"/>')],
  ['an inclusive gateway', 'odd', withNode('<bpmn:inclusiveGateway id="odd"/>')],
  ['a complex gateway', 'odd', withNode('<bpmn:complexGateway id="odd"/>')],
  ['an intermediate throw event', 'odd', withNode('<bpmn:intermediateThrowEvent id="odd"/>')],
  [
    'a signal catch event',
    'odd',
    withNode('<bpmn:intermediateCatchEvent id="odd"><bpmn:signalEventDefinition/></bpmn:intermediateCatchEvent>'),
  ],
  [
    'a conditional event',
    'odd',
    withNode('<bpmn:intermediateCatchEvent id="odd"><bpmn:conditionalEventDefinition/></bpmn:intermediateCatchEvent>'),
  ],
  [
    'a timer cycle',
    'odd',
    withNode(
      '<bpmn:intermediateCatchEvent id="odd"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/PT0.001S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
    ),
  ],
  [
    'a timer without a time',
    'odd',
    withNode('<bpmn:intermediateCatchEvent id="odd"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>'),
  ],
  ['a called procedure without a name', 'odd', withNode('<bpmn:callActivity id="odd"/>')],
  [
    'a called procedure as an expression',
    'odd',
    withNode(`<bpmn:callActivity id="odd" calledElement="${placeholder}"/>`),
  ],
  ['many instances', 'odd', withTask('', loop)],
  ['a standard loop', 'odd', withTask('', '<bpmn:standardLoopCharacteristics/>')],
  ['compensation', 'odd', withTask('isForCompensation="true"')],
  ['data mapping', 'odd', withTask('', '<bpmn:ioSpecification/>')],
  ['a class to run', 'odd', withNode('<bpmn:sendTask id="odd" camunda:class="java.lang.Runtime"/>')],
  ['an expression to run', 'odd', withNode(`<bpmn:sendTask id="odd" camunda:expression="${placeholder}"/>`)],
  ['a listener', 'odd', withTask('', extension('<camunda:taskListener event="create" class="X"/>'))],
  [
    'a connector',
    'odd',
    withTask('', extension('<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>')),
  ],
  ['an extension of another maker', 'odd', withTask('xmlns:z="urn:z"', extension('<z:job type="x"/>'))],
  ['an unknown word of our own', 'odd', withTask('', extension('<kntc:timeLimits value="2 days"/>'))],
  ['a misspelt attribute of our own', 'odd', withTask('', extension('<kntc:timeLimit valu="2 days"/>'))],
  ['a step nothing leads to', 'b', withFlows([d.user('a'), d.user('b')], ['begin > a', 'a > finish', 'b > finish'])],
  [
    'a step that leads nowhere',
    'b',
    withFlows([d.fork('split'), d.user('a'), d.user('b')], ['begin > split', 'split > a', 'split > b', 'a > finish']),
  ],
  ['two starts', 'main', withFlows([d.begin('again'), d.user('a')], ['begin > a', 'again > a', 'a > finish'])],
  ['a task that forks', 'a', withFlows([d.user('a'), d.user('b')], ['begin > a', 'a > b', 'a > finish', 'b > finish'])],
  ['a condition behind a task', 'a--finish', withFlows([d.user('a')], ['begin > a', 'a > finish : = x'])],
  [
    'a choice without conditions',
    'which',
    withFlows([d.choice('which'), d.user('a')], ['begin > which', 'which > a', 'which > finish', 'a > finish']),
  ],
  [
    'a condition on the default',
    'which--finish',
    withFlows(
      [d.choice('which', 'which--finish'), d.user('a')],
      ['begin > which', 'which > a : = x', 'which > finish : = y', 'a > finish'],
    ),
  ],
  [
    'two ways between the same two gateways',
    'split',
    d.draw(
      [
        d.begin(),
        d.fork('split'),
        d.fork('join'),
        d.finish(),
        '<bpmn:sequenceFlow id="twin" sourceRef="split" targetRef="join"/>',
      ],
      ['begin > split', 'split > join', 'join > finish'],
    ),
  ],
  [
    'a race with one runner',
    'race',
    withFlows([d.events('race'), d.hear('m')], ['begin > race', 'race > m', 'm > finish']),
  ],
  [
    'a race to a task',
    'race',
    withFlows(
      [d.events('race'), d.hear('m'), d.user('a')],
      ['begin > race', 'race > m', 'race > a', 'm > finish', 'a > finish'],
    ),
  ],
  [
    'a message that does not interrupt',
    'news',
    withFlows([d.user('a'), d.onMessage('news', 'a', false)], ['begin > a', 'a > finish', 'news > finish']),
  ],
  [
    'an error caught on a task of a person',
    'bad',
    withFlows([d.user('a'), d.onError('bad', 'a', 'sent-back')], ['begin > a', 'a > finish', 'bad > finish']),
  ],
  [
    'an event on a send task',
    'late',
    withFlows([d.send('a'), d.onTime('late', 'a', '9 days')], ['begin > a', 'a > finish', 'late > finish']),
  ],
  [
    'an error that nobody catches',
    'bad',
    withFlows(
      [d.sub('box', [d.begin('open'), d.throwError('bad', 'withdrawn')], ['open > bad'])],
      ['begin > box', 'box > finish'],
    ),
  ],
  [
    'an error without a code',
    'finish',
    d.draw([d.begin(), '<bpmn:endEvent id="finish"><bpmn:errorEventDefinition/></bpmn:endEvent>'], ['begin > finish']),
  ],
  [
    'a flow out of a sub-process',
    'open--finish',
    withFlows([d.sub('box', [d.begin('open'), d.finish('close')], ['open > finish'])], ['begin > box', 'box > finish']),
  ],
  [
    'a message at the main start',
    'begin',
    d.draw(
      ['<bpmn:startEvent id="begin"><bpmn:messageEventDefinition messageRef="note"/></bpmn:startEvent>', d.finish()],
      ['begin > finish'],
    ),
  ],
  [
    'a side procedure with a plain start',
    'go',
    withFlows(
      [
        `<bpmn:subProcess id="extra" triggeredByEvent="true">${d.scope([d.begin('go'), d.finish('gone')], ['go > gone'])}</bpmn:subProcess>`,
      ],
      ['begin > finish'],
    ),
  ],
  [
    'a side procedure inside a sub-process',
    'extra',
    withFlows(
      [
        d.sub(
          'box',
          [d.begin('open'), d.finish('close'), d.side('extra', [d.finish('x')], ['extra-begin > x'])],
          ['open > close'],
        ),
      ],
      ['begin > box', 'box > finish'],
    ),
  ],
  [
    'a second process',
    'second',
    d.definitions(
      `<bpmn:process id="main">${d.scope([d.begin(), d.finish()], ['begin > finish'])}</bpmn:process><bpmn:process id="second"/>`,
    ),
  ],
  ['a signal', 'shout', d.draw([d.begin(), d.finish()], ['begin > finish'], '<bpmn:signal id="shout"/>')],
  [
    'a condition in a script language',
    'which--a',
    withFlows(
      [
        d.choice('which', 'which--finish'),
        d.user('a'),
        '<bpmn:sequenceFlow id="which--a" sourceRef="which" targetRef="a"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">next(null,true)</bpmn:conditionExpression></bpmn:sequenceFlow>',
      ],
      ['begin > which', 'which > finish', 'a > finish'],
    ),
  ],
];

const conditions = [
  placeholder,
  'true',
  '= now() > x',
  '= matches(x, "^(a+)+$")',
  '= string length(x) > 2',
  '= for i in 1..3000 return i',
  '= some i in x satisfies i = 1',
  '= if a then b else c',
  '= x[1] = 2',
  '= {a: 1}.a = 1',
  '= (function(a) a)(1) = 1',
  '= x instance of string',
  '= @"2020-01-01" < x',
  '= not(count(x) = 1)',
  '= x.not(y)',
  '= constructor = 1',
  '= x.__proto__ = 1',
  '= a b = 1',
  '= x = ',
  '= "eligible"',
  '= 1 + 1',
  '= x in (> 1)',
  '=',
  `= ${'('.repeat(200)}x${')'.repeat(200)}`,
];

describe('a model', () => {
  for (const [what, elementId, xml] of elements) {
    it(`with ${what} is refused at “${elementId}”`, async () => {
      const refused = await refusalOf(xml);
      expect(refused).to.include({ status: 422, code: 'model_refused' });
      expect(refused.fields).to.have.property(elementId).that.is.a('string');
    });
  }

  for (const condition of conditions) {
    it(`with the condition ${condition.slice(0, 40)} is refused`, async () => {
      const refused = await refusalOf(
        withFlows(
          [d.choice('which', 'which--finish'), d.user('a')],
          [`begin > which`, `which > a : ${condition}`, 'which > finish', 'a > finish'],
        ),
      );
      expect(refused.fields).to.have.property('which--a');
    });
  }
});

describe('a file', () => {
  const sound = d.draw([d.begin(), d.user('a'), d.finish()], ['begin > a', 'a > finish']);

  it('that is sound is read', async () => {
    const parsed = await parse(sound);
    expect(parsed.definitions.$type).to.equal('bpmn:Definitions');
    expect(parsed.xml).to.equal(sound);
  });

  const files: [what: string, xml: string, field?: string][] = [
    [
      'with a DOCTYPE',
      sound.replace('<bpmn:definitions', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><bpmn:definitions'),
    ],
    ['with an ENTITY inside', sound.replace('<bpmn:process', '<!ENTITY e "x"><bpmn:process')],
    ['with a double id', sound.replace('id="finish"', 'id="a"'), 'a'],
    ['with the id __proto__', sound.replaceAll('"a"', '"__proto__"').replace('a--finish', 'x'), '__proto__'],
    ['with the id constructor', sound.replaceAll('"a"', '"constructor"'), 'constructor'],
    ['with a space in an id', sound.replaceAll('"a"', '"a b"'), 'a b'],
    ['with an unknown element', sound.replace('<bpmn:userTask', '<bpmn:userTusk id="x"/><bpmn:userTask')],
    ['with a reference to nothing', sound.replace('targetRef="finish"', 'targetRef="nowhere"')],
    ['that is not XML', 'xin chào'],
    ['that is empty', ''],
    ['that breaks off', sound.slice(0, -20)],
    [
      'that is too big',
      sound.replace('</bpmn:definitions>', `<!--${'x'.repeat(2 * 1024 * 1024)}--></bpmn:definitions>`),
    ],
    ['that is too deep', `${'<a>'.repeat(13)}${'</a>'.repeat(13)}`],
    ['with too many tags', `<a>${'<b/>'.repeat(20_001)}</a>`],
    [
      'with too many elements',
      d.draw([d.begin(), d.finish(), ...Array.from({ length: 2000 }, (_, i) => d.user(`t${i}`))], ['begin > finish']),
    ],
  ];

  for (const [what, xml, field] of files) {
    it(`${what} is refused`, async () => {
      const refused = await refusalOf(xml);
      expect(refused).to.include({ status: 422, code: 'model_refused' });
      if (field) expect(refused.fields).to.have.property(field);
    });
  }

  it('may speak of a DOCTYPE in a comment', async () => {
    await parse(sound.replace('<bpmn:process', '<!-- <!DOCTYPE x> --><bpmn:process'));
  });
});

import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Refusal } from '../../server/domain/refusal.ts';
import type { FormComponent } from '../../server/forms/index.ts';
import { type Bundle, compileRelease, procedureKeys, readBundle } from '../../server/procedures/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The faults of a bundle after a change to it; the procedures in the tree have none. */
async function faults(procedure: string, change: (bundle: Bundle) => void): Promise<Record<string, string>> {
  const bundle = structuredClone(await readBundle(root, procedure));
  change(bundle);
  try {
    await compileRelease(bundle);
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields ?? {};
    throw error;
  }
}

const replace = (from: string, to: string) => (bundle: Bundle) => {
  if (!bundle.bpmn.includes(from)) throw new Error(`nothing to replace: ${from}`);
  bundle.bpmn = bundle.bpmn.replace(from, to);
};

const componentOf = (bundle: Bundle, form: string, key: string): FormComponent => {
  const all = (components: FormComponent[]): FormComponent[] =>
    components.flatMap((one) => [one, ...all(one.components ?? [])]);
  const found = all(bundle.forms[form]?.components ?? []).find((one) => one.key === key);
  if (!found) throw new Error(`no ${key} in ${form}`);
  return found;
};

describe('the linter of releases', () => {
  it('lets the procedures of the tree pass', async () => {
    for (const key of await procedureKeys(root)) expect(await faults(key, () => undefined), key).to.deep.equal({});
  });

  const diagrams: [string, (bundle: Bundle) => void, string, RegExp][] = [
    [
      'a limit whose condition reads on behind “in”',
      replace('when="= complex != remote"', 'when="= complex in (true) and remote"'),
      'complaint-settlement',
      /viết \(a in b\) or \(c in d\)/,
    ],
    [
      'a step without a role',
      replace('camunda:candidateGroups="verifier"', 'camunda:candidateGroups="boss"'),
      'verify',
      /vai trò/,
    ],
    ['a step without its form', (bundle) => delete bundle.forms.verify, 'verify', /biểu mẫu “verify”/],
    [
      'a step without a time limit or a reason',
      replace('<kntc:timeLimit value="10 working days" internal="true" />', ''),
      'verify',
      /thời hạn/,
    ],
    [
      'a legal time limit without its article',
      replace('<kntc:timeLimit value="15 days" law="NĐ124 Đ29.3" />', '<kntc:timeLimit value="15 days" />'),
      'publish-decision',
      /điều luật/,
    ],
    [
      'a time limit nobody can read',
      replace('<kntc:timeLimit value="15 days"', '<kntc:timeLimit value="P15D"'),
      'publish-decision',
      /không đọc được/,
    ],
    [
      'an article that the catalogue of law does not have',
      replace('<kntc:ground law="NĐ124 Đ25"', '<kntc:ground law="NĐ124 Đ250"'),
      'hold-working-session',
      /NĐ124 Đ250/,
    ],
    [
      'a paper without a template',
      (bundle) => delete bundle.templates['working-minutes'],
      'hold-working-session',
      /working-minutes/,
    ],
    [
      'a paper that nobody drafts',
      replace('<kntc:paper template="dialogue-notice" />', ''),
      'dialogue-notice',
      /Không bước nào soạn/,
    ],
    [
      'a paper signed without a way back',
      replace(
        'id="error-sent-back" name="Trả lại để sửa" errorCode="sent-back"',
        'id="error-sent-back" name="Trả lại để sửa" errorCode="other"',
      ),
      'acceptance-notice',
      /trả lại để sửa/,
    ],
    [
      'a deadline that starts nowhere',
      replace('from="acceptance-notice" until="settlement-decision"', 'from="acceptance" until="settlement-decision"'),
      'complaint-settlement',
      /bước không có: acceptance/,
    ],
    [
      'a deadline of which one end is nowhere',
      replace(
        'from="acceptance-notice" until="settlement-decision"',
        'from="acceptance-notice" until="settlement-decision,settled"',
      ),
      'complaint-settlement',
      /bước không có: settled/,
    ],
    [
      'a pause that ends on a day no form asks',
      replace('pauses="complaint-settlement"', 'pauses="complaint-settlement" pauseUntilFact="resumedAt"'),
      'suspension',
      /“resumedAt” không phải một ngày/,
    ],
    [
      'a deadline whose day is no date of a form',
      replace('untilFact="servedOn"', 'untilFact="servedTo"'),
      'decision-service',
      /servedTo/,
    ],
    [
      'two limits at once',
      replace('when="= complex != remote"', 'when="= complex"'),
      'complaint-settlement',
      /Hai mức thời hạn cùng áp dụng khi complex = có, remote = có/,
    ],
    [
      'no limit at all',
      replace('when="= complex and remote"', 'when="= complex and remote and complex != remote"'),
      'complaint-settlement',
      /Không mức thời hạn nào áp dụng khi complex = có, remote = có/,
    ],
    [
      'a condition on a fact nobody asks',
      replace('= viewsDiffer = "yes"', '= viewDiffers = "yes"'),
      'views-differ-to-invite-dialogue',
      /viewDiffers/,
    ],
    [
      'a gateway with two ways at once',
      replace('= withdrawalCoerced = "no" and withdrawalScope = "part"', '= withdrawalScope = "part"'),
      'withdrawal-kind',
      /Hai nhánh cùng đúng/,
    ],
    [
      'a clock that runs back from nowhere',
      replace('<kntc:deadline id="decision-publication"', '<kntc:deadline before="true" id="decision-publication"'),
      'decision-publication',
      /ngày của sự kiện/,
    ],
    [
      'working hours that are counted back',
      replace(
        'fromFact="complainantReceivedOn" until="legal-effect-reached" law="LKN Đ44.1; LKN Đ33.1">',
        'before="true" fromFact="complainantReceivedOn" until="legal-effect-reached" law="LKN Đ44.1"><kntc:limit value="8 working hours" law="LKN Đ44.1" />',
      ),
      'legal-effect',
      /không tính theo giờ/,
    ],
    [
      'an extension in another unit than the limit',
      replace(
        '<kntc:limit value="15 days" law="NĐ124 Đ29.3" />',
        '<kntc:limit value="15 days" law="NĐ124 Đ29.3" /><kntc:extension at="verify" value="5 working days" law="NĐ124 Đ29.3" />',
      ),
      'decision-publication',
      /khác đơn vị/,
    ],
    [
      'an extension at no step',
      replace(
        '<kntc:limit value="15 days" law="NĐ124 Đ29.3" />',
        '<kntc:limit value="15 days" law="NĐ124 Đ29.3" /><kntc:extension at="nowhere" value="5 days" law="NĐ124 Đ29.3" />',
      ),
      'decision-publication',
      /bước không có: nowhere/,
    ],
    [
      'a timer for a deadline that is not there',
      replace('deadline:legal-effect', 'deadline:effect'),
      'legal-effect-reached',
      /thời hạn không có/,
    ],
    [
      'a side procedure after a step that is not there',
      replace('after="acceptance-notice"', 'after="acceptance"'),
      'suspension',
      /bước không có/,
    ],
    [
      'a side procedure that pauses a clock that is not there',
      replace('pauses="complaint-settlement"', 'pauses="settlement"'),
      'suspension',
      /không có: settlement/,
    ],
    [
      'a milestone at a step that is not there',
      replace('name="settled" at="settlement-decision"', 'name="settled" at="decision"'),
      'complaint-first',
      /settled/,
    ],
    [
      'another name than its folder',
      (bundle) => {
        bundle.procedure = 'complaint';
      },
      'complaint-first',
      /tên thư mục/,
    ],
  ];
  for (const [name, change, id, words] of diagrams) {
    it(`refuses ${name}`, async () => {
      expect((await faults('complaint-first', change))[id]).to.match(words);
    });
  }

  it('refuses a gateway that leaves a case without a way', async () => {
    const found = await faults(
      'petition-triage',
      replace('= proposal = "guide"</', '= proposal = "guide" and kind = "complaint"</'),
    );

    expect(found.handling).to.match(/Không nhánh nào đúng khi .*proposal = guide/);
  });

  it('refuses a loop in which nobody has to do anything', async () => {
    const found = await faults(
      'petition-triage',
      replace(
        'id="proposal-decided-to-propose-handling" name="trả lại để sửa" sourceRef="proposal-decided" targetRef="propose-handling"',
        'id="proposal-decided-to-propose-handling" name="trả lại để sửa" sourceRef="proposal-decided" targetRef="proposal-decided"',
      ),
    );

    expect(Object.values(found).join()).to.match(/Vòng lặp/);
  });

  it('refuses a position from which no end can be reached', async () => {
    const found = await faults(
      'petition-triage',
      replace('sourceRef="register-parts" targetRef="split"', 'sourceRef="register-parts" targetRef="register-parts"'),
    );

    expect(found['register-parts']).to.match(/không đến được kết thúc nào/);
  });

  it('refuses a template that reads what no form asks', async () => {
    const found = await faults('complaint-first', (bundle) => {
      bundle.templates['dialogue-notice'] += '<p>{{facts.dialogueRoom}}</p>';
    });

    expect(found['dialogue-notice']).to.match(/facts\.dialogueRoom/);
  });

  it('refuses one key with two meanings', async () => {
    const found = await faults('complaint-first', (bundle) => {
      Object.assign(componentOf(bundle, 'draft-decision', 'handlingDetail'), { key: 'remote' });
    });

    expect(Object.values(found).join()).to.match(/khác kiểu/);
  });

  it('refuses a form that asks for a fact of the petition', async () => {
    const found = await faults('complaint-first', (bundle) => {
      Object.assign(componentOf(bundle, 'draft-decision', 'handlingDetail'), { key: 'receivedOn' });
    });

    expect(found['draft-decision.receivedOn']).to.match(/dữ kiện của đơn/);
  });

  it('refuses a form with anything outside the allow-list', async () => {
    const found = await faults('complaint-first', (bundle) => {
      bundle.forms.verify?.components.push({ type: 'html', id: 'Html_1', content: '<b>x</b>' });
    });

    expect(found['verify.Html_1']).to.match(/không được phép dùng/);
  });
});

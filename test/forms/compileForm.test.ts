import { expect } from 'chai';
import { Refusal } from '../../server/domain/refusal.ts';
import { compileForm, type FormComponent, type FormValues } from '../../server/forms/index.ts';

const today = '2026-08-03';
const form = (...components: FormComponent[]) =>
  compileForm({ type: 'default', id: 'test', schemaVersion: 18, components });
const field = (type: string, key: string, more: Partial<FormComponent> = {}): FormComponent => ({
  type,
  key,
  label: key,
  ...more,
});
const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));

function faultsOf(run: () => unknown): Record<string, string> {
  try {
    run();
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields ?? {};
    throw error;
  }
}

describe('answers to a form', () => {
  const components = [
    field('textfield', 'name', { validate: { required: true, maxLength: 10 } }),
    field('textarea', 'note'),
    field('number', 'days', { validate: { min: 1, max: 60 } }),
    field('datetime', 'on', { subtype: 'date', properties: { 'kntc:notAfter': 'today' } }),
    field('datetime', 'until', { subtype: 'date', properties: { 'kntc:notBefore': 'on + 15 days' } }),
    field('datetime', 'at', { subtype: 'time' }),
    field('radio', 'choice', { values: options('a', 'b') }),
    field('checkbox', 'complex'),
    field('checklist', 'grounds', {
      values: options('x', 'y'),
      validate: { required: true },
      conditional: { hide: '= complex != true' },
    }),
    {
      type: 'dynamiclist',
      path: 'people',
      label: 'People',
      properties: { 'kntc:minItems': '1' },
      components: [
        field('textfield', 'name', { validate: { required: true } }),
        field('select', 'role', { values: options('chair', 'clerk') }),
      ],
    },
  ];
  const good: FormValues = { name: 'Bà Tư', people: [{ name: 'Lan', role: 'chair' }] };
  const parse = (change: FormValues) => form(...components).parse({ ...good, ...change }, { today }).values;
  const faults = (change: FormValues) => faultsOf(() => parse(change));

  it('come back with every key of the form, empty ones as null', () => {
    expect(parse({})).to.deep.equal({
      ...{
        name: 'Bà Tư',
        note: null,
        days: null,
        on: null,
        until: null,
        at: null,
        choice: null,
        complex: false,
        grounds: null,
      },
      people: [{ name: 'Lan', role: 'chair' }],
    });
  });

  it('are trimmed and composed', () => {
    expect(parse({ name: '  Bà Tư ' }).name).to.equal('Bà Tư');
  });

  const refused: [string, FormValues, string, RegExp][] = [
    ['a missing answer', { name: '  ' }, 'name', /Bắt buộc/],
    ['a long answer', { name: 'x'.repeat(11) }, 'name', /10 ký tự/],
    ['a number as text', { days: '7' }, 'days', /số/],
    ['a number out of range', { days: 61 }, 'days', /60/],
    ['half a day', { days: 1.5 }, 'days', /số nguyên/],
    ['a day that does not exist', { on: '2026-02-30' }, 'on', /Ngày không đúng/],
    ['a year that is a slip of the hand', { on: '0226-08-01' }, 'on', /Ngày không đúng/],
    ['a day in the future', { on: '2026-08-04' }, 'on', /sau hôm nay/],
    ['a day too early after another', { on: '2026-08-01', until: '2026-08-15' }, 'until', /trước .*16\/08\/2026/],
    ['an hour that does not exist', { at: '24:00' }, 'at', /Giờ/],
    ['an option that is not offered', { choice: 'c' }, 'choice', /lựa chọn/],
    ['the same option twice', { complex: true, grounds: ['x', 'x'] }, 'grounds', /lựa chọn/],
    ['a shown question left open', { complex: true }, 'grounds', /Bắt buộc/],
    ['an empty list that needs a row', { people: [] }, 'people', /1 dòng/],
    ['rows of blanks', { people: [{ name: ' ', role: null }] }, 'people', /1 dòng/],
    ['a wrong row', { people: [{ name: 'Lan' }, { name: 'Minh', role: 'king' }] }, 'people', /Dòng 2, role/],
    ['an unknown column', { people: [{ name: 'Lan', salary: 1 }] }, 'people', /Dòng 1/],
    ['an unknown key', { admin: true }, 'admin', /không có mục này/],
    ['a key that is no key', { constructor: 1 }, 'constructor', /không có mục này/],
  ];
  for (const [name, change, key, words] of refused) {
    it(`refuse ${name}`, () => {
      expect(faults(change)).to.have.property(key).that.matches(words);
    });
  }

  it('drop what is hidden, so that it can neither be kept nor decide anything', () => {
    expect(parse({ complex: false, grounds: ['x'] }).grounds).to.equal(null);
  });

  it('hide by the facts of earlier steps too', () => {
    const asked = form(
      field('textarea', 'remark', { validate: { required: true }, conditional: { hide: '= decision != "sendBack"' } }),
    );

    expect(asked.parse({}, { decision: 'approve' }).values).to.deep.equal({ remark: null });
    expect(faultsOf(() => asked.parse({}, { decision: 'sendBack' }))).to.have.property('remark');
  });

  it('hide what is in a hidden group', () => {
    const grouped = form(field('checkbox', 'on'), {
      type: 'group',
      label: 'G',
      conditional: { hide: '= on != true' },
      components: [field('textfield', 'name', { validate: { required: true } })],
    });

    expect(grouped.parse({ on: false, name: 'x' }, {}).values).to.deep.equal({ on: false, name: null });
  });

  it('offer some options only when the facts allow them', () => {
    const proposal = form(
      field('radio', 'proposal', {
        values: options('accept', 'shelve'),
        properties: { 'kntc:allow:accept': '= eligibility = "eligible"' },
      }),
    );

    expect(faultsOf(() => proposal.parse({ proposal: 'accept' }, { eligibility: 'ineligible' })).proposal).to.match(
      /Không chọn được “ACCEPT”/,
    );
    expect(proposal.parse({ proposal: 'accept' }, { eligibility: 'eligible' }).values.proposal).to.equal('accept');
  });

  it('cannot write what is only shown', () => {
    const shown = form(field('textfield', 'number', { readonly: true }));

    expect(shown.parse({ number: '1' }, {}).values).to.deep.equal({});
  });

  it('name files by id, as many as are wanted, in rows of lists too', () => {
    const [one, two, three] = ['1', '2', '3'].map((end) => `0198a7a6-0000-7000-8000-00000000000${end}`);
    const scans = form(field('filepicker', 'scans', { properties: { 'kntc:minItems': '1', 'kntc:maxItems': '2' } }), {
      type: 'dynamiclist',
      path: 'proofs',
      label: 'Proofs',
      components: [field('filepicker', 'file', { validate: { required: true } })],
    });
    const answer = (scan: unknown, proofs: unknown = null) => scans.parse({ scans: scan, proofs }, {}).values;

    expect(answer([one, two])).to.deep.equal({ scans: [one, two], proofs: null });
    expect(answer([one], [{ file: [two] }]).proofs).to.deep.equal([{ file: [two] }]);
    for (const [wrong, words] of [
      [null, /ít nhất 1 tệp/],
      [[one, two, three], /Tối đa 2 tệp/],
      [[one, one], /một lần/],
      [['../../etc/passwd'], /Tệp không đúng/],
      [one, /Tệp không đúng/],
    ] as const)
      expect(faultsOf(() => answer(wrong)).scans, String(words)).to.match(words);
    expect(faultsOf(() => answer([one], [{ file: 'x' }])).proofs).to.match(/Dòng 1, file/);
  });

  for (const input of [null, [], 'x', 1]) {
    it(`refuse ${JSON.stringify(input)} instead of answers`, () => {
      expect(() => form().parse(input, {})).to.throw(Refusal);
    });
  }
});

describe('a form', () => {
  const refused: [string, FormComponent, string][] = [
    ['a component outside the allow-list', { type: 'html', id: 'h', content: '<b>' }, 'h'],
    ['a button', { type: 'button', key: 'go', label: 'Go' }, 'go'],
    ['a taglist', field('taglist', 'tags'), 'tags'],
    ['a key that is not camelCase', field('textfield', 'Họ tên'), 'Họ tên'],
    ['a key every object has', field('textfield', 'constructor'), 'constructor'],
    ['a field without a label', { type: 'textfield', key: 'name' }, 'name'],
    ['a choice without options', field('radio', 'choice'), 'choice'],
    ['two options with one value', field('radio', 'choice', { values: options('a', 'a') }), 'choice'],
    ['options computed in the browser', field('select', 'choice', { valuesExpression: '=list' }), 'choice'],
    ['a label with an expression', field('textfield', 'name', { label: '=secret' }), 'name'],
    ['a text with a template', { type: 'text', id: 't', text: 'Hello {{name}}' }, 't'],
    ['a pattern', field('textfield', 'name', { validate: { pattern: '(a+)+' } as FormComponent['validate'] }), 'name'],
    [
      'a condition that calls a function',
      field('textfield', 'name', { conditional: { hide: '= matches(x, "a")' } }),
      'name',
    ],
    [
      'a date rule nobody can read',
      field('datetime', 'on', { subtype: 'date', properties: { 'kntc:notAfter': 'tomorrow!' } }),
      'on',
    ],
    ['a kind of file nobody knows', field('filepicker', 'scan', { properties: { 'kntc:accept': 'exe' } }), 'scan'],
    [
      'more files at least than at most',
      field('filepicker', 'scan', { properties: { 'kntc:minItems': '3', 'kntc:maxItems': '2' } }),
      'scan',
    ],
    ['date and time in one', field('datetime', 'on', { subtype: 'datetime' }), 'on'],
    ['a group with a path', { type: 'group', path: 'deep', label: 'G', components: [] }, 'deep'],
    [
      'a condition inside a list',
      {
        type: 'dynamiclist',
        path: 'rows',
        label: 'R',
        components: [field('textfield', 'name', { conditional: { hide: '= x = 1' } })],
      },
      'rows',
    ],
  ];
  for (const [name, component, key] of refused) {
    it(`is refused with ${name}`, () => {
      expect(faultsOf(() => form(component))).to.have.property(key);
    });
  }

  it('is refused where “in” takes in what follows, and says how to write it', () => {
    const hide = { hide: '= "posting" in forms or complex' };
    const allow = { values: options('a', 'b'), properties: { 'kntc:allow:a': '= "x" in forms and complex' } };
    const faults = faultsOf(() =>
      form(field('textfield', 'name', { conditional: hide }), field('radio', 'choice', allow)),
    );
    expect(faults).to.have.keys('name', 'choice');
    for (const fault of Object.values(faults)) expect(fault).to.include('viết (a in b) or (c in d)');
  });

  it('is refused when it asks the same key twice', () => {
    expect(faultsOf(() => form(field('textfield', 'name'), field('textfield', 'name')))).to.have.property('name');
  });

  it('is refused when two components share an id', () => {
    const twice = [field('textfield', 'name', { id: 'Field_1' }), field('textfield', 'note', { id: 'Field_1' })];

    expect(faultsOf(() => form(...twice))).to.have.property('Field_1');
  });

  it('names its keys with label, type and options', () => {
    const keys = form(field('radio', 'choice', { values: options('a') }), {
      type: 'dynamiclist',
      path: 'rows',
      label: 'Rows',
      components: [field('number', 'n')],
    }).keys();

    expect(keys).to.deep.equal([
      { key: 'choice', label: 'choice', type: 'enum', required: false, options: options('a') },
      {
        key: 'rows',
        label: 'Rows',
        type: 'list',
        required: false,
        items: [{ key: 'n', label: 'n', type: 'number', required: false }],
      },
    ]);
  });
});

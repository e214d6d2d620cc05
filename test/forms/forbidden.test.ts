import { expect } from 'chai';
import type { Refusal } from '../../server/domain/refusal.ts';
import { compileForm, type FormComponent } from '../../server/forms/index.ts';

const tie: FormComponent = {
  type: 'select',
  key: 'tie',
  label: 'Quan hệ',
  values: [
    { value: 'none', label: 'Không' },
    { value: 'family', label: 'Thân thích' },
  ],
  validate: { required: true },
  properties: { 'kntc:refuse:family': 'không được giao xác minh (NĐ31 Đ10.3)' },
};
const role: FormComponent = {
  type: 'select',
  key: 'role',
  label: 'Nhiệm vụ',
  values: [
    { value: 'lead', label: 'Tổ trưởng' },
    { value: 'member', label: 'Thành viên' },
  ],
  validate: { required: true },
};
const list = (properties: Record<string, string>): FormComponent => ({
  type: 'dynamiclist',
  path: 'team',
  label: 'Tổ',
  components: [tie, role],
  properties,
});
const form = (...components: FormComponent[]) =>
  compileForm({ type: 'default', id: 'test', schemaVersion: 18, components });

/** What a person is told, by key. */
function told(work: () => unknown): Record<string, string> {
  try {
    work();
    return {};
  } catch (error) {
    return (error as Refusal).fields ?? {};
  }
}

describe('choices that the law forbids', () => {
  it('are refused in the words of the form, with the article', () => {
    expect(told(() => form(tie).parse({ tie: 'family' }, {}))).to.deep.equal({
      tie: 'không được giao xác minh (NĐ31 Đ10.3)',
    });
    expect(told(() => form(tie).parse({ tie: 'none' }, {}))).to.deep.equal({});
  });

  it('are refused in every row of a list, which names the row', () => {
    const team = [
      { tie: 'none', role: 'lead' },
      { tie: 'family', role: 'member' },
    ];

    expect(told(() => form(list({})).parse({ team }, {})).team).to.equal(
      'Dòng 2: không được giao xác minh (NĐ31 Đ10.3)',
    );
  });

  it('leave a team with exactly one leader', () => {
    const asked = form(list({ 'kntc:exactlyOne': 'role = lead' }));
    const rows = (...roles: string[]) => ({ team: roles.map((one) => ({ tie: 'none', role: one })) });

    expect(told(() => asked.parse(rows('lead', 'member'), {}))).to.deep.equal({});
    expect(told(() => asked.parse(rows('member', 'member'), {})).team).to.equal('Phải có đúng một dòng “Tổ trưởng”');
    expect(told(() => asked.parse(rows('lead', 'lead'), {})).team).to.equal('Phải có đúng một dòng “Tổ trưởng”');
    expect(told(() => asked.parse({}, {}))).to.deep.equal({});
  });

  it('are options of the form, or the form is refused', () => {
    const stray = { ...tie, properties: { 'kntc:refuse:friend': 'không' } };

    expect(told(() => form(stray)).tie).to.include('trỏ tới lựa chọn không có');
    expect(told(() => form(list({ 'kntc:exactlyOne': 'role is lead' }))).team).to.include('không đọc được');
  });
});

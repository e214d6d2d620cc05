import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { type Action, abilityOf, type Subjects, type SubjectType } from '../../server/policies/ability.ts';
import { authorize, can } from '../../server/policies/authorize.ts';
import { dung, everybody, hoa, lan, minh, nga, PROVINCE, son, tuan, WARD } from '../support/people.ts';

describe('a petition', () => {
  it('is read by everybody who works on matters in its agency', () => {
    const readers = everybody.filter((officer) => can(abilityOf(officer), 'read', 'Petition', { agencyId: WARD }));

    expect(readers.map(({ username }) => username)).to.deep.equal(['lan', 'minh', 'hoa', 'tuan', 'mai', 'son']);
  });

  it('of another agency does not exist', () => {
    expect(tryTo(dung, 'read', 'Petition', { agencyId: WARD })).to.equal('404 not_found');
    expect(tryTo(dung, 'edit', 'Petition', { agencyId: WARD })).to.equal('404 not_found');
  });

  it('does not exist for the administrator', () => {
    expect(tryTo(nga, 'read', 'Petition', { agencyId: WARD })).to.equal('404 not_found');
  });

  it('is registered at the counter and by those who handle it, not by the inspector', () => {
    expect(tryTo(hoa, 'register', 'Petition', { agencyId: WARD })).to.equal('allowed');
    expect(tryTo(son, 'register', 'Petition', { agencyId: WARD })).to.equal('403 forbidden');
    expect(tryTo(nga, 'register', 'Petition', { agencyId: WARD })).to.equal('403 forbidden');
    expect(tryTo(lan, 'register', 'Petition', { agencyId: PROVINCE })).to.equal('403 forbidden');
  });

  it('never tells the verifying body who denounced', () => {
    expect(tryTo(tuan, 'readIdentity', 'Petition', { agencyId: WARD })).to.equal('403 forbidden');
    expect(tryTo(minh, 'readIdentity', 'Petition', { agencyId: WARD })).to.equal('allowed');
  });
});

describe('a task', () => {
  const open = { agencyId: WARD, role: 'handler', assigneeId: null, signs: false };
  const held = { ...open, assigneeId: lan.id };

  it('is claimed by an officer of its role, once', () => {
    expect(tryTo(lan, 'claim', 'Task', open)).to.equal('allowed');
    expect(tryTo(hoa, 'claim', 'Task', open)).to.equal('403 forbidden');
    expect(tryTo(lan, 'claim', 'Task', held)).to.equal('403 forbidden');
    expect(tryTo(dung, 'claim', 'Task', open)).to.equal('404 not_found');
  });

  it('is completed by whoever holds it, and while nobody does, by an officer of its role', () => {
    expect(tryTo(lan, 'complete', 'Task', held)).to.equal('allowed');
    expect(tryTo(lan, 'complete', 'Task', open)).to.equal('allowed');
    expect(tryTo(hoa, 'complete', 'Task', open)).to.equal('403 forbidden');
    expect(tryTo(minh, 'complete', 'Task', held)).to.equal('403 forbidden');
  });

  it('is given away and taken back by the head of its own agency', () => {
    expect(tryTo(minh, 'assign', 'Task', open)).to.equal('allowed');
    expect(tryTo(minh, 'release', 'Task', held)).to.equal('allowed');
    expect(tryTo(hoa, 'assign', 'Task', open)).to.equal('403 forbidden');
    expect(tryTo(dung, 'assign', 'Task', open)).to.equal('404 not_found');
  });
});

describe('a side procedure', () => {
  it('is started by the roles that the diagram names', () => {
    expect(tryTo(lan, 'start', 'SideProcedure', { agencyId: WARD, roles: ['handler', 'head'] })).to.equal('allowed');
    expect(tryTo(hoa, 'start', 'SideProcedure', { agencyId: WARD, roles: ['handler', 'head'] })).to.equal(
      '403 forbidden',
    );
    expect(tryTo(dung, 'start', 'SideProcedure', { agencyId: WARD, roles: ['handler'] })).to.equal('404 not_found');
  });
});

describe('a rule', () => {
  it('without a value in its condition is a bug, not a rule for everything', () => {
    expect(() => abilityOf({ ...lan, agencyId: undefined as unknown as string })).to.throw('matches everything');
  });
});

function tryTo<T extends SubjectType>(officer: Officer, action: Action, type: T, record: Subjects[T]): string {
  try {
    authorize(abilityOf(officer), action, type, record);
    return 'allowed';
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`;
    throw error;
  }
}

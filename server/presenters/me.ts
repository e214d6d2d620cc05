import type { Officer } from '../commands/act.ts';
import type { Config } from '../config.ts';
import { type Ability, abilityOf } from '../policies/ability.ts';
import { can } from '../policies/authorize.ts';

export const ABILITIES = [
  'hand-over',
  'read-matters',
  'register-petition',
  'assign-tasks',
  'administer',
  'keep-incoming',
  'serve-counter',
] as const;

/** The signed-in person, with what they may do at all, so that the pages have no rules of their own. */
export function presentMe(officer: Officer, agency: { id: string; code: string; name: string }, config: Config) {
  const { id, name, title, username, roles, unit } = officer;
  const { demo, insecure } = config;
  return { id, name, title, username, roles, unit, agency, abilities: abilitiesOf(officer), demo, insecure };
}

function abilitiesOf(officer: Officer): (typeof ABILITIES)[number][] {
  const ability = abilityOf(officer);
  return ABILITIES.filter((name) => CHECKS[name](ability, officer));
}

// Asked of a record of the own agency: a type alone would also match what belongs to others.
const CHECKS: Record<(typeof ABILITIES)[number], (ability: Ability, officer: Officer) => boolean> = {
  'read-matters': (ability, { agencyId }) => can(ability, 'read', 'Petition', { agencyId }),
  'register-petition': (ability, { agencyId }) => can(ability, 'register', 'Petition', { agencyId }),
  'assign-tasks': (ability, { agencyId }) =>
    can(ability, 'assign', 'Task', { agencyId, role: '', assigneeId: null, signs: false }),
  'keep-incoming': (ability, { agencyId }) =>
    can(ability, 'register', 'Incoming', { agencyId, secrecy: 'open', sealed: false, holderId: null }),
  'serve-counter': (ability, { agencyId }) => can(ability, 'serve', 'Counter', { agencyId }),
  'hand-over': (ability, { agencyId }) => can(ability, 'handOver', 'Officer', { agencyId }),
  administer: (ability, { agencyId }) => can(ability, 'administer', 'Officer', { agencyId }),
};

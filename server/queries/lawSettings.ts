import type { Knex } from 'knex';

/** Which of two laws a clock follows where no text says so. */
export const lawChoices = ['earlier', 'old', 'new'] as const;
export type LawChoice = (typeof lawChoices)[number];

export type LawSetting = { value: LawChoice; source: string; setBy: string; setAt: Date };

/** The key under which legal staff choose for a deadline. */
export function transitionKey(deadline: string): string {
  return `transition:${deadline}`;
}

/** What legal staff chose last for a deadline; until they do, whichever day is the earlier. */
export async function lawChoiceOf(knex: Knex, deadline: string): Promise<LawChoice> {
  return (await findLawSetting(knex, deadline))?.value ?? 'earlier';
}

export async function findLawSetting(knex: Knex, deadline: string): Promise<LawSetting | undefined> {
  return knex('law_settings')
    .join('officers', 'officers.id', 'law_settings.setBy')
    .where('key', transitionKey(deadline))
    .orderBy([
      { column: 'setAt', order: 'desc' },
      { column: 'law_settings.id', order: 'desc' },
    ])
    .first<LawSetting | undefined>('value', 'source', 'officers.name as setBy', 'setAt');
}

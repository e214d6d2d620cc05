import { Refusal } from '../../server/domain/refusal.ts';

/** What a person would be told: '415 kind_refused'. Anything but a refusal is passed on. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`;
    throw error;
  }
  return 'no refusal';
}

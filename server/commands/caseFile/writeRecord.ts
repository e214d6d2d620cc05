import { type Day, dayOf, hourOf } from '../../domain/day.ts';
import { currentRelease } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { issueDirectly } from '../papers/issuePaper.ts';

export type HandedOver = {
  about: string;
  on: Day;
  receivers: string;
  items: { name: string; pages: number | null; condition: string | null }[];
};

/**
 * The record (NĐ124 Mẫu 08) of what leaves the file, ready to be printed and signed by both; its id. Of a sealed matter none
 * is written: papers are read by more people than the file is.
 */
export async function writeRecord(
  act: Act,
  matter: Matter,
  caseId: string,
  { about, on, receivers, items }: HandedOver,
): Promise<string | null> {
  if (matter.petition.sealed) return null;
  const run = [...matter.runs.values()].find((one) => one.kind === 'main' && one.caseId === caseId);
  if (!run) throw new Error(`case ${caseId} has no run`);
  // The case's own release may be older than this form.
  const release = await currentRelease(act.trx, 'redelivery', matter.today);
  const { officer, at } = act;
  const record = await issueDirectly(act, matter, run, release, 'handover-record', {
    facts: {
      handoverAbout: about,
      handoverOn: on,
      ...(on === dayOf(at) && { handoverTime: hourOf(at) }),
      handoverPlace: matter.agency.name,
      handoverReceivers: receivers,
      handoverGivers: [officer.name, officer.title, matter.agency.name].join(', '),
      handoverItems: items,
      handoverGiverName: officer.name,
    },
  });
  return record.id;
}

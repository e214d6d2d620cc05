import { hourOf } from '../../domain/day.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import type { Document } from '../../models/Document.ts';
import { currentRelease } from '../../procedures/library.ts';
import type { Act } from '../act.ts';
import { issueDirectly } from '../papers/issuePaper.ts';
import { change, type Held } from './onDelivery.ts';

/**
 * The record of handing over (Mẫu 08) for a paper that somebody takes in person, ready to be printed and signed by both.
 * Refuses with 409 `not_by_hand`, `handover_written`.
 */
export async function writeHandover(act: Act, held: Held): Promise<Document> {
  const { delivery, document, matter } = held;
  if (delivery.route !== 'hand') throw refusal(409, 'not_by_hand', 'Chỉ lập biên bản giao nhận khi trao trực tiếp.');
  if (delivery.handoverDocumentId)
    throw refusal(409, 'handover_written', 'Đã lập biên bản giao nhận cho lần trao này.');
  const run = matter.runs.get(document.runId);
  if (!run) throw new Error(`document ${document.id} has no run`);
  // The paper's own release may be older than this form.
  const release = await currentRelease(act.trx, 'redelivery', matter.today);
  const { officer } = act;
  const number = document.number ? ` số ${document.number}` : '';
  const record = await issueDirectly(act, matter, run, release, 'handover-record', {
    facts: {
      handoverAbout: 'giao, nhận văn bản',
      handoverOn: matter.today,
      handoverTime: hourOf(act.at),
      handoverPlace: matter.agency.name,
      handoverReceivers: [delivery.name, delivery.address].filter(Boolean).join(', '),
      handoverGivers: [officer.name, officer.title, matter.agency.name].join(', '),
      handoverItems: [
        {
          name: `${document.title}${number} ngày ${formatDay(delivery.issuedOn)}`,
          pages: null,
          condition: 'Bản chính',
        },
      ],
      handoverGiverName: officer.name,
    },
  });
  await change(act, held, { handoverDocumentId: record.id }, { act: 'handover', onDay: matter.today });
  return record;
}

import type { Knex } from 'knex';
import { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import type { Act } from './act.ts';
import type { Matter } from './matter.ts';

/** Somebody whose identity went to the vault, and the code that stands for them now. */
export type Sender = { partyId: string; name: string; code: string };

/**
 * What was written about a matter before it was sealed says the code where it said the name: notes, answers, recipients,
 * answers kept for repeated commands (LTC Đ56). Papers keep their words and are closed instead.
 */
export async function forgetSender(act: Act, matter: Matter, sender: Sender): Promise<void> {
  await forgetDeliveries(act, sender);
  const words = sender.name.trim();
  if (words === '') return;
  await forgetInMatter(act, matter, words, sender.code);
  for (const { table, column, where } of writtenAbout(matter))
    await rewrite(act.trx, { table, column, where }, words, sender.code);
}

/** Files made of lists before the sealing name the sender: they are taken back, and made anew on demand. */
export async function takeBackExports({ trx }: Act, agencyId: string): Promise<void> {
  const failure = 'Tệp không còn dùng được vì một đơn vừa được giữ bí mật người gửi: hãy tạo lại.';
  await trx('exports')
    .where({ agencyId })
    .whereIn('state', ['running', 'ready'])
    .update({ state: 'failed', content: null, failure });
}

// Where papers went is told by the code from now on.
async function forgetDeliveries({ trx }: Act, { partyId, code }: Sender): Promise<void> {
  const ids = await trx('deliveries').where({ partyId }).pluck<string[]>('id');
  if (ids.length === 0) return;
  await trx('deliveries').whereIn('id', ids).update({ name: code, address: null, receivedBy: null });
  await trx('delivery_records').whereIn('deliveryId', ids).update({ values: '{}' });
}

// The runs of the matter are in hand and written when the act goes on: the rows alone would not do.
async function forgetInMatter({ trx }: Act, { petition, runs }: Matter, name: string, code: string): Promise<void> {
  const said = (text: string) => text.replace(new RegExp(patternOf(name, '\\p{L}'), 'giu'), code);
  for (const run of runs.values()) {
    const facts = JSON.stringify(run.facts);
    const forgotten = said(facts);
    if (forgotten === facts) continue;
    run.facts = JSON.parse(forgotten);
    await Run.query(trx).findById(run.id).patch({ facts: run.facts });
  }
  const { title, content, requests } = petition;
  const told = { title: said(title), content: said(content), requests: requests && said(requests) };
  Object.assign(petition, told);
  await Petition.query(trx).findById(petition.id).patch(told);
}

type Written = { table: string; column: string; where: [sql: string, ...values: string[]] };

function writtenAbout({ petition: { id, incomingId } }: Matter): Written[] {
  const ofTasks = 'task_id in (select id from tasks where petition_id = ?)';
  return [
    { table: 'routing_notes', column: 'text', where: ['petition_id = ?', id] },
    { table: 'chases', column: 'note', where: ['petition_id = ?', id] },
    { table: 'deliveries', column: 'name', where: ['petition_id = ?', id] },
    { table: 'deliveries', column: 'received_by', where: ['petition_id = ?', id] },
    { table: 'answers', column: 'values', where: [ofTasks, id] },
    { table: 'drafts', column: 'values', where: [ofTasks, id] },
    { table: 'commands', column: 'answer', where: ['answer::text like ?', `%${id}%`] },
    ...(incomingId
      ? [
          { table: 'incoming_history', column: 'note', where: ['incoming_id = ?', incomingId] as Written['where'] },
          {
            table: 'commands',
            column: 'answer',
            where: ['answer::text like ?', `%${incomingId}%`] as Written['where'],
          },
        ]
      : []),
  ];
}

const JSON_COLUMNS: ReadonlySet<string> = new Set(['values', 'answer']);

async function rewrite(
  trx: Knex.Transaction,
  { table, column, where: [where, ...values] }: Written,
  name: string,
  code: string,
): Promise<void> {
  const pattern = patternOf(JSON_COLUMNS.has(column) ? JSON.stringify(name).slice(1, -1) : name, '[[:alpha:]]');
  const type = JSON_COLUMNS.has(column) ? 'jsonb' : 'text';
  await trx.raw(
    `update ${table} set "${column}" = regexp_replace("${column}"::text, ?, ?, 'gi')::${type}
     where ${where} and "${column}"::text ~* ?`,
    [pattern, code, ...values, pattern],
  );
}

// However it was spaced; a longer name that begins alike is another person's.
function patternOf(name: string, letter: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return `${literal.replace(/\s+/g, '\\s+')}(?!${letter})`;
}

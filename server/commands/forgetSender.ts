import { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import type { Act } from './act.ts';
import type { Matter } from './matter.ts';

/** Somebody whose identity went to the vault, and the code that stands for them now. */
export type Sender = { partyId: string; name: string; code: string };

/**
 * What was written about a matter before it was sealed says the code where it said the name: notes, answers, recipients,
 * answers kept for repeated commands (LTC Đ56). Rows that are only added to are rewritten by the database's own function
 * and by nothing else. Papers keep their words and are closed instead.
 */
export async function forgetSender(act: Act, matter: Matter, { partyId, name, code }: Sender): Promise<void> {
  await act.trx.raw('select forget_name(?, ?)', [partyId, name]);
  if (name.trim() !== '') await forgetInMatter(act, matter, name.trim(), code);
  await act.trx('contacts').where({ petitionId: matter.petition.id }).update({ caller: null });
}

/** Files made of lists before the sealing name the sender: they are taken back, and made anew on demand. */
export async function takeBackExports({ trx }: Act, agencyId: string): Promise<void> {
  const failure = 'Tệp không còn dùng được vì một đơn vừa được giữ bí mật người gửi: hãy tạo lại.';
  await trx('exports')
    .where({ agencyId })
    .whereIn('state', ['running', 'ready'])
    .update({ state: 'failed', content: null, failure });
}

// The runs of the matter are in hand and written when the act goes on: the rows alone would not do.
async function forgetInMatter({ trx }: Act, { petition, runs }: Matter, name: string, code: string): Promise<void> {
  const words = new RegExp(`${name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+')}(?!\\p{L})`, 'giu');
  const said = (text: string) => text.replace(words, code);
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
  const calls = await trx('contacts').where({ petitionId: petition.id, again: true }).select('id', 'words');
  for (const call of calls)
    await trx('contacts')
      .where({ id: call.id })
      .update({ words: said(call.words ?? '') });
}

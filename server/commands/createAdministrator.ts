import type { Knex } from 'knex';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import { hashPassword } from './password.ts';

export type NewAdministrator = { name: string; username: string; password: string; agencyName: string; place: string };

const SHORTEST = 15;

/** The first account of an empty installation, and the agency it belongs to. Everybody else is made by people. */
export async function createAdministrator(owner: Knex, wish: NewAdministrator): Promise<void> {
  const username = wish.username.trim().toLowerCase();
  if (!/^[a-z0-9._-]{3,50}$/.test(username))
    throw invalid('Tên đăng nhập gồm 3–50 chữ cái không dấu, số, dấu chấm, gạch.');
  if (wish.password.length < SHORTEST) throw invalid(`Mật khẩu cần ít nhất ${SHORTEST} ký tự, nên là một câu dễ nhớ.`);
  if (!wish.name.trim() || !wish.agencyName.trim()) throw invalid('Cần họ tên và tên cơ quan.');
  const passwordHash = await hashPassword(wish.password.normalize('NFC'));
  await owner.transaction(async (trx) => {
    if (await trx('officers').where({ username }).first('id')) throw invalid(`Đã có tài khoản "${username}".`);
    const agencyId = await findOrMakeAgency(trx, wish);
    const account = { id: newId(), agencyId, name: wish.name.trim(), title: 'Quản trị viên', username, passwordHash };
    await trx('officers').insert({ ...account, roles: ['administrator'] });
  });
}

async function findOrMakeAgency(trx: Knex.Transaction, { agencyName, place }: NewAdministrator): Promise<string> {
  const name = agencyName.trim();
  const found = await trx('agencies').where({ name }).first('id');
  if (found) return found.id;
  const id = newId();
  const rest = { kind: 'committee', level: 'province', place: place.trim(), headTitle: 'Chủ tịch' };
  await trx('agencies').insert({
    id,
    code: id.slice(0, 8),
    name,
    symbol: 'UBND',
    ...rest,
    validFrom: trx.raw('current_date'),
    keepsLaw: trx.raw('not exists (select from agencies where keeps_law)'),
  });
  return id;
}

function invalid(message: string) {
  return refusal(422, 'invalid', message);
}

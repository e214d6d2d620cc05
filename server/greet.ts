import type { Knex } from 'knex';
import type { Config } from './config.ts';
import { demoAccounts, demoPassword } from './demo/province.ts';

/** The last words of a start: the address, and who may sign in. */
export async function greet(owner: Knex, config: Config): Promise<void> {
  console.log(`\nKNTC: ${config.origin ?? `http://<địa chỉ máy này>:${config.port}`}\n`);
  if (config.demo && (await isDemo(owner))) printAccounts();
  else if (!(await owner('officers').first('id'))) {
    console.log('Chưa có tài khoản nào. Tạo quản trị viên đầu tiên — no account yet, create the first administrator:');
    console.log('  node --import tsx server/createAdministrator.ts\n');
  }
}

async function isDemo(owner: Knex): Promise<boolean> {
  const [first] = demoAccounts();
  return first !== undefined && (await owner('officers').where({ username: first.username }).first('id')) !== undefined;
}

function printAccounts(): void {
  console.log(`Tỉnh Hà Thanh (minh họa), mật khẩu chung — demo province, one password for all: ${demoPassword}`);
  let agency = '';
  for (const account of demoAccounts()) {
    if (account.agency !== agency) console.log(`  ${account.agency}`);
    agency = account.agency;
    console.log(`    ${account.username.padEnd(16)} ${account.name}, ${account.title}`);
  }
  console.log('');
}

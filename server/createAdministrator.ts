import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createAdministrator } from './commands/createAdministrator.ts';
import { connect } from './models/db.ts';
import { migrate } from './models/migrate.ts';
import { findDatabase } from './postgres/findDatabase.ts';
import { failureLine } from './setup/failure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const url = await findDatabase(root);
  const wish = await askAll();
  await migrate(url);
  const owner = connect(url, { purpose: 'owner', pool: 1 });
  await createAdministrator(owner, wish).finally(() => owner.destroy());
  console.log(`Đã tạo tài khoản quản trị "${wish.username}".`);
} catch (error) {
  console.error(failureLine(error) ?? (error instanceof Error ? error.message : error));
  process.exit(1);
}

async function askAll() {
  return {
    agencyName: await ask('Tên cơ quan', 'KNTC_ADMIN_AGENCY'),
    place: await ask('Địa danh ghi trên văn bản', 'KNTC_ADMIN_PLACE'),
    name: await ask('Họ và tên', 'KNTC_ADMIN_NAME'),
    username: await ask('Tên đăng nhập', 'KNTC_ADMIN_USERNAME'),
    password: await ask('Mật khẩu (không hiện khi gõ)', 'KNTC_ADMIN_PASSWORD', true),
  };
}

async function ask(question: string, variable: string, hidden = false): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined) return given;
  process.stdout.write(`${question}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stdout,
    terminal: hidden,
  });
  const answer = await terminal.question('');
  terminal.close();
  if (hidden) process.stdout.write('\n');
  return answer;
}

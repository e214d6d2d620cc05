import type pg from 'pg';
import { failure } from '../setup/failure.mjs';
import { findSecret, secret } from './secret.ts';

/** How the program reaches one database: as its owner (migrations, worker), as the acting program, as the identity vault. */
export type Urls = { ownerUrl: string; appUrl: string; vaultUrl: string };

const owner = 'kntc_owner';
const restricted = ['kntc_app', 'kntc_vault'] as const;

/** Makes the roles and the database on an embedded server; what exists already is left as it is. */
export async function prepareDatabase(admin: pg.Client, keys: string, port: number, name = 'kntc'): Promise<Urls> {
  for (const role of [owner, ...restricted]) await makeRole(admin, role, await secret(keys, role));
  // migrations make what the restricted roles own, and hand it to them
  await admin.query(`grant ${restricted.join(', ')} to ${owner}`);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await createDatabase(admin, name);
  return embeddedUrls(keys, port, name);
}

/** Creates a database that only our own roles may enter, empty or as a copy of a template. */
export async function createDatabase(admin: pg.Client, name: string, template = 'template1'): Promise<void> {
  const id = admin.escapeIdentifier(name);
  await admin.query(`create database ${id} owner ${owner} template ${admin.escapeIdentifier(template)}`);
  await admin.query(`revoke all on database ${id} from public`);
  await admin.query(`grant connect on database ${id} to ${restricted.join(', ')}`);
}

export async function embeddedUrls(keys: string, port: number, name: string): Promise<Urls> {
  const at = async (role: string) => `postgres://${role}:${await secret(keys, role)}@127.0.0.1:${port}/${name}`;
  return { ownerUrl: await at(owner), appUrl: await at('kntc_app'), vaultUrl: await at('kntc_vault') };
}

/** The restricted roles on a server of the customer's: made when the owner may make roles and nobody made them before. */
export async function prepareForeignRoles(client: pg.Client, keys: string, ownerUrl: string): Promise<Urls> {
  const [appUrl, vaultUrl] = [
    process.env.DATABASE_APP_URL ?? (await foreignRole(client, keys, ownerUrl, 'kntc_app', 'DATABASE_APP_URL')),
    process.env.DATABASE_VAULT_URL ?? (await foreignRole(client, keys, ownerUrl, 'kntc_vault', 'DATABASE_VAULT_URL')),
  ];
  return { ownerUrl, appUrl, vaultUrl };
}

async function foreignRole(client: pg.Client, keys: string, ownerUrl: string, role: string, variable: string) {
  const { rows } = await client.query(
    `select (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may_create,
            exists (select from pg_roles where rolname = $1) as exists`,
    [role],
  );
  const { may_create: mayCreate, exists } = rows[0] as { may_create: boolean; exists: boolean };
  if (exists && !(await findSecret(keys, role))) throw unknownPassword(role, variable);
  if (!exists && !mayCreate) throw mayNotCreate(role, variable);
  const password = await secret(keys, role);
  await makeRole(client, role, password);
  const url = new URL(ownerUrl);
  Object.assign(url, { username: role, password });
  return url.href;
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount) return;
  await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
}

function unknownPassword(role: string, variable: string): Error {
  return failure(
    `Vai trò ${role} đã có trên máy chủ cơ sở dữ liệu: hãy đặt ${variable} với mật khẩu của vai trò đó`,
    `role ${role} already exists on the database server: set ${variable} with its password`,
  );
}

function mayNotCreate(role: string, variable: string): Error {
  return failure(
    `Tài khoản trong DATABASE_URL không được tạo vai trò: hãy tạo vai trò ${role} rồi đặt ${variable}`,
    `the account in DATABASE_URL may not create roles: create ${role} and set ${variable}`,
  );
}

import type { Knex } from 'knex';

export type Multiplied = {
  /** The matter to copy, standing where `advance` brought it. */
  petitionId: string;
  count: number;
  /** Among whom the work is spread; without them everybody keeps what they have. */
  officers?: readonly string[];
};

/**
 * Copies a matter with all its rows, by SQL, `count` times: own ids, own numbers that continue the registers, own people and
 * words to search for. What an issued paper took from a register is left out.
 */
export async function multiply(owner: Knex, { petitionId, count, officers = [] }: Multiplied): Promise<void> {
  await owner.transaction(async (trx) => {
    await trx.raw('set local synchronous_commit = off');
    await trx.raw(FUNCTIONS);
    const matter = await trx('petitions').where({ id: petitionId }).first('agencyId', 'registerYear');
    const files = await trx('cases')
      .join('case_petitions', 'case_petitions.caseId', 'cases.id')
      .where({ petitionId })
      .select('cases.id', 'procedure', 'caseYear');
    const first = await take(trx, matter.agencyId, 'petition', matter.registerYear, count);
    const people = officers.length
      ? `(array[${officers.map((id) => `'${id}'`).join()}]::uuid[])[1 + n % ${officers.length}]`
      : null;
    const copy = (table: string, where: string, special: Columns = {}) =>
      copyRows(trx, { table, where, special, count, people, from: first });
    await copyNames(copy, petitionId);
    for (const { id, procedure, caseYear } of files) {
      const number = await take(trx, matter.agencyId, `case:${procedure}`, caseYear, count);
      const code = `regexp_replace(t.code, '\\d+$', lpad((n - ${first - number})::text, 6, '0'))`;
      await copy('cases', `t.id = '${id}'`, { code });
    }
    const its = `t.petition_id = '${petitionId}'`;
    await copy('case_petitions', its);
    await copy('runs', its);
    await copy('tasks', its, people ? { assignee_id: people } : {});
    const runs = `t.run_id in (select id from runs where petition_id = '${petitionId}')`;
    await copy('answers', runs);
    await copy('deadlines', its);
    await copy('timers', runs);
    await copy('documents', `${its} and t.register_number is null`);
    await copy(
      'document_versions',
      `t.document_id in (select id from documents where petition_id = '${petitionId}' and register_number is null)`,
    );
    await copy('journal', its);
  });
}

/**
 * Copies what the books of an office show of a matter that is over, and nothing else: an agency of many years in a few minutes.
 * The copies came on different days, in different fields and by different ways.
 */
export async function shelve(owner: Knex, { petitionId, count }: { petitionId: string; count: number }): Promise<void> {
  await owner.raw(FUNCTIONS);
  const { agencyId, registerYear } = await owner('petitions')
    .where({ id: petitionId })
    .first<{ agencyId: string; registerYear: number }>('agencyId', 'registerYear');
  const first = await take(owner, agencyId, 'petition', registerYear, count);
  const part = Math.ceil(count / SIDE_BY_SIDE);
  const parts = Array.from({ length: SIDE_BY_SIDE }, (_, n) => first + n * part);
  await Promise.all(
    parts.map((from) => shelveFrom(owner, { petitionId, from, count: Math.min(part, first + count - from) })),
  );
}

// One connection copies on one processor.
const SIDE_BY_SIDE = 2;

type Shelving = { petitionId: string; from: number; count: number };

async function shelveFrom(owner: Knex, { petitionId, from, count }: Shelving): Promise<void> {
  await owner.transaction(async (trx) => {
    await trx.raw('set local synchronous_commit = off');
    const copy = (table: string, where: string, special: Columns = {}) =>
      copyRows(trx, { table, where, special, count, people: null, from });
    const day = `date '2016-01-04' + n % 3650`;
    await copyNames(copy, petitionId, {
      state: `'closed'`,
      outcome: `'settled'`,
      outcome_name: `'Đã giải quyết'`,
      received_on: day,
      entered_at: `(${day}) + time '08:00' + n % 600 * interval '1 minute'`,
      closed_on: `${day} + 30 + n % 40`,
      kind: `(array['complaint','complaint','complaint','recommendation','reflection'])[1 + n % 5]`,
      channel: `(array['in-person','post','service-portal'])[1 + n % 3]`,
      field: `(array['DD.01','HC.06','CS.02'])[1 + n % 3]`,
      petitioner_count: `case when n % 50 = 0 then 12 else 1 end`,
    });
    const ofCase = `t.id in (select case_id from case_petitions where petition_id = '${petitionId}')`;
    await copy('cases', ofCase, { code: `t.code || '-' || n` });
    await copy('case_petitions', `t.petition_id = '${petitionId}'`);
    const own = { run_id: 't.run_id', case_id: 't.case_id' };
    await copy('documents', `t.petition_id = '${petitionId}' and t.template = 'settlement-decision'`, {
      ...own,
      register_number: 'n',
      number: `n || '/QĐ-UBND'`,
      issued_on: `${day} + 28 + n % 40`,
      created_at: `(${day}) + 20 + time '09:00'`,
    });
  });
}

async function copyNames(copy: Copying, petitionId: string, special: Columns = {}): Promise<void> {
  const its = `t.petition_id = '${petitionId}'`;
  await copy('petitions', `t.id = '${petitionId}'`, {
    register_number: 'n',
    code: `regexp_replace(t.code, '\\d+$', lpad(n::text, 7, '0'))`,
    petitioner_label: 'bench_name(n)',
    title: `t.title || ' ' || bench_topic(n)`,
    ...special,
  });
  const ofPetitioner = (own: string, column: string) =>
    `case when t.role = 'petitioner' then ${own} else t.${column} end`;
  await copy('parties', its, {
    name: ofPetitioner('bench_name(n)', 'name'),
    address: ofPetitioner('bench_place(n)', 'address'),
  });
  await copy('petition_search', its, {
    code: `regexp_replace(t.code, '\\d+$', lpad(n::text, 7, '0'))`,
    names: 'f_unaccent(bench_name(n))',
    address: 'f_unaccent(bench_place(n))',
    words: `t.words || to_tsvector('vietnamese', bench_topic(n) || ' ' || bench_name(n))`,
  });
}

type Columns = Record<string, string>;
type Copying = (table: string, where: string, special?: Columns) => Promise<void>;
type Copy = { table: string; where: string; special: Columns; count: number; people: string | null; from: number };

const OF_THE_MATTER = new Set([
  'id',
  'petition_id',
  'case_id',
  'run_id',
  'parent_run_id',
  'task_id',
  'deadline_id',
  'document_id',
]);
const OF_PEOPLE = new Set(['completed_by', 'officer_id']);

// `n` is the copy's number in the register of petitions, so that it is another one at every call.
async function copyRows(trx: Knex.Transaction, { table, where, special, count, people, from }: Copy): Promise<void> {
  const { rows } = await trx.raw<{ rows: { name: string }[] }>(
    `select attname as name from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const values = rows.map(({ name }) => {
    if (special[name]) return special[name];
    if (OF_THE_MATTER.has(name)) return `bench_id(t."${name}", n)`;
    if (people && OF_PEOPLE.has(name)) return `case when t."${name}" is not null then ${people} end`;
    return `t."${name}"`;
  });
  const names = rows.map(({ name }) => `"${name}"`).join();
  await trx.raw(
    `insert into ${table} (${names}) select ${values.join()} from ${table} t, generate_series(${from}, ${from + count - 1}) n
      where ${where}`.replaceAll('?', '\\?'),
  );
}

/** Takes a block of numbers of a register: the first of them. */
async function take(trx: Knex, agencyId: string, kind: string, year: number, count: number): Promise<number> {
  const { rows } = await trx.raw<{ rows: { last: number }[] }>(
    `update registers set last_number = last_number + ? where agency_id = ? and kind = ? and year = ? returning last_number as last`,
    [count, agencyId, kind, year],
  );
  if (!rows[0]) throw new Error(`no register ${kind} of ${year}`);
  return rows[0].last - count + 1;
}

// Ids grow with their number, as those of real matters do, so that indexes are filled the same way.
const FUNCTIONS = `
create or replace function bench_id(id uuid, n int) returns uuid language sql immutable strict parallel safe as $$
  select (lpad(to_hex(1750000000000 + n::bigint * 1000), 12, '0') || '7' || substr(md5(id::text || n), 2, 3)
          || '8' || substr(md5(id::text || n), 6, 15))::uuid $$;
create or replace function bench_name(n int) returns text language sql immutable strict parallel safe as $$
  select (array['Nguyễn','Trần','Lê','Phạm','Hoàng','Huỳnh','Phan','Vũ','Võ','Đặng','Bùi','Đỗ','Hồ','Ngô','Dương','Lý'])[1 + n % 16]
    || ' ' || (array['Thị','Văn','Hữu','Đức','Minh','Ngọc','Thanh','Quang','Xuân','Kim','Bảo'])[1 + (n / 16) % 11]
    || ' ' || (array['Hường','An','Bình','Châu','Dũng','Giang','Hà','Khánh','Lan','Mai','Nam','Oanh','Phúc','Quý','Sơn','Tâm','Uyên',
                     'Vinh','Yến','Đạt','Hiếu','Loan','Thảo'])[1 + (n / 176) % 23] $$;
create or replace function bench_place(n int) returns text language sql immutable strict parallel safe as $$
  select 'Thôn ' || n % 211 || ', xã ' || (array['Đồng Vạc','An Hòa','Bình Minh','Cẩm Giàng','Đông Sơn','Hà Lộc','Kim Bảng','Lạc Thủy',
    'Minh Tân','Nam Đàn','Phú Lương','Quảng Yên','Sơn Động'])[1 + (n / 211) % 13] $$;
create or replace function bench_topic(n int) returns text language sql immutable strict parallel safe as $$
  select (array['bồi thường','tái định cư','cấp giấy chứng nhận','tranh chấp ranh giới','xây dựng trái phép','kỷ luật viên chức',
                'trợ cấp xã hội','ô nhiễm môi trường','thu phí','hộ tịch','giấy phép kinh doanh','đường giao thông'])[1 + n % 12]
    || ' thôn ' || (n % 97) || ' thửa ' || n $$;`;

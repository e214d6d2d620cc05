import type { Knex } from 'knex';

/**
 * The schema as PostgreSQL knows it, in a fixed order: a review of a migration sees what really changed.
 * The queue's own schema and what extensions bring are left out.
 */
export async function dumpSchema(db: Knex): Promise<string> {
  const parts = await Promise.all(PARTS.map(async ([title, sql]) => section(title, await linesOf(db, sql))));
  return `-- Dumped from a migrated database; a test keeps it fresh. Not run by anything.\n${parts.join('')}`;
}

async function linesOf(db: Knex, sql: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { line: string }[] }>(sql.replaceAll('?', '\\?'));
  return rows.map(({ line }) => line);
}

function section(title: string, lines: string[]): string {
  return `\n-- ${title}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

const OURS = `in ('public', 'vault')`;
const TABLES = `
  select c.*, n.nspname, c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname ${OURS} and c.relkind in ('r', 'p') and c.relname not like 'migrations%'`;
const NOT_OF_AN_EXTENSION = (oid: string) =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`;

const COLUMN = `format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
  case when a.attidentity <> '' then ' generated always as identity'
       when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
  case when a.attnotnull then ' not null' else '' end)`;

const PARTS: [title: string, sql: string][] = [
  [
    'extensions',
    `select format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql' order by extname`,
  ],
  [
    'tables',
    `with tables as (${TABLES})
     select case when t.relispartition
       then format('create table %s partition of %s %s;', t.name, i.inhparent::regclass, pg_get_expr(t.relpartbound, t.oid))
       else format(E'create table %s (\\n%s\\n)%s%s;%s', t.name,
         (select string_agg(${COLUMN}, E',\\n' order by a.attnum) from pg_attribute a
           left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped),
         case when t.relkind = 'p' then ' partition by ' || pg_get_partkeydef(t.oid) else '' end,
         case when t.reloptions is null then '' else format(' with (%s)', array_to_string(t.reloptions, ', ')) end,
         case when pg_get_userbyid(t.relowner) = 'kntc_vault' then ' -- of kntc_vault' else '' end) end as line
     from tables t left join pg_inherits i on i.inhrelid = t.oid order by t.nspname, t.name`,
  ],
  [
    'constraints',
    `with tables as (${TABLES})
     select format('alter table %s add constraint %I %s;', t.name, c.conname, pg_get_constraintdef(c.oid)) as line
     from tables t join pg_constraint c on c.conrelid = t.oid
     where c.contype <> 'n' and c.conparentid = 0 and c.conislocal order by t.nspname, t.name, c.contype, c.conname`,
  ],
  [
    'indexes',
    `with tables as (${TABLES})
     select pg_get_indexdef(x.indexrelid) || ';' as line from tables t join pg_index x on x.indrelid = t.oid
     where not t.relispartition and not exists (select from pg_constraint c where c.conindid = x.indexrelid and c.contype <> 'f')
     order by t.nspname, t.name, x.indexrelid::regclass::text`,
  ],
  [
    'functions',
    `select trim(pg_get_functiondef(p.oid)) || ';' || case when pg_get_userbyid(p.proowner) = 'kntc_vault' then ' -- of kntc_vault' else '' end as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname ${OURS} and p.prokind = 'f' and ${NOT_OF_AN_EXTENSION('p.oid')} order by n.nspname, p.proname`,
  ],
  [
    'triggers',
    `with tables as (${TABLES})
     select pg_get_triggerdef(g.oid) || ';' as line from tables t join pg_trigger g on g.tgrelid = t.oid
     where not g.tgisinternal and g.tgparentid = 0 order by t.name, g.tgname`,
  ],
  [
    'what kntc_app may do',
    `with tables as (${TABLES}), grants as (
       select 'schema ' || nspname as object, privilege_type as what, null as column_name
         from pg_namespace, aclexplode(nspacl) g where nspname ${OURS} and grantee = 'kntc_app'::regrole
       union all
       select t.name, g.privilege_type, null from tables t, aclexplode(t.relacl) g where g.grantee = 'kntc_app'::regrole
       union all
       select t.name, g.privilege_type, a.attname::text from tables t join pg_attribute a on a.attrelid = t.oid,
         aclexplode(a.attacl) g where g.grantee = 'kntc_app'::regrole
       union all
       select 'function ' || p.oid::regprocedure::text, g.privilege_type, null
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) g
         where n.nspname ${OURS} and g.grantee = 'kntc_app'::regrole and ${NOT_OF_AN_EXTENSION('p.oid')})
     select format('grant %s on %s to kntc_app;', string_agg(what || coalesce(columns, ''), ', ' order by what), object) as line
     from (select object, lower(what) as what, ' (' || string_agg(column_name, ', ' order by column_name) || ')' as columns
             from grants group by object, what, column_name is null) g
     group by object order by object`,
  ],
];

import { kinds } from '../catalogue/choices.ts';
import { fold } from '../domain/names.ts';
import { can } from '../policies/authorize.ts';
import { visible } from '../policies/visible.ts';
import { petitionStates } from './petitions.ts';
import type { Column, Filter, Register } from './types.ts';

/**
 * Who was received: whoever handed a petition in at the desk, and whoever was served at the counter for anything else. A turn
 * at the counter that ended with such a petition is one line with it; whom a leader heard in a session has a line of their own. Each part comes in the order of the book, by its index,
 * so that a page merges them and sorts nothing.
 */
const visits = (by: (day: string, id: string) => string) => `
  (select p.id, p.agency_id, p.received_on as day, p.id as petition_id,
      (select t.id from counter_tickets t where t.petition_id = p.id limit 1) as ticket_id, null::uuid as heard_id
    from petitions p where p.channel = 'in-person' and p.received_on is not null
    ${by('p.received_on', 'p.id')})
  union all
  (select t.id, t.agency_id, t.day, t.petition_id, t.id, null
    from counter_tickets t where t.served_at is not null
      and not exists (select from petitions p where p.id = t.petition_id and p.channel = 'in-person' and p.received_on is not null)
    ${by('t.day', 't.id')})
  union all
  (select r.id, r.agency_id, r.heard_on, r.matter_id, null, r.id
    from session_registrations r where r.heard_on is not null
    ${by('r.heard_on', 'r.id')})`;

function orderOf(descending: boolean | undefined): (day: string, id: string) => string {
  if (descending === undefined) return () => '';
  const way = descending ? 'desc' : 'asc';
  return (day, id) => `order by ${day} ${way}, ${id} ${way}`;
}

const FIRST_SENDER = `parties pa left join communes co on co.code = pa.commune_code
  where pa.petition_id = petitions.id and pa.role = 'petitioner' and pa.removed_at is null and not pa.sealed
  order by pa.position limit 1`;
const OF_CASES = 'from cases c join case_petitions cp on cp.case_id = c.id where cp.petition_id = petitions.id';

const purposes = [
  { value: 'petition', label: 'Nộp đơn' },
  { value: 'supplement', label: 'Bổ sung tài liệu' },
  { value: 'result', label: 'Nhận kết quả' },
  { value: 'question', label: 'Hỏi, nghe hướng dẫn' },
] as const;

/** To whom papers of these kinds led, as the proposal named it, and their numbers. */
const ledTo = (
  ...templates: string[]
) => `(select string_agg(concat_ws(', số ', r.facts ->> 'competentBody', d.number), '; ' order by d.issued_on, d.id)
  from documents d join runs r on r.id = d.run_id
  where d.petition_id = petitions.id and d.state = 'issued' and d.template in (${templates.map((one) => `'${one}'`).join(', ')}))`;

const factOf = (key: string) => `select from runs r where r.petition_id = petitions.id and r.facts ->> '${key}'`;

/** Free words of whoever wrote them may name a sealed sender. */
const openly = (question: string) => `case when not petitions.sealed then (${question}) end`;

// The columns of the form but for its number, which a printed book counts by itself.
const columns: Column[] = [
  { key: 'day', title: 'Ngày tiếp', type: 'day', sql: 'visits.day', width: 11, shown: true },
  {
    key: 'who',
    title: 'Họ tên, địa chỉ',
    type: 'text',
    sql: `nullif(concat_ws(', ', coalesce(petitions.petitioner_label, heard.citizen), heard.address,
      (select nullif(concat_ws(', ', pa.address, co.full_name), '') from ${FIRST_SENDER})), '')`,
    width: 26,
    shown: true,
  },
  {
    key: 'idNumber',
    title: 'Số căn cước, hộ chiếu',
    type: 'text',
    sql: `(select pa.id_number from ${FIRST_SENDER})`,
    width: 15,
    shown: true,
  },
  {
    key: 'title',
    title: 'Tóm tắt nội dung vụ việc',
    type: 'text',
    sql: 'coalesce(petitions.title, heard.content)',
    width: 32,
    shown: true,
  },
  {
    key: 'kind',
    title: 'Phân loại đơn',
    type: 'text',
    sql: 'coalesce(petitions.kind, heard.kind)',
    choices: kinds,
    width: 11,
    shown: true,
  },
  {
    key: 'people',
    title: 'Số người cùng nội dung',
    type: 'number',
    sql: 'coalesce(petitions.petitioner_count, heard.people)',
    width: 9,
    shown: true,
  },
  {
    key: 'earlier',
    title: 'Cơ quan đã giải quyết',
    type: 'text',
    sql: openly(`select r.facts ->> 'previousSettlement' from runs r
      where r.petition_id = petitions.id and r.facts ->> 'previousSettlement' <> '' order by r.id limit 1`),
    width: 20,
    shown: true,
  },
  {
    key: 'competent',
    title: 'Thuộc thẩm quyền',
    type: 'yesNo',
    sql: `coalesce(petitions.outcome = 'accepted' or exists (select ${OF_CASES}) or exists (${factOf('receptionHandling')} = 'own'), false)`,
    width: 9,
    shown: true,
  },
  {
    key: 'guided',
    title: 'Hướng dẫn đến cơ quan, số văn bản',
    type: 'text',
    sql: ledTo('guidance-letter', 'reception-guidance', 'reception-split-guidance', 'split-guidance'),
    width: 20,
    shown: true,
  },
  {
    key: 'settling',
    title: 'Cơ quan thụ lý, số văn bản chuyển đơn',
    type: 'text',
    sql: `coalesce(${ledTo('transfer-slip', 'reception-transfer-slip', 'subordinate-demand')},
      heard.body,
      (select string_agg(a.name, '; ') from (select distinct ag.name ${OF_CASES.replace('where', 'join agencies ag on ag.id = c.agency_id where')}) a))`,
    width: 20,
    shown: true,
  },
  {
    key: 'state',
    title: 'Theo dõi quá trình, kết quả',
    type: 'text',
    sql: `case when heard.id is not null and not coalesce(petitions.sealed, false) then heard.result
      when petitions.state <> 'open' and petitions.outcome_name is not null then petitions.outcome_name else petitions.state end`,
    choices: petitionStates,
    width: 20,
    shown: true,
  },
  {
    key: 'note',
    title: 'Ghi chú',
    type: 'text',
    sql: `coalesce(${openly(`select r.facts ->> 'receptionNote' from runs r
      where r.petition_id = petitions.id and r.facts ->> 'receptionNote' <> '' limit 1`)}, case sessions.channel when 'periodical-reception' then 'Lãnh đạo tiếp định kỳ' when 'irregular-reception' then 'Lãnh đạo tiếp đột xuất' end, case tickets.purpose ${purposes
      .filter(({ value }) => value !== 'petition')
      .map(({ value, label }) => `when '${value}' then '${label}'`)
      .join(' ')} end)`,
    width: 16,
    shown: true,
  },
  {
    key: 'requests',
    title: 'Yêu cầu, đề nghị',
    type: 'text',
    sql: `case when not petitions.sealed then nullif(coalesce((select r.facts ->> 'statementRequests' from runs r
      where r.petition_id = petitions.id and r.facts ->> 'statementRequests' <> '' limit 1), petitions.requests), '') end`,
    width: 24,
  },
  { key: 'code', title: 'Số đơn', type: 'text', sql: 'coalesce(petitions.code, sessions.code)', width: 16 },
  { key: 'ticket', title: 'Số thứ tự tại quầy', type: 'number', sql: 'tickets.number', width: 9 },
  { key: 'room', title: 'Phòng tiếp', type: 'text', sql: 'tickets.room', width: 14 },
  {
    key: 'receiver',
    title: 'Người tiếp',
    type: 'text',
    sql: '(select o.name from officers o where o.id = coalesce(tickets.officer_id, petitions.entered_by))',
    width: 18,
  },
];

const filters: Filter[] = [
  {
    key: 'q',
    title: 'Số, tên trong đơn',
    type: 'text',
    where: (query, value, { officer }) => {
      const like = `%${fold(value).replace(/[\\%_]/g, '\\$&')}%`;
      query.whereIn('visits.petitionId', (sub) => {
        sub
          .from('petition_search')
          .where('agencyId', officer.agencyId)
          .where((any) => any.whereRaw('names like ?', [like]).orWhereRaw('code like ?', [like]))
          .select('petitionId');
      });
    },
  },
  {
    key: 'from',
    title: 'Tiếp từ ngày',
    type: 'day',
    where: (query, value) => void query.where('visits.day', '>=', value),
  },
  {
    key: 'to',
    title: 'Tiếp đến ngày',
    type: 'day',
    where: (query, value) => void query.where('visits.day', '<=', value),
  },
  {
    key: 'kind',
    title: 'Phân loại đơn',
    type: 'choice',
    choices: kinds,
    where: (query, value) => void query.where('petitions.kind', value),
  },
  {
    key: 'purpose',
    title: 'Đến quầy để',
    type: 'choice',
    choices: purposes,
    where: (query, value) => void query.whereRaw(`coalesce(tickets.purpose, 'petition') = ?`, [value]),
  },
];

/** Sổ tiếp công dân: who was received on which day, about what, and what became of it (Nghị định 154/2026/NĐ-CP Đ27.1). */
export const receptionRegister: Register = {
  key: 'tiep-cong-dan',
  title: 'Sổ tiếp công dân',
  unit: 'lượt tiếp',
  isFor: (ability, { agencyId }) => can(ability, 'read', 'Petition', { agencyId }),
  visible: (ability, query) => visible(ability, 'read', 'Petition', query, { agencyId: 'visits.agencyId' }),
  from: (knex, descending) =>
    knex
      .from(knex.raw(`(${visits(orderOf(descending))}) as visits`))
      .leftJoin('petitions', 'petitions.id', 'visits.petitionId')
      .leftJoin('counter_tickets as tickets', 'tickets.id', 'visits.ticketId')
      .leftJoin('session_registrations as heard', 'heard.id', 'visits.heardId')
      .leftJoin('petitions as sessions', 'sessions.id', 'heard.sessionId'),
  id: 'visits.id',
  leadsTo: { page: 'petition', id: 'visits.petitionId' },
  sealed: 'coalesce(petitions.sealed, false)',
  incomplete: 'false',
  voided: `coalesce(petitions.state = 'voided', false)`,
  columns,
  filters,
  sorts: [{ key: 'day', title: 'Ngày tiếp', by: [{ sql: 'visits.day', kind: 'day' }], first: 'desc' }],
  bookOrder: 'day',
  form: 'Mẫu số 03/TCD Nghị định 154/2026/NĐ-CP',
  verified: false,
};

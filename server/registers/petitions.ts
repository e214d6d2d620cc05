import { channels, fields, kinds } from '../catalogue/choices.ts';
import { TRIAGE } from '../domain/books.ts';
import { can } from '../policies/authorize.ts';
import { visible } from '../policies/visible.ts';
import { petitionFilters } from './petitionFilters.ts';
import type { Column, Register } from './types.ts';

const OF_CASES = 'from cases c join case_petitions cp on cp.case_id = c.id where cp.petition_id = petitions.id';
const OPEN_TASK = 't.petition_id = petitions.id and t.completed_at is null and t.cancelled_at is null';
const SENDER = `parties pa where pa.petition_id = petitions.id and pa.role = 'petitioner' and pa.removed_at is null`;

export const petitionStates = [
  { value: 'incomplete', label: 'Chưa vào sổ' },
  { value: 'open', label: 'Đang giải quyết' },
  { value: 'handed_over', label: 'Chờ quy trình tiếp theo' },
  { value: 'closed', label: 'Đã kết thúc' },
  { value: 'voided', label: 'Đã hủy số' },
] as const;

const columns: Column[] = [
  { key: 'code', title: 'Số đơn', type: 'text', sql: 'petitions.code', width: 16, shown: true },
  { key: 'received', title: 'Ngày nhận', type: 'day', sql: 'petitions.received_on', width: 11, shown: true },
  { key: 'entered', title: 'Vào sổ lúc', type: 'instant', sql: 'petitions.entered_at', width: 16 },
  { key: 'channel', title: 'Nguồn đơn', type: 'text', sql: 'petitions.channel', choices: channels, width: 18 },
  {
    key: 'forwarder',
    title: 'Cơ quan chuyển đến, số, ngày văn bản chuyển',
    type: 'text',
    sql: `nullif(concat_ws(', ', petitions.forwarder_name, petitions.forwarder_letter_number,
      to_char(petitions.forwarder_letter_on, 'DD/MM/YYYY')), '')`,
    width: 26,
  },
  // The label of sealed senders is their code; their rows hold no name and no address at all.
  {
    key: 'petitioner',
    title: 'Người gửi đơn',
    type: 'text',
    sql: 'petitions.petitioner_label',
    width: 18,
    shown: true,
  },
  {
    key: 'address',
    title: 'Địa chỉ người gửi',
    type: 'text',
    sql: `(select nullif(concat_ws(', ', pa.address, co.full_name), '') from parties pa
      left join communes co on co.code = pa.commune_code
      where pa.petition_id = petitions.id and pa.role = 'petitioner' and pa.removed_at is null and not pa.sealed
      order by pa.position limit 1)`,
    width: 26,
  },
  { key: 'people', title: 'Số người', type: 'number', sql: 'petitions.petitioner_count', width: 8 },
  { key: 'title', title: 'Nội dung đơn', type: 'text', sql: 'petitions.title', width: 34, shown: true },
  { key: 'place', title: 'Nơi xảy ra', type: 'text', sql: 'petitions.place_text', width: 24 },
  { key: 'pages', title: 'Số trang', type: 'number', sql: 'petitions.pages', width: 8 },
  { key: 'kind', title: 'Loại đơn', type: 'text', sql: 'petitions.kind', choices: kinds, width: 11, shown: true },
  { key: 'field', title: 'Lĩnh vực', type: 'text', sql: 'petitions.field', choices: fields, width: 24 },
  {
    key: 'respondent',
    title: 'Người bị khiếu nại, tố cáo',
    type: 'text',
    sql: `(select string_agg(pa.name, '; ' order by pa.position) from ${SENDER.replace("'petitioner'", "'respondent'")})`,
    width: 24,
  },
  {
    key: 'case',
    title: 'Vụ việc',
    type: 'text',
    sql: `(select string_agg(c.code, ', ' order by c.id) ${OF_CASES})`,
    width: 20,
    shown: true,
  },
  { key: 'accepted', title: 'Ngày thụ lý', type: 'day', sql: `(select min(c.accepted_on) ${OF_CASES})`, width: 11 },
  {
    key: 'state',
    title: 'Tình trạng, kết quả',
    type: 'text',
    sql: `case when petitions.state <> 'open' and petitions.outcome_name is not null then petitions.outcome_name else petitions.state end`,
    choices: petitionStates,
    width: 18,
    shown: true,
  },
  {
    key: 'step',
    title: 'Bước đang làm',
    type: 'text',
    sql: `(select string_agg(distinct t.name, '; ') from tasks t where ${OPEN_TASK})`,
    width: 26,
  },
  {
    key: 'due',
    title: 'Hạn hiện tại',
    type: 'day',
    sql: `(select min(t.due_on) from tasks t where ${OPEN_TASK})`,
    width: 11,
    shown: true,
  },
  {
    key: 'settled',
    title: 'Ngày có kết quả giải quyết',
    type: 'day',
    sql: `(select max(c.settled_on) ${OF_CASES})`,
    width: 11,
  },
  { key: 'closed', title: 'Ngày kết thúc', type: 'day', sql: 'petitions.closed_on', width: 11 },
  {
    key: 'papers',
    title: 'Văn bản đã ban hành',
    type: 'text',
    sql: `(select string_agg(d.number, '; ' order by d.issued_on, d.id) from documents d
      where d.petition_id = petitions.id and d.state = 'issued' and d.number is not null)`,
    width: 26,
  },
  {
    key: 'transfers',
    title: 'Chuyển trong hệ thống',
    type: 'text',
    sql: `(select string_agg(words, '; ' order by sent_at) from (
      select t.sent_at, 'Đến từ ' || a.name as words from transfers t join agencies a on a.id = t.from_agency_id
        where t.received_petition_id = petitions.id
      union all
      select t.sent_at, concat('Chuyển ', a.name, case t.state when 'sent' then ', chờ tiếp nhận'
          when 'accepted' then ', đã tiếp nhận' else ', bị trả lại' end)
        from transfers t join agencies a on a.id = t.to_agency_id
        where t.petition_id = petitions.id and t.kind <> 'guide') moves)`,
    width: 26,
  },
  { key: 'complex', title: 'Phức tạp', type: 'yesNo', sql: 'petitions.complex', width: 9 },
  { key: 'sealed', title: 'Giữ bí mật', type: 'yesNo', sql: 'petitions.sealed', width: 9 },
];

/** Sổ theo dõi đơn: every petition that came, entered or still incomplete; what came by another way once triage takes it. */
export const petitionRegister: Register = {
  key: 'don',
  title: 'Sổ theo dõi đơn',
  unit: 'đơn',
  isFor: (ability, { agencyId }) => can(ability, 'read', 'Petition', { agencyId }),
  visible: (ability, query) => visible(ability, 'read', 'Petition', query, { agencyId: 'petitions.agencyId' }),
  from: (knex) =>
    knex('petitions').where((book) => book.where('petitions.entry', TRIAGE).orWhereNotNull('petitions.registerNumber')),
  id: 'petitions.id',
  leadsTo: { page: 'petition', id: 'petitions.id' },
  petitionId: 'petitions.id',
  sealed: 'petitions.sealed',
  incomplete: `petitions.state = 'incomplete'`,
  voided: `petitions.state = 'voided'`,
  matter: 'coalesce(petitions.matter_id, petitions.id)',
  columns,
  filters: petitionFilters,
  sorts: [
    { key: 'entered', title: 'Mới vào sổ', by: [{ sql: 'petitions.entered_at', kind: 'instant' }], first: 'desc' },
    {
      key: 'received',
      title: 'Ngày nhận',
      by: [{ sql: `coalesce(petitions.received_on, '0001-01-01'::date)`, kind: 'day' }],
      first: 'desc',
    },
    {
      key: 'code',
      title: 'Số đơn',
      by: [
        { sql: 'coalesce(petitions.register_year, 0)', kind: 'number' },
        { sql: 'coalesce(petitions.register_number, 0)', kind: 'number' },
      ],
      first: 'desc',
    },
  ],
  bookOrder: 'code',
  form: null,
  verified: false,
};

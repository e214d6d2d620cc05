import { fold } from '../domain/names.ts';
import { can } from '../policies/authorize.ts';
import { visible } from '../policies/visible.ts';
import type { Column, Filter, Register } from './types.ts';

const kinds = [
  { value: 'petition', label: 'Đơn thư' },
  { value: 'document', label: 'Văn bản' },
  { value: 'other', label: 'Khác' },
] as const;
const states = [
  { value: 'registered', label: 'Đã vào sổ' },
  { value: 'routed', label: 'Đã chuyển' },
  { value: 'opened', label: 'Đã bóc' },
  { value: 'settled', label: 'Đã giải quyết' },
  { value: 'voided', label: 'Đã hủy số' },
] as const;

// Of a closed envelope and of a sealed sender nothing is kept in these columns: there is nothing to hide.
const columns: Column[] = [
  { key: 'arrived', title: 'Ngày đến', type: 'day', sql: 'incoming.arrived_on', width: 11, shown: true },
  { key: 'number', title: 'Số đến', type: 'number', sql: 'incoming.number', width: 8, shown: true },
  { key: 'sender', title: 'Tác giả', type: 'text', sql: 'incoming.sender', width: 24, shown: true },
  {
    key: 'letter',
    title: 'Số, ký hiệu',
    type: 'text',
    sql: 'case when not incoming.sealed then incoming.letter_number end',
    width: 15,
    shown: true,
  },
  {
    key: 'dated',
    title: 'Ngày tháng',
    type: 'day',
    sql: 'case when not incoming.sealed then incoming.letter_on end',
    width: 11,
    shown: true,
  },
  {
    key: 'summary',
    title: 'Tên loại và trích yếu nội dung',
    type: 'text',
    sql: `case when incoming.secrecy = 'secret' then 'Bì thư MẬT' when incoming.secrecy = 'personal' then 'Bì thư gửi đích danh'
      when incoming.sealed then 'Đơn được giữ bí mật' else incoming.summary end`,
    width: 36,
    shown: true,
  },
  {
    key: 'receiver',
    title: 'Đơn vị hoặc người nhận',
    type: 'text',
    sql: `coalesce((select h.name from officers h where h.id = incoming.holder_id), incoming.addressee)`,
    width: 22,
    shown: true,
  },
  { key: 'kind', title: 'Loại', type: 'text', sql: 'incoming.kind', choices: kinds, width: 10 },
  { key: 'state', title: 'Tình trạng', type: 'text', sql: 'incoming.state', choices: states, width: 14, shown: true },
  {
    key: 'petitions',
    title: 'Đơn vào sổ từ văn bản này',
    type: 'text',
    sql: `case when incoming.secrecy = 'open' then (select string_agg(p.code, ', ' order by p.code)
      from petitions p where p.incoming_id = incoming.id and p.state <> 'voided') end`,
    width: 20,
  },
  { key: 'note', title: 'Ghi chú', type: 'text', sql: 'incoming.void_reason', width: 16 },
];

const filters: Filter[] = [
  {
    key: 'q',
    title: 'Số đến, tác giả, trích yếu',
    type: 'text',
    where: (query, value) => {
      const like = `%${fold(value).replace(/[\\%_]/g, '\\$&')}%`;
      query.where((any) => {
        any.whereRaw(
          `f_unaccent(incoming.sender || ' ' || incoming.summary || ' ' || coalesce(incoming.letter_number, '')) like ?`,
          [like],
        );
        if (/^\d{1,9}$/.test(value)) any.orWhere('incoming.number', Number(value));
      });
    },
  },
  {
    key: 'state',
    title: 'Tình trạng',
    type: 'choice',
    choices: states,
    where: (query, value) => void query.where('incoming.state', value),
  },
  {
    key: 'kind',
    title: 'Loại',
    type: 'choice',
    choices: kinds,
    where: (query, value) => void query.where('incoming.kind', value),
  },
  {
    key: 'from',
    title: 'Đến từ ngày',
    type: 'day',
    where: (query, value) => void query.where('incoming.arrivedOn', '>=', value),
  },
  {
    key: 'to',
    title: 'Đến hết ngày',
    type: 'day',
    where: (query, value) => void query.where('incoming.arrivedOn', '<=', value),
  },
];

/** Sổ đăng ký văn bản đến: what came, by its number (Nghị định 30/2020/NĐ-CP Đ22, Phụ lục IV). */
export const incomingRegister: Register = {
  key: 'van-ban-den',
  title: 'Sổ đăng ký văn bản đến',
  unit: 'văn bản',
  isFor: (ability, { agencyId }) =>
    can(ability, 'read', 'Incoming', { agencyId, secrecy: 'open', sealed: false, holderId: null }),
  visible: (ability, query) =>
    visible(ability, 'read', 'Incoming', query, {
      agencyId: 'incoming.agencyId',
      secrecy: 'incoming.secrecy',
      sealed: 'incoming.sealed',
      holderId: 'incoming.holderId',
    }),
  from: (knex) => knex('incoming'),
  id: 'incoming.id',
  leadsTo: { page: 'incoming', id: 'incoming.id' },
  sealed: 'incoming.sealed',
  incomplete: 'false',
  voided: `incoming.state = 'voided'`,
  columns,
  filters,
  sorts: [
    {
      key: 'number',
      title: 'Số đến',
      by: [
        { sql: 'incoming.year', kind: 'number' },
        { sql: 'incoming.number', kind: 'number' },
      ],
      first: 'desc',
    },
  ],
  bookOrder: 'number',
  form: 'Phụ lục IV Nghị định 30/2020/NĐ-CP',
  verified: false,
};

import type { Knex } from 'knex';
import { channels, fields, kinds } from '../catalogue/choices.ts';
import { addDays } from '../domain/day.ts';
import { fold } from '../domain/names.ts';
import { visible } from '../policies/visible.ts';
import { desks, late, latenessCauses, near, taskCause } from './lateness.ts';
import type { Filter } from './types.ts';

/** Đông người: a petition of five people and more (Thông tư 07/2014/TT-TTCP Đ6.4.b; Thông tư 06/2025/TT-TTCP, notes of the forms). */
export const CROWDED = 5;

const is =
  (column: string) =>
  (query: Knex.QueryBuilder, value: string): void => {
    query.where(column, value);
  };
const from =
  (column: string) =>
  (query: Knex.QueryBuilder, value: string): void => {
    query.where(column, '>=', value);
  };
const until =
  (column: string) =>
  (query: Knex.QueryBuilder, value: string): void => {
    query.where(column, '<=', value);
  };
const STATES = [
  { value: 'incomplete', label: 'Chưa vào sổ' },
  { value: 'registered', label: 'Đã vào sổ, không kể số hủy' },
  { value: 'unsettled', label: 'Chưa kết thúc' },
  { value: 'open', label: 'Đang giải quyết' },
  { value: 'handed_over', label: 'Chờ quy trình tiếp theo' },
  { value: 'closed', label: 'Đã kết thúc' },
  { value: 'voided', label: 'Đã hủy số' },
] as const;
const UNSETTLED = ['open', 'handed_over'];
const REGISTERED = [...UNSETTLED, 'closed'];

/** What the register of petitions can be asked; the overview's and the briefing's numbers are counted by the same questions. */
export const petitionFilters: Filter[] = [
  {
    key: 'q',
    title: 'Số, tên trong đơn',
    type: 'text',
    where: (query, value, { officer }) => {
      const like = `%${fold(value).replace(/[\\%_]/g, '\\$&')}%`;
      query.whereIn('petitions.id', (sub) => {
        sub
          .from('petition_search')
          .where('agencyId', officer.agencyId)
          .where((any) => any.whereRaw('names like ?', [like]).orWhereRaw('code like ?', [like]))
          .select('petitionId');
      });
    },
  },
  {
    key: 'state',
    title: 'Tình trạng',
    type: 'choice',
    choices: STATES,
    where: (query, value) => {
      if (value === 'registered') query.whereIn('petitions.state', REGISTERED);
      else if (value === 'unsettled') query.whereIn('petitions.state', UNSETTLED);
      else query.where('petitions.state', value);
    },
  },
  { key: 'kind', title: 'Loại đơn', type: 'choice', choices: kinds, where: is('petitions.kind') },
  { key: 'from', title: 'Nhận từ ngày', type: 'day', where: from('petitions.receivedOn') },
  { key: 'to', title: 'Nhận đến ngày', type: 'day', where: until('petitions.receivedOn') },
  {
    key: 'field',
    title: 'Lĩnh vực',
    type: 'choice',
    choices: [...fields, { value: 'none', label: 'Chưa xác định' }],
    where: (query, value) => {
      if (value === 'none') query.whereNull('petitions.field');
      else query.where('petitions.field', value);
    },
  },
  { key: 'channel', title: 'Nguồn đơn', type: 'choice', choices: channels, where: is('petitions.channel') },
  {
    key: 'due',
    title: 'Thời hạn',
    type: 'choice',
    choices: [
      { value: 'late', label: 'Quá hạn' },
      { value: 'near', label: 'Sắp đến hạn' },
      { value: 'paused', label: 'Đang tạm dừng' },
    ],
    onTask: (query, value, reading) => {
      if (value === 'paused') query.where('t.paused', true);
      else if (value === 'late') query.whereRaw(late(reading));
      else query.whereRaw(near(reading));
    },
  },
  {
    key: 'desk',
    title: 'Đang ở bàn của',
    type: 'choice',
    choices: [{ value: 'any', label: 'Bất kỳ ai' }, ...desks],
    onTask: (query, value) => {
      if (value !== 'any') query.where('t.role', value);
    },
  },
  {
    key: 'cause',
    title: 'Lý do chậm',
    type: 'choice',
    choices: latenessCauses,
    onTask: (query, value) => {
      query.whereRaw(`${taskCause} = ?`, [value]);
    },
  },
  {
    key: 'unit',
    title: 'Phòng, ban',
    type: 'text',
    hidden: true,
    onTask: (query, value) => {
      if (value === '-') query.whereRaw('o.unit is null');
      else query.where('o.unit', value);
    },
  },
  {
    // Who is late is told to the head of the one concerned, so the question is open to them alone.
    key: 'assignee',
    title: 'Người đang giữ',
    type: 'id',
    hidden: true,
    onTask: (query, value, { ability }) => {
      query.where('t.assigneeId', value);
      visible(ability, 'readNames', 'Lateness', query, { agencyId: 'o.agencyId', unit: 'o.unit', officerId: 'o.id' });
    },
  },
  {
    key: 'crowded',
    title: `Đông người (từ ${CROWDED} người)`,
    type: 'flag',
    where: (query) => {
      query.whereRaw(`petitions.petitioner_count >= ${CROWDED}`);
    },
  },
  { key: 'complex', title: 'Phức tạp', type: 'flag', where: (query) => void query.whereRaw('petitions.complex') },
  {
    key: 'long',
    title: 'Kéo dài',
    type: 'flag',
    where: (query, _value, { today, longRunningDays }) => {
      query.whereIn('petitions.state', UNSETTLED).where('petitions.receivedOn', '<', addDays(today, -longRunningDays));
    },
  },
  { key: 'sealed', title: 'Giữ bí mật', type: 'flag', where: (query) => void query.whereRaw('petitions.sealed') },
  { key: 'closedFrom', title: 'Kết thúc từ ngày', type: 'day', where: from('petitions.closedOn') },
  { key: 'closedTo', title: 'Kết thúc đến ngày', type: 'day', where: until('petitions.closedOn') },
  {
    // Unsettled at the beginning of a day: came before it, and not closed before it.
    key: 'pendingOn',
    title: 'Tồn đầu ngày',
    type: 'day',
    hidden: true,
    where: (query, value) => {
      query
        .whereIn('petitions.state', REGISTERED)
        .where('petitions.receivedOn', '<', value)
        .where((any) => any.whereNull('petitions.closedOn').orWhere('petitions.closedOn', '>=', value));
    },
  },
];

import { channels } from '../catalogue/choices.ts';
import { contactClasses, contactHandlings } from '../catalogue/hotline.ts';
import { fold } from '../domain/names.ts';
import { can } from '../policies/authorize.ts';
import { visible } from '../policies/visible.ts';
import { CONTACT_CLASS } from '../queries/contacts.ts';
import { petitionStates } from './petitions.ts';
import type { Column, Filter, Register } from './types.ts';

const entries = [
  { value: 'hotline', label: 'Đường dây nóng' },
  { value: 'onsite-reflection', label: 'Phản ánh hiện trường' },
  { value: 'regulation-reflection', label: 'Quy định hành chính' },
] as const;
const scopes = [
  { value: 'HL', label: 'Trong phạm vi' },
  { value: 'HX', label: 'Ngoài phạm vi' },
] as const;

const factOf = (key: string) => `(select r.facts ->> '${key}' from runs r
  where r.petition_id = contacts.petition_id and r.facts ->> '${key}' is not null order by r.id desc limit 1)`;
/** Free words of whoever wrote them may name a sealed caller. */
const openly = (sql: string) => `case when not petitions.sealed then ${sql} end`;

const columns: Column[] = [
  { key: 'at', title: 'Thời điểm', type: 'instant', sql: 'contacts.contacted_at', width: 18, shown: true },
  { key: 'code', title: 'Mã số', type: 'text', sql: 'petitions.code', width: 15, shown: true },
  { key: 'channel', title: 'Kênh', type: 'text', sql: 'contacts.channel', choices: channels, width: 12, shown: true },
  { key: 'who', title: 'Người liên hệ', type: 'text', sql: 'petitions.petitioner_label', width: 18, shown: true },
  { key: 'caller', title: 'Số máy', type: 'text', sql: openly('contacts.caller'), width: 12, shown: true },
  {
    key: 'times',
    title: 'Lần thứ',
    type: 'number',
    sql: openly(`(select count(*)::int from contacts before where before.agency_id = contacts.agency_id
      and before.caller = contacts.caller and (before.contacted_at, before.id) <= (contacts.contacted_at, contacts.id))`),
    width: 8,
    shown: true,
  },
  {
    key: 'words',
    title: 'Nội dung',
    type: 'text',
    sql: `case when contacts.again then ${openly('contacts.words')} else petitions.title end`,
    width: 34,
    shown: true,
  },
  {
    key: 'body',
    title: 'Nơi, người bị phản ánh',
    type: 'text',
    sql: openly(factOf('complainedBody')),
    width: 20,
    shown: true,
  },
  {
    key: 'class',
    title: 'Phân loại',
    type: 'text',
    sql: CONTACT_CLASS,
    choices: contactClasses,
    width: 22,
    shown: true,
  },
  {
    key: 'handling',
    title: 'Hướng xử lý',
    type: 'text',
    sql: factOf('contactHandling'),
    choices: contactHandlings,
    width: 18,
  },
  {
    key: 'state',
    title: 'Tình trạng, kết quả',
    type: 'text',
    sql: `case when petitions.state <> 'open' and petitions.outcome_name is not null then petitions.outcome_name else petitions.state end`,
    choices: petitionStates,
    width: 20,
    shown: true,
  },
  { key: 'again', title: 'Liên hệ lại cùng việc', type: 'yesNo', sql: 'contacts.again', width: 9 },
  { key: 'offHours', title: 'Ngoài giờ', type: 'yesNo', sql: 'contacts.off_hours', width: 9 },
  { key: 'entry', title: 'Vào theo', type: 'text', sql: 'petitions.entry', choices: entries, width: 16 },
  {
    key: 'officer',
    title: 'Người ghi',
    type: 'text',
    sql: '(select o.name from officers o where o.id = contacts.officer_id)',
    width: 16,
  },
];

const filters: Filter[] = [
  {
    key: 'q',
    title: 'Mã, tên, số máy',
    type: 'text',
    where: (query, value, { officer }) => {
      const like = `%${fold(value).replace(/[\\%_]/g, '\\$&')}%`;
      const digits = value.replace(/[\s.()-]/g, '');
      query.where((any) => {
        any.whereIn('contacts.petitionId', (sub) => {
          sub
            .from('petition_search')
            .where('agencyId', officer.agencyId)
            .where((either) => either.whereRaw('names like ?', [like]).orWhereRaw('code like ?', [like]))
            .select('petitionId');
        });
        if (/^\+?\d{6,15}$/.test(digits)) any.orWhere('contacts.caller', digits);
      });
    },
  },
  {
    key: 'channel',
    title: 'Kênh',
    type: 'choice',
    choices: channels,
    where: (query, value) => void query.where('contacts.channel', value),
  },
  {
    key: 'scope',
    title: 'Phạm vi',
    type: 'choice',
    choices: scopes,
    where: (query, value) => void query.whereRaw(`${CONTACT_CLASS} like ?`, [`${value}-%`]),
  },
  {
    key: 'class',
    title: 'Phân loại',
    type: 'choice',
    choices: contactClasses,
    where: (query, value) => void query.whereRaw(`${CONTACT_CLASS} = ?`, [value]),
  },
  {
    key: 'entry',
    title: 'Vào theo',
    type: 'choice',
    choices: entries,
    where: (query, value) => void query.where('petitions.entry', value),
  },
  {
    key: 'open',
    title: 'Chưa xong',
    type: 'flag',
    where: (query) => void query.where('petitions.state', 'open'),
  },
  {
    key: 'from',
    title: 'Từ ngày',
    type: 'day',
    where: (query, value) =>
      void query.whereRaw(`contacts.contacted_at >= (?::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, [value]),
  },
  {
    key: 'to',
    title: 'Đến hết ngày',
    type: 'day',
    where: (query, value) =>
      void query.whereRaw(`contacts.contacted_at < (?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, [value]),
  },
];

/** Sổ đường dây nóng: every call and message, also the second about one matter; the caller's count stands beside it. */
export const contactRegister: Register = {
  key: 'lien-he',
  title: 'Sổ đường dây nóng, liên hệ',
  unit: 'cuộc liên hệ',
  isFor: (ability, { agencyId }) => can(ability, 'read', 'Petition', { agencyId }),
  visible: (ability, query) => visible(ability, 'read', 'Petition', query, { agencyId: 'contacts.agencyId' }),
  from: (knex) => knex('contacts').join('petitions', 'petitions.id', 'contacts.petitionId'),
  id: 'contacts.id',
  leadsTo: { page: 'petition', id: 'contacts.petitionId' },
  petitionId: 'contacts.petitionId',
  sealed: 'petitions.sealed',
  incomplete: 'false',
  voided: `petitions.state = 'voided'`,
  columns,
  filters,
  sorts: [{ key: 'at', title: 'Thời điểm', by: [{ sql: 'contacts.contacted_at', kind: 'instant' }], first: 'desc' }],
  bookOrder: 'at',
  form: null,
  verified: false,
};

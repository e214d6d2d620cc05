import { fold } from '../domain/names.ts';
import { can } from '../policies/authorize.ts';
import { visible } from '../policies/visible.ts';
import type { Column, Filter, Register } from './types.ts';

const states = [
  { value: 'draft', label: 'Dự thảo' },
  { value: 'approved', label: 'Đã ký, chờ ban hành' },
  { value: 'issued', label: 'Đã ban hành' },
  { value: 'void', label: 'Không còn giá trị' },
] as const;

const number: Column = {
  key: 'number',
  title: 'Số, ký hiệu văn bản',
  type: 'text',
  sql: 'documents.number',
  width: 18,
  shown: true,
};
const issued: Column = {
  key: 'issued',
  title: 'Ngày tháng văn bản',
  type: 'day',
  sql: 'documents.issued_on',
  width: 12,
  shown: true,
};
const title: Column = {
  key: 'title',
  title: 'Tên loại và trích yếu nội dung văn bản',
  type: 'text',
  sql: 'documents.title',
  width: 38,
  shown: true,
};
const about: Column = { key: 'about', title: 'Về đơn', type: 'text', sql: 'petitions.code', width: 16, shown: true };
const matter: Column = { key: 'matter', title: 'Nội dung đơn', type: 'text', sql: 'petitions.title', width: 36 };
const signer: Column = {
  key: 'signer',
  title: 'Người ký',
  type: 'text',
  sql: '(select s.name from officers s where s.id = documents.signer_id)',
  width: 20,
  shown: true,
};
// A paper to a sealed sender is addressed to somebody whom no list may name.
const recipients: Column = {
  key: 'recipients',
  title: 'Nơi nhận văn bản',
  type: 'text',
  sql: `case when petitions.sealed then '(giữ bí mật)' else
    (select string_agg(r ->> 'name', '; ') from jsonb_array_elements(documents.recipients) r) end`,
  width: 30,
  shown: true,
};
const copies: Column = {
  key: 'copies',
  title: 'Số lượng bản',
  type: 'number',
  sql: 'jsonb_array_length(documents.recipients) + 1',
  width: 9,
};
const form: Column = { key: 'form', title: 'Mẫu', type: 'text', sql: 'documents.form', width: 18 };
const state: Column = {
  key: 'state',
  title: 'Tình trạng',
  type: 'text',
  sql: 'documents.state',
  choices: states,
  width: 16,
  shown: true,
};
const created: Column = { key: 'created', title: 'Soạn lúc', type: 'instant', sql: 'documents.created_at', width: 16 };
const note: Column = {
  key: 'note',
  title: 'Ghi chú',
  type: 'text',
  sql: `case when documents.state = 'void' then 'Không còn giá trị' end`,
  width: 16,
  shown: true,
};

const words: Filter = {
  key: 'q',
  title: 'Số, tên văn bản, người gửi đơn',
  type: 'text',
  where: (query, value, { officer }) => {
    const like = `%${fold(value).replace(/[\\%_]/g, '\\$&')}%`;
    query.where((any) =>
      any
        .whereRaw(`f_unaccent(coalesce(documents.number, '') || ' ' || documents.title) like ?`, [like])
        .orWhereIn('documents.petitionId', (sub) => {
          sub
            .from('petition_search')
            .where('agencyId', officer.agencyId)
            .where((one) => one.whereRaw('names like ?', [like]).orWhereRaw('code like ?', [like]))
            .select('petitionId');
        }),
    );
  },
};
const days: Filter[] = [
  {
    key: 'from',
    title: 'Ban hành từ ngày',
    type: 'day',
    where: (query, value) => void query.where('documents.issuedOn', '>=', value),
  },
  {
    key: 'to',
    title: 'Ban hành đến ngày',
    type: 'day',
    where: (query, value) => void query.where('documents.issuedOn', '<=', value),
  },
];
const inState: Filter = {
  key: 'state',
  title: 'Tình trạng',
  type: 'choice',
  choices: states,
  where: (query, value) => void query.where('documents.state', value),
};
const template: Filter = {
  key: 'template',
  title: 'Mẫu văn bản',
  type: 'text',
  hidden: true,
  where: (query, value) => void query.where('documents.template', value),
};

const common = {
  isFor: (ability, { agencyId }) => can(ability, 'read', 'Document', { agencyId }),
  visible: (ability, query) => visible(ability, 'read', 'Document', query, { agencyId: 'documents.agencyId' }),
  id: 'documents.id',
  leadsTo: { page: 'petition', id: 'documents.petitionId' },
  petitionId: 'documents.petitionId',
  sealed: 'petitions.sealed',
  incomplete: 'false',
  unit: 'văn bản',
} satisfies Partial<Register>;

/** Sổ theo dõi văn bản: every paper from its first draft. */
export const paperRegister: Register = {
  ...common,
  key: 'van-ban',
  title: 'Sổ theo dõi văn bản',
  from: (knex) => knex('documents').join('petitions', 'petitions.id', 'documents.petitionId'),
  columns: [created, title, about, matter, state, number, issued, signer, recipients, form],
  filters: [words, inState, ...days, template],
  sorts: [{ key: 'created', title: 'Mới soạn', by: [{ sql: 'documents.created_at', kind: 'instant' }], first: 'desc' }],
  bookOrder: 'created',
  form: null,
  verified: false,
};

/** Sổ đăng ký văn bản đi: what has a number of the outgoing book, in its order (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
export const outgoingRegister: Register = {
  ...common,
  key: 'van-ban-di',
  title: 'Sổ đăng ký văn bản đi',
  from: (knex) =>
    knex('documents')
      .join('petitions', 'petitions.id', 'documents.petitionId')
      .whereNotNull('documents.issuedOn')
      .where('documents.numbered', true),
  columns: [number, issued, title, signer, recipients, about, matter, copies, note],
  filters: [words, ...days, template],
  sorts: [
    {
      key: 'number',
      title: 'Số văn bản',
      by: [
        { sql: 'coalesce(documents.register_year, 0)', kind: 'number' },
        { sql: 'coalesce(documents.register_number, 0)', kind: 'number' },
      ],
      first: 'desc',
    },
    { key: 'issued', title: 'Ngày văn bản', by: [{ sql: 'documents.issued_on', kind: 'day' }], first: 'desc' },
  ],
  bookOrder: 'number',
  form: 'Phụ lục IV Nghị định 30/2020/NĐ-CP',
  verified: false,
};

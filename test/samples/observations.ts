import type { AgencyKey } from '../../server/demo/province.ts';
import type { Classified } from '../../server/domain/authority.ts';

/** What an officer sees of a sample when it lies before him: the paper and what it says, no judgement of anybody else. */
export type Seen = {
  /** The stamp of arrival, or when it was said. */
  at: string;
  agency: AgencyKey;
  /** It came by another way than the petition book. */
  entry?: 'citizen-reception' | 'hotline' | 'onsite-reflection' | 'regulation-reflection';
  form: 'letter' | 'oral' | 'message';
  /** What is not there: a signature, a date, who wrote it. */
  lacks?: ('signature' | 'date' | 'name')[];
  unreadable?: true;
  /** The person named says in writing that it is not his. */
  disowned?: true;
  asksFor:
    | 'complaint'
    | 'denunciation'
    | 'recommendation'
    | 'reflection'
    | 'dispute'
    | 'regulation'
    | 'onsite'
    | 'several';
  /** Whom it is about, as the letter names him. */
  about?: Pick<Classified, 'respondentBody' | 'respondentPosition'>;
  /** Where that body is, when it is here. */
  of?: AgencyKey;
  against?: 'decision' | 'act' | 'discipline';
  publicEmployee?: true;
  /** A first decision is enclosed or named. */
  decidedOnce?: true;
  /** It is no new petition: it asks to end the matter of this sample. */
  withdraws?: string;
  /** The matter in which it comes in says that it was accepted on this day; the letter adds to it. */
  addsTo?: { acceptedOn: string; content: string };
  /** What was missing, said later. */
  supplied?: true;
  /** How the operator classed the call while talking. */
  call?: { contactClass: string; contactHandling: string; guidanceGiven?: string };
  earlier?: { sample: string; by: 'same' | 'other' };
  /** Where it is passed on to, the earlier one lies already. */
  alreadyThere?: true;
  forwarder?: string;
  /** Who has to help. */
  with?: AgencyKey;
  /** Whose business the letter itself says it is, where nobody is complained about. */
  businessOf?: AgencyKey | 'elsewhere';
  signatories?: number;
  representatives?: number;
  parts?: { content: string; partKind: string; way: 'own' | 'guide'; body: string }[];
};

const own = (agency: AgencyKey) => ({ agency, of: agency });

/** The 31 samples, each as the officer of the agency that received it sees it. */
export const seen: Record<string, Seen> = {
  S01: {
    at: '2026-07-06T08:40',
    ...{ ...own('dongvac'), form: 'letter', asksFor: 'complaint', against: 'decision' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
  },
  S02: {
    at: '2026-07-13T09:15',
    ...{ agency: 'bantcd', of: 'dongvac', form: 'letter', asksFor: 'complaint', against: 'decision' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
    earlier: { sample: 'S01', by: 'same' },
  },
  S03: {
    at: '2026-07-14T21:07',
    ...{ agency: 'pvhcc', form: 'message', asksFor: 'reflection', businessOf: 'dongvac' },
    earlier: { sample: 'S01', by: 'other' },
  },
  S05: {
    at: '2026-07-15T09:30',
    ...{ agency: 'tinh', of: 'tanmoc', form: 'letter', asksFor: 'complaint', against: 'decision', decidedOnce: true },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
  },
  S07: {
    at: '2026-07-09T08:20',
    ...{ ...own('dongvac'), form: 'letter', asksFor: 'complaint', against: 'act', lacks: ['signature', 'date'] },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S09: {
    at: '2026-07-16T10:00',
    ...{ ...own('giaoduc'), form: 'letter', asksFor: 'complaint', against: 'discipline', publicEmployee: true },
    about: { respondentBody: 'department', respondentPosition: 'head' },
    forwarder: 'Ban Tiếp công dân tỉnh Hà Thanh',
  },
  S11: {
    at: '2026-07-06T14:20',
    ...{ ...own('tanmoc'), form: 'oral', asksFor: 'denunciation', entry: 'citizen-reception' },
    about: { respondentBody: 'commune-body', respondentPosition: 'staff' },
  },
  S13: {
    at: '2026-07-09T10:30',
    ...{ agency: 'thanhtra', of: 'causay', form: 'letter', asksFor: 'denunciation', lacks: ['name', 'signature'] },
    about: { respondentBody: 'public-unit', respondentPosition: 'head' },
  },
  S15: {
    at: '2026-07-10T22:48',
    ...{ agency: 'pvhcc', of: 'thuongsim', form: 'message', asksFor: 'denunciation' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S17: {
    at: '2026-07-10T09:10',
    ...{ ...own('xaydung'), form: 'letter', asksFor: 'denunciation', disowned: true },
    about: { respondentBody: 'department-unit', respondentPosition: 'deputy' },
  },
  S19: {
    at: '2026-07-15T14:15',
    ...{ agency: 'bantcd', form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'party', respondentPosition: 'staff' },
  },
  S21: {
    at: '2026-07-17T09:20',
    ...{ agency: 'tinh', of: 'benlau', form: 'letter', asksFor: 'denunciation', decidedOnce: true },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S23: {
    at: '2026-07-21T15:10',
    ...{ ...own('tanmoc'), form: 'letter', asksFor: 'denunciation', withdraws: 'S11' },
    about: { respondentBody: 'commune-body', respondentPosition: 'staff' },
  },
  S25: {
    at: '2026-07-14T10:20',
    ...{ agency: 'causay', form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'party', respondentPosition: 'head' },
  },
  S27: {
    at: '2026-07-16T11:00',
    ...{ agency: 'taichinh', of: 'xaydung', form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'department', respondentPosition: 'deputy' },
  },
  S29: {
    at: '2026-07-21T09:40',
    ...{ ...own('benlau'), form: 'letter', asksFor: 'denunciation' },
    addsTo: { acceptedOn: '2026-07-01', content: 'Thu tiền chứng thực ngoài biên lai' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S30: {
    at: '2026-07-13T07:30',
    ...{ agency: 'bantcd', form: 'oral', asksFor: 'recommendation', businessOf: 'nongnghiep' },
    ...{ entry: 'citizen-reception', with: 'dongvac' },
    ...{ signatories: 20, representatives: 5 },
  },
  S31: {
    at: '2026-07-15T08:30',
    ...{ agency: 'tinh', form: 'letter', asksFor: 'recommendation', businessOf: 'nongnghiep' },
    ...{ signatories: 22, representatives: 2, earlier: { sample: 'S30', by: 'other' }, alreadyThere: true },
  },
  S33: {
    at: '2026-07-16T09:45',
    ...{ ...own('tanmoc'), form: 'letter', asksFor: 'several' },
    parts: [
      {
        content: 'Chậm trả hồ sơ cấp đổi giấy chứng nhận',
        partKind: 'complaint',
        way: 'own',
        body: 'Chủ tịch UBND xã',
      },
      { content: 'Cán bộ một cửa nhận tiền', partKind: 'denunciation', way: 'own', body: 'Chủ tịch UBND xã' },
      { content: 'Lắp đèn đường', partKind: 'recommendation', way: 'own', body: 'UBND xã' },
      { content: 'Xử lại vụ vay nợ', partKind: 'dispute', way: 'guide', body: 'Tòa án' },
    ],
  },
  S35: {
    at: '2026-07-08T08:20',
    agency: 'thuongsim',
    form: 'letter',
    asksFor: 'recommendation',
    businessOf: 'thuongsim',
  },
  S37: { at: '2026-07-10T08:50', agency: 'giaoduc', form: 'letter', asksFor: 'reflection', businessOf: 'benlau' },
  S39: {
    at: '2026-07-17T10:10',
    ...{ agency: 'benlau', form: 'letter', asksFor: 'recommendation', businessOf: 'benlau' },
    ...{ forwarder: 'Đại biểu Hội đồng nhân dân tỉnh Thẩm Thị Duyên', signatories: 48, representatives: 3 },
  },
  S41: { at: '2026-07-20T07:15', agency: 'dongvac', form: 'letter', asksFor: 'dispute', businessOf: 'dongvac' },
  S43: {
    at: '2026-07-22T08:30',
    agency: 'thuongsim',
    form: 'letter',
    asksFor: 'reflection',
    unreadable: true,
    lacks: ['name'],
  },
  S46: {
    at: '2026-07-09T12:31',
    ...{ agency: 'vanphong', form: 'message', asksFor: 'reflection', businessOf: 'causay', lacks: ['name', 'date'] },
    supplied: true,
  },
  S48: {
    at: '2026-07-11T10:05',
    agency: 'vanphong',
    form: 'message',
    asksFor: 'regulation',
    entry: 'regulation-reflection',
  },
  S50: {
    at: '2026-07-13T10:40',
    agency: 'pvhcc',
    form: 'oral',
    asksFor: 'reflection',
    businessOf: 'causay',
    entry: 'hotline',
    call: { contactClass: 'HL-02', contactHandling: 'transfer' },
  },
  S53: { at: '2026-07-14T18:25', agency: 'pvhcc', form: 'message', asksFor: 'onsite', entry: 'onsite-reflection' },
  S55: {
    at: '2026-07-16T11:02',
    agency: 'pvhcc',
    form: 'message',
    asksFor: 'onsite',
    entry: 'onsite-reflection',
    lacks: ['name'],
  },
  S57: {
    at: '2026-07-15T14:33',
    agency: 'pvhcc',
    form: 'oral',
    asksFor: 'reflection',
    businessOf: 'elsewhere',
    entry: 'hotline',
    call: {
      ...{ contactClass: 'HX-02', contactHandling: 'guide' },
      guidanceGiven: 'Gửi phản ánh đến cơ quan tỉnh sở tại hoặc Cổng Dịch vụ công quốc gia; cách tra cứu.',
    },
  },
  S59: { at: '2026-07-17T23:20', agency: 'pvhcc', form: 'oral', asksFor: 'onsite', entry: 'onsite-reflection' },
};

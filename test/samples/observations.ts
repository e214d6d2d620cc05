import type { AgencyKey } from '../../server/demo/province.ts';
import type { Classified } from '../../server/domain/authority.ts';

/** What an officer sees of a sample when it lies before him: the paper and what it says, no judgement of anybody else. */
export type Seen = {
  agency: AgencyKey;
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
  /** The letter itself lists where else it went. */
  alsoSentToCompetent?: true;
  earlier?: { sample: string; by: 'same' | 'other' };
  forwarder?: string;
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
    ...{ ...own('dongvac'), form: 'letter', asksFor: 'complaint', against: 'decision' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
  },
  S02: {
    ...{ agency: 'bantcd', of: 'dongvac', form: 'letter', asksFor: 'complaint', against: 'decision' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
    earlier: { sample: 'S01', by: 'same' },
  },
  S03: {
    ...{ agency: 'pvhcc', form: 'message', asksFor: 'reflection', businessOf: 'dongvac' },
    earlier: { sample: 'S01', by: 'other' },
  },
  S05: {
    ...{ agency: 'tinh', of: 'tanmoc', form: 'letter', asksFor: 'complaint', against: 'decision', decidedOnce: true },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
  },
  S07: {
    ...{ ...own('dongvac'), form: 'letter', asksFor: 'complaint', against: 'act', lacks: ['signature', 'date'] },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S09: {
    ...{ ...own('giaoduc'), form: 'letter', asksFor: 'complaint', against: 'discipline', publicEmployee: true },
    about: { respondentBody: 'department', respondentPosition: 'head' },
    forwarder: 'Ban Tiếp công dân tỉnh Hà Thanh',
  },
  S11: {
    ...{ ...own('tanmoc'), form: 'oral', asksFor: 'denunciation' },
    about: { respondentBody: 'commune-body', respondentPosition: 'staff' },
  },
  S13: {
    ...{ agency: 'thanhtra', of: 'causay', form: 'letter', asksFor: 'denunciation', lacks: ['name', 'signature'] },
    about: { respondentBody: 'public-unit', respondentPosition: 'head' },
  },
  S15: {
    ...{ agency: 'pvhcc', of: 'thuongsim', form: 'message', asksFor: 'denunciation' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S17: {
    ...{ ...own('xaydung'), form: 'letter', asksFor: 'denunciation', disowned: true },
    about: { respondentBody: 'department-unit', respondentPosition: 'deputy' },
  },
  S19: {
    ...{ agency: 'bantcd', form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'party', respondentPosition: 'staff' },
  },
  S21: {
    ...{ agency: 'tinh', of: 'benlau', form: 'letter', asksFor: 'denunciation', decidedOnce: true },
    about: { respondentBody: 'commune-committee', respondentPosition: 'head' },
  },
  S23: {
    ...{ ...own('tanmoc'), form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'commune-body', respondentPosition: 'staff' },
  },
  S25: {
    ...{ agency: 'causay', form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'party', respondentPosition: 'head' },
  },
  S27: {
    ...{ agency: 'taichinh', of: 'xaydung', form: 'letter', asksFor: 'denunciation', alsoSentToCompetent: true },
    about: { respondentBody: 'department', respondentPosition: 'deputy' },
  },
  S29: {
    ...{ ...own('benlau'), form: 'letter', asksFor: 'denunciation' },
    about: { respondentBody: 'commune-committee', respondentPosition: 'staff' },
  },
  S30: {
    ...{ agency: 'bantcd', form: 'oral', asksFor: 'recommendation', businessOf: 'nongnghiep' },
    ...{ signatories: 20, representatives: 5 },
  },
  S31: {
    ...{ agency: 'tinh', form: 'letter', asksFor: 'recommendation', businessOf: 'nongnghiep' },
    ...{ signatories: 22, representatives: 2, earlier: { sample: 'S30', by: 'other' } },
  },
  S33: {
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
  S35: { agency: 'thuongsim', form: 'letter', asksFor: 'recommendation', businessOf: 'thuongsim' },
  S37: { agency: 'giaoduc', form: 'letter', asksFor: 'reflection', businessOf: 'benlau' },
  S39: {
    ...{ agency: 'benlau', form: 'letter', asksFor: 'recommendation', businessOf: 'benlau' },
    ...{ forwarder: 'Đại biểu Hội đồng nhân dân tỉnh Thẩm Thị Duyên', signatories: 48, representatives: 3 },
  },
  S41: { agency: 'dongvac', form: 'letter', asksFor: 'dispute', businessOf: 'dongvac' },
  S43: { agency: 'thuongsim', form: 'letter', asksFor: 'reflection', unreadable: true, lacks: ['name'] },
  S46: {
    ...{ agency: 'vanphong', form: 'message', asksFor: 'reflection', businessOf: 'causay', lacks: ['name', 'date'] },
  },
  S48: { agency: 'vanphong', form: 'message', asksFor: 'regulation' },
  S50: { agency: 'pvhcc', form: 'oral', asksFor: 'reflection', businessOf: 'causay' },
  S53: { agency: 'pvhcc', form: 'message', asksFor: 'onsite' },
  S55: { agency: 'pvhcc', form: 'message', asksFor: 'onsite', lacks: ['name'] },
  S57: { agency: 'pvhcc', form: 'oral', asksFor: 'reflection', businessOf: 'elsewhere' },
  S59: { agency: 'pvhcc', form: 'oral', asksFor: 'onsite' },
};

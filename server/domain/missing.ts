/** What a petition may lack. Nothing of it blocks saving; it is asked for. */
export const missingItems = [
  'name',
  'phone',
  'commune',
  'address',
  'idNumber',
  'signature',
  'content',
  'files',
  'receivedOn',
  'other',
] as const;
export type MissingItem = (typeof missingItems)[number];

export const missingNames: Readonly<Record<MissingItem, string>> = {
  name: 'Họ tên người gửi',
  phone: 'Số điện thoại',
  commune: 'Xã, phường nơi ở',
  address: 'Địa chỉ cụ thể',
  idNumber: 'Số định danh',
  signature: 'Chữ ký hoặc điểm chỉ',
  content: 'Nội dung đơn',
  files: 'Tài liệu nêu trong đơn',
  receivedOn: 'Ngày nhận đơn',
  other: 'Nội dung khác',
};

/** What is known of a petition, as far as something may be missing. */
export type Known = {
  sealed: boolean;
  hasSender: boolean;
  phone: string | null;
  communeCode: string | null;
  address: string | null;
  idNumber: string | null;
  organisation: boolean;
  content: string;
  receivedOn: string | null;
  pages: number | null;
  files: number;
  /** What was found when eligibility was checked; null: not checked yet. */
  eligibilityChecks: readonly string[] | null;
};

/** What is missing, in the order in which people ask for it. Of a sealed sender nothing is said: only the vault knows. */
export function missingOf(known: Known): MissingItem[] {
  const missing: MissingItem[] = [];
  if (!known.sealed) {
    if (!known.hasSender) missing.push('name');
    else {
      if (!known.phone) missing.push('phone');
      if (!known.address) missing.push('address');
      if (!known.communeCode) missing.push('commune');
      if (!known.idNumber && !known.organisation) missing.push('idNumber');
    }
  }
  if (!known.receivedOn) missing.push('receivedOn');
  if (!known.content.trim() && known.files === 0) missing.push('content');
  if (known.eligibilityChecks && !known.eligibilityChecks.includes('signature')) missing.push('signature');
  if ((known.pages ?? 0) > 0 && known.files === 0) missing.push('files');
  return missing;
}

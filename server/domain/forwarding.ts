/** Bodies that pass petitions on, follow what becomes of them and look things up, but settle none (LTCD Đ26, Đ27). */
const FORWARDING = new Set(['party-committee', 'peoples-council', 'fatherland-front', 'press', 'deputies']);

/** Whether an agency of this kind only forwards. */
export function forwardsOnly(kind: string): boolean {
  return FORWARDING.has(kind);
}

const names = {
  receptionist: 'Cán bộ tiếp dân',
  clerk: 'Văn thư',
  handler: 'Cán bộ xử lý',
  verifier: 'Người xác minh',
  'section-head': 'Trưởng phòng',
  'chief-of-office': 'Chánh văn phòng',
  'deputy-head': 'Cấp phó',
  head: 'Người đứng đầu',
  inspector: 'Thanh tra',
  administrator: 'Quản trị',
} as const;

/** Roles as people say them. */
export const roleNames: Readonly<Record<keyof typeof names, string>> = names;

export function roleName(role: string): string {
  return Object.hasOwn(names, role) ? names[role as keyof typeof names] : role;
}

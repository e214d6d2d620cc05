import { contacts } from './contacts.ts';
import { awaitingEffect, effective, withdrawn } from './decided.ts';
import { denunciations } from './denunciations.ts';
import { elsewhere } from './elsewhere.ts';
import { huong } from './huong.ts';
import { beforeTheClerk, dispute, dueSoon, fresh, refused } from './new.ts';
import { receptions } from './receptions.ts';
import { beforeTheHead, overdue, suspended } from './running.ts';
import type { Story } from './story.ts';
import { wishes } from './wishes.ts';

/** Everything that happened in the province: first the complaints at xã Đồng Vạc, then what came to everybody else. */
export const stories: readonly Story[] = [
  huong,
  suspended,
  awaitingEffect,
  effective,
  withdrawn,
  overdue,
  beforeTheHead,
  beforeTheClerk,
  refused,
  dueSoon,
  dispute,
  ...fresh,
  ...denunciations,
  ...elsewhere,
  ...wishes,
  ...contacts,
  ...receptions,
];

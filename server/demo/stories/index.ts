import { awaitingEffect, effective, withdrawn } from './decided.ts';
import { denunciations } from './denunciations.ts';
import { huong } from './huong.ts';
import { others } from './others.ts';
import { beforeTheClerk, beforeTheHead, dispute, dueSoon, fresh, overdue, refused, suspended } from './pending.ts';
import type { Story } from './story.ts';

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
  ...others,
];

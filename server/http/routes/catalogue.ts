import { z } from 'zod';
import { channels, fields, kinds } from '../../catalogue/choices.ts';
import { findCommunes, listProvinces } from '../../catalogue/communes.ts';
import { listAgencies } from '../../queries/agencies.ts';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

const Province = z.object({ code: z.string(), name: z.string(), fullName: z.string() }).meta({ id: 'Province' });
const Commune = z
  .object({
    code: z.string(),
    name: z.string(),
    fullName: z.string(),
    provinceCode: z.string(),
    provinceName: z.string(),
  })
  .meta({ id: 'Commune' });
const Choice = z.object({ value: z.string(), label: z.string() }).meta({ id: 'Choice' });
const Agency = z.object({ id: Id, code: z.string(), name: z.string(), kind: z.string() }).meta({ id: 'Agency' });

function onlyGiven({ province, ...question }: { province: string; q: string; limit: number }) {
  return province ? { ...question, province } : question;
}

export const catalogueRoutes = [
  route({
    method: 'get',
    path: '/api/catalogue/provinces',
    summary: 'Tỉnh, thành phố',
    answer: z.object({ items: z.array(Province) }),
    handle: async ({ db }) => ({ items: await listProvinces(db) }),
  }),
  route({
    method: 'get',
    path: '/api/catalogue/communes',
    summary: 'Xã, phường, đặc khu: tìm theo tên, có dấu hoặc không dấu',
    query: z.strictObject({
      province: z.string().max(10).default(''),
      q: z.string().max(100).default(''),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({ items: z.array(Commune) }),
    handle: async ({ db, query }) => ({ items: await findCommunes(db, onlyGiven(query)) }),
  }),
  route({
    method: 'get',
    path: '/api/catalogue/choices',
    summary: 'Loại đơn, nguồn đơn, lĩnh vực',
    answer: z.object({ kinds: z.array(Choice), channels: z.array(Choice), fields: z.array(Choice) }),
    handle: () => ({ kinds: [...kinds], channels: [...channels], fields: [...fields] }),
  }),
  route({
    method: 'get',
    path: '/api/agencies',
    summary: 'Các cơ quan',
    answer: z.object({ items: z.array(Agency) }),
    handle: async ({ db }) => ({ items: await listAgencies(db) }),
  }),
];

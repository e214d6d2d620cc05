// Books, figures and what is exported of them.
import { api, at, given, OURS, read } from './call.ts';
import { newKey } from './refusal.ts';
import type { BriefingKind, ExportOrder, ViewInput } from './types.ts';

type Question = Record<string, string>;
export const registers = {
  all: () => read(api.GET('/api/registers')),
  page: (key: string, question: Question, after: string | null) =>
    read(
      api.GET('/api/registers/{key}', { params: { path: { key }, query: given({ ...question, after, limit: '50' }) } }),
    ),
  count: (key: string, filters: Question) =>
    read(api.GET('/api/registers/{key}/count', { params: { path: { key }, query: filters as never } })),
  order: (key: string, body: ExportOrder) =>
    read(
      api.POST('/api/registers/{key}/export', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key } },
        body,
      }),
    ),
  views: (key: string) => read(api.GET('/api/registers/{key}/views', { params: { path: { key } } })),
  saveView: (key: string, body: ViewInput) =>
    read(
      api.POST('/api/registers/{key}/views', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key } },
        body,
      }),
    ),
  removeView: (key: string, id: string) =>
    read(
      api.DELETE('/api/registers/{key}/views/{id}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { key, id } },
      }),
    ),
};

type Period = { from: string; to: string };
export const overview = {
  head: () => read(api.GET('/api/head-overview')),
  measure: (body: { nearDays: number; longRunningDays: number }) =>
    read(api.PUT('/api/agency/measures', { params: { header: { ...OURS, 'Idempotency-Key': newKey() } }, body })),
  figures: (kind: BriefingKind, period: Period) =>
    read(api.GET('/api/briefings/{kind}', { params: { path: { kind }, query: period } })),
  order: (kind: BriefingKind, body: Period & { format: 'docx' | 'pdf' }) =>
    read(
      api.POST('/api/briefings/{kind}', {
        params: { header: { ...OURS, 'Idempotency-Key': newKey() }, path: { kind } },
        body,
      }),
    ),
  today: () => read(api.GET('/api/today')),
};

export const exported = {
  state: (id: string) => read(api.GET('/api/exports/{id}', { params: at(id) })),
  file: (id: string) => `/api/exports/${id}/file`,
};

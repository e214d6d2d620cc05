// What comes in and goes out: the incoming book, scans, the counter, deliveries.
import { act, api, at, type Body, command, type Filters, given, OURS, read } from './call.ts';
import type { paths } from './openapi.d.ts';
import type { IncomingInput } from './types.ts';

type IncomingQuery = NonNullable<paths['/api/incoming']['get']['parameters']['query']>;
export const incoming = {
  list: (query: Filters<IncomingQuery>) => read(api.GET('/api/incoming', { params: { query: given(query) } })),
  read: (id: string) => read(api.GET('/api/incoming/{id}', { params: at(id) })),
  register: (body: IncomingInput, key: string) =>
    read(api.POST('/api/incoming', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  scan: (id: string, fileIds: string[]) =>
    read(api.POST('/api/incoming/{id}/scans', { params: command(id), body: { fileIds } })),
  route: async (id: string, holderId: string, note: string) =>
    (await read(api.POST('/api/incoming/{id}/routing', { params: command(id), body: { holderId, note } }))).entry,
  open: async (id: string) => (await read(api.POST('/api/incoming/{id}/opening', { params: command(id) }))).entry,
  settle: async (id: string, result: string) =>
    (await read(api.POST('/api/incoming/{id}/settlement', { params: command(id), body: { result } }))).entry,
  void: async (id: string, reason: string) =>
    (await read(api.POST('/api/incoming/{id}/voiding', { params: command(id), body: { reason } }))).entry,
};

export const scans = {
  list: () => read(api.GET('/api/scans')),
  dismiss: (id: string) => read(api.DELETE('/api/scans/{id}', { params: command(id) })),
};

type TicketState = 'called' | 'serving' | 'done' | 'absent';
type ShiftBody = paths['/api/counter/shifts']['post']['requestBody']['content']['application/json'];
type Purpose = paths['/api/counter/tickets']['post']['requestBody']['content']['application/json']['purpose'];
export const counter = {
  read: () => read(api.GET('/api/counter')),
  take: (purpose: Purpose) => read(api.POST('/api/counter/tickets', { params: act(), body: { purpose } })),
  call: (room: string) => read(api.POST('/api/counter/calls', { params: act(), body: { room } })),
  move: (id: string, state: TicketState, room: string) =>
    read(api.POST('/api/counter/tickets/{id}/state', { params: command(id), body: { state, room } })),
  handOver: (body: ShiftBody) => read(api.POST('/api/counter/shifts', { params: act(), body })),
};

type DeliveryQuery = NonNullable<paths['/api/deliveries']['get']['parameters']['query']>;
export const deliveries = {
  list: (query: Filters<DeliveryQuery>) => read(api.GET('/api/deliveries', { params: { query: given(query) } })),
  history: (id: string) => read(api.GET('/api/deliveries/{id}/history', { params: at(id) })),
  open: async (id: string, body: { what: 'envelope' | 'paper'; purpose: string }) =>
    (await read(
      api.POST('/api/deliveries/{id}/opening', { params: { header: OURS, ...at(id) }, body, parseAs: 'blob' }),
    )) as Blob,
  send: (id: string, body: Body<'/api/deliveries/{id}/sending'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/sending', { params: command(id, key), body })),
  post: (id: string, body: Body<'/api/deliveries/{id}/posting'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/posting', { params: command(id, key), body })),
  receive: (id: string, body: Body<'/api/deliveries/{id}/receipt'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/receipt', { params: command(id, key), body })),
  fail: (id: string, body: Body<'/api/deliveries/{id}/failure'>, key: string) =>
    read(api.POST('/api/deliveries/{id}/failure', { params: command(id, key), body })),
  handover: (id: string) => read(api.POST('/api/deliveries/{id}/handover-record', { params: command(id) })),
  sendMany: (body: Body<'/api/deliveries/sendings'>, key: string) =>
    read(api.POST('/api/deliveries/sendings', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
  receiveMany: (body: Body<'/api/deliveries/receipts'>, key: string) =>
    read(api.POST('/api/deliveries/receipts', { params: { header: { ...OURS, 'Idempotency-Key': key } }, body })),
};

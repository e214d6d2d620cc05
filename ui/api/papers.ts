// Papers, who signs them and with which certificate.
import { api, at, command, creation, given, OURS, read, write } from './call.ts';
import type { paths } from './openapi.d.ts';
import type { ChainInput, DelegationInput, PutBack } from './types.ts';
import { send } from './upload.ts';

export const documents = {
  trail: (id: string) => read(api.GET('/api/documents/{id}/trail', { params: at(id) })),
  read: (id: string) => read(api.GET('/api/documents/{id}', { params: at(id) })),
  word: (id: string) => `/api/documents/${id}/word`,
  putBack: ({ documentId, rev }: { documentId: string; rev: number }, file: File) =>
    send<PutBack>(`/api/documents/${documentId}/word`, file, { 'If-Match': String(rev) }).done,
  compare: (id: string, a: number, b: number) =>
    read(api.GET('/api/documents/{id}/versions/{a}/compare/{b}', { params: { path: { id, a, b } } })),
  similar: (query: { template: string; petitionId: string; q?: string; after?: string }) =>
    read(api.GET('/api/documents/similar', { params: { query } })),
  address: (id: string, version: number, kind: 'pdf' | 'docx') => `/api/documents/${id}/${version}.${kind}`,
  /** Shown by the browser, which prints it; not put among the downloads. */
  printable: (id: string, version: number) => `/api/documents/${id}/${version}.pdf?inline=1`,
};

export const signing = {
  desk: (after?: string | null) => read(api.GET('/api/signing', { params: { query: given({ after }) } })),
  rules: () => read(api.GET('/api/signing-rules')),
  openChain: (body: ChainInput) => read(api.POST('/api/signing-chains', { ...creation(), body })),
  closeChain: (id: string, validUntil: string) =>
    read(api.POST('/api/signing-chains/{id}/closing', { params: command(id), body: { validUntil } })),
  delegate: (body: DelegationInput) => read(api.POST('/api/delegations', { ...creation(), body })),
  revoke: (id: string, revokedOn: string) =>
    read(api.POST('/api/delegations/{id}/revocation', { params: command(id), body: { revokedOn } })),
};

export const signatures = {
  read: (id: string) => read(api.GET('/api/documents/{id}/signatures', { params: at(id) })),
  again: (id: string) => read(api.POST('/api/documents/{id}/signing', { params: command(id) })),
  copy: (id: string) => read(api.POST('/api/documents/{id}/copies', { params: command(id) })),
  copyAddress: (id: string, copyId: string) => `/api/documents/${id}/copies/${copyId}.pdf`,
  ticket: (id: string) => read(api.POST('/api/documents/{id}/signing-tickets', { params: command(id) })),
  uploadAddress: (id: string) => `/api/documents/${id}/signed`,
};

type CertificateInput = paths['/api/certificates']['post']['requestBody']['content']['application/json'];
export const certificates = {
  list: () => read(api.GET('/api/certificates')),
  add: (body: CertificateInput) => read(api.POST('/api/certificates', { params: { header: OURS }, body })),
  revoke: (id: string) => read(api.POST('/api/certificates/{id}/revocation', write(id))),
  trust: (file: string) => read(api.POST('/api/certificate-authorities', { ...creation(), body: { file } })),
  distrust: (id: string) => read(api.DELETE('/api/certificate-authorities/{id}', { params: command(id) })),
};

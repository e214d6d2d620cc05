import { createHash } from 'node:crypto';
import { z } from 'zod';
import { describeCertificate } from './certificate.ts';
import type { Credential, Signed, Signer } from './signer.ts';

/**
 * A remote signing service in the shape of VNPT SmartCA's calls: it is sent the hash alone, and the person confirms on a
 * telephone.
 */
export type RemoteService = { url: string; id: string; password: string };

/** Whose key it is there: the account (số căn cước) and the serial number of the certificate. */
export type RemoteAccount = { user: string; serial: string };

export type Confirmation = 'pending' | 'refused' | 'expired' | { value: Uint8Array };

/** The certificate of an account. Throws when the service does not know it or does not answer. */
export async function remoteCredential(service: RemoteService, account: RemoteAccount): Promise<Credential> {
  const { data } = await call(service, '/v1/credentials/get_certificate', account, {}, Certificates);
  const found = data.user_certificates.find(({ serial_number }) => same(serial_number, account.serial));
  if (!found) throw new Error('the service has no such certificate');
  return {
    certificate: Buffer.from(found.cert_data, 'base64'),
    chain: Object.values(found.chain_data ?? {}).map((one) => Buffer.from(one, 'base64')),
  };
}

/** Asks for a signature; the transaction's id is ours, so that asking again does not ask the person twice. */
export function remoteSigner(service: RemoteService, account: RemoteAccount, credential: Credential): Signer {
  return {
    ...credential,
    sign: async (bytes, { id, description, at }): Promise<Signed> => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const files = [{ doc_id: id, file_type: 'pdf', sign_type: 'hash', data_to_be_signed: hash }];
      const { serial } = describeCertificate(credential.certificate);
      const body = {
        serial_number: serial,
        transaction_id: id,
        transaction_desc: description,
        time_stamp: stamp(at),
        sign_files: files,
      };
      const { data } = await call(service, '/v1/signatures/sign', account, body, Transaction);
      return { pending: data.tran_code ?? data.transaction_id ?? id };
    },
  };
}

/** What has become of a signature that somebody has to confirm. */
export async function askConfirmation(
  service: RemoteService,
  account: RemoteAccount,
  reference: string,
): Promise<Confirmation> {
  const path = `/v1/signatures/sign/${encodeURIComponent(reference)}/status`;
  const { status_code: status, message, data } = await call(service, path, account, {}, Status);
  const value = data?.signatures?.[0]?.signature_value ?? data?.signed_files?.[0]?.signature_value;
  if (value) return { value: Buffer.from(value, 'base64') };
  if (/reject|refuse|cancel/i.test(message)) return 'refused';
  return /expire|timeout/i.test(message) || status >= 400 ? 'expired' : 'pending';
}

const Certificates = z.object({
  data: z.object({
    user_certificates: z.array(
      z.object({
        serial_number: z.string(),
        cert_data: z.string(),
        chain_data: z.record(z.string(), z.string()).nullish(),
      }),
    ),
  }),
});
const Transaction = z.object({
  data: z.object({ tran_code: z.string().optional(), transaction_id: z.string().optional() }),
});
const Files = z.array(z.object({ signature_value: z.string() })).nullish();
const Status = z.object({
  status_code: z.number().default(200),
  message: z.string().default(''),
  data: z.object({ signed_files: Files, signatures: Files }).nullish(),
});

async function call<T extends z.ZodType>(
  service: RemoteService,
  path: string,
  { user, serial }: RemoteAccount,
  body: object,
  shape: T,
): Promise<z.output<T>> {
  const known = { sp_id: service.id, sp_password: service.password, user_id: user, serial_number: serial };
  const response = await fetch(`${service.url.replace(/\/$/, '')}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...known, ...body }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok && response.status >= 500) throw new Error(`the signing service answered ${response.status}`);
  return shape.parse(await response.json());
}

const PATIENCE = 15_000;

function same(a: string, b: string): boolean {
  return a.toLowerCase().replace(/^0+/, '') === b.toLowerCase().replace(/^0+/, '');
}

// yyyyMMddHHmmss in Vietnam's time.
function stamp(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
}

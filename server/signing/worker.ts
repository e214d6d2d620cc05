import { parentPort } from 'node:worker_threads';
import { Refusal } from '../domain/refusal.ts';
import { openP12 } from './p12.ts';
import type { SignatureDetail } from './prepare.ts';
import { finishSignature, prepareSignature, toSignOf } from './sign.ts';
import type { Credential } from './signer.ts';
import { verify } from './verify.ts';

/** One question by name; each takes tens of milliseconds or more, which no act of a person should wait for. */
const answers = {
  openP12: async (bytes: Uint8Array, passphrase: string) => openP12(bytes, passphrase),
  prepareSignature: (pdf: Uint8Array, detail: SignatureDetail, certificate: Uint8Array) =>
    prepareSignature(pdf, detail, certificate),
  finishSignature: async (prepared: Uint8Array, credential: Credential, value: Uint8Array) =>
    finishSignature(prepared, credential, value),
  toSignOf: async (prepared: Uint8Array, certificate: Uint8Array) => toSignOf(prepared, certificate),
  verify,
};

type Answers = typeof answers;
export type Question = { [K in keyof Answers]: { name: K; given: Parameters<Answers[K]> } }[keyof Answers];
export type Reply<K extends keyof Answers = keyof Answers> =
  | { answer: Awaited<ReturnType<Answers[K]>> }
  | { refused: Pick<Refusal, 'status' | 'code' | 'message' | 'fields'> }
  | { failed: string };
export type Asked = { [K in keyof Answers]: (...given: Parameters<Answers[K]>) => ReturnType<Answers[K]> };

parentPort?.on('message', async ({ name, given }: Question) => {
  parentPort?.postMessage(await reply(name, given));
});

async function reply(name: keyof Answers, given: unknown[]): Promise<Reply> {
  try {
    const work = answers[name] as (...given: unknown[]) => Promise<Awaited<ReturnType<Answers[typeof name]>>>;
    return { answer: await work(...given) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { failed: String(error).slice(0, 300) };
    const { status, code, message, fields } = error;
    return { refused: { status, code, message, fields } };
  }
}

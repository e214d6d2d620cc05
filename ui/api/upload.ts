import { Refusal, refusalOf } from './refusal.ts';
import type { FileRow } from './types.ts';

type Sending<T> = { done: Promise<T>; stop(): void };

export function upload(file: File, progress: (part: number) => void): Sending<FileRow> {
  return send<FileRow>('/api/files', file, {}, progress);
}

/** Sends one file. fetch cannot tell how much of a body has been sent; XMLHttpRequest can. */
export function send<T>(
  address: string,
  file: File,
  headers: Record<string, string> = {},
  progress: (part: number) => void = () => {},
): Sending<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', address);
    for (const [name, value] of Object.entries({ 'X-KNTC': '1', ...headers })) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as T);
      reject(refusalOf(request.status, request.response));
    };
    request.onerror = () => reject(new Refusal(0, 'unreachable', ''));
    request.onabort = () => reject(new Refusal(0, 'stopped', ''));
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
  return { done, stop: () => request.abort() };
}

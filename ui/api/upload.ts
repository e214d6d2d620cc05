import { Refusal, refusalOf } from './refusal.ts';
import type { FileRow } from './types.ts';

/** fetch cannot tell how much of a body has been sent; XMLHttpRequest can. */
export function upload<T = FileRow>(
  file: File,
  progress: (part: number) => void,
  address = '/api/files',
): { done: Promise<T>; stop(): void } {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', address);
    request.setRequestHeader('X-KNTC', '1');
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

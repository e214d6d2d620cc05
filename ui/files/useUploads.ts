import { useRef, useState } from 'react';
import { kindWords } from '../../server/domain/fileKinds.ts';
import { Refusal } from '../api/refusal.ts';
import type { FileKind, FileRow } from '../api/types.ts';
import { upload } from '../api/upload.ts';
import { useWords } from '../words/useWords.tsx';

export type Upload = {
  local: string;
  name: string;
  size: number;
  part: number;
  row: FileRow | null;
  error: Refusal | null;
  file: File | null;
};
export type Uploads = ReturnType<typeof useUploads>;
const LARGEST = 25 * 1024 * 1024;
let count = 0;

/** Files on their way; `accept` is what is taken here: two at a time, so that a folder of scans does not starve the rest of the page. */
export function useUploads(kept: FileRow[], accept?: readonly FileKind[]) {
  const { files: w } = useWords();
  const [list, setList] = useState<Upload[]>(() =>
    kept.map((row) => ({ local: row.id, name: row.name, size: row.size, part: 1, row, error: null, file: null })),
  );
  const queue = useRef<Upload[]>([]);
  const going = useRef(new Map<string, () => void>());
  const change = (local: string, patch: Partial<Upload>) =>
    setList((before) => before.map((one) => (one.local === local ? { ...one, ...patch } : one)));
  const next = () => {
    while (going.current.size < 2) {
      const one = queue.current.shift();
      if (!one?.file) return;
      const { done, stop } = upload(one.file, (part) => change(one.local, { part }));
      going.current.set(one.local, stop);
      done
        .then((row) => {
          const fits = !accept || (accept as readonly string[]).includes(row.kind);
          if (!fits) throw new Refusal(415, 'kind_refused', w.only(kindWords(accept)));
          change(one.local, { row, part: 1 });
        })
        .catch((error: unknown) =>
          change(one.local, { error: error instanceof Refusal ? error : new Refusal(0, 'unknown', '') }),
        )
        .finally(() => {
          going.current.delete(one.local);
          next();
        });
    }
  };
  const add = (files: Iterable<File>) => {
    const fresh = [...files].map((file): Upload => {
      const error = file.size > LARGEST ? new Refusal(413, 'too_large', '') : null;
      return { local: `file-${++count}`, name: file.name, size: file.size, part: 0, row: null, error, file };
    });
    setList((before) => [...before, ...fresh]);
    queue.current.push(...fresh.filter(({ error }) => !error));
    next();
  };
  const remove = (local: string) => {
    queue.current = queue.current.filter((one) => one.local !== local);
    going.current.get(local)?.();
    setList((before) => before.filter((one) => one.local !== local));
  };
  /** A file that the server has already, from the scanner's tray. */
  const take = (row: FileRow) =>
    setList((before) => [
      ...before,
      { local: row.id, name: row.name, size: row.size, part: 1, row, error: null, file: null },
    ]);
  const again = (one: Upload) => {
    change(one.local, { error: null, part: 0 });
    queue.current.push({ ...one, error: null });
    next();
  };
  return {
    list,
    add,
    remove,
    take,
    again,
    busy: list.some(({ row, error }) => !row && !error),
    ready: list.flatMap(({ row }) => (row ? [row] : [])),
  };
}

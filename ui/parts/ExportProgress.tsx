import { Anchor, CloseButton, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exported } from '../api/registers.ts';
import { useWords, useWordsOf } from '../words/useWords.tsx';
import css from './ExportProgress.module.css';
import { wordsOf } from './States.tsx';

const words = {
  vi: {
    making: 'Đang tạo tệp…',
    lines: (done: number, all: number) => `Đang tạo tệp: ${done}/${all} dòng`,
    ready: 'Tệp đã tạo xong.',
    download: (format: string) => `Tải tệp ${format}`,
    kept: 'Giữ 2 ngày, chỉ bạn tải được.',
  },
  en: {
    making: 'Making the file…',
    lines: (done: number, all: number) => `Making the file: ${done}/${all} rows`,
    ready: 'The file is ready.',
    download: (format: string) => `Download ${format}`,
    kept: 'Kept for 2 days, for you alone.',
  },
};
const ASK_AGAIN = 700;

/** How far a file that was ordered is, and then the way to it. */
export function ExportProgress({ id, close }: { id: string; close(): void }) {
  const w = useWordsOf(words);
  const all = useWords();
  const { data, error } = useQuery({
    queryKey: ['export', id],
    queryFn: () => exported.state(id),
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : ASK_AGAIN),
  });
  const share = data && data.rowsTotal > 0 ? (100 * data.rowsDone) / data.rowsTotal : 0;
  return (
    <aside className={css.panel} role="status">
      <CloseButton className={css.close} aria-label={all.common.close} onClick={close} />
      {error && <p className={css.failed}>{wordsOf(error, all)}</p>}
      {data?.state === 'failed' && <p className={css.failed}>{data.failure}</p>}
      {data?.state === 'ready' && (
        <>
          <strong>{w.ready}</strong>
          <Anchor href={exported.file(id)} download>
            {w.download(data.format === 'xlsx' ? 'Excel' : data.format === 'docx' ? 'Word' : 'PDF')}
          </Anchor>
          <small>{w.kept}</small>
        </>
      )}
      {!isOver(data?.state) && !error && (
        <>
          <span>{data && data.rowsTotal > 0 ? w.lines(data.rowsDone, data.rowsTotal) : w.making}</span>
          <Progress value={share} aria-label={w.making} animated />
        </>
      )}
    </aside>
  );
}

function isOver(state: string | undefined): boolean {
  return state === 'ready' || state === 'failed';
}

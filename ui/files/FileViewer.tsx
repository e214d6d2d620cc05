import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconDownload,
  IconFileOff,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { files as api } from '../api/matters.ts';
import type { FileRow } from '../api/types.ts';
import { Choose } from '../parts/Choose.tsx';
import { numbers } from '../parts/numbers.ts';
import { Empty, Failure, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import css from './FileViewer.module.css';

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }));
const PaperView = lazy(async () => ({ default: (await import('../paper/PaperView.tsx')).PaperView }));

/** The papers of a petition, page under page, as they were scanned. */
export function FileViewer({ files }: { files: FileRow[] }) {
  const w = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const [page, setPage] = useState(1);
  const [found, setFound] = useState(0);
  const box = useRef<HTMLElement>(null);
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  if (!file) return <Empty icon={<IconFileOff />} title={w.files.none} hint={w.files.noneHint} />;
  const pages = file.pages ?? found;
  const paged = file.preview === 'pages' || file.preview === 'pdf';
  const go = (to: number) => box.current?.querySelector(`[data-page="${to}"]`)?.scrollIntoView({ block: 'start' });
  const look = () => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    const shown = [...(box.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])].findLast(
      (one) => one.getBoundingClientRect().top < top + 160,
    );
    if (shown) setPage(Number(shown.dataset.page));
  };
  const button = (label: string, Icon: typeof IconZoomIn, act: () => void, disabled = false) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={act} disabled={disabled}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={css.viewer}>
      <div className={css.tools}>
        <Choose
          className={css.which}
          size="xs"
          aria-label={w.files.choose}
          value={file.id}
          change={(next) => {
            choose(next);
            setPage(1);
            setFound(0);
            setTurn(0);
          }}
          data={files.map(({ id, name, pages: count }) => ({
            value: id,
            label: count ? `${name} (${w.files.pagesCount(count)})` : name,
          }))}
        />
        {paged && (
          <>
            {button(w.files.prev, IconChevronUp, () => go(page - 1), page <= 1)}
            <span className={css.count}>{w.files.page(page, pages || 1)}</span>
            {button(w.files.next, IconChevronDown, () => go(page + 1), page >= pages)}
            {button(w.files.zoomOut, IconZoomOut, () => setZoom(Math.max(0.5, zoom - 0.25)), zoom <= 0.5)}
            {button(w.files.zoomIn, IconZoomIn, () => setZoom(Math.min(3, zoom + 0.25)), zoom >= 3)}
            {button(w.files.rotate, IconRotateClockwise, () => setTurn((turn + 90) % 360))}
          </>
        )}
        <Tooltip label={w.files.download}>
          <ActionIcon
            component="a"
            href={api.download(file.id)}
            variant="subtle"
            color="gray"
            aria-label={w.files.download}
          >
            <IconDownload size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.pages} ref={box} onScroll={look} tabIndex={0} aria-label={file.name}>
        <Suspense fallback={<Waiting />}>
          <Shown key={file.id} file={file} zoom={zoom} turn={turn} setFound={setFound} />
        </Suspense>
      </section>
    </div>
  );
}

function Shown({
  file,
  zoom,
  turn,
  setFound,
}: {
  file: FileRow;
  zoom: number;
  turn: number;
  setFound(pages: number): void;
}) {
  const w = useWords();
  if (file.preview === 'pdf')
    return <PdfPages address={api.content(file.id)} zoom={zoom} turn={turn} count={setFound} />;
  if (file.preview === 'html') return <Html file={file} />;
  if (file.preview === 'none') return <Empty icon={<IconFileOff />} title={w.files.noPreview} />;
  return numbers(file.pages ?? 1).map((page) => (
    <img
      key={page}
      data-page={page}
      className={css.page}
      src={api.page(file.id, page)}
      alt={`${file.name}, ${w.files.page(page, file.pages ?? 1)}`}
      loading={page < 3 ? 'eager' : 'lazy'}
      style={{ width: `${zoom * 100}%`, transform: turn ? `rotate(${turn}deg)` : undefined }}
    />
  ));
}

function Html({ file }: { file: FileRow }) {
  const text = useQuery({
    queryKey: ['file-html', file.id],
    queryFn: () => api.html(file.id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (text.isPending) return <Waiting />;
  if (text.isError) return <Failure error={text.error} retry={() => void text.refetch()} />;
  return <PaperView html={text.data.html} css="" label={file.name} />;
}

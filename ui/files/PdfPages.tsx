import { useQuery } from '@tanstack/react-query';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { numbers } from '../parts/numbers.ts';
import { Failure, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import css from './FileViewer.module.css';

GlobalWorkerOptions.workerSrc = worker;

/** Draws a PDF without eval and without compiled code, which our content policy forbids. */
export function PdfPages({
  address,
  zoom,
  turn,
  count,
}: {
  address: string;
  zoom: number;
  turn: number;
  count(pages: number): void;
}) {
  const opened = useQuery({
    queryKey: ['pdf', address],
    queryFn: () =>
      getDocument({
        url: address,
        isEvalSupported: false,
        useWasm: false,
        useSystemFonts: false,
        enableXfa: false,
        cMapUrl: '/assets/pdfjs/cmaps/',
        standardFontDataUrl: '/assets/pdfjs/standard_fonts/',
        wasmUrl: '/assets/pdfjs/wasm/',
      }).promise,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: false,
  });
  const pdf = opened.data;
  useEffect(() => {
    if (pdf) count(pdf.numPages);
  }, [pdf, count]);
  if (opened.isError) return <Failure error={opened.error} retry={() => void opened.refetch()} />;
  if (!pdf) return <Waiting />;
  return numbers(pdf.numPages).map((number) => (
    <PdfPage key={number} pdf={pdf} number={number} zoom={zoom} turn={turn} />
  ));
}

function PdfPage({ pdf, number, zoom, turn }: { pdf: PDFDocumentProxy; number: number; zoom: number; turn: number }) {
  const { files } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number <= 2);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (!element || near) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '800px 0px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [near]);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !near) return;
    let gone = false;
    let drawing: { cancel(): void; promise: Promise<void> } | undefined;
    void pdf.getPage(number).then(async (page) => {
      if (gone) return;
      const width = (element.parentElement?.clientWidth ?? 600) - 20;
      const natural = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
      const scale = (width * zoom) / natural.width;
      const viewport = page.getViewport({
        scale: scale * Math.min(devicePixelRatio, 2),
        rotation: (page.rotate + turn) % 360,
      });
      element.width = viewport.width;
      element.height = viewport.height;
      element.style.width = `${width * zoom}px`;
      drawing = page.render({ canvas: element, viewport });
      await drawing.promise.catch(() => {});
      const { items } = await page.getTextContent();
      if (!gone)
        setSaid(
          items
            .map((item) => ('str' in item ? item.str : ''))
            .join(' ')
            .trim(),
        );
    });
    return () => {
      gone = true;
      drawing?.cancel();
    };
  }, [pdf, number, zoom, turn, near]);
  return (
    <canvas
      ref={canvas}
      data-page={number}
      className={css.page}
      role="img"
      aria-label={said || files.page(number, pdf.numPages)}
    />
  );
}

import { type RefObject, useEffect, useRef } from 'react';

type List = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };

/** Fetches the next page a screen before the end of the list comes into view. */
export function useMore(box: RefObject<HTMLElement | null>, list: List) {
  const end = useRef<HTMLParagraphElement>(null);
  const latest = useRef(list);
  latest.current = list;
  const shown = list.hasNextPage && !list.isFetchingNextPage;
  useEffect(() => {
    if (!shown || !end.current) return;
    const watcher = new IntersectionObserver(
      ([entry]) =>
        entry?.isIntersecting &&
        latest.current.hasNextPage &&
        !latest.current.isFetchingNextPage &&
        void latest.current.fetchNextPage(),
      { root: box.current, rootMargin: '600px 0px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [shown, box]);
  return end;
}

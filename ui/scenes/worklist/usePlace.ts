import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Place = { top: number; selected: string | null };

/** Where one was in this list, kept for the tab: coming back from a task is coming back to the same row. */
export function usePlace(list: string, box: RefObject<HTMLElement | null>, ready: boolean) {
  const key = `kntc.place.${list}`;
  const kept = useRef<Place>(read(key));
  const [selected, setSelected] = useState(kept.current.selected);
  const restored = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (restored.current === key || !ready) return;
    restored.current = key;
    kept.current = read(key);
    setSelected(kept.current.selected);
    box.current?.scrollTo({ top: kept.current.top });
  }, [key, ready, box]);
  useEffect(() => {
    const element = box.current;
    const note = () => {
      if (restored.current !== key || !element) return;
      kept.current.top = element.scrollTop;
      sessionStorage.setItem(key, JSON.stringify(kept.current));
    };
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [key, box]);
  const select = useCallback(
    (id: string, keep = true) => {
      kept.current.selected = id;
      setSelected(id);
      if (keep) sessionStorage.setItem(key, JSON.stringify(kept.current));
    },
    [key],
  );
  return { selected, select };
}

function read(key: string): Place {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? '') as Place) ?? { top: 0, selected: null };
  } catch {
    return { top: 0, selected: null };
  }
}

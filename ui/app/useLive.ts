import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Change } from '../api/types.ts';

export type Line = 'live' | 'reconnecting' | 'offline';

/** Others change what is on the screen: what they touched is read again, gathered over a moment. */
export function useLive(): Line {
  const client = useQueryClient();
  const [line, setLine] = useState<Line>('live');
  useEffect(() => {
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let broken = false;
    const source = new EventSource('/api/events');
    const read = () => {
      timer = undefined;
      for (const key of touched) void client.invalidateQueries({ queryKey: JSON.parse(key) as string[] });
      touched.clear();
    };
    const touch = (...keys: string[][]) => {
      for (const key of keys) touched.add(JSON.stringify(key));
      timer ??= setTimeout(read, 400);
    };
    // what happened while the line was down, of the page or of the server, was not told
    const readAll = () =>
      touch(
        ['tasks'],
        ['overview'],
        ['petitions'],
        ['petition'],
        ['task'],
        ['arrival'],
        ['counter'],
        ['scans'],
        ['incoming'],
        ['notices'],
      );
    source.addEventListener('change', (event) => {
      const change = JSON.parse((event as MessageEvent<string>).data) as Change;
      if (change.kind === 'calendar') readAll();
      if (change.kind === 'counter') touch(['counter']);
      if (change.kind === 'scan') touch(['scans']);
      if (change.kind === 'incoming') touch(['incoming']);
      if (change.kind === 'notice') touch(['notices']);
      if (!change.petitionId) return;
      touch(['overview'], ['petition', change.petitionId], ['arrival', change.petitionId]);
      if (change.kind === 'task') touch(['tasks'], ['task', change.id]);
      if (change.kind === 'petition') touch(['petitions']);
      if (change.kind === 'document') touch(['document', change.id]);
    });
    source.addEventListener('reset', readAll);
    source.onopen = () => {
      setLine('live');
      if (broken) readAll();
      broken = false;
    };
    source.onerror = () => {
      broken = true;
      setLine(navigator.onLine ? 'reconnecting' : 'offline');
    };
    const gone = () => setLine('offline');
    const back = () => setLine(source.readyState === EventSource.OPEN ? 'live' : 'reconnecting');
    addEventListener('offline', gone);
    addEventListener('online', back);
    return () => {
      clearTimeout(timer);
      source.close();
      removeEventListener('offline', gone);
      removeEventListener('online', back);
    };
  }, [client]);
  return line;
}

import { noticeKinds } from '../notices/kinds.ts';
import { placeOf } from '../notices/pages.ts';
import { sentenceOf } from '../notices/sentence.ts';
import type { ListedNotice } from '../queries/notices.ts';

/** A notice as the bell and the list show it; it leads to the task while there is something to do, else to the matter. */
export function presentNotice(notice: ListedNotice) {
  const { id, kind, at, readAt, over } = notice;
  return {
    id,
    kind,
    kindName: noticeKinds[kind].name,
    words: sentenceOf(notice),
    at,
    read: readAt !== null || over,
    leadsTo: placeOf(notice, over),
  };
}

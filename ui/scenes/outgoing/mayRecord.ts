import type { DeliveryRow } from '../../api/types.ts';
import type { Recording } from './RecordDialog.tsx';

/** What can be said about a delivery as it is now; the server judges the same again. */
export function mayRecord({ state, route }: DeliveryRow): Recording['what'][] {
  if (route === 'file' || state === 'failed') return [];
  if (state === 'received') return ['correct'];
  if (state === 'sent') return ['receive', 'fail'];
  if (route === 'posting') return ['post'];
  return route === 'post' ? ['send'] : ['send', 'receive', 'fail'];
}

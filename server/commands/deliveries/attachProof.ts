import { addFiles } from '../../files/attach.ts';
import type { Act } from '../act.ts';
import type { Held } from './onDelivery.ts';

/** A scan that proves what became of a paper joins the files of its petition, named after what it is and of which paper. */
export async function attachProof(act: Act, { delivery, document }: Held, fileId: string, what: string): Promise<void> {
  const title = document.number ? `${what}, văn bản số ${document.number}` : what;
  await addFiles(act.trx, delivery.petitionId, [fileId], act.officer, { title, taskId: null });
}

import type { Officer } from '../../server/commands/act.ts';
import { addCertificate, type KeySource } from '../../server/commands/certificates/addCertificate.ts';
import type { Deps } from '../../server/http/frame.ts';
import { renderDocument } from '../../server/jobs/renderDocument.ts';
import { signDocument } from '../../server/jobs/signDocument.ts';
import { Document } from '../../server/models/Document.ts';
import { type Authority, createAuthority, type Wanted } from '../../server/signing/authority.ts';
import { begin, type World } from './matter.ts';
import { hoa, minh, nga } from './people.ts';

export const PASSPHRASE = 'mật khẩu của tệp';
const FROM = new Date('2026-01-01T00:00:00Z');
const TO = new Date('2036-01-01T00:00:00Z');

type Equipped = { deps: Deps };

/** An agency that signs digitally: its CA is trusted, the head and the agency have their P12. */
export async function equip(api: Equipped): Promise<Authority> {
  const ca = await createAuthority('CA kiểm thử', FROM, TO);
  await trust(api, ca.certificate);
  await give(api, minh, await p12Of(ca, minh.name));
  await give(api, null, await p12Of(ca, 'UBND phường An Hòa'));
  return ca;
}

export async function trust({ deps }: Equipped, certificate: Uint8Array): Promise<void> {
  const kept = { id: '0190c000-0000-7000-8000-000000000001', agencyId: nga.agencyId, name: 'CA', certificate };
  const times = { validFrom: FROM, validTo: TO, addedAt: FROM, addedBy: nga.id };
  await deps.db('certificate_authorities').insert({ ...kept, ...times });
}

export async function p12Of({ issue }: Authority, name: string, wanted: Partial<Wanted> = {}): Promise<KeySource> {
  const whole = { name, organisation: 'UBND', validFrom: FROM, validTo: TO, passphrase: PASSPHRASE, ...wanted };
  return { kind: 'p12', file: await issue(whole), passphrase: PASSPHRASE };
}

/** The administrator registers a certificate; null is the agency's own. */
export function give({ deps }: Equipped, owner: Officer | null, source: KeySource) {
  return addCertificate(deps, nga, { officerId: owner?.id ?? null, source, image: null, imageMm: null });
}

/** An acceptance notice, approved by the head and issued by the clerk, to be signed digitally. */
export async function issued(world: World): Promise<Document> {
  const story = await begin(world);
  await story.walkTo('issue-paper acceptance-notice');
  const where = { petitionId: story.petition.id, template: 'acceptance-notice' };
  await story.does(hoa, 'issue-paper acceptance-notice', { signing: 'digital' });
  return Document.query(world.db).findOne(where).throwIfNotFound();
}

/** What the queue would do with the paper: its files, then its signatures. */
export async function work({ deps }: Equipped, document: Document): Promise<void> {
  await render(deps, document);
  await sign(deps, document);
}

export async function render(deps: Deps, { id: documentId, version }: Document): Promise<void> {
  await renderDocument(deps, { documentId, version });
}

export async function sign(
  deps: Deps,
  { id: documentId, version }: Document,
  copyId: string | null = null,
): Promise<void> {
  await signDocument(deps, { documentId, version, copyId });
}

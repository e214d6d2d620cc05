import type { Document } from '../models/Document.ts';
import { can } from '../policies/authorize.ts';
import type { ListedCopy, ListedSignature } from '../queries/signatures.ts';
import type { Check } from '../signing/index.ts';
import type { Viewer } from './task.ts';

/** `token`: what is due next is signed with a key that stays with the person. */
type Listed = {
  signatures: ListedSignature[];
  copies: ListedCopy[];
  checks: ReadonlyMap<string, Check[]>;
  token: boolean;
};

/** Signatures of a paper with what an examination of the PDF found, its copies, and what this viewer may do. */
export function presentSignatures(
  document: Document,
  listed: Listed,
  { officer, ability }: Pick<Viewer, 'officer' | 'ability'>,
) {
  const own = listed.signatures.filter(({ copyId }) => copyId === null);
  const newest = own.findLast(({ state }) => state === 'done')?.pdfSha256;
  const due = own.find(({ state }) => state !== 'done');
  const mayCertify = can(ability, 'certify', 'Document', document);
  const mine = due?.officerId ? due.officerId === officer.id : officer.roles.includes('clerk');
  const complete = document.state === 'issued' && !due;
  return {
    signing: document.signing,
    signatures: own.map((one) => ({
      ...presentSignature(one, listed.checks.get(newest ?? '')?.[one.position]),
      waitsFor: waitsFor(one, one === due && listed.token),
    })),
    copies: listed.copies.map(({ id, number, madeAt, by }) => {
      const signature = listed.signatures.find(({ copyId }) => copyId === id);
      return {
        id,
        number,
        madeAt,
        by,
        signature: signature ? presentSignature(signature, listed.checks.get(signature.pdfSha256 ?? '')?.at(-1)) : null,
      };
    }),
    abilities: {
      retry: mayCertify && listed.signatures.some(({ state }) => state === 'failed'),
      upload: mayCertify && due !== undefined,
      token: listed.token && mine,
      copy: complete && can(ability, 'copy', 'Document', document),
    },
  };
}

function presentSignature(one: ListedSignature, check: Check | undefined) {
  return {
    id: one.id,
    purpose: one.purpose,
    state: one.state,
    waitsFor: waitsFor(one, false),
    name: one.officerName ?? one.agencyName,
    title: one.officerTitle,
    at: one.signedAt,
    failure: one.failure,
    certificate: check?.certificate
      ? {
          subject: check.certificate.subject,
          issuer: check.certificate.issuer,
          serial: check.certificate.serial,
          validFrom: check.certificate.validFrom,
          validTo: check.certificate.validTo,
        }
      : null,
    verdict: one.state === 'done' ? (check?.verdict ?? ('invalid' as const)) : null,
  };
}

function waitsFor({ state, reference }: ListedSignature, token: boolean): 'telephone' | 'token' | null {
  if (state !== 'pending') return null;
  return reference ? 'telephone' : token ? 'token' : null;
}

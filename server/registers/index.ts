import { refusal } from '../domain/refusal.ts';
import { contactRegister } from './contacts.ts';
import { outgoingRegister, paperRegister } from './documents.ts';
import { incomingRegister } from './incoming.ts';
import { petitionRegister } from './petitions.ts';
import { receptionRegister } from './reception.ts';
import type { Register } from './types.ts';

/** The books of an office, in the order in which pages offer them. */
export const registers: readonly Register[] = [
  petitionRegister,
  receptionRegister,
  contactRegister,
  incomingRegister,
  outgoingRegister,
  paperRegister,
];

/** Refuses with 404 `no_such_register`. */
export function getRegister(key: string): Register {
  const found = registers.find((register) => register.key === key);
  if (!found) throw refusal(404, 'no_such_register', 'Không có sổ này.');
  return found;
}

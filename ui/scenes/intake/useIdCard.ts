import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { communeOf, looksLikeIdCard, placeOfAddress, readIdCard, withoutPlace } from '../../../server/domain/idCard.ts';
import { catalogue } from '../../api/office.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import type { PartyEntry } from './entry.ts';
import { words } from './words.ts';

/**
 * The text of an ID card's QR code fills the person, wherever in the block it is pasted; a hand scanner types it into the
 * field and ends with Enter. What the card does not tell is left as it stands.
 */
export function useIdCard(set: (patch: Partial<PartyEntry>) => void) {
  const w = useWordsOf(words);
  const [said, say] = useState<{ text: string; wrong: boolean } | null>(null);
  const take = async (text: string) => {
    try {
      const card = readIdCard(text);
      set({
        kind: 'person',
        name: card.name,
        idNumber: card.idNumber,
        ...(card.birthYear && { birthYear: card.birthYear }),
        ...(card.issuedOn && { idIssuedOn: card.issuedOn }),
        ...(card.address && { address: card.address }),
      });
      say({ text: w.idRead(card.name), wrong: false });
      const place = card.address ? placeOfAddress(card.address) : null;
      if (!card.address || !place) return;
      const found = await catalogue.communes(`${place.commune}, ${place.province}`).catch(() => ({ items: [] }));
      const commune = communeOf(card.address, found.items);
      if (commune) set({ commune, communeCode: commune.code, address: withoutPlace(card.address) });
      else say({ text: `${w.idRead(card.name)} ${w.idPlace}`, wrong: false });
    } catch (error) {
      say({ text: (error as Error).message, wrong: true });
    }
  };
  return {
    said,
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData('text');
      const meant = looksLikeIdCard(text) || (text.includes('|') && event.target instanceof HTMLInputElement);
      if (!meant) return;
      event.preventDefault();
      void take(text);
    },
    onKeyDown(event: KeyboardEvent) {
      const { target } = event;
      if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.value.includes('|')) return;
      event.preventDefault();
      event.stopPropagation();
      void take(target.value);
    },
  };
}

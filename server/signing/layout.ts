import type { Block, Box } from './place.ts';

/** Width and height of a picture, in points. */
export type Size = { width: number; height: number };

/** The leader's signature: centred between title and name (Nghị định 30/2020, Phụ lục I, mục II.7). */
export function leaderBox({ page, centre, bottom, top }: Block, picture: Size): Box {
  const room = { width: WIDEST, height: Math.max(top - bottom - 4, LOWEST) };
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { page, x: centre - width / 2, y: (top + bottom) / 2 - height / 2, width, height };
}

/** The agency's seal, in its real size: over a third of the leader's signature, on the left (mục II.8). */
export function sealBox(leader: Box, seal: Size): Box {
  const middle = leader.y + leader.height / 2;
  return { page: leader.page, x: leader.x + leader.width / 3 - seal.width, y: middle - seal.height / 2, ...seal };
}

/** Where the agency has no picture of its seal: its words below the signer's name, where nothing else is written. */
export function belowBox({ page, centre, bottom }: Block, words: Size): Box {
  return { page, x: centre - words.width / 2, y: Math.max(bottom - NAME - words.height, TOP), ...words };
}

/** On copies and separate appendices: text at the top right of the first page. */
export function cornerBox(page: Size, text: Size): Box {
  return { page: 0, x: page.width - EDGE - text.width, y: page.height - TOP - text.height, ...text };
}

export const MM = 72 / 25.4;

const WIDEST = 60 * MM;
const LOWEST = 10 * MM;
// A name in letters of 14 points, and the room around it.
const NAME = 8 * MM;
const EDGE = 15 * MM;
const TOP = 5 * MM;

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points of 1/72 inch from the lower left corner of a page; pages count from 0. */
export type Box = { page: number; x: number; y: number; width: number; height: number };

/** The room for a signature: between the signer's title and name, around their common centre. */
export type Block = { page: number; centre: number; bottom: number; top: number };

type Run = { text: string; left: number; right: number; y: number; height: number };

/**
 * Finds where the named person signs: the last line that is this name alone, below another line of the same column.
 * Null when the paper has no such place.
 */
export async function findBlock(pdf: Uint8Array, name: string): Promise<Block | null> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  try {
    const document = await task.promise;
    for (let number = document.numPages; number >= 1; number -= 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const block = blockIn(runsOf(items.filter((item) => 'str' in item)), name);
      if (block) return { page: number - 1, ...block };
    }
    return null;
  } finally {
    await task.destroy();
  }
}

function blockIn(runs: Run[], name: string): Omit<Block, 'page'> | null {
  const signer = runs.filter(({ text }) => squeezed(text) === squeezed(name)).sort((a, b) => a.y - b.y)[0];
  if (!signer) return null;
  const centre = (signer.left + signer.right) / 2;
  const above = runs
    .filter(({ y, left, right }) => y > signer.y + signer.height && left < centre && right > centre)
    .sort((a, b) => a.y - b.y)[0];
  if (!above) return null;
  return { centre, bottom: signer.y + signer.height, top: above.y - above.height / 4 };
}

type Item = { str: string; transform: number[]; width: number };

// A browser writes one word in several pieces when its letters come from two fonts.
function runsOf(items: Item[]): Run[] {
  const pieces = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [, , , height = 0, left = 0, y = 0], width }) => ({
      text: str,
      left,
      right: left + width,
      y,
      height,
    }))
    .sort((a, b) => Math.round(b.y) - Math.round(a.y) || a.left - b.left);
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && Math.round(last.y) === Math.round(piece.y) && piece.left - last.right < piece.height) {
      last.text += piece.text;
      last.right = piece.right;
    } else {
      runs.push({ ...piece });
    }
  }
  return runs;
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('vi');
}

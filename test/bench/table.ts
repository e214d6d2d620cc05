export type Cell = string | number;

/** A table for people: the first column to the left, the rest to the right; numbers with the digits that mean something. */
export function print(title: string, head: string[], rows: Cell[][]): void {
  const lines = [head, ...rows.map((row) => row.map(text))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const padded = line.map((cell, column) => {
      const width = widths[column] ?? 0;
      const isWords = column === 0 || / .* /.test(cell);
      return isWords ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(`    ${padded.join('   ').trimEnd()}`);
  }
}

function text(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(cell >= 100 ? 0 : 1);
}

import stringWidth from 'fast-string-width';
import { padEnd } from './paragraph.ts';

/**
 * Rows of cells as lines: the first column to the left, numbers to the right. Where there are more columns than fit, the others stand
 * below in a block of their own, under the same first column.
 */
export function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => stringWidth(row[k]!))));
  const blocks: number[][] = [[]];
  let used = 0;
  for (let k = 1; k < widths.length; k++) {
    const needed = widths[k]! + 2;
    if (blocks.at(-1)!.length > 0 && 2 + widths[0]! + used + needed > width) {
      blocks.push([]);
      used = 0;
    }
    blocks.at(-1)!.push(k);
    used += needed;
  }
  return blocks.flatMap((block, at) => [
    ...(at > 0 ? [''] : []),
    ...rows.map((row) =>
      `  ${[padEnd(row[0]!, widths[0]!), ...block.map((k) => padStart(row[k]!, widths[k]!))].join('  ')}`.trimEnd(),
    ),
  ]);
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

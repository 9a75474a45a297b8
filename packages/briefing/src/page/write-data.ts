import type { Cell, FigureData } from '../figures/figure-data.ts';

/** What is said of a figure beside what it shows. */
export interface DataHeading {
  /** Its directive. */
  readonly figure: string;
  /** What that says, by attribute. */
  readonly asked: Readonly<Record<string, string>>;
  readonly title: string;
  /** Whose words are whose. */
  readonly note?: string;
  readonly from: {
    readonly headline: string;
    readonly by: readonly string[];
    readonly date: string;
    /** Where it stands, where that is known. */
    readonly address?: string;
    readonly version?: string;
  };
  /** Rows that are too many. */
  readonly rowsLeft?: number;
}

/** A table as a program reads it: each row by the names of its columns. */
export function writeJson(heading: DataHeading, { columns, rows }: FigureData): string {
  const told = rows.map((row) =>
    Object.fromEntries(columns.map((column, k) => [column, row[k] ?? null])),
  );
  return `${JSON.stringify({ standoff: 'figure/1', ...heading, columns, rows: told }, null, 1)}\n`;
}

/** What a sheet takes for a formula: at the beginning of a cell, or after a sign that may divide cells, whatever quotation marks stand before it. */
const FORMULA = /(^|[;|])([\s"]*)(?=[=+\-@＝＋－＠])/gu;

/** A table as a sheet opens it, with the mark by which it knows that letters are Unicode. */
export function writeCsv({ columns, rows }: FigureData): string {
  const lines = [columns, ...rows].map((row) => row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Numbers and yes or no stand bare; a text stands in quotation marks, in one line, and never as a formula. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // Line ends, tabs and whatever else controls divide cells for some sheets, and hide what a text begins with.
  const line = cell.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return `"${line.replace(FORMULA, "$1$2'").replaceAll('"', '""')}"`;
}

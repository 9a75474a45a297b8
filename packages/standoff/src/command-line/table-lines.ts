import type { DataTable } from '@standoff/report';

/** A table in lines of JSON, an object for each row. */
export function* jsonLines(table: DataTable): Iterable<string> {
  for (const row of rowsOf(table)) {
    yield `${JSON.stringify(Object.fromEntries(row.map((value, at) => [table[at]!.name, value])))}\n`;
  }
}

/** A table as comma-separated values, the names of its columns first. */
export function* csvLines(table: DataTable): Iterable<string> {
  yield csvLine(table.map(({ name }) => name));
  for (const row of rowsOf(table)) yield csvLine(row);
}

function* rowsOf(table: DataTable): Iterable<(string | number | boolean)[]> {
  for (let at = 0; at < (table[0]?.values.length ?? 0); at++) {
    yield table.map(({ values }) => values[at]!);
  }
}

function csvLine(values: readonly (string | number | boolean)[]): string {
  return `${values.map((value) => csvValue(String(value))).join(',')}\n`;
}

function csvValue(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import type { Cell, FigureData } from '../src/figures/figure-data.ts';
import { writeCsv, writeJson } from '../src/page/write-data.ts';

/** The cells of a file, read as RFC 4180 has it, whatever sign divides them. */
function readCells(text: string, divider: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let k = 0; k < text.length; k++) {
    const sign = text[k]!;
    if (sign === '"' && isQuoted && text[k + 1] === '"') {
      cell += '"';
      k++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === divider) {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (!isQuoted && sign === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

const hostile = fc
  .array(fc.constantFrom(...'=+-@\t\r\n;|," \'ab1\u00a0\u200b＝＠'), { maxLength: 12 })
  .map((signs) => signs.join(''));
const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
  hostile,
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const table: fc.Arbitrary<FigureData> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    columns: fc.uniqueArray(hostile, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
  }),
);

const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
/** A number is none, also where a sheet takes the whole line for one cell. */
const isNumber = (text: string) => /^-?\d[\d.e+-]*(,|$)/.test(text);

describe('data of figures', () => {
  it('have no cell that a sheet takes for a formula, whichever sign divides its cells', () => {
    fc.assert(
      fc.property(table, (data) => {
        const text = writeCsv(data).slice(1);
        for (const divider of [',', ';', '\t', '|']) {
          const cells = readCells(text, divider).flat();
          expect(cells.filter((one) => FORMULA.test(one) && !isNumber(one))).toEqual([]);
        }
        // Nor where the sheet takes no notice of quotation marks.
        const bare = text.split(/[;|\t\r\n]/).map((one) => one.replace(/^["\s]+/, ''));
        expect(bare.filter((one) => FORMULA.test(one) && !isNumber(one))).toEqual([]);
      }),
      { numRuns: draws(200) },
    );
  });

  it('have as many cells as the table, and say what it says', () => {
    fc.assert(
      fc.property(table, (data) => {
        const cells = readCells(writeCsv(data).slice(1), ',');
        expect(cells.map((row) => row.length)).toEqual(
          [data.columns, ...data.rows].map((row) => row.length),
        );
        const plain = (said: Cell | string) =>
          String(said ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s']+/gu, '');
        expect(cells.slice(1).map((row) => row.map(plain))).toEqual(
          data.rows.map((row) => row.map(plain)),
        );
      }),
      { numRuns: draws(200) },
    );
  });

  it('are the same for programs', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const from = { headline: '</script>', by: ['A'], date: '2026-11-27' };
        const read = JSON.parse(
          writeJson({ figure: 'way', asked: {}, title: 'T', from }, { columns, rows }),
        );
        expect(read.columns).toEqual(columns);
        const own = Object.getOwnPropertyDescriptors;
        expect(
          read.rows.map((row: Record<string, unknown>) =>
            columns.map((column) => own(row)[column]?.value),
          ),
        ).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
      { numRuns: draws(100) },
    );
  });
});

import { findConcept } from '@standoff/engine';
import type { ComparedInFull } from '@standoff/study';
import { comparisonHeadings, gridWords } from '@standoff/wording';
import stringWidth from 'fast-string-width';
import { padEnd, paragraph } from '../text/paragraph.ts';
import type { ComparisonLayout } from './comparison-layout.ts';
import { type CellTold, type GridTold, gridTold, type RowTold } from './grid-told.ts';
import { renderMarks } from './render-marks.ts';

/** So many columns the names of rows have at most. */
const MOST = 26;
const GAP = '  ';

/** A model by its place, and how wide its column is. */
interface Column {
  readonly place: number;
  readonly width: number;
}

/** A comparison as tables, one column a model: the first again in each where they do not all fit beside each other. */
export function renderGrid(compared: ComparedInFull, layout: ComparisonLayout): string[] {
  const grid = gridTold(compared);
  const { style, width } = layout;
  const { rows } = grid;
  if (rows.length === 0) return [];
  const label = Math.min(MOST, Math.max(...rows.map(({ about }) => stringWidth(about))));
  const columns = compared.versions.map((_, place) => ({
    place,
    width: Math.max(...rows.map(({ cells }) => stringWidth(wordsOf(cells[place]!, cells[0]!)))),
  }));
  const tables = besideEachOther(columns, width - 2 - label);
  return [
    ...tables.map((some, k) =>
      [
        ...(k === 0 ? [style.heading(comparisonHeadings.grid)] : []),
        lineOf(
          [''],
          label,
          some.map((one) => padEnd(style.strong(String(one.place + 1)), one.width)),
        ),
        ...rows.map((row) => renderRow(row, label, some, layout)),
      ].join('\n'),
    ),
    renderLegend(compared, grid, layout),
  ];
}

/** Columns as they fit into a width, the first one before each. */
function besideEachOther([first, ...others]: readonly Column[], width: number): Column[][] {
  const tables: Column[][] = [];
  let left = 0;
  for (const one of others) {
    const takes = GAP.length + one.width;
    if (tables.length === 0 || left < takes) {
      tables.push([first!]);
      left = width - GAP.length - first!.width;
    }
    tables.at(-1)!.push(one);
    left -= takes;
  }
  return tables;
}

function renderRow(
  { about, cells }: RowTold,
  label: number,
  columns: readonly Column[],
  { style }: ComparisonLayout,
): string {
  return lineOf(
    paragraph(about, label).split('\n'),
    label,
    columns.map(({ place, width }) => {
      const cell = cells[place]!;
      const words = wordsOf(cell, cells[0]!);
      return padEnd(cell.changed ? style.strong(words) : words, width);
    }),
  );
}

function lineOf(names: readonly string[], label: number, cells: readonly string[]): string {
  const [first, ...more] = names;
  return [
    `  ${padEnd(first!, label)}${GAP}${cells.join(GAP)}`.trimEnd(),
    ...more.map((line) => `  ${line}`),
  ].join('\n');
}

/** What a cell says, with its mark; in brackets where the first says the same of other concepts, or of other states. */
function wordsOf(cell: CellTold, first: CellTold): string {
  const words = bareWords(cell);
  const { changed, mark = '*' } = cell;
  if (!changed) return words;
  return words === bareWords(first) ? `${words} (${mark})` : `${words} ${mark}`;
}

function bareWords({ stands, says, under }: CellTold): string {
  return stands === 'holds-under-some' ? symbolsOf(under!) : says;
}

function symbolsOf(concepts: readonly string[]): string {
  return concepts.map((id) => findConcept(id)!.symbol).join(' ');
}

/** What the cells say, and what turns them. */
function renderLegend(
  { versions }: ComparedInFull,
  { reads, disputes }: GridTold,
  { style, width }: ComparisonLayout,
): string {
  const says = [reads, disputes.length > 0 ? gridWords.turned : gridWords.changed];
  return [
    style.quiet(paragraph(says.join(' '), width)),
    ...disputes.map(({ mark, says: topic, in: each }) =>
      versions.length > 2
        ? renderMarks(`${mark}  `, each, topic, width)
        : paragraph(topic, width, '     ', `  ${mark}  `),
    ),
  ].join('\n');
}

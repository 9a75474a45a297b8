import { type Casebook, sayState } from '@standoff/study';
import { sayLegend } from '@standoff/wording';
import stringWidth from 'fast-string-width';
import { fit, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { EQUILIBRIUM } from './marks.ts';
import type { ConceptCell, OutcomeTable } from './outcome-table.ts';

const GAP = 2;

/** A line of a block: its label and a cell for each state, already dressed. */
interface Line {
  readonly label: string;
  readonly cells: readonly string[];
}

/** The table in as many blocks, one under the other, as its width needs, and a legend. */
export function renderOutcomeTable(
  casebook: Casebook,
  table: OutcomeTable,
  style: Style,
  width: number,
): string {
  const lines = tableLines(casebook, table, style);
  const limit = Math.floor(width / 3);
  const label = Math.min(limit, Math.max(...lines.map((line) => stringWidth(line.label))));
  const widths = table.states.map((_, k) =>
    Math.max(...lines.map(({ cells }) => stringWidth(cells[k] ?? ''))),
  );
  const blocks = splitColumns(widths, width - label).map((columns) =>
    lines.map((line) => renderLine(line, columns, widths, label)).join('\n'),
  );
  return [...blocks, renderLegend(casebook, table, style, width)].join('\n\n');
}

function tableLines(casebook: Casebook, table: OutcomeTable, style: Style): Line[] {
  const head = table.states.map((state) =>
    state === casebook.statusQuo
      ? style.strong(`${casebook.stateId(state)}*`)
      : casebook.stateId(state),
  );
  const options = casebook.movers.flatMap(({ name: mover, short }, dm) => {
    const own = table.options.filter((row) => row.decisionMaker === dm);
    const [only] = own;
    if (only === undefined) return [];
    // What stands at one of its levels itself, as an agreement does, has no option beside it.
    const isItself = own.length === 1 && only.name === mover;
    const label = style.decisionMaker(dm, short);
    if (isItself) return [{ label, cells: only.cells }];
    const heading = { label, cells: [] };
    return [heading, ...own.map(({ name, cells }) => ({ label: `  ${name}`, cells }))];
  });
  const verdicts = table.concepts.map((row) => ({
    label: `  ${row.label}`,
    cells: row.cells.map((cell, k) => renderVerdict(cell, row.together[k]!, table, style)),
  }));
  return [
    { label: '', cells: head },
    ...(table.sizes
      ? [{ label: 'Alike', cells: table.sizes.map((size) => (size === 1 ? '' : `×${size}`)) }]
      : []),
    ...options,
    { label: 'Equilibrium?', cells: [] },
    ...verdicts,
  ];
}

function renderVerdict(
  leaving: ConceptCell,
  together: readonly number[],
  { marks, coalitions }: OutcomeTable,
  style: Style,
): string {
  if (leaving === undefined) return '?';
  if (leaving.length === 0 && together.length === 0) return style.strong(EQUILIBRIUM);
  const separator = marks.every((mark) => mark.length === 1) ? '' : ' ';
  const join = (movers: readonly number[], sign: string) =>
    movers.map((dm) => style.decisionMaker(dm, marks[dm]!)).join(sign);
  const alone = leaving.length === 0 ? [] : [join(leaving, separator)];
  return [...alone, ...together.map((k) => join(coalitions[k]!, '+'))].join(' ');
}

/** Columns that fit beside each other, in their order, in blocks of much the same size. */
function splitColumns(widths: readonly number[], room: number): number[][] {
  const least = fillBlocks(widths, room, widths.length).length;
  return fillBlocks(widths, room, Math.ceil(widths.length / least));
}

function fillBlocks(widths: readonly number[], room: number, most: number): number[][] {
  const blocks: number[][] = [];
  let used = 0;
  widths.forEach((width, column) => {
    const block = blocks.at(-1);
    if (block === undefined || used + width + GAP > room || block.length === most) {
      blocks.push([column]);
      used = width + GAP;
    } else {
      block.push(column);
      used += width + GAP;
    }
  });
  return blocks;
}

function renderLine(
  { label, cells }: Line,
  columns: readonly number[],
  widths: readonly number[],
  labelWidth: number,
): string {
  const parts = columns.map((k) => ' '.repeat(GAP) + padEnd(cells[k] ?? '', widths[k]!));
  return (padEnd(fit(label, labelWidth), labelWidth) + parts.join('')).trimEnd();
}

function renderLegend(
  casebook: Casebook,
  table: OutcomeTable,
  style: Style,
  width: number,
): string {
  const { marks, states } = table;
  const served = table.concepts.filter(({ aboutOthers }) => aboutOthers);
  const letters = casebook.movers
    .map(({ name }, dm) => {
      const mark = marks[dm]!;
      return `${style.decisionMaker(dm, mark)}${mark === name ? '' : ` ${name}`}`;
    })
    .filter(
      (_, dm) =>
        casebook.space.movers[dm]!.canMove ||
        table.coalitions.flat().includes(dm) ||
        served.length > 0,
    )
    .join(', ');
  const legend = sayLegend({
    equilibrium: EQUILIBRIUM,
    letters,
    served: served.map(({ label }) => label),
    isAllServed: served.length === table.concepts.length,
    together: table.coalitions.length > 0,
    statusQuo: casebook.statusQuo !== undefined && states.includes(casebook.statusQuo),
    classes: table.sizes !== undefined,
    differs: table.concepts.some(({ cells }) => cells.includes(undefined)),
  });
  const named = states
    .filter((state) => casebook.stateNames.has(state) || casebook.options.length === 0)
    .map(
      (state) =>
        `${casebook.stateId(state)} ${casebook.stateNames.get(state) ?? sayState(casebook, state)}`,
    );
  const names = named.length === 0 ? [] : [paragraph(`${named.join('; ')}.`, width)];
  return [paragraph(legend, width), ...names].map((line) => style.quiet(line)).join('\n');
}

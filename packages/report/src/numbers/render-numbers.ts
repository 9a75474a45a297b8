import { type Casebook, sayStateBriefly } from '@standoff/study';
import {
  type FrontierOfTwo,
  type NumbersFound,
  sayAmount,
  sayUnits,
  tellFrontier,
  unitOf,
} from '@standoff/study/numbers';
import { numbersLabels } from '@standoff/wording';
import { tellSentences } from '../sentences/sentences-told.ts';
import { columns } from '../text/columns.ts';
import { inDress } from '../text/in-dress.ts';
import { fit, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** Points of a frontier that a text lists. */
const MOST_POINTS = 20;

/** Letters of a state in a table. */
const MOST_WORDS = 36;

/** Who gets what and what two can get, as text for a terminal of this many columns. */
export function renderNumbers(found: NumbersFound, style: Style, width: number): string {
  const { analysis, frontier } = found;
  return [
    renderStates(found, style, width),
    ...(frontier ? [renderFrontier(analysis.casebook, frontier, style, width)] : []),
  ].join('\n\n');
}

/** A row for each state, a column for each amount. */
function renderStates(found: NumbersFound, style: Style, width: number): string {
  const { analysis, amounts, states, holdingLeft, amountsLeft } = found;
  const { casebook, concepts } = analysis;
  const { space, statusQuo } = casebook;
  const holds = ({ held }: (typeof states)[number]) =>
    held.length === concepts.length
      ? numbersLabels.all
      : held.map(({ symbol }) => symbol).join(' ') || '–';
  const rows = [
    [
      '',
      ...amounts.map(({ of, wishes }) =>
        [...namesOf(casebook, wishes), withUnit(casebook, of)].join(': '),
      ),
      numbersLabels.holdsUnder,
    ],
    ...states.map((shown) => [
      fit(
        `${casebook.stateId(shown.state)}${shown.state === statusQuo ? '*' : ''} ${sayStateBriefly(casebook, shown.state)}`,
        MOST_WORDS,
      ),
      ...amounts.map(({ reader }) => sayUnits(reader.at(space.cellOf(shown.state)), reader)),
      holds(shown),
    ]),
  ];
  return [
    style.heading(numbersLabels.heading),
    ...columns(rows, width),
    ...(holdingLeft > 0 ? [style.quiet(numbersLabels.statesLeft(holdingLeft))] : []),
    ...(amountsLeft > 0 ? [style.quiet(numbersLabels.amountsLeft(amountsLeft))] : []),
  ].join('\n');
}

/** Those who want an amount, each once. */
function namesOf(
  { decisionMakers }: Casebook,
  wishes: NumbersFound['amounts'][number]['wishes'],
): string[] {
  const ids = new Set(wishes.map(({ decisionMaker }) => decisionMaker));
  const names = decisionMakers.filter(({ id }) => ids.has(id)).map(({ short }) => short);
  return names.length > 0 ? [names.join(', ')] : [];
}

function withUnit(casebook: Casebook, of: NumbersFound['amounts'][number]['of']): string {
  const unit = unitOf(casebook, of);
  return sayAmount(casebook, of) + (unit === undefined ? '' : ` (${unit})`);
}

function renderFrontier(
  casebook: Casebook,
  frontier: FrontierOfTwo,
  style: Style,
  width: number,
): string {
  const { sides, readers, points, left } = frontier;
  const told = inDress(tellSentences(casebook, tellFrontier(casebook, frontier)), casebook, style);
  const best = points.filter(({ isBest }) => isBest);
  const shown = best.slice(0, MOST_POINTS);
  const names = sides.map(({ decisionMaker, amount }) => {
    const { short } = casebook.decisionMakers.find(({ id }) => id === decisionMaker)!;
    return { short, column: `${short}: ${withUnit(casebook, amount.of)}` };
  });
  const rows = [
    [...names.map(({ column }) => column), numbersLabels.states],
    ...shown.map(({ amounts, states }) => [
      ...amounts.map((units, k) => sayUnits(units, readers[k]!)),
      `${states}`,
    ]),
  ];
  const more = best.length - shown.length + left.best;
  return [
    style.heading(numbersLabels.frontier(names[0]!.short, names[1]!.short)),
    paragraph(told.map(({ text }) => text).join(' '), width),
    '',
    ...columns(rows, width),
    ...(more > 0 ? [style.quiet(numbersLabels.pointsLeft(more))] : []),
  ].join('\n');
}

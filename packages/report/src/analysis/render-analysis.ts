import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Analysis,
  type AnalysisDoubts,
  type CoalitionVerdicts,
  criteriaOf,
  equilibriumSet,
  findingOf,
  type Headline,
  mostTelling,
  oneOfEach,
  type StateClasses,
  sayCoalitionVerdicts,
} from '@standoff/study';
import {
  count,
  labels,
  sayClasses,
  sayMoreSentences,
  sayPreferenceReading,
  saySizeOf,
} from '@standoff/wording';
import { outcomeTable } from '../tables/outcome-table.ts';
import { renderOutcomeTable } from '../tables/render-table.ts';
import { cite } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { renderToGoOn, type ToGoOn } from '../text/to-go-on.ts';
import { type FindingTold, sayFinding } from './finding-told.ts';
import { doubtOfItem, doubtsUnder } from './render-doubts.ts';

/** Which states a text shows in its table. */
export type StateChoice = 'all' | 'equilibria' | 'none';

export interface AnalysisTextOptions extends ToGoOn {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly headline: Headline;
  readonly detail?: Detail;
  readonly states: StateChoice;
  /** Where one column is to stand for all states that nobody tells apart. */
  readonly classes?: StateClasses;
  /** Coalitions that are looked at besides; of every state that is shown, and of every equilibrium. */
  readonly coalitions?: CoalitionVerdicts;
  readonly doubts?: AnalysisDoubts;
}

const SHOWN_OUTCOMES = 10;
const READABLE_STATES = 1000;

/** An analysis as text: the headline, the finding, a table of the outcomes, what it is of, and how to go on. */
export function renderAnalysis(analysis: Analysis, options: AnalysisTextOptions): string {
  const { style, width, detail, states, classes, coalitions } = options;
  return [
    renderHead(analysis, options),
    ...renderFinding(analysis, options),
    ...(classes
      ? [paragraph(sayClasses(analysis.casebook.space.stateCount, classes.count), width)]
      : []),
    ...(coalitions ? [renderCoalitionVerdicts(analysis, coalitions, style, width)] : []),
    ...(states === 'none' ? [] : renderTable(analysis, states, options)),
    ...(detail === 'full' ? [style.quiet(paragraph(saySize(analysis), width))] : []),
    ...renderToGoOn(options, style, width),
  ].join('\n\n');
}

function renderHead(
  { casebook }: Analysis,
  { headline, style, width }: AnalysisTextOptions,
): string {
  const { title, asOf } = casebook.conflict;
  const { reading } = casebook;
  const date = asOf === undefined ? '' : ` ${style.quiet(labels.asOf(asOf))}`;
  const heading = paragraph(style.heading(title) + date, width);
  const read = reading ? `\n${style.quiet(paragraph(sayPreferenceReading(reading), width))}` : '';
  return `${heading}\n${paragraph(style.strong(headline.text), width)}${read}`;
}

/** How large the model is. */
function saySize({ casebook }: Analysis): string {
  const { conflict, space, decisionMakers, options } = casebook;
  return saySizeOf({
    decisionMakers: decisionMakers.length,
    bodies: conflict.bodies.length,
    options: options.length,
    states: space.stateCount,
  });
}

/** What a text that tells so much says of the finding, and how many sentences it leaves out. */
function toldFinding(
  analysis: Analysis,
  { detail = 'default', style }: AnalysisTextOptions,
): { readonly told: FindingTold[]; readonly left: number } {
  const finding = findingOf(analysis);
  const told = finding.filter((one) => isToldIn(detail, one));
  const said = inDress(sayFinding(analysis, told), analysis.casebook, style);
  return { told: said, left: finding.length - told.length };
}

/** Sentences about one thing run on in a paragraph; what they list stands on lines of its own. */
function renderFinding(analysis: Analysis, options: AnalysisTextOptions): string[] {
  const { style, width, doubts } = options;
  const { told, left } = toldFinding(analysis, options);
  const paragraphs = paragraphsOf(told).map((sentences) => {
    const [only] = sentences;
    if (only!.items.length > 0) return renderListing(analysis, only!, options);

    const text = sentences.map(({ text, claims }) => cite(text, claims, style)).join(' ');
    const under = doubts ? doubtsUnder(analysis, doubts, only!.about, options.detail) : [];
    return [text, ...under.map(style.quiet)].map((one) => paragraph(one, width)).join('\n');
  });
  if (left === 0) return paragraphs;
  return [...paragraphs, paragraph(style.quiet(sayMoreSentences(left)), width)];
}

function paragraphsOf(sentences: readonly FindingTold[]): FindingTold[][] {
  const paragraphs: FindingTold[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)?.at(-1);
    const runsOn =
      last?.about === sentence.about && last.items.length === 0 && sentence.items.length === 0;
    if (runsOn) paragraphs.at(-1)!.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

function renderListing(
  { casebook }: Analysis,
  { text, items }: FindingTold,
  { style, width, doubts }: AnalysisTextOptions,
): string {
  const ids = items.map(({ state }) => state);
  const label = Math.max(...ids.map((id) => id.length)) + 2;
  const indent = ' '.repeat(label + 2);
  const told = items.map(
    ({ state }) => doubts && doubtOfItem(doubts, casebook.stateWithId(state)!),
  );
  const isOne = items.length > 1 && told.every((doubt) => doubt === told[0]);
  const quiet = (text: string, before: string) =>
    paragraph(style.quiet(text), width, before, before);
  const lines = items.flatMap((item, k) => [
    paragraph(item.text, width, indent, `  ${style.quiet(padEnd(ids[k]!, label))}`),
    ...(told[k] === undefined || isOne ? [] : [quiet(told[k], indent)]),
  ]);
  const ofAll = isOne && told[0] !== undefined ? [quiet(labels.eachOfThese(told[0]), '  ')] : [];
  return [paragraph(text, width), ...lines, ...ofAll].join('\n');
}

function renderTable(
  analysis: Analysis,
  choice: StateChoice,
  { classes, coalitions, style, width }: AnalysisTextOptions,
): string[] {
  const { heading, shown, total } =
    choice === 'all' ? allStates(analysis, classes) : outcomes(analysis, classes);
  if (shown.length === 0) return [];
  const content = outcomeTable(analysis, shown, { classes, coalitions });
  const table = renderOutcomeTable(analysis.casebook, content, style, width);
  const more = total - shown.length;
  const rest = more === 0 ? '' : `\n${style.quiet(`… and ${count(more)} more.`)}`;
  return [`${style.heading(heading)}\n${table}${rest}`];
}

interface ShownStates {
  readonly heading: string;
  /** Cells. */
  readonly shown: readonly number[];
  readonly total: number;
}

/** The status quo and the equilibria, the most telling of them. */
function outcomes(analysis: Analysis, classes: StateClasses | undefined): ShownStates {
  const { fromStatusQuo } = analysis;
  const found = equilibriumSet(analysis);
  const start = fromStatusQuo?.cell ?? -1;
  const total = found.count + (start >= 0 && !found.has(start) ? 1 : 0);
  const criteria = criteriaOf(analysis);
  const all = firstThe(start, found);
  if (classes === undefined) {
    return { heading: 'Outcomes', shown: mostTelling(all, SHOWN_OUTCOMES, criteria), total };
  }
  const cells = oneOfEach(classes, mostTelling(all, total, criteria));
  const shown = mostTelling(cells, SHOWN_OUTCOMES, criteria);
  return { heading: 'Outcomes', shown, total: cells.length };
}

/** A cell, unless it is -1, and those of a set, each once. There may be millions: they are no list. */
function* firstThe(start: number, found: Iterable<number>): Generator<number> {
  if (start >= 0) yield start;
  for (const cell of found) if (cell !== start) yield cell;
}

/** All states in their order, as far as a person may want to read them. */
function allStates(
  { casebook: { space } }: Analysis,
  classes: StateClasses | undefined,
): ShownStates {
  const all = Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k));
  const cells = classes ? oneOfEach(classes, all) : all;
  return { heading: labels.allStates, shown: cells.slice(0, READABLE_STATES), total: cells.length };
}

function renderCoalitionVerdicts(
  analysis: Analysis,
  coalitions: CoalitionVerdicts,
  style: Style,
  width: number,
): string {
  const { name, definition } = coalitions.reading;
  return [
    paragraph(`${style.heading('Coalitions')} (${name}: ${definition})`, width),
    ...sayCoalitionVerdicts(analysis, coalitions).map((says) => bullet(says, style, width)),
  ].join('\n');
}

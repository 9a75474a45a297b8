import type { StateCode } from '@standoff/engine';
import { labels } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { conditionsOf, leaversBy, type ReadBy, sayCondition } from '../analysis/read-by.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { type StateClasses, varyingOptions } from '../classes/state-classes.ts';
import type { CoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import { levelInColumn } from '../words/level-words.ts';
import { sayState } from '../words/state-words.ts';

/** One state as a row of a list of outcomes. */
export interface OutcomeRow {
  /** Code of the state. */
  readonly state: StateCode;
  readonly id: string;
  readonly name?: string;
  /** How it differs from the status quo, or what is the case in it. */
  readonly words: string;
  /** The level of every option. */
  readonly levels: readonly number[];
  /** For each reading (see `conditionsOf`) the positions of the decision makers and bodies that leave. */
  readonly leavers: readonly (readonly number[])[];
}

export function outcomeRow(analysis: Analysis, cell: number): OutcomeRow {
  const { casebook } = analysis;
  const state = casebook.space.codeOf(cell);
  const name = casebook.stateNames.get(state);
  return {
    state,
    id: casebook.stateId(state),
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
    levels: casebook.states.levels(state),
    leavers: conditionsOf(analysis).map((by) => leaversBy(analysis, by, cell)),
  };
}

interface CsvOptions {
  /** Each cell stands for its class: a column says of how many states that is. */
  readonly classes?: StateClasses | undefined;
  readonly coalitions?: CoalitionVerdicts | undefined;
  /** What the rows were made from: a last column says it in each, where it stays when rows are gathered or sorted. */
  readonly stamp?: string | undefined;
}

/**
 * The header of such a list, and its rows, as comma-separated values (RFC 4180), in the words of the sentences
 * about the conflict: names of options, what is the case by their levels, short names of who leaves. Coalitions must have been
 * asked about each of the cells; a column for each concept with a version for coalitions says who of them
 * would leave.
 */
export function outcomesToCsv(
  analysis: Analysis,
  cells: Iterable<number>,
  { classes, coalitions: verdicts, stamp }: CsvOptions = {},
): string {
  const { casebook } = analysis;
  const symbols = conditionsOf(analysis).map(sayCondition);
  const joint = verdicts === undefined ? [] : leavingBy(analysis, verdicts);
  const head = [
    'state',
    'name',
    ...(classes ? ['states'] : []),
    ...casebook.options.map(({ decisionMaker, option }) =>
      sayOption(casebook, decisionMaker, option),
    ),
    ...symbols,
    ...conditionsOf(analysis).map((by) => `${sayCondition(by)}: ${sayLeavers(by)}`),
    ...joint.map(({ symbol }) => labels.together(symbol)),
    ...(stamp === undefined ? [] : [labels.madeFrom]),
  ];
  const lines = [head];
  for (const cell of cells) {
    const together = joint.map(({ leaving }) => leaving(cell).join('; '));
    const alike = classes?.cellsOf(classes.classOf(cell));
    lines.push([
      ...csvRow(analysis, outcomeRow(analysis, cell), alike),
      ...together,
      ...(stamp === undefined ? [] : [stamp]),
    ]);
  }
  return lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

/** What those do who are named in a column; nobody leaves by what others could do. */
function sayLeavers(by: ReadBy): string {
  return by !== 'given' && isAboutOthers(by) ? labels.couldBeServed : 'leaving';
}

/** What has a version for coalitions, with the names of those that would leave a cell under it. */
function leavingBy(analysis: Analysis, verdicts: CoalitionVerdicts) {
  const names = verdicts.coalitions.map((members) => sayTogether(analysis.casebook, members));
  return conditionsOf(analysis)
    .filter((by) => by === 'given' || verdicts.concepts.includes(by))
    .map((by) => ({
      symbol: sayCondition(by),
      leaving: (cell: number) => verdicts.leaving(by, cell).map((k) => names[k]!),
    }));
}

/** `US: Posture`, as the table of a page heads its columns; of an agreement, which is at a level itself, its name alone. */
function sayOption(
  { movers }: Casebook,
  owner: number,
  { name }: Casebook['options'][number]['option'],
): string {
  const { name: mover, short } = movers[owner]!;
  return name === mover ? short : `${short}: ${name}`;
}

function sayTogether({ movers }: Casebook, members: readonly number[]): string {
  return members.map((member) => movers[member]!.short).join(' + ');
}

/** Of a row that stands for several states no level is said that they do not share. */
function csvRow({ casebook }: Analysis, row: OutcomeRow, alike: Int32Array | undefined): string[] {
  const short = (dm: number) => casebook.movers[dm]!.short;
  const varying = new Set(alike ? varyingOptions(casebook, alike) : []);
  return [
    row.id,
    row.state === casebook.statusQuo ? labels.theStatusQuo : (row.name ?? ''),
    ...(alike ? [String(alike.length)] : []),
    ...casebook.options.map(({ option }, k) =>
      varying.has(k) ? '–' : levelInColumn(option, row.levels[k]!),
    ),
    ...row.leavers.map((those) => (those.length === 0 ? 'equilibrium' : '')),
    ...row.leavers.map((those) => those.map(short).join('; ')),
  ];
}

/**
 * Quoted where it must be. A field that a spreadsheet would take for a formula gets an apostrophe
 * before it: the texts of a file may come from anybody.
 */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import {
  claimsOf,
  type ExplainingWords,
  gatherLinks,
  type History,
  isExpected,
  type JudgedStep,
  type Moment,
  sayConditions,
  sayHistoryHeld,
  sayJudgedStep,
  sayOthersOpen,
  sayOwnOpen,
  sayWhatExplains,
  wordOfMoment,
} from '@standoff/study';
import { capitalize, inWords, listOf, numberWord } from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** The timeline against the model, as text for a terminal of this many columns. */
export function renderHistory(history: History, style: Style, width: number): string {
  const { casebook, moments, conditions } = history;
  const column = Math.max(...moments.map(({ event }) => event.on.length)) + 2;
  const lines = conditions.map((one) => bullet(sayConditions(history, one), style, width));
  const claims = listClaims(casebook.conflict, citedIn(history), style, width);
  return [
    [
      style.heading('The timeline against the model'),
      style.quiet(paragraph(sayHistoryHeld(history).join(' '), width)),
      paragraph(sayHistoryFound(history), width),
    ].join('\n'),
    ...moments.map((moment) => renderMoment(history, moment, column, style, width)),
    ...(lines.length === 0
      ? []
      : [[style.heading('What the steps say of preferences'), ...lines].join('\n')]),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** How many steps the model expects, and when those were that it does not. */
export function sayHistoryFound({ moments }: History): string {
  const steps = moments.filter(({ kind }) => kind === 'step' || kind === 'joint');
  const stays = moments.filter(({ kind }) => kind === 'stays');
  const changing = inWords(steps.length, 'event changes something', 'events change something');
  // Events that set nothing are nobody's, so not all that change nothing are counted.
  const [decision, decisions] = [
    'is a decision to change nothing',
    'are decisions to change nothing',
  ];
  const keeping = inWords(stays.length, `event ${decision}`, `events ${decisions}`);
  return [
    steps.length === 0
      ? 'No event changes anything.'
      : `${capitalize(changing)}: ${sayShares(steps)}.`,
    ...(stays.length === 0 ? [] : [`${capitalize(keeping)}: ${sayShares(stays)}.`]),
  ].join(' ');
}

/** `four as the model expects, those of 2017-08-01 and 2017-08-05 not`. */
function sayShares(moments: readonly Moment[]): string {
  const isSome = ({ steps }: Moment, is: boolean | undefined) =>
    steps.some((step) => isExpected(step) === is);
  const against = moments.filter((one) => isSome(one, false));
  const joint = moments.filter((one) => !isSome(one, false) && isSome(one, undefined));
  const expected = moments.length - against.length - joint.length;
  if (expected === moments.length) return 'as the model expects';
  const dates = listOf(against.map(({ event }) => event.on));
  return [
    ...(expected > 0 ? [`${numberWord(expected)} as the model expects`] : []),
    ...(joint.length > 0
      ? [`${numberWord(joint.length)} together, to the gain of all who took part`]
      : []),
    ...(against.length > 0
      ? [
          against.length === moments.length
            ? 'not as the model expects'
            : `${against.length === 1 ? 'that' : 'those'} of ${dates} not`,
        ]
      : []),
  ].join(', ');
}

/** When, what, in a word what it is to the model; below, whose step it was and why. */
function renderMoment(
  { casebook }: History,
  moment: Moment,
  column: number,
  style: Style,
  width: number,
): string {
  const { event, steps } = moment;
  const word = wordOfMoment(moment);
  const unexpected = steps.some((step) => isExpected(step) === false);
  const verdict = unexpected ? style.strong(word) : word;
  const indent = ' '.repeat(column);
  const says = `${event.what}${word === '' ? '' : ` – ${verdict}`}`;
  const heading = paragraph(
    cite(says, event.because, style),
    width,
    indent,
    style.strong(padEnd(event.on, column)),
  );
  const tell = (text: string) => paragraph(text, width, indent);
  const news = event.signals.map((id) => {
    const signal = casebook.conflict.signals.find((one) => one.id === id)!;
    return tell(`From here on the signal “${signal.says}” (${id}) counts.`);
  });
  const another = moment.byAnother ? [tell(sayDoneByAnother(casebook, moment))] : [];
  const told = steps.flatMap((step) => renderStep(casebook, moment, step, style, width, indent));
  return [heading, ...another, ...told, ...news].join('\n');
}

/** Who the file says did it, where the options are those of others. */
export function sayDoneByAnother(
  { movers }: History['casebook'],
  { event, movers: owners }: Moment,
): string {
  const by = movers.find(({ id }) => id === event.by)!.name;
  const names = listOf(owners.map((mover) => movers[mover]!.name));
  return `The file says that ${by} did it; the options are those of ${names}.`;
}

function renderStep(
  casebook: History['casebook'],
  moment: Moment,
  step: JudgedStep,
  style: Style,
  width: number,
  indent: string,
): string[] {
  const { text, claims } = sayJudgedStep(casebook, moment, step);
  const tell = (words: string) => paragraph(words, width, indent);
  const { verdict } = step;
  const unexpected = isExpected(step) === false;
  const isJudged = !['could-gain', 'not-feasible'].includes(verdict) && moment.kind === 'step';
  const isLast = step === moment.steps.at(-1);
  const open = [
    ...(unexpected && isJudged ? [sayOwnOpen(casebook, moment, step)] : []),
    ...(unexpected && isLast ? [sayOthersOpen(casebook, moment)] : []),
  ].join(' ');
  return [
    tell(cite(text, claims, style)),
    ...(open === '' ? [] : [tell(open)]),
    ...sayWhatExplains(casebook, step).flatMap((words) =>
      renderExplaining(words, style, width, indent),
    ),
  ];
}

/** So many changes of mind are told in words. */
const MOST_CHANGES = 6;

function renderExplaining(
  { heading, changes, more }: ExplainingWords,
  style: Style,
  width: number,
  indent: string,
): string[] {
  const told = changes.slice(0, MOST_CHANGES);
  const left = changes.length - told.length + more;
  const others =
    left === 0
      ? []
      : [
          `${capitalize(inWords(left, 'other order does', 'other orders do'))} as well; --json lists them.`,
        ];
  return [
    paragraph(heading, width, indent),
    ...told.map(({ text, claims }) => bullet(cite(text, claims, style), style, width, indent)),
    ...others.map((text) => bullet(text, style, width, indent)),
  ];
}

/** Every claim that is cited, once. */
function citedIn({ casebook, moments }: History): string[] {
  return claimsOf(
    gatherLinks(
      moments.flatMap((moment) => [
        ...moment.event.because,
        ...moment.steps.flatMap((step) => [
          ...sayJudgedStep(casebook, moment, step).claims,
          ...sayWhatExplains(casebook, step).flatMap(({ changes }) =>
            changes.slice(0, MOST_CHANGES).flatMap(({ claims }) => claims),
          ),
        ]),
      ]),
    ),
  );
}

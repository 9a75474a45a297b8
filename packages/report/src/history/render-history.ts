import type { ClaimLink } from '@standoff/language';
import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Casebook,
  claimsOf,
  gatherLinks,
  type History,
  isExpected,
  type Moment,
} from '@standoff/study';
import { headings, sayAlsoInJson, sayNewSignal } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import {
  claimsBehind,
  type ExplainingSaid,
  type StepSaid,
  sayConditions,
  sayHistory,
  sayMoment,
  sayStep,
  wordOfMoment,
} from './history-told.ts';

interface Layout {
  readonly style: Style;
  readonly width: number;
  readonly detail: Detail;
}

/** The timeline against the model, as text for a terminal of this many columns. */
export function renderHistory(
  history: History,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { casebook, moments, conditions } = history;
  const layout = { style, width, detail };
  const { found, held } = sayHistory(history);
  const draw = (some: readonly SentenceTold[]) => inDress(some, casebook, style);
  const told = moments.map((moment) => renderMoment(history, moment, layout));
  const isShown = (moment: Moment) => detail === 'full' || isUnexpected(moment);
  const lines = conditions
    .map((one) => inOne(draw(sayConditions(history, one)), detail))
    .filter((text) => text !== '')
    .map((text) => bullet(text, style, width));
  const opening = [
    style.heading(headings.timeline),
    paragraph(inOne(draw([...found, ...held.filter(isOfSituations)]), detail), width),
  ].join('\n');
  if (detail === 'brief') return opening;
  const fixed = [inOne(draw(held.filter((one) => !isOfSituations(one))), detail)].filter(Boolean);
  const shown = told.filter((_, k) => isShown(moments[k]!));
  const others = told.filter((_, k) => !isShown(moments[k]!) && isStep(moments[k]!));
  const cited = claimsOf(gatherLinks(shown.flatMap(({ claims }) => claims)));
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    opening,
    ...shown.map(({ text }) => text),
    ...section(
      style.heading(headings.otherSteps),
      others.map(({ line }) => line),
    ),
    ...section(style.heading(headings.stepsSay), lines),
    ...fixed.map((text) => style.quiet(paragraph(text, width))),
    ...section(style.heading(headings.claims), claims),
  ].join('\n\n');
}

/** Whether it says from which situation the timeline starts, or where it ends. */
function isOfSituations({ means }: SentenceTold): boolean {
  return means.some(({ kind }) => kind === 'startedAt' || kind === 'endsAt');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}

function inOne(sentences: readonly SentenceTold[], detail: Detail): string {
  return sentences
    .filter((one) => isToldIn(detail, one))
    .map(({ text }) => text)
    .join(' ');
}

function isStep({ kind }: Moment): boolean {
  return kind === 'step' || kind === 'joint';
}

function isUnexpected({ steps }: Moment): boolean {
  return steps.some((step) => isExpected(step) === false);
}

interface MomentRendered {
  readonly line: string;
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

/** When, what, in a word what it is to the model; below, whose step it was and why. */
function renderMoment(history: History, moment: Moment, layout: Layout): MomentRendered {
  const { style, width, detail } = layout;
  const { casebook, moments } = history;
  const { event } = moment;
  const column = Math.max(...moments.map((one) => one.event.on.length)) + 2;
  const word = wordOfMoment(moment);
  const verdict = isUnexpected(moment) ? style.strong(word) : word;
  const indent = ' '.repeat(column);
  const says = `${event.what}${word === '' ? '' : ` – ${verdict}`}`;
  const head = (text: string) =>
    paragraph(text, width, indent, style.strong(padEnd(event.on, column)));
  const tell = (text: string) => paragraph(text, width, indent);
  const steps = moment.steps.map((step) => sayStep(history, moment, step));
  const notes = inDress(sayMoment(history, moment), casebook, style).filter((one) =>
    isToldIn(detail, one),
  );
  const news = event.signals.map((id) => {
    const signal = casebook.conflict.signals.find((one) => one.id === id)!;
    return tell(sayNewSignal(signal.says));
  });
  return {
    line: head(says),
    text: [
      head(cite(says, event.because, style)),
      ...notes.map(({ text }) => tell(text)),
      ...steps.flatMap((step) => renderStep(casebook, step, layout, indent)),
      ...news,
    ].join('\n'),
    claims: [
      ...event.because,
      ...steps.flatMap(({ does, explained }) => [
        ...claimsBehind(does),
        ...explained.flatMap(({ changes }) => changes.flatMap(({ claims }) => claims)),
      ]),
    ],
  };
}

function renderStep(
  casebook: Casebook,
  { does, open, explained }: StepSaid,
  { style, width, detail }: Layout,
  indent: string,
): string[] {
  const told = inDress([...does, ...open], casebook, style).filter((one) => isToldIn(detail, one));
  const cited = told.map(({ text, claims }) => cite(text, claims, style));
  return [
    paragraph(cited.join(' '), width, indent),
    ...explained.flatMap((one) => renderExplaining(one, { style, width, detail }, indent)),
  ];
}

/** So many changes of mind are told in words; in full more of them. */
const MOST_CHANGES = { brief: 0, default: 2, full: 6 } as const;

function renderExplaining(
  { heading, changes, more }: ExplainingSaid,
  { style, width, detail }: Layout,
  indent: string,
): string[] {
  const told = changes.slice(0, MOST_CHANGES[detail]);
  const left = changes.length - told.length + more;
  return [
    paragraph(inOne(heading, detail), width, indent),
    ...told.map(({ text, claims }) => bullet(cite(text, claims, style), style, width, indent)),
    ...(left === 0 ? [] : [bullet(sayAlsoInJson(left), style, width, indent)]),
  ];
}

import type { ClaimLink } from '@standoff/language';
import type { Detail, Telling } from '@standoff/propositions';
import {
  allSteps,
  type Casebook,
  claimsInDecided,
  claimsOf,
  consequencesElsewhere,
  type Decided,
  type DecidedThat,
  type DoubtOfClaim,
  lexiconOf,
  type Reasons,
  registerNow,
  sentenceOfDoubt,
} from '@standoff/study';
import {
  doubtHeading,
  english,
  sayFurther,
  sayPreferenceReading,
  sayWhether,
  textOf,
} from '@standoff/wording';
import { sayGround } from '../sweep/say-doubts.ts';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import {
  renderArguments,
  renderInShort,
  renderStep,
  section,
  standingOut,
} from './render-explanation.ts';
import { wordConsequence } from './word-consequence.ts';
import { wordSteps } from './words-of-steps.ts';

interface TextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: Detail;
}

/** Reasons as text, and the claims that are cited in it. */
interface ShownReasons {
  readonly paragraphs: readonly string[];
  readonly cited: readonly string[];
}

/** What was found of a proposition as text: whether it is so, why, how sure that is, and the claims that are cited. */
export function renderDecided(
  found: DecidedThat,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { decided } = found;
  const options = { style, width, detail };
  if (detail === 'brief') return renderVerdict(decided, options, decided.told);
  const text = renderAll(found, options);
  const { models = 1n } = found.doubt && !('status' in found.doubt.found) ? found.doubt.found : {};
  const isLonger =
    detail === 'default' &&
    sections(text) !== sections(renderAll(found, { ...options, detail: 'full' }));
  const further = isLonger ? [style.quiet(sayFurther(models > 1n))] : [];
  return [...text.reasons, ...further, ...text.claims].join('\n\n');
}

/** A text, and the claims that are listed below it. */
interface DecidedText {
  readonly reasons: readonly string[];
  readonly claims: readonly string[];
}

function sections({ reasons, claims }: DecidedText): string {
  return [...reasons, ...claims].join('\n\n');
}

function renderAll({ decided, doubt }: DecidedThat, options: TextOptions): DecidedText {
  const { style, width, detail } = options;
  const { casebook } = decided;
  const isFull = detail === 'full';
  const shown = renderReasons(decided, options);
  const cited = isFull ? claimsInDecided(decided) : shown.cited;
  const facts = isFull ? renderFacts(decided, options) : [];
  return {
    reasons: [
      ...shown.paragraphs,
      ...section(doubtHeading, doubt ? renderDoubt(doubt, options) : [], style),
      ...section('Consequences', facts, style),
    ],
    claims: section('Claims', listClaims(casebook.conflict, cited, style, width), style),
  };
}

/** Whether it is so, and what is. */
function renderVerdict(
  { casebook, isSo }: Decided,
  { style, width }: TextOptions,
  told: readonly Telling<ClaimLink>[],
): string {
  const { reading } = casebook;
  const read = reading ? [style.quiet(paragraph(sayPreferenceReading(reading), width))] : [];
  const says = wordTold(casebook, told, style);
  const verdict = [style.strong(sayWhether(isSo)), ...(says === '' ? [] : [says])].join(' ');
  return [...read, paragraph(verdict, width)].join('\n');
}

function wordTold(casebook: Casebook, told: readonly Telling<ClaimLink>[], style: Style): string {
  const [sentences = []] = english.tell(lexiconOf(casebook), [told], registerNow());
  return sentences
    .map(({ says, claims }) => cite(standingOut(casebook, says, style), claims, style))
    .join(' ');
}

/** The verdict with the reasons that stand right below it, then the others; what is so of each of several stands with its reasons. */
function renderReasons(decided: Decided, options: TextOptions): ShownReasons {
  const areParts = decided.reasons.some(({ kind }) => kind === 'part');
  const verdict = renderVerdict(decided, options, areParts ? [] : decided.told);
  return below(verdict, decided, options);
}

function below(verdict: string, { told, reasons }: Decided, options: TextOptions): ShownReasons {
  const shown = reasons.map((one) => renderEach(one, options));
  const [first, ...others] = shown;
  const isOwn = reasons[0]?.kind === 'steps';
  const head = isOwn
    ? [[verdict, ...first!.paragraphs].join('\n')]
    : [verdict, ...(first?.paragraphs ?? [])];
  return {
    paragraphs: [...head, ...others.flatMap(({ paragraphs }) => paragraphs)],
    cited: [
      ...claimsOf(told.flatMap(({ claims = [] }) => claims)),
      ...shown.flatMap(({ cited }) => cited),
    ],
  };
}

function renderEach(reasons: Reasons, options: TextOptions): ShownReasons {
  const { style, width, detail } = options;
  switch (reasons.kind) {
    case 'arguments': {
      const { explanation } = reasons;
      if (detail !== 'full') return renderInShort(explanation, options);
      return { paragraphs: renderArguments(explanation, style, width), cited: explanation.claims };
    }
    case 'steps': {
      const { casebook, who, state, steps } = reasons;
      const lines = wordSteps(casebook, steps, { who, state }).map((one) =>
        renderStep(one, style, width, '  '),
      );
      return {
        paragraphs: lines,
        cited: claimsOf(allSteps(steps).flatMap(({ claims }) => claims)),
      };
    }
    case 'part': {
      const { decided } = reasons;
      const verdict = paragraph(wordTold(decided.casebook, decided.told, style), width);
      return below(verdict, decided, options);
    }
  }
}

/** The facts that the reasons turn on, and why they come about. */
function renderFacts(decided: Decided, { style, width }: TextOptions): string[] {
  const { casebook } = decided;
  return consequencesElsewhere(stepsIn(decided), []).map((one) =>
    bullet(cite(`${wordConsequence(casebook, one)}.`, one.claims, style), style, width),
  );
}

function stepsIn({ reasons }: Decided): ReturnType<typeof allSteps> {
  return reasons.flatMap((one) => {
    if (one.kind === 'part') return stepsIn(one.decided);
    if (one.kind === 'steps') return allSteps(one.steps);
    return one.explanation.arguments.flatMap(({ steps }) => allSteps(steps));
  });
}

function renderDoubt({ found, doubt }: DoubtOfClaim, { style, width, detail }: TextOptions) {
  const inShort = detail !== 'full';
  const doubts = doubt === undefined ? [] : [doubt];
  const ground = sayGround(found, { doubts, inShort });
  const told =
    'status' in found || doubt === undefined || found.models === 1n
      ? []
      : [bullet(textOf(sentenceOfDoubt(found, doubt)), style, width)];
  return [...told, ...(ground === '' ? [] : [style.quiet(paragraph(ground, width))])];
}

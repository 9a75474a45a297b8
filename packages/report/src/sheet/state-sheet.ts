import type { Concept, StateCode } from '@standoff/engine';
import {
  type Analysis,
  allSteps,
  byDecisionMaker,
  type Casebook,
  type CoalitionExplanation,
  type CoalitionVerdicts,
  type Consequence,
  claimsOf,
  conceptBy,
  conditionsOf,
  consequencesElsewhere,
  type Explanation,
  hasCoalitionVersion,
  isAboutOthers,
  leaversBy,
  phrasesOf,
  type ReadBy,
  sayForesightOfAll,
  sayLinks,
  sayMembers,
  toldArguments,
} from '@standoff/study';
import {
  capitalize,
  labels,
  sayMixed,
  sayPreferenceReading,
  sayStateOf,
  textOf,
} from '@standoff/wording';
import { wordCoalitionVerdict } from '../coalitions/coalitions-told.ts';
import { wordConsequence } from '../explain/word-consequence.ts';
import { type WordedStep, wordSteps, wordVerdicts } from '../explain/words-of-steps.ts';
import { sayPlaces } from '../text/claims.ts';

/** All there is to say of a state, in words alone: what a page that is printed or sent shows. */
export interface StateSheet {
  readonly title: string;
  readonly asOf?: string;
  readonly state: { readonly id: string; readonly name: string };
  /** What is the case, option by option. */
  readonly phrases: readonly string[];
  /** How preferences are read, where that is not the general reading. */
  readonly reading?: string;
  /** Who looks how far, where not all look alike: `Mixed: SEQ for China and Nash for Russia.` */
  readonly foresight?: string;
  /** The mixed foresight, where not all look alike, and the concepts. */
  readonly concepts: readonly { readonly symbol: string; readonly name: string }[];
  /**
   * For everybody, in the order of the file, and then for the coalitions that count, what it does under each
   * of these: `stays`, `leaves`, what the others could do for it where a concept asks for that, or a dash where a
   * concept has no version for coalitions.
   */
  readonly verdicts: readonly { readonly who: string; readonly does: readonly Verdict[] }[];
  /** Whether the state holds under each of these. */
  readonly holds: readonly Holding[];
  /** Those of everybody, and then of the coalitions that count. */
  readonly arguments: readonly SheetArgument[];
  readonly consequences: readonly SheetSentence[];
  /** What comes about in other states that the arguments speak of. */
  readonly elsewhere: readonly SheetSentence[];
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    readonly places: string;
  }[];
  /** Those in which the claims have their places. */
  readonly sources: readonly SheetSource[];
}

type Verdict = 'stays' | 'leaves' | typeof labels.servedBest | typeof labels.couldBeServed | '–';
type Holding = 'holds' | typeof labels.onlyAlone | typeof labels.doesNotHold;

/** The coalitions that count, asked about the state, and why each of them would leave it or not. */
export interface SheetCoalitions {
  readonly verdicts: CoalitionVerdicts;
  readonly explanations: readonly CoalitionExplanation[];
}

export interface SheetSource {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

interface SheetSentence {
  readonly text: string;
  /** The claims that it rests on with their grades, `c09 says so; c30`; empty where there are none. */
  readonly cited: string;
}

export interface SheetStep extends SheetSentence {
  readonly steps: readonly SheetStep[];
}

export interface SheetArgument {
  /** `The United States`, and ` stays if it reckons with replies (GMR, SMR).`; of several together their verdict, and when. */
  readonly verdict: string;
  readonly rest: string;
  readonly steps: readonly SheetStep[];
}

/** The sheet about a state that an explanation is of, by all concepts of the analysis. */
export function stateSheet(
  analysis: Analysis,
  explanation: Explanation,
  coalitions?: SheetCoalitions,
): StateSheet {
  const { casebook, state, consequences } = explanation;
  const { conflict } = casebook;
  const joint = coalitions?.explanations ?? [];
  const turns = joint.flatMap((one) => allSteps(one.arguments.flatMap(({ steps }) => steps)));
  const elsewhere = [
    ...explanation.elsewhere,
    ...consequencesElsewhere(turns, [...consequences, ...explanation.elsewhere]),
  ];
  const cited = new Set([
    ...explanation.claims,
    ...joint.flatMap((one) => one.claims),
    ...claimsOf(elsewhere.flatMap((one) => one.claims)),
  ]);
  const claims = conflict.claims.filter(({ id }) => cited.has(id));
  const used = new Set(claims.flatMap(({ at }) => at.map(({ source }) => source)));
  const mixed = conditionsOf(analysis).includes('given') ? analysis.foresight : undefined;
  return {
    title: conflict.title,
    ...(conflict.asOf !== undefined && { asOf: conflict.asOf }),
    state: { id: casebook.stateId(state), name: nameOf(casebook, state) },
    phrases: phrasesOf(casebook, state),
    ...(casebook.reading && { reading: sayPreferenceReading(casebook.reading) }),
    ...(mixed && { foresight: sayMixed(sayForesightOfAll(casebook, mixed)) }),
    concepts: conditionsOf(analysis).map(namesOf),
    ...verdictsOf(analysis, state, coalitions?.verdicts),
    arguments: [...argumentsOf(explanation), ...joint.flatMap(jointArgumentsOf)],
    consequences: consequences.map((one) => sentenceOf(casebook, one)),
    elsewhere: elsewhere.map((one) => sentenceOf(casebook, one)),
    claims: claims.map((claim) => ({
      id: claim.id,
      says: claim.says,
      places: sayPlaces(conflict, claim),
    })),
    sources: conflict.sources.filter(({ id }) => used.has(id)).map(sourceOf),
  };
}

function namesOf(by: ReadBy): StateSheet['concepts'][number] {
  if (by === 'given') return { symbol: 'Mixed', name: labels.mixed };
  return { symbol: by.symbol, name: by.name };
}

function nameOf(casebook: Casebook, state: StateCode): string {
  const name = casebook.stateNames.get(state);
  if (name !== undefined) return name;
  return state === casebook.statusQuo ? labels.theStatusQuo : sayStateOf(casebook.stateId(state));
}

/** What everybody does alone, and each coalition that counts together, and what holds by that. */
function verdictsOf(
  analysis: Analysis,
  state: StateCode,
  coalitions: CoalitionVerdicts | undefined,
): Pick<StateSheet, 'verdicts' | 'holds'> {
  const { casebook } = analysis;
  const cell = casebook.space.cellOf(state);
  const readings = conditionsOf(analysis).map((by) => ({
    by,
    alone: leaversBy(analysis, by, cell),
    together: coalitions?.leaving(by, cell) ?? [],
  }));
  const alone = casebook.movers.map(({ name }, mover) => ({
    who: name,
    does: readings.map((read) =>
      sayVerdict(conceptBy(analysis, read.by, mover), read.alone.includes(mover)),
    ),
  }));
  const together = (coalitions?.coalitions ?? []).map((members, k) => ({
    who: `${sayMembers(casebook, members, 'opening')}, together`,
    does: readings.map(({ by, together: leaving }): Verdict => {
      if (by !== 'given' && !hasCoalitionVersion(by)) return '–';
      return leaving.includes(k) ? 'leaves' : 'stays';
    }),
  }));
  return {
    verdicts: [...alone, ...together],
    holds: readings.map((read) => {
      if (read.alone.length > 0) return labels.doesNotHold;
      return read.together.length > 0 ? labels.onlyAlone : 'holds';
    }),
  };
}

function sayVerdict(concept: Concept, leaves: boolean): Verdict {
  if (isAboutOthers(concept)) return leaves ? labels.couldBeServed : labels.servedBest;
  return leaves ? 'leaves' : 'stays';
}

/** Why a coalition would leave or not. */
function jointArgumentsOf(explanation: CoalitionExplanation): SheetArgument[] {
  const { casebook, coalition, state } = explanation;
  return explanation.arguments.map((argument) => {
    const { says } = wordCoalitionVerdict(explanation, argument);
    const names = says.findLastIndex((one) => typeof one !== 'string' && one.ref === 'party') + 1;
    const steps = wordSteps(casebook, argument.steps, { who: coalition, state });
    return {
      verdict: textOf(says.slice(0, names)),
      rest: textOf(says.slice(names)),
      steps: steps.map(stepOf),
    };
  });
}

function argumentsOf(explanation: Explanation): SheetArgument[] {
  const { casebook, state } = explanation;
  return byDecisionMaker(explanation)
    .flatMap(toldArguments)
    .map((told) => {
      const { says } = wordVerdicts(explanation, told);
      const { decisionMaker, steps } = told[0];
      const worded = wordSteps(casebook, steps, { who: [decisionMaker], state });
      return {
        verdict: textOf(says.slice(0, 1)),
        rest: textOf(says.slice(1)),
        steps: worded.map(stepOf),
      };
    });
}

function stepOf({ text, claims, steps }: WordedStep): SheetStep {
  return { text, cited: sayLinks(claims), steps: steps.map(stepOf) };
}

function sentenceOf(casebook: Casebook, consequence: Consequence): SheetSentence {
  const text = `${capitalize(wordConsequence(casebook, consequence))}.`;
  return { text, cited: sayLinks(consequence.claims) };
}

function sourceOf({
  id,
  title,
  author,
  published,
  url,
}: Explanation['casebook']['conflict']['sources'][number]): SheetSource {
  return {
    id,
    title,
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

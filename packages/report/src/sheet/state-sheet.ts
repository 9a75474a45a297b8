import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { sayMembers } from '../coalitions/coalition-names.ts';
import { type CoalitionVerdicts, hasCoalitionVersion } from '../coalitions/coalition-verdicts.ts';
import type { ArgumentStep, Explanation } from '../explain/explanation.ts';
import { byDecisionMaker, sayVerdicts, toldArguments } from '../explain/told-arguments.ts';
import { sayPlaces } from '../text/claims.ts';
import type { Consequence } from '../words/consequences.ts';
import { capitalize } from '../words/prose-name.ts';
import { sayPreferenceReading } from '../words/reading-words.ts';
import { phrasesOf } from '../words/state-words.ts';

/** All there is to say of a state, in words alone: what a page that is printed or sent shows. */
export interface StateSheet {
  readonly title: string;
  readonly asOf?: string;
  readonly state: { readonly id: string; readonly name: string };
  /** What is the case, option by option. */
  readonly phrases: readonly string[];
  /** How preferences are read, where that is not the general reading. */
  readonly reading?: string;
  readonly concepts: readonly { readonly symbol: string; readonly name: string }[];
  /**
   * For everybody, in the order of the file, and then for the coalitions that count, what it does under each
   * of the concepts: `stays`, `leaves`, or a dash where a concept has no version for coalitions.
   */
  readonly verdicts: readonly { readonly who: string; readonly does: readonly Verdict[] }[];
  /** Whether nobody leaves under each of the concepts. */
  readonly holds: readonly boolean[];
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

type Verdict = 'stays' | 'leaves' | '–';

export interface SheetSource {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

interface SheetSentence {
  readonly text: string;
  /** Ids of claims. */
  readonly claims: readonly string[];
}

export interface SheetStep extends SheetSentence {
  readonly steps: readonly SheetStep[];
}

export interface SheetArgument {
  /** `The United States stays`, and ` if it reckons with replies (GMR, SMR).` */
  readonly verdict: string;
  readonly rest: string;
  readonly steps: readonly SheetStep[];
}

/** The sheet about a state that an explanation is of. Coalitions must have been asked about it. */
export function stateSheet(explanation: Explanation, coalitions?: CoalitionVerdicts): StateSheet {
  const { casebook, state, concepts, consequences, elsewhere } = explanation;
  const { conflict } = casebook;
  const claims = conflict.claims.filter(({ id }) => explanation.claims.includes(id));
  const verdicts = [
    ...verdictsOf(explanation),
    ...(coalitions ? coalitionVerdictsOf(explanation, coalitions) : []),
  ];
  const used = new Set(claims.flatMap(({ at }) => at.map(({ source }) => source)));
  return {
    title: conflict.title,
    ...(conflict.asOf !== undefined && { asOf: conflict.asOf }),
    state: { id: casebook.stateId(state), name: nameOf(casebook, state) },
    phrases: phrasesOf(casebook, state),
    ...(casebook.reading && { reading: sayPreferenceReading(casebook.reading) }),
    concepts: concepts.map(({ symbol, name }) => ({ symbol, name })),
    verdicts,
    holds: concepts.map((_, k) => verdicts.every(({ does }) => does[k] !== 'leaves')),
    arguments: argumentsOf(explanation),
    consequences: consequences.map(sentenceOf),
    elsewhere: elsewhere.map(sentenceOf),
    claims: claims.map((claim) => ({ id: claim.id, says: claim.says, places: sayPlaces(claim) })),
    sources: conflict.sources.filter(({ id }) => used.has(id)).map(sourceOf),
  };
}

function nameOf(casebook: Casebook, state: StateCode): string {
  const name = casebook.stateNames.get(state);
  if (name !== undefined) return name;
  return state === casebook.statusQuo ? 'The status quo' : `State ${casebook.stateId(state)}`;
}

function verdictsOf({ casebook, concepts, arguments: all }: Explanation): StateSheet['verdicts'] {
  return casebook.movers.map(({ name }, dm) => ({
    who: name,
    does: concepts.map(({ id }) => {
      const isStable = ({
        decisionMaker,
        verdict,
        concepts: under,
      }: Explanation['arguments'][number]) =>
        decisionMaker === dm && verdict === 'stable' && under.some((concept) => concept.id === id);
      return all.some(isStable) ? 'stays' : 'leaves';
    }),
  }));
}

function coalitionVerdictsOf(
  { casebook, state, concepts }: Explanation,
  verdicts: CoalitionVerdicts,
): StateSheet['verdicts'] {
  const cell = casebook.space.cellOf(state);
  return verdicts.coalitions.map((members, k) => ({
    who: `${sayMembers(casebook, members, 'opening')}, together`,
    does: concepts.map((concept) => {
      if (!hasCoalitionVersion(concept)) return '–';
      return verdicts.leaving(concept, cell).includes(k) ? 'leaves' : 'stays';
    }),
  }));
}

function argumentsOf(explanation: Explanation): SheetArgument[] {
  return byDecisionMaker(explanation)
    .flatMap(toldArguments)
    .map((told) => {
      const { verdict, rest } = sayVerdicts(explanation, told);
      return { verdict, rest, steps: told[0].steps.map(stepOf) };
    });
}

function stepOf({ text, claims, steps }: ArgumentStep): SheetStep {
  return { text, claims, steps: steps.map(stepOf) };
}

function sentenceOf({ text, claims }: Consequence): SheetSentence {
  return { text: `${capitalize(text)}.`, claims };
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

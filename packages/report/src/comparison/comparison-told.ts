import type { Of, Telling } from '@standoff/propositions';
import {
  type ComparedInFull,
  type Crux,
  isOneApart,
  lexiconOf,
  type NoCrux,
  registerNow,
  tellComparison,
  tellCrux,
  tellOneApart,
  whatIsCounted,
} from '@standoff/study';
import { type Lexicon, sayCompared, sayFoundIn, textOf } from '@standoff/wording';
import { type SentenceTold, tellIn } from '../sentences/sentences-told.ts';

/** What explains that the first model and another one find otherwise, in sentences. */
export interface CruxSaid {
  readonly before: readonly SentenceTold[];
  readonly groups: readonly {
    readonly about: readonly SentenceTold[];
    readonly says: readonly SentenceTold[];
  }[];
  readonly after: readonly SentenceTold[];
}

/** A comparison in sentences, none of which refers to another. */
export interface ComparisonSaid {
  readonly opening: readonly SentenceTold[];
  readonly moved: readonly SentenceTold[];
  readonly found: readonly SentenceTold[];
  readonly agreement: readonly SentenceTold[];
  readonly counted: readonly SentenceTold[];
  /** Between the first model and each of the others. */
  readonly cruxes: readonly CruxSaid[];
  /** Which of these differ in one judgement. */
  readonly oneApart: readonly SentenceTold[];
}

export function sayComparison(compared: ComparedInFull): ComparisonSaid {
  const lexicon = lexiconOf(compared.across.casebook);
  const { opening, moved, found, agreement } = tellComparison(compared);
  const analyses = compared.versions.map(({ analysis }) => analysis);
  const counts = compared.robustness !== undefined && analyses.length > 2;
  return {
    opening: sentencesApart(lexicon, opening),
    moved: sentencesApart(lexicon, moved),
    found: sentencesApart(lexicon, found),
    agreement: sentencesApart(lexicon, agreement),
    counted: counts ? sentencesApart(lexicon, [{ says: whatIsCounted(analyses) }]) : [],
    cruxes: compared.cruxes.map((crux, k) => sayCruxOf(crux, lexicon, [0, k + 1])),
    oneApart: sentencesApart(lexicon, tellOneApart(compared.cruxes)),
  };
}

/** What explains that two models, by their places, find otherwise. */
function sayCruxOf(
  crux: Crux | NoCrux,
  lexicon: Lexicon,
  models: readonly [number, number],
): CruxSaid {
  const { before, groups, after } = tellCrux(crux, models);
  return {
    before: sentencesApart(lexicon, before),
    groups: groups.map(({ about, says }) => ({
      about: sentencesApart(lexicon, about),
      says: sentencesApart(lexicon, says),
    })),
    after: sentencesApart(lexicon, after),
  };
}

/** The same of two models that are called so. */
export function sayCrux(crux: Crux, models: readonly [string, string]): CruxSaid {
  return sayCruxOf(crux, { ...lexiconOf(crux.casebook), models }, [0, 1]);
}

/** What goes by a number that means another statement in a later one of several models that are called so, in sentences. */
export function sayMovedPlaces(
  { moved, across }: Pick<ComparedInFull, 'moved' | 'across'>,
  models: readonly string[],
): string[] {
  const lexicon = { ...lexiconOf(across.casebook), models };
  return sentencesApart(
    lexicon,
    moved.map((says) => ({ says })),
  ).map(({ text }) => text);
}

/**
 * Between the first of several models and one of them: what of that has to be put into the first for what the headlines rest on, or that
 * the reasons are those of a pair before. That they are one judgement apart is told of all together.
 */
export function sayInShort({ cruxes, across }: ComparedInFull, place: number): SentenceTold[] {
  const lexicon = lexiconOf(across.casebook);
  const crux = cruxes[place - 1]!;
  if (isOneApart(crux)) return [];
  if ('why' in crux) return sentencesApart(lexicon, tellCrux(crux, [0, place]).before);
  const keyOf = (one: Crux | NoCrux) => JSON.stringify(tellCrux(one, [0, 1]));
  const earlier = cruxes.findIndex((one) => keyOf(one) === keyOf(crux)) + 1;
  if (earlier < place && crux.findings.length > 0) {
    const says: Of<'explainedAlike'> = {
      kind: 'explainedAlike',
      models: [0, place],
      as: [0, earlier],
    };
    return sentencesApart(lexicon, [{ says }]);
  }
  const [first] = tellCrux(crux, [0, place], 1).groups;
  if (first === undefined) return [];
  const told = sentencesApart(lexicon, [...first.about, ...first.says.slice(0, 1)]);
  const says = told.flatMap((one, k) => (k === 0 ? one.says : [' ', ...one.says]));
  return [{ ...told[0]!, says, text: textOf(says) }];
}

/** Sentences of which none refers to another. */
function sentencesApart(lexicon: Lexicon, told: readonly Telling<never>[]): SentenceTold[] {
  return told.flatMap((one) => tellIn(lexicon, [one]));
}

/** What is looked at in each model, and what each finds, in words. */
export function wordsOfFinding(
  lexicon: Lexicon,
  { groups, ...subject }: Of<'foundIn'>,
): { readonly about: string; readonly says: readonly string[] } {
  const says: string[] = [];
  for (const group of groups)
    for (const place of group.models) says[place] = sayFoundIn(lexicon, group, registerNow());
  return { about: sayCompared(lexicon, subject, registerNow()), says };
}

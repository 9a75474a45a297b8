import { listOf } from '../grammar/lists.ts';
import { problemsOf } from './problem.ts';

/** What a model can lack for a concept. */
export const lackingForConcept = {
  options: 'such a concept needs states made of options, and this model lists states and moves',
  'two-movers':
    'defined for two that can move, and in this model more can; for more the published definitions differ',
  ranks:
    'such a concept needs preferences that rank the states, and here one is a relation or a vote',
} as const;

interface ByConcept {
  readonly concept: string;
}

interface AskUnder extends ByConcept {
  readonly under: readonly string[];
}

/** Why something cannot be asked under a solution concept, or in a reading of preferences. */
export const conceptProblems = {
  'concepts-misfit': ({ concepts, lacks }: Misfits) =>
    lacks.map((lack, k) => `${concepts[k]!.join(', ')}: ${lackingForConcept[lack]}`).join('; '),
  'concepts-in-reading': ({
    concepts,
    reading,
  }: {
    readonly concepts: readonly string[];
    readonly reading: string;
  }) =>
    `${concepts.join(', ')}: ${concepts.length === 1 ? 'this concept has' : 'these concepts have'} the general reading of preferences only, not the reading “${reading}”`,
  'concept-misfit': ({ concept }: ByConcept) => `${concept} cannot be applied to this model`,
  'concept-judges-no-moves': ({ concept, under }: AskUnder) =>
    `${concept} does not say of a single move whether something deters from it; ask under ${under.join(', ')}`,
  'concept-not-by-comparisons': ({ concept, under }: AskUnder) =>
    `${concept} is not looked at comparison by comparison; ask under ${listOf(under, 'or')}`,
  'concepts-without-coalitions': 'none of these concepts has a version for coalitions',
  'concept-without-coalitions': ({
    concept,
    coalition,
  }: ByConcept & { readonly coalition?: string }) =>
    `${concept} has no version for coalitions${coalition === undefined ? '' : ` such as ${coalition}`}`,
  'coalition-not-counted': ({
    coalition,
    option,
  }: {
    readonly coalition: string;
    readonly option?: string;
  }) =>
    `a foresight is given for ${coalition}, which is not among the coalitions${option === undefined ? '' : `; name it with ${option}`}`,
};

interface Misfits {
  /** What is lacking, each with the concepts that lack it. */
  readonly lacks: readonly (keyof typeof lackingForConcept)[];
  readonly concepts: readonly (readonly string[])[];
}

export const conceptProblem = problemsOf(conceptProblems);

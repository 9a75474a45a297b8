import { type AnalysedCase, improvementsOf, likesBetter, movesFrom } from '../analysed-case.ts';
import type { ConceptChoice } from './concept-choice.ts';

type Verdict = (analysed: AnalysedCase, choice: ConceptChoice, dm: number, cell: number) => boolean;

/**
 * Definitions by which published values follow and which are not those of the engine, by the names
 * that records give them, read literally.
 */
export const otherDefinitions = {
  /** The others' response is one move of one of them. */
  'one-move-response': (analysed, { anyOf }, dm, cell) =>
    anyOf.some(({ id, computation }) => {
      if (computation.kind !== 'sanction' || computation.response === 'none') {
        throw new RangeError(`${id} has no response`);
      }
      const answers = computation.response === 'improving' ? improvementsOf : movesFrom;
      const isBetter = (end: number) => likesBetter(analysed, dm, end, cell);
      const deters = (end: number) =>
        !isBetter(end) &&
        !(computation.counter === 'any' && movesFrom(analysed, dm, end).some(isBetter));
      const others = analysed.conflict.decisionMakers.map((_, k) => k).filter((k) => k !== dm);
      return improvementsOf(analysed, dm, cell).every((improvement) =>
        others.some((other) => answers(analysed, other, improvement).some(deters)),
      );
    }),
} satisfies Readonly<Record<string, Verdict>>;

export type OtherDefinition = keyof typeof otherDefinitions;

export const otherDefinitionNames = Object.keys(otherDefinitions) as OtherDefinition[];

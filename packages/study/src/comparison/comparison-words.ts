import { capitalize, count, inWords } from '@standoff/wording';
import { sayCondition } from '../analysis/read-by.ts';
import type { AnalysisComparison, ConceptComparison } from './compare-analyses.ts';

/** What a change means under one concept, in a sentence. */
export function sayConceptComparison({
  concept,
  before,
  after,
  lost,
  gained,
}: ConceptComparison): string {
  const symbol = sayCondition(concept);
  const parts = [
    ...(lost > 0 ? [inWords(lost, 'outcome')] : []),
    ...(gained > 0 ? [inWords(gained, 'outcome')] : []),
  ];
  if (parts.length === 0) return `Nothing changes under ${symbol}: ${sayNumber(before)} as before.`;
  const loses = lost === 0 ? '' : `${parts[0]} no longer ${verb(lost)}`;
  const gains = gained === 0 ? '' : `${parts.at(-1)} newly ${verb(gained)}`;
  const joined = [loses, gains].filter((part) => part !== '').join(', and ');
  const total =
    before === after ? `${count(after)} as before` : `${count(after)} instead of ${count(before)}`;
  return `${capitalize(joined)} under ${symbol}: ${total}.`;
}

function sayNumber(number: number): string {
  return `${inWords(number, 'outcome')} ${verb(number)}`;
}

function verb(number: number): string {
  return number === 1 ? 'holds' : 'hold';
}

/** Whether the same states are equilibria under every concept. */
export function changesNothing({ concepts }: AnalysisComparison): boolean {
  return concepts.every(({ lost, gained }) => lost + gained === 0);
}

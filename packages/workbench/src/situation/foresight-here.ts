import type { ConceptReading, ConflictReading, StateReading } from '../analysis/readings.ts';

/**
 * What the foresight that is read means in this state: whom it makes stay that would leave if it
 * looked one move ahead, and whom not even that keeps.
 */
export function sayForesightHere(
  { concepts, decisionMakers }: ConflictReading,
  { standings }: StateReading,
  concept: ConceptReading,
): string {
  const shortest = concepts.find(({ moves }) => moves === 1);
  const names = (those: readonly number[]) => listNames(those.map((k) => decisionMakers[k]!.name));
  const where = (test: (standing: StateReading['standings'][number]) => boolean) =>
    standings.flatMap((standing, k) => (test(standing) ? [k] : []));
  const leaving = where(({ staysUnder }) => !staysUnder.includes(concept.id));
  const kept = where(
    ({ staysUnder }) =>
      staysUnder.includes(concept.id) &&
      shortest !== undefined &&
      !staysUnder.includes(shortest.id),
  );
  const tempted = where(({ improvements }) => improvements.length > 0);
  if (tempted.length === 0) return 'Nobody has a move that it likes better.';
  const parts: string[] = [];
  if (kept.length > 0) {
    const which = concept.credible ? 'replies that serve who makes them' : 'any reply';
    const counter = concept.moves === 3 ? ', and sees no counter-move that would mend it' : '';
    parts.push(
      `${names(kept)} would leave if it looked no further than its own move; thinking of ${which}, each stays${counter}.`.replace(
        'each stays',
        kept.length === 1 ? 'it stays' : 'each stays',
      ),
    );
  }
  if (leaving.length > 0) {
    parts.push(
      concept.moves === 1
        ? `${names(leaving)} would leave: nobody thinks of what comes after the own move.`
        : `${names(leaving)} would leave even so: there is no reply that deters.`,
    );
  }
  return parts.join(' ');
}

function listNames(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

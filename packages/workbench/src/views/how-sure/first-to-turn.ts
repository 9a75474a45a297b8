import { inWords, listOf } from '@standoff/wording/lists';
import type { ConceptId, ShownConcept } from '../../desk/shown-concepts.ts';
import type { Clause, Driver, Swept, SweptFinding, SweptRow } from './swept.ts';
import { sayLabel, standsOf, turningOf } from './swept-words.ts';

/** A finding, or several of which all is alike, as a row of the picture. */
export interface TurningRow {
  readonly id: string;
  /** Without the concept by which the page reads everybody, where that is said above all rows. */
  readonly clauses: readonly Clause[];
  /** Absent where it is so in all models. */
  readonly row?: SweptRow;
}

/** How the page is read. */
export interface Reading {
  /** The concept by which everybody is judged here. */
  readonly concept: ConceptId;
  /** Whether the page says so above all views. */
  readonly isOfPage: boolean;
  readonly showsMethod: boolean;
}

/**
 * The findings, what is turned by the fewest changes first, and of these what stands in the smallest share of models; last what is so
 * in all. Those under other concepts are left out where the same is found under the concept of the page, unless the method is shown.
 */
export function turningRows(
  swept: Swept,
  { concept, isOfPage, showsMethod }: Reading,
): readonly TurningRow[] {
  const { rows, sure, document } = swept;
  const known = new Set(
    document.findings.flatMap((one) => (one.concept === concept ? aboutOf(one) : [])),
  );
  const isShown = (one: SweptFinding) =>
    showsMethod || one.concept === undefined || one.concept === concept || !known.has(aboutOf(one));
  const shownOf = (clause: Clause): readonly Clause[] => {
    const findings = clause.findings.filter(isShown);
    if (findings.length === 0) return [];
    const under = clause.concepts.filter((id) => findings.some((one) => one.concept === id));
    return [
      {
        ...clause,
        findings,
        concepts: showsMethod || !isOfPage ? under : under.filter((id) => id !== concept),
      },
    ];
  };
  const isLeading = ({ clauses }: TurningRow) =>
    clauses.some(({ findings }) => findings.some(({ id }) => swept.leading.includes(id)));
  const turned = rows.flatMap((row): TurningRow[] => {
    const clauses = row.clauses.flatMap(shownOf);
    return clauses.length === 0 ? [] : [{ id: row.id, row, clauses }];
  });
  const rank = (one: TurningRow) => [
    turningOf(one.row!.first).size ?? Infinity,
    standsOf(swept, one.row!).share,
    isLeading(one) ? 0 : 1,
  ];
  turned.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const k = one.findIndex((value, at) => value !== other[at]);
    return k < 0 ? 0 : one[k]! - other[k]!;
  });
  return [
    ...turned,
    ...sure.flatMap(shownOf).map((clause) => ({ id: clause.findings[0]!.id, clauses: [clause] })),
  ];
}

/** What a finding is about, whatever the concept. */
function aboutOf({ clause }: SweptFinding): string {
  return [clause.asWritten, clause.otherwise]
    .map((one) => one.toLowerCase())
    .toSorted()
    .join();
}

/** The change that turns a row by itself, the most often first; or the fewest that do together. */
export interface Turned {
  /** As clauses: `China ranks “no THAAD” above “talks”`. */
  readonly changes: readonly string[];
  /** Of a single one how much hangs on it. */
  readonly driver?: Driver;
  /** So many others do as well. */
  readonly others: number;
}

function turnsAlways({ asWritten }: SweptRow['first'], { changed }: Driver): boolean {
  return changed.fails === (asWritten ? changed.of : '0');
}

export function turnedBy({ first }: SweptRow): Turned | undefined {
  const { size, sets, count } = turningOf(first);
  const [least] = sets;
  if (size === null || least === undefined) return undefined;
  if (size > 1) {
    // One comparison may turn it, though others always have to turn with that.
    const alone = first.drivers.find((one) => one.swaps !== undefined && turnsAlways(first, one));
    if (alone !== undefined) return { changes: [alone.where], driver: alone, others: 0 };
    const changes = least.map(({ id, says }) => {
      return first.drivers.find(({ judgement }) => judgement.id === id)?.where ?? says;
    });
    return { changes, others: count - 1 };
  }
  const ids = new Set(sets.flat().map(({ id }) => id));
  // The greatest effect comes first.
  const driver = first.drivers.find(({ judgement }) => ids.has(judgement.id));
  const others = Math.max(ids.size, count > sets.length ? count : 0) - 1;
  return driver === undefined
    ? { changes: [least[0]!.says], others }
    : { changes: [driver.where], driver, others };
}

/** `Turned first: if China ranks “no THAAD” above “talks”, the status quo does not hold.` */
export function sayFirst(
  swept: Pick<Swept, 'document'>,
  [first]: readonly TurningRow[],
  concepts: readonly Pick<ShownConcept, 'id' | 'words'>[],
): string {
  if (swept.document.models === '1') return 'Nothing is in doubt here.';
  if (first?.row === undefined) return 'Nothing that is in doubt turns any of this.';
  const by = turnedBy(first.row);
  if (by === undefined) return 'What turns any of this first was not found.';
  const [clause] = first.clauses;
  const words = clause!.concepts.flatMap(
    (id) => concepts.find((one) => one.id === id)?.words ?? [],
  );
  const under = words.length === 0 ? '' : `, with everybody ${listOf(words, 'or')}`;
  return `First to ${first.row.first.asWritten ? 'fall' : 'turn'}: if ${listOf(by.changes)}, ${clause!.otherwise}${under}.`;
}

/** What turns a row, as the last cell of it says: `China ranks “no THAAD” above “talks”`. */
export function sayTurnedBy({ changes, driver, others }: Turned): string {
  const what =
    driver !== undefined
      ? sayLabel(driver)
      : changes.length > 1
        ? `Only together: ${changes.join('; ')}`
        : changes[0]!;
  if (others === 0) return what;
  return changes.length > 1
    ? `${what} (or ${inWords(others, 'other such set')})`
    : `${what}; ${inWords(others, 'other change')} ${others === 1 ? 'does' : 'do'} too, each alone`;
}

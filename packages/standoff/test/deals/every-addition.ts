import { applyJudgement, type Conflict, type Judgement, readJudgements } from '@standoff/language';
import type { Analysis } from '@standoff/study';
import { edited, ordersIn } from '../inverses/edited-conflicts.ts';
import { analysisOf } from '../sweeps/every-model.ts';

/** What is the case in a state, by the ids of options and levels. */
export type Levels = Readonly<Record<string, string>>;

/** What can be added by the definition: a name, and how it is said of a conflict. */
export type Term = readonly [name: string, judgement: (conflict: Conflict) => object];

/** All of them, of a deal that leads to these levels. */
export function everyTerm(
  { decisionMakers, bodies }: Conflict,
  levels: Levels,
  parties: readonly string[],
  willing: boolean,
): Term[] {
  const own = (who: string) =>
    Object.entries(levels).filter(([option]) => option.startsWith(`${who}.`));
  const locks = parties.flatMap((of) =>
    own(of).map(([path, value]): Term => {
      const option = path.slice(of.length + 1);
      return [`lock ${path}`, () => ({ kind: 'lock', of, option, value })];
    }),
  );
  const penalties = decisionMakers.flatMap(({ id: of }) =>
    decisionMakers.flatMap(({ id: by }): Term[] => {
      if (of === by) return [];
      const when = `not (${own(of)
        .map(([path, level]) => `${path} = ${level}`)
        .join(' and ')})`;
      const penalty = { kind: 'penalty', of, by, option: `fine-${of}`, when, willing };
      return [[`penalty ${of} ${by}`, () => penalty]];
    }),
  );
  const vetoes = bodies
    .filter(({ id }) => parties.includes(id))
    .flatMap(({ id: of, members }) =>
      members
        .filter(({ id, vote }) => vote === undefined && parties.includes(id))
        .map(({ id }): Term => {
          return [
            `veto ${id}`,
            (conflict) => {
              const { votesNeeded, vetoes } = conflict.bodies.find((body) => body.id === of)!;
              const value = `${votesNeeded} votes, no veto by ${[...vetoes, id].join(', ')}`;
              return { kind: 'rule', of, value };
            },
          ];
        }),
    );
  return [...locks, ...penalties, ...vetoes];
}

export function judged(conflict: Conflict, json: object): Judgement {
  const read = readJudgements(conflict, [json]);
  if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
  return read.judgements[0]!;
}

export function withTerm(conflict: Conflict, [, judgement]: Term): Conflict | undefined {
  const outcome = applyJudgement(conflict, judged(conflict, judgement(conflict)));
  return outcome.status === 'applied' ? outcome.conflict : undefined;
}

export function* subsetsOf<T>(
  [first, ...others]: readonly T[],
  size: number,
): Generator<readonly T[]> {
  if (size === 0) yield [];
  else if (first !== undefined) {
    for (const rest of subsetsOf(others, size - 1)) yield [first, ...rest];
    yield* subsetsOf(others, size);
  }
}

/** Whether the state of these levels is an equilibrium that each party prefers to the status quo. */
export function isDealThatHolds(
  conflict: Conflict,
  levels: Levels,
  deciders: readonly string[],
  concept: string,
): boolean {
  const { casebook, equilibria }: Analysis = analysisOf(conflict, concept);
  const { space, statusQuo, options, model, decisionMakers } = casebook;
  // What the file does not say of its options is not chosen.
  const place = options.map(({ option }) => {
    const level = levels[`${option.owner}.${option.id}`];
    return level === undefined ? 0 : option.levels.findIndex(({ id }) => id === level);
  });
  if (model.form.kind !== 'options') throw new Error(model.form.kind);
  const code = place.reduce((sum, level, at) => sum + level * 2 ** at, 0);
  const cell = space.cellOf(code);
  return (
    equilibria.get(concept)!.has(cell) &&
    decisionMakers.every(
      ({ id }, dm) =>
        !deciders.includes(id) || casebook.compare(dm, code, statusQuo!).order === 'better',
    )
  );
}

/** What a set comes to: its terms by name, and what everybody wants then. */
export const keyOf = (terms: readonly string[], conflict: Conflict): string =>
  JSON.stringify([[...terms].sort(), ordersIn(conflict).replace(/punish-|fine-/g, '')]);

/** All sets of this size after which it holds; undefined where there are more conflicts to try than that. */
export function holdingSets(
  conflict: Conflict,
  terms: readonly Term[],
  size: number,
  whose: readonly string[],
  holds: (one: Conflict) => boolean,
  most: number,
): string[] | undefined {
  const found: string[] = [];
  let tried = 0;
  for (let number = 0; number <= size; number++) {
    for (const chosen of subsetsOf(terms, number)) {
      const ground = chosen.reduce<Conflict | undefined>(
        (sofar, term) => sofar && withTerm(sofar, term),
        conflict,
      );
      if (ground === undefined) throw new Error('each term applies by itself');
      let distance = 0;
      for (const conflicts of edited(ground, whose)) {
        if (distance++ < size - number) continue;
        tried += conflicts.length;
        if (tried > most) return undefined;
        for (const one of conflicts.filter(holds)) {
          found.push(
            keyOf(
              chosen.map(([name]) => name),
              one,
            ),
          );
        }
        break;
      }
    }
  }
  return found;
}

/** The sizes up to two, by trying all: the sets of the first one of which some hold. Undefined where these are too many. */
export function smallestSets(
  search: (size: number) => string[] | undefined,
): { readonly size: number | null; readonly sets: readonly string[] } | undefined {
  for (const size of [1, 2]) {
    const sets = search(size);
    if (sets === undefined) return undefined;
    if (sets.length > 0) return { size, sets };
  }
  return { size: null, sets: [] };
}

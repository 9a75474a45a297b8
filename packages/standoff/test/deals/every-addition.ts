import type { StateCode } from '@standoff/engine';
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
  const votes = bodies
    .filter(({ id }) => parties.includes(id))
    .flatMap(({ id: of, members }) =>
      members
        .filter(({ id }) => !parties.includes(id))
        .flatMap(({ id: member }) =>
          ['yes', 'no'].map((value): Term => {
            return [`vote ${of}.${member} ${value}`, () => ({ kind: 'vote', of, member, value })];
          }),
        ),
    );
  return [...locks, ...penalties, ...vetoes, ...votes];
}

/**
 * Whether parties bring about a state of these levels by moves of their own, one after the other: decision makers, and bodies that
 * adopt what has the votes if the parties vote for it and all others as they wish, or as they are given.
 */
export function isBroughtAbout(
  conflict: Conflict,
  levels: Levels,
  parties: readonly string[],
): boolean {
  const { casebook } = analysisOf(conflict, 'nash');
  const { space, statusQuo, options, states, compare, decisionMakers } = casebook;
  const codes = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
  const isCarried = (body: Conflict['bodies'][number], from: StateCode, to: StateCode) => {
    const prefers = (id: string, a: StateCode, b: StateCode) =>
      compare(
        decisionMakers.findIndex((one) => one.id === id),
        a,
        b,
      );
    const votes = body.members.map(({ id, vote, yields }) => {
      if (vote !== undefined) return vote;
      if (parties.includes(id)) return 'yes';
      if (prefers(id, to, from).order === 'better') return 'yes';
      const loss = prefers(id, from, to);
      return loss.order === 'better' && (!yields || loss.greatly) ? 'no' : 'abstain';
    });
    const sponsors = body.sponsors?.filter(
      (id) => parties.includes(id) || prefers(id, to, from).order === 'better',
    );
    return (
      votes.filter((one) => one === 'yes').length >= body.votesNeeded &&
      body.members.every(({ id }, k) => votes[k] !== 'no' || !body.vetoes.includes(id)) &&
      sponsors?.length !== 0
    );
  };
  const reached = new Set([statusQuo!]);
  for (const from of reached) {
    for (const to of codes) {
      const [before, after] = [states.levels(from), states.levels(to)];
      const owners = new Set(
        options.flatMap(({ option }, k) => (before[k] === after[k] ? [] : [option.owner])),
      );
      const [owner, ...more] = [...owners];
      if (owner === undefined || more.length > 0 || !parties.includes(owner)) continue;
      const body = conflict.bodies.find(({ id }) => id === owner);
      if (body === undefined || isCarried(body, from, to)) reached.add(to);
    }
  }
  return [...reached].some(
    (state) =>
      state !== statusQuo &&
      options.every(({ option }, k) => {
        return (
          option.levels[states.levels(state)[k]!]!.id === levels[`${option.owner}.${option.id}`]
        );
      }),
  );
}

/** Whether it counts for what is brought about: of all other terms that is asked as without them. */
const isVote = ([name]: Term) => name.startsWith('vote ');

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

const withTerms = (conflict: Conflict, terms: readonly Term[]) =>
  terms.reduce<Conflict | undefined>((sofar, term) => sofar && withTerm(sofar, term), conflict);

/** The conflict with some terms; undefined where votes count on each other: not all that are given by themselves go together. */
function groundOf(conflict: Conflict, chosen: readonly Term[]): Conflict | undefined {
  const ground = withTerms(conflict, chosen);
  if (ground === undefined && chosen.filter(isVote).length < 2) {
    throw new Error('each term applies by itself');
  }
  return ground;
}

/** All sets of this size after which it holds; undefined where there are more conflicts to try than that. */
export function holdingSets(
  conflict: Conflict,
  terms: readonly Term[],
  size: number,
  whose: readonly string[],
  holds: (one: Conflict) => boolean,
  most: number,
  isReached: (one: Conflict) => boolean = () => true,
): string[] | undefined {
  const found: string[] = [];
  const known = new Map<string, boolean>();
  const isReachedWith = (votes: readonly Term[]) => {
    const key = votes.map(([name]) => name).join();
    const is = known.get(key) ?? isReached(withTerms(conflict, votes)!);
    known.set(key, is);
    return is;
  };
  let tried = 0;
  for (let number = 0; number <= size; number++) {
    for (const chosen of subsetsOf(terms, number)) {
      const ground = groundOf(conflict, chosen);
      if (ground === undefined || !isReachedWith(chosen.filter(isVote))) continue;
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

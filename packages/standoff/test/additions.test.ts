import {
  applyJudgement,
  applyJudgements,
  type Conflict,
  type Judgement,
  readJudgements,
} from '@standoff/language';
import type { Analysis } from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { deal, parse, verifyEdits } from '../src/index.ts';
import { bargains } from './inverses/bargains.ts';
import { edited, ordersIn } from './inverses/edited-conflicts.ts';
import { analysisOf } from './sweeps/every-model.ts';
import { doubtfulText, playerId } from './sweeps/random-doubts.ts';

/** So many conflicts in a default run. */
const RUNS = draws(20, 'STANDOFF_ADDITIONS', 6);

/** Deals with more conflicts to try are not gone through one by one. */
const MOST_CONFLICTS = RUNS > 100 ? 800 : 200;

const question = fc.record({
  described: bargains(2),
  parties: fc.constantFrom([0, 1], [0, 1], [0], [1]),
  isBodyIn: fc.boolean(),
  concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq'),
  willing: fc.boolean(),
});

type Answer = Exclude<ReturnType<typeof deal>, { status: string } | { groups: unknown }>;
type Levels = Readonly<Record<string, string>>;

/** What can be added by the definition: a name, and how it is said of a conflict. */
type Term = readonly [name: string, judgement: (conflict: Conflict) => object];

/** All of them, of a deal that leads to these levels. */
function everyTerm(
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

function judged(conflict: Conflict, json: object): Judgement {
  const read = readJudgements(conflict, [json]);
  if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
  return read.judgements[0]!;
}

function withTerm(conflict: Conflict, [, judgement]: Term): Conflict | undefined {
  const outcome = applyJudgement(conflict, judged(conflict, judgement(conflict)));
  return outcome.status === 'applied' ? outcome.conflict : undefined;
}

function* subsetsOf<T>([first, ...others]: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else if (first !== undefined) {
    for (const rest of subsetsOf(others, size - 1)) yield [first, ...rest];
    yield* subsetsOf(others, size);
  }
}

/** Whether the state of these levels is an equilibrium that each party prefers to the status quo. */
function isDealThatHolds(
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
const keyOf = (terms: readonly string[], conflict: Conflict): string =>
  JSON.stringify([[...terms].sort(), ordersIn(conflict).replace(/punish-|fine-/g, '')]);

function keyOfAnswer(conflict: Conflict, edits: ToldAdditions['sets'][number]): string {
  const names: string[] = [];
  let now = conflict;
  for (const { says: _, id: __, ...edit } of edits) {
    const judgement = judged(now, edit);
    if (judgement.kind === 'lock') names.push(`lock ${judgement.of}.${judgement.option}`);
    if (judgement.kind === 'penalty') names.push(`penalty ${judgement.of} ${judgement.by}`);
    if (judgement.kind === 'rule') names.push(`veto ${judgement.vetoes.at(-1)}`);
    const outcome = applyJudgements(now, [judgement]);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    now = outcome.conflict;
  }
  return keyOf(names, now);
}

/** All sets of this size after which it holds; undefined where these are too many to try. */
function holdingSets(
  conflict: Conflict,
  terms: readonly Term[],
  size: number,
  whose: readonly string[],
  holds: (one: Conflict) => boolean,
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
        if (tried > MOST_CONFLICTS) return undefined;
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

type ToldAdditions = NonNullable<Answer['additions']>[number];

/** The sizes up to two, by trying all: the sets of the first one of which some hold. Undefined where these are too many. */
function smallestSets(
  search: (size: number) => string[] | undefined,
): { readonly size: number | null; readonly sets: readonly string[] } | undefined {
  for (const size of [1, 2]) {
    const sets = search(size);
    if (sets === undefined) return undefined;
    if (sets.length > 0) return { size, sets };
  }
  return { size: null, sets: [] };
}

/** Whether the smallest sets are found by trying all; which kinds of terms are in them. */
function checkAdditions(
  conflict: Conflict,
  told: ToldAdditions,
  { levels, parties, bodies, concept, willing }: Table,
): ReadonlySet<string> | undefined {
  const terms = everyTerm(conflict, levels, [...parties, ...bodies], willing).filter(
    (term) => withTerm(conflict, term) !== undefined,
  );
  const holds = (one: Conflict) => isDealThatHolds(one, levels, parties, concept);
  const found = smallestSets((size) => holdingSets(conflict, terms, size, parties, holds));
  if (found === undefined) return undefined;
  const { size, sets } = found;
  expect([told.size, told.provedAbove]).toEqual([size, size === null ? 2 : size - 1]);
  const keys = told.sets.map((edits) => keyOfAnswer(conflict, edits));
  expect(keys.toSorted()).toEqual(sets.toSorted());
  const kinds = ['lock', 'penalty', 'veto'].filter((kind) =>
    keys.some((key) => key.includes(kind)),
  );
  return new Set([`size ${size}`, ...kinds]);
}

interface Table {
  readonly levels: Levels;
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
  readonly concept: string;
  readonly willing: boolean;
}

test('the fewest additions are those that trying all of them finds', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(question, ({ described, parties: positions, isBodyIn, concept, willing }) => {
      const { model } = parse(doubtfulText(described));
      const { conflict } = model!.base;
      fc.pre(analysisOf(conflict, concept).casebook.statusQuo !== undefined);
      const parties = positions.map(playerId);
      const bodies = isBodyIn && described.body ? ['court'] : [];
      const answer = deal(model!, {
        ...{ parties, bodies, additions: 2, concepts: [concept], willing },
      });
      if ('status' in answer || 'groups' in answer) throw new Error('these are no deals');
      const open = answer.targets.filter((one) => one.frontier && one.holdsUnder.length === 0);
      // A deal that holds needs no addition.
      expect(answer.additions!.map(({ state }) => state)).toEqual(open.map(({ state }) => state));
      const [first] = open;
      fc.pre(first !== undefined);
      const table = { levels: first!.values, parties, bodies, concept, willing };
      const what = checkAdditions(conflict, answer.additions![0]!, table);
      fc.pre(what !== undefined);
      for (const one of what!) met.set(one, (met.get(one) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  // Few draws do not meet all.
  for (const what of isQuick ? [] : ['size 1', 'size 2', 'lock', 'penalty']) {
    expect([what, met.get(what) ?? 0]).not.toEqual([what, 0]);
  }
});

/** The first would rather give nothing than get what the other could give, so that giving both is no deal as a rule. */
const reluctance = question.map((asked) => {
  const [first, ...others] = asked.described.players;
  if (first!.order.kind !== 'statements') throw new Error(first!.order.kind);
  const { places } = first!.order;
  const gets = places.findIndex(({ greatly, wishes: [wish] }) => !greatly && wish!.of === 'b.x');
  const order = {
    kind: 'statements' as const,
    places: [...places.filter((_, at) => at !== gets), places[gets]!],
  };
  return {
    ...asked,
    described: { ...asked.described, players: [{ ...first!, order }, ...others] },
  };
});

/** What is the case in a state, by its id. */
function levelsAt({ casebook }: Analysis, state: string): Levels {
  const levels = casebook.states.levels(casebook.stateWithId(state)!);
  return Object.fromEntries(
    casebook.options.map(({ option }, k) => [
      `${option.owner}.${option.id}`,
      option.levels[levels[k]!]!.id,
    ]),
  );
}

/** The state in which the first two give what they have, and all else is as at the status quo; undefined where there is none. */
function bothGive({ casebook }: Analysis): string | undefined {
  const { space, statusQuo, states, options, stateId } = casebook;
  const start = states.levels(statusQuo!);
  const given = options.map(({ option }, k) =>
    option.id === 'x' && option.owner !== playerId(2) ? 1 : start[k]!,
  );
  const codes = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
  const code = codes.find((one) => states.levels(one).join() === given.join());
  return code === undefined ? undefined : stateId(code);
}

test('of what is no deal they are those after which it is one that holds', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(reluctance, ({ described, isBodyIn, concept, willing }) => {
      const { model } = parse(doubtfulText(described));
      const { conflict } = model!.base;
      const analysis = analysisOf(conflict, concept);
      fc.pre(analysis.casebook.statusQuo !== undefined);
      const parties = [0, 1].map(playerId);
      const bodies = isBodyIn && described.body ? ['court'] : [];
      const target = bothGive(analysis);
      fc.pre(target !== undefined);
      const asked = { parties, bodies, concepts: [concept], willing, target: target! };
      const told = deal(model!, { ...asked, additions: 2 });
      if ('status' in told || 'groups' in told) throw new Error('these are no deals');
      fc.pre(told.refused!.some(({ reached }) => reached));
      const [found] = told.additions!;
      expect(verifyEdits(model!, told)).toEqual({ valid: true, unchecked: expect.any(Array) });
      const levels = levelsAt(analysis, target!);
      const what = checkAdditions(conflict, found!, { levels, parties, bodies, concept, willing });
      for (const one of what ?? []) met.set(one, (met.get(one) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  for (const size of isQuick ? [] : ['size 1', 'size 2'])
    expect([size, met.has(size)]).toEqual([size, true]);
});

const board = `
standoff: 1
title: A pact and a board
decision-makers:
  ann: { options: { give: yes/no }, prefers: [board.tax = no, bob.give, give] }
  bob: { options: { give: yes/no }, prefers: [ann.give, give, board.tax] }
  cat: { options: {}, prefers: [board.tax] }
bodies:
  board: { members: [ann, bob, cat], adopts: 2 votes, options: { tax: yes/no } }
status-quo: { ann.give: no, bob.give: no, board.tax: no }
`;

test('a veto keeps a body that takes part from breaking the deal, and one that takes no part is not asked', () => {
  const { model } = parse(board);
  const found = (bodies: readonly string[], means?: readonly ['rules']) => {
    const asked = {
      parties: ['ann', 'bob'],
      bodies,
      target: 'ann.give and bob.give and not board.tax',
    };
    const answer = deal(model!, {
      ...asked,
      concept: 'nash',
      additions: 1,
      ...(means && { means }),
    });
    if ('status' in answer || 'groups' in answer) throw new Error('these are no deals');
    const [first] = answer.additions!;
    return [first!.size, first!.sets.map((set) => set.map(({ says }) => says))];
  };
  expect(found(['board'], ['rules'])).toEqual([1, [['ann can veto what board adopts']]]);
  expect(found([], ['rules'])).toEqual([null, []]);
  expect(found(['board'])).toEqual([
    1,
    [
      ['bob no longer wants “tax”'],
      ['Board cannot leave “not tax”'],
      ['ann can veto what board adopts'],
    ],
  ]);
});

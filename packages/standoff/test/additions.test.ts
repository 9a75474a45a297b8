import { applyJudgements, type Conflict, editJudgement } from '@standoff/language';
import type { Analysis } from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { deal, parse, verifyEdits } from '../src/index.ts';
import {
  everyTerm,
  holdingSets,
  isBroughtAbout,
  isDealThatHolds,
  judged,
  keyOf,
  type Levels,
  smallestSets,
  withTerm,
} from './deals/every-addition.ts';
import { bargains } from './inverses/bargains.ts';
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

function keyOfAnswer(conflict: Conflict, edits: ToldAdditions['sets'][number]): string {
  const names: string[] = [];
  let now = conflict;
  for (const { says: _, id: __, ...edit } of edits) {
    const judgement = judged(now, edit);
    if (judgement.kind === 'lock') names.push(`lock ${judgement.of}.${judgement.option}`);
    if (judgement.kind === 'penalty') names.push(`penalty ${judgement.of} ${judgement.by}`);
    if (judgement.kind === 'vote') {
      names.push(`vote ${judgement.of}.${judgement.member} ${judgement.vote}`);
    }
    if (judgement.kind === 'rule') names.push(`veto ${judgement.vetoes.at(-1)}`);
    const outcome = applyJudgements(now, [judgement]);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    now = outcome.conflict;
  }
  return keyOf(names, now);
}

type ToldAdditions = NonNullable<Answer['additions']>[number];

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
  const reaches = (one: Conflict) => isBroughtAbout(one, levels, [...parties, ...bodies]);
  const found = smallestSets((size) =>
    holdingSets(conflict, terms, size, parties, holds, MOST_CONFLICTS, reaches),
  );
  if (found === undefined) return undefined;
  const { size, sets } = found;
  expect([told.size, told.provedAbove]).toEqual([size, size === null ? 2 : size - 1]);
  const keys = told.sets.map((edits) => keyOfAnswer(conflict, edits));
  expect(keys.toSorted()).toEqual(sets.toSorted());
  const kinds = ['lock', 'penalty', 'veto', 'vote'].filter((kind) =>
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
      if ('groups' in answer) throw new Error('these are no deals');
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
      if ('groups' in told) throw new Error('these are no deals');
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
    if ('groups' in answer) throw new Error('these are no deals');
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
      ['cat votes no on every draft of board'],
    ],
  ]);
});

/** The text with edits made in it, one after the other. */
function written(file: string, edits: ToldAdditions['sets'][number]): string {
  return edits.reduce((text, { says: _, id: __, ...edit }) => {
    const { conflict } = parse(text).model!.base;
    const outcome = editJudgement(text, conflict, judged(conflict, edit));
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    return outcome.text;
  }, file);
}

const river = `
standoff: 1
title: A treaty on a river
decision-makers:
  upper: { name: Upland, options: { water: { levels: { held: water held, shared: water shared } } }, prefers: [lower.pays, water = held] }
  lower: { name: Lowland, options: { pays: { levels: { no: nothing paid, yes: a fee paid } } }, prefers: [upper.water = shared, not pays] }
agreements:
  treaty:
    name: The treaty
    parties: [upper, lower]
    levels: { none: no treaty, signed: a treaty }
    moves: { none to signed: all, signed to none: each }
    binds: { signed: [upper.water = shared, lower.pays] }
status-quo: { upper.water: held, lower.pays: no, treaty: none }
deals:
  swap: { name: The swap, parties: [upper, lower], terms: { upper.water: shared, lower.pays: yes } }
`;

test('a treaty is signed as well, with notice or kept, and both can be written into the file', () => {
  const { model } = parse(river);
  const asked = { deal: 'swap', concept: 'nash', additions: 2 } as const;
  const answer = deal(model!, { ...asked, means: ['signatures', 'notice', 'locks'] });
  if ('groups' in answer) throw new Error('these are no deals');
  expect(verifyEdits(model!, answer)).toEqual({ valid: true, unchecked: expect.any(Array) });
  const [{ ways, ends, sets }] = answer.additions as [ToldAdditions];
  const binding = 'binding its parties to “water shared” and “a fee paid”';
  expect(ways.map(({ says }) => says)).toEqual([
    'Upland cannot leave “water shared” and Lowland cannot leave “a fee paid”',
    `The treaty becomes “a treaty” as well (${binding}) and the treaty, once “a treaty”, stays so`,
    `The treaty becomes “a treaty” as well (${binding}) and nobody may leave the treaty and break it in one move`,
  ]);
  expect(ends![2]!.signed).toEqual([{ agreement: 'treaty', level: 'signed' }]);
  // Written into the file the deal holds as it is asked about then.
  const kept = written(river, [...ends![2]!.edits!, ...sets[2]!]);
  expect(kept).toContain('terms: { upper.water: shared, lower.pays: yes, treaty: signed }');
  expect(kept).toContain('    notice: yes\n');
  const again = deal(parse(kept).model!, { deal: 'swap', concepts: ['nash'] });
  if ('groups' in again) throw new Error('these are no deals');
  expect(again.targets[0]!.holdsUnder).toEqual(['nash']);
});

const assembly = `
standoff: 1
title: A treaty for money
decision-makers:
  ann: { name: Ann, options: { pay: { levels: { no: nothing paid, yes: money paid } } }, prefers: [treaty.signed, not pay] }
  bert: { name: Bert, prefers: [ann.pay, not treaty.signed] }
  gil: { name: Gil, prefers: [not treaty.signed] }
bodies:
  treaty: { name: The assembly, members: [ann, bert, gil], adopts: 3 votes, options: { signed: { levels: { no: no treaty, yes: a treaty } } } }
status-quo: { ann.pay: no, treaty.signed: no }
deals:
  swap: { name: Swap, parties: [ann, bert], terms: { ann.pay: yes, treaty.signed: yes } }
`;

test('the vote of somebody else that stops a step is given, and written beside its name', () => {
  const { model } = parse(assembly);
  const asked = { deal: 'swap', concept: 'seq', additions: 2, means: ['votes', 'locks'] } as const;
  const answer = deal(model!, asked);
  if ('groups' in answer) throw new Error('these are no deals');
  const [{ ways, sets }] = answer.additions as [ToldAdditions];
  expect(ways.map(({ says }) => says)).toEqual([
    'Ann cannot leave “money paid” and Gil votes yes on every draft of the assembly',
  ]);
  const kept = written(assembly, sets[0]!);
  expect(kept).toContain('members: [ann, bert, { gil: yes }]');
  const again = deal(parse(kept).model!, { deal: 'swap', concepts: ['seq'] });
  if ('groups' in again) throw new Error('these are no deals');
  expect(again.targets[0]!.holdsUnder).toEqual(['seq']);
});

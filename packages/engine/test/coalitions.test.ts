import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame, expectValid } from '../../../test/expect-same.ts';
import { buildCoalitionCertificate } from '../src/certificates/build-coalition.ts';
import type { CoalitionCertificate } from '../src/certificates/coalition-certificate.ts';
import { verifyCoalitionCertificate } from '../src/certificates/verify-coalition.ts';
import type { Coalition } from '../src/coalitions/coalition.ts';
import { type CoalitionReading, coalitionReadings } from '../src/coalitions/coalition-reading.ts';
import { coalitionStability } from '../src/coalitions/coalition-stability.ts';
import { subsetsOf } from '../src/coalitions/gains.ts';
import { jointMovesFrom } from '../src/coalitions/joint-moves.ts';
import { replaceMembers } from '../src/coalitions/replace-members.ts';
import { wedge, withAlliance } from '../src/coalitions/wedge.ts';
import type { SanctionComputation } from '../src/concepts/define-concept.ts';
import { concepts } from '../src/concepts/index.ts';
import type { Model, OptionForm, Preference } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { defaultLimits } from '../src/space/create-space.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { analysed, chosenSpace, folding, situationFor, stableStates } from './analysed.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { coalitionImprovements, isCoalitionStable, partsOf } from './oracles/coalition.ts';
import { oracles } from './oracles/index.ts';
import { type CoalitionGame, type LiteralGame, literalGame } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const anyConflict = fc.oneof(
  optionConflict(),
  graphConflict(),
  conflictWithBodies(),
  conflictWithAgreements(),
);
const readings = coalitionReadings.map(({ id }) => id);
const anyReading = fc.constantFrom(...readings);

const inTurn = concepts.flatMap(({ id, implies, computation }) =>
  computation.kind === 'sanction' ? [{ id, implies, computation }] : [],
);

/** A coalition of some of those who move, picked by the bits of a number. */
function pickCoalition({ preferences }: Model, bits: number): number[] {
  const all = subsetsOf([...preferences.keys()]);
  return all[bits % all.length]!;
}

function stableFor(model: Model, coalition: Coalition, computation: SanctionComputation): number[] {
  const situation = situationFor(model);
  const stable = runToEnd(coalitionStability(situation, coalition, computation));
  return [...stable].map((cell) => Number(situation.space.codeOf(cell)));
}

function certificatesOf(model: Model, coalition: Coalition): CoalitionCertificate[] {
  const situation = situationFor(model);
  const cells = Array.from({ length: situation.space.cells }, (_, cell) => cell);
  return inTurn.flatMap(({ id }) =>
    cells
      .filter((cell) => situation.space.isState(cell))
      .map((cell) =>
        runToEnd(buildCoalitionCertificate(situation, { concept: id, coalition, cell })),
      ),
  );
}

describe('what coalitions upset', () => {
  it('is what the definition says, and every certificate is accepted', () => {
    fc.assert(
      fc.property(anyConflict, anyReading, fc.nat(), (model, reading, bits) => {
        const coalition = { members: pickCoalition(model, bits), reading };
        const game = literalGame(model);
        for (const { id, computation } of inTurn) {
          const literal = game.states.filter((s) =>
            isCoalitionStable(game, coalition.members, reading, computation, s),
          );
          expect(stableFor(model, coalition, computation), id).toEqual(literal);
          const proven = certificatesOf(model, coalition).filter(({ concept }) => concept === id);
          const stable = proven.filter(({ verdict }) => verdict === 'stable');
          expect(stable.map(({ state }) => Number(state))).toEqual(literal);
        }
        for (const certificate of certificatesOf(model, coalition)) {
          expectValid(verifyCoalitionCertificate(model, certificate));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is proven by certificates that lack nothing: with a piece missing they are rejected', () => {
    fc.assert(
      fc.property(anyConflict, anyReading, fc.nat(), (model, reading, bits) => {
        const coalition = { members: pickCoalition(model, bits), reading };
        for (const certificate of certificatesOf(model, coalition)) {
          for (const broken of breakages(certificate)) {
            expect(
              verifyCoalitionCertificate(model, broken).valid,
              JSON.stringify({ certificate, broken }),
            ).toBe(false);
          }
        }
      }),
      { numRuns: draws(100) },
    );
  });

  it('is for a coalition of one what upsets its member, in every reading', () => {
    fc.assert(
      fc.property(anyConflict, fc.nat(), anyReading, (model, pick, reading) => {
        const member = pick % model.preferences.length;
        const alone = { members: [member], reading };
        const analysis = analysed(model);
        for (const { id, computation } of inTurn) {
          expect(stableFor(model, alone, computation), id).toEqual(
            stableStates(analysis, id, member),
          );
        }
      }),
      { numRuns: draws(200) },
    );
  });

  it('is more in the looser readings, and less under the concepts that are implied', () => {
    fc.assert(
      fc.property(anyConflict, fc.nat(), (model, bits) => {
        const members = pickCoalition(model, bits);
        const found = new Map<string, number[]>();
        for (const reading of readings) {
          for (const { id, computation } of inTurn) {
            found.set(`${reading} ${id}`, stableFor(model, { members, reading }, computation));
          }
        }
        const stable = (reading: CoalitionReading, id: string) => found.get(`${reading} ${id}`)!;
        for (const { id, implies } of inTurn) {
          for (const loose of readings) {
            expect(stable('all', id)).toEqual(expect.arrayContaining(stable(loose, id)));
            for (const implied of implies.filter((other) => inTurn.some((c) => c.id === other))) {
              const weaker = expect.arrayContaining(stable(loose, id));
              expect(stable(loose, implied), `${id} implies ${implied}`).toEqual(weaker);
            }
          }
        }
      }),
      { numRuns: draws(150) },
    );
  });

  it('is the same when decision makers are numbered the other way round', () => {
    fc.assert(
      fc.property(optionConflict(), anyReading, fc.nat(), (model, reading, bits) => {
        const renamed = (dm: number) => model.decisionMakers - 1 - dm;
        const members = pickCoalition(model, bits);
        const mirrored = members.map(renamed).reverse();
        for (const { computation } of inTurn) {
          expect(stableFor(reversed(model), { members: mirrored, reading }, computation)).toEqual(
            stableFor(model, { members, reading }, computation),
          );
        }
      }),
      { numRuns: draws(100) },
    );
  });

  it('does not change when somebody joins who can move nothing, unless in its disfavour', () => {
    fc.assert(
      fc.property(optionConflict(), fc.nat(), (model, bits) => {
        const members = pickCoalition(model, bits);
        const idle = model.preferences.length;
        const larger = { ...model, decisionMakers: idle + 1, preferences: withIndifferent(model) };
        for (const { computation } of inTurn) {
          const before = stableFor(larger, { members, reading: 'all' }, computation);
          const joined = { members: [...members, idle], reading: 'all' as const };
          expect(stableFor(larger, joined, computation)).toEqual(expect.arrayContaining(before));
        }
      }),
      { numRuns: draws(100) },
    );
  });
});

function withIndifferent({ preferences }: Model): Preference[] {
  return [...preferences, { kind: 'prioritized', tiers: [] }];
}

function reversed(model: Model): Model {
  const renamed = (dm: number) => model.decisionMakers - 1 - dm;
  const form = model.form as OptionForm;
  return {
    ...model,
    preferences: [...model.preferences].reverse(),
    form: {
      ...form,
      options: form.options.map((option) => ({ ...option, owner: renamed(option.owner) })),
      forbiddenMoves: form.forbiddenMoves.map((r) => ({ ...r, mover: renamed(r.mover) })),
    },
  };
}

/** Changes that leave no reason standing. */
function breakages(certificate: CoalitionCertificate): CoalitionCertificate[] {
  const { concept, coalition, reading, state } = certificate;
  const about = { concept, coalition, reading, state };
  if (certificate.verdict === 'unstable') {
    const { replies } = certificate;
    return [
      { verdict: 'stable', ...about, improvements: [] },
      { ...certificate, steps: [] },
      { ...certificate, improvement: state },
      { ...certificate, coalition: [] },
      ...replies.map((_, k) => ({ ...certificate, replies: replies.filter((_, o) => o !== k) })),
    ];
  }
  const { improvements } = certificate;
  return improvements.flatMap((improvement, k) => [
    { ...certificate, improvements: improvements.filter((_, other) => other !== k) },
    { ...certificate, improvements: improvements.with(k, { ...improvement, sanction: [] }) },
    { ...certificate, improvements: improvements.with(k, { ...improvement, steps: [] }) },
  ]);
}

describe('joint moves', () => {
  it('are those of the definition, by legal sequences of the party', () => {
    fc.assert(
      fc.property(anyConflict, fc.nat(), (model, bits) => {
        const members = pickCoalition(model, bits);
        const situation = situationFor(model);
        const { space } = situation;
        const game = literalGame(model);
        for (const s of game.states) {
          const coalition = { members, reading: 'all' as const };
          const moves = runToEnd(jointMovesFrom(situation, coalition, space.cellOf(s)));
          const ends = moves.map(({ to }) => Number(space.codeOf(to)));
          expect(new Set(ends)).toEqual(new Set(coalitionImprovements(game, members, 'all', s)));
          expect(new Set(ends).size).toBe(ends.length);
        }
      }),
      { numRuns: draws(150) },
    );
  });

  it('lead both out of the prisoners’ dilemma, and out of it only', () => {
    const both = { members: [0, 1], reading: 'all' as const };
    const situation = situationFor(dilemma);
    const ends = [0, 1, 2, 3].map((s) =>
      runToEnd(jointMovesFrom(situation, both, s)).map(({ to }) => to),
    );
    expect(ends).toEqual([[], [], [], [0]]);
    for (const { computation } of inTurn) {
      expect(stableFor(dilemma, both, computation)).toEqual([0, 1, 2]);
    }
  });
});

/** Both prefer cooperation (0) to the war of all (3); each likes best to defect alone. */
const dilemma: Model = {
  ...chicken,
  preferences: [
    { kind: 'ranking', places: [[1], [0], [3], [2]], greatGaps: [false, false, false] },
    { kind: 'ranking', places: [[2], [0], [3], [1]], greatGaps: [false, false, false] },
  ],
};

it.each([
  ['nobody', []],
  ['a member twice', [0, 0]],
  ['members out of order', [1, 0]],
  ['a stranger', [0, 2]],
])('no coalition is asked about that has %s', (_, members) => {
  const situation = situationFor(chicken);
  const coalition = { members, reading: 'all' as const };
  const { computation } = inTurn[0]!;
  const refused = 'a coalition is a list of movers in ascending order';
  expect(() => runToEnd(coalitionStability(situation, coalition, computation))).toThrow(refused);
  expect(() => runToEnd(jointMovesFrom(situation, coalition, 0))).toThrow(refused);
  expect(() => runToEnd(withAlliance(situation, coalition, 9))).toThrow(refused);
  const verdict = { concept: 'nash', coalition, cell: 0 };
  expect(() => runToEnd(buildCoalitionCertificate(situation, verdict))).toThrow(refused);
});

describe('a coalition in the place of its members', () => {
  it('is one decision maker with all their options and what all of them prefer', () => {
    fc.assert(
      fc.property(optionConflict(), fc.nat(), (model, bits) => {
        const members = pickCoalition(model, bits);
        const found = runToEnd(replaceMembers(model, members, defaultLimits));
        if (found.status !== 'replaced') throw new Error('the test model is too large');
        const { situation, standsFor } = found;
        const game = literalGame(writtenOut(model, standsFor));
        for (const s of game.states) {
          for (const mover of game.decisionMakers) {
            const moves: number[] = [];
            const visit = (to: number) => moves.push(Number(situation.space.codeOf(to)));
            situation.space.movers[mover]!.forEachTarget(situation.space.cellOf(s), visit);
            expect(new Set(moves)).toEqual(new Set(game.moves(mover, s)));
            for (const t of game.states) {
              const order = situation.orders[mover]!;
              const [a, b] = [situation.space.cellOf(s), situation.space.cellOf(t)];
              const prefers =
                order.kind === 'ranked' ? order.ranks[a]! > order.ranks[b]! : order.prefers(a, b);
              expectSame(prefers, game.prefers(mover, s, t));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The model that the definition speaks of, with the common preference as a list of pairs. */
function writtenOut(model: Model, standsFor: readonly (readonly number[])[]): Model {
  const game = literalGame(model);
  const form = model.form as OptionForm;
  const place = (mover: number) => standsFor.findIndex((stands) => stands.includes(mover));
  return {
    ...model,
    decisionMakers: standsFor.length,
    form: {
      ...form,
      options: form.options.map((option) => ({ ...option, owner: place(option.owner) })),
      forbiddenMoves: form.forbiddenMoves.map((r) => ({ ...r, mover: place(r.mover) })),
    },
    preferences: standsFor.map((stands): Preference => {
      const better = game.states.flatMap((a) =>
        game.states
          .filter((b) => stands.every((i) => game.prefers(i, a, b)))
          .map((b) => [a, b] as const),
      );
      return { kind: 'relation', better, greatlyBetter: [], unknown: [] };
    }),
  };
}

describe('a wedge', () => {
  it('takes away the joint moves of an alliance, as its own and as replies', () => {
    fc.assert(
      fc.property(
        anyConflict,
        anyReading,
        fc.nat(),
        fc.boolean(),
        (model, reading, bits, folds) => {
          const alliance = { members: pickCoalition(model, bits), reading };
          const { situation, table } = analysed(model, folds ? folding(chosenSpace) : chosenSpace);
          const allied = runToEnd(withAlliance(situation, alliance, Number.POSITIVE_INFINITY))!;
          const game = literalGame(model);
          const { outside } = game.party(alliance.members);
          const together = alliedGame(game, alliance);
          for (const { id, computation } of inTurn) {
            const found = runToEnd(wedge(situation, allied, computation, table.get(id)!));
            const codes = (cells: Iterable<number>) =>
              [...cells].map((cell) => Number(situation.space.codeOf(cell)));
            const alone = (i: number, s: number) => oracles[id]!(game, i, s);
            expect(codes(found.split), id).toEqual(
              game.states.filter((s) => game.decisionMakers.every((i) => alone(i, s))),
            );
            expect(codes(found.intact), id).toEqual(
              game.states.filter(
                (s) =>
                  isCoalitionStable(game, alliance.members, reading, computation, s) &&
                  game.decisionMakers.every((i) =>
                    outside.includes(i) ? oracles[id]!(together, i, s) : alone(i, s),
                  ),
              ),
            );
          }
        },
      ),
      { numRuns: draws(150) },
    );
  });

  it('is not driven where there are too many joint moves to list', () => {
    const alliance = { members: [0, 1], reading: 'all' as const };
    expect(runToEnd(withAlliance(situationFor(dilemma), alliance, 0))).toBeUndefined();
  });
});

/** The conflict with the alliance as one more mover, whose moves are its improvements. */
function alliedGame(game: CoalitionGame, { members, reading }: Coalition): LiteralGame {
  const alliance = game.decisionMakers.length;
  const everybody = [...game.decisionMakers, alliance];
  const parties = partsOf(game, members, reading);
  const joint = new Map(
    game.states.map((s) => [
      s,
      [...new Set(parties.flatMap((party) => coalitionImprovements(game, party, reading, s)))],
    ]),
  );
  const movesOf = (own: LiteralGame['moves']) => (i: number, s: number) =>
    i === alliance ? joint.get(s)! : own(i, s);
  return {
    ...game,
    decisionMakers: everybody,
    moves: movesOf(game.moves),
    improvements: movesOf(game.improvements),
    others: (i) => everybody.filter((j) => j !== i),
  };
}

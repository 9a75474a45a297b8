import { feasibleCodes, runToEnd } from '@standoff/engine';
import { type Conflict, toModel } from '@standoff/language';
import { propositionKinds, propositionsIn, type SimpleProposition } from '@standoff/propositions';
import {
  type Analysis,
  analyzeConflict,
  doubtOf,
  type Finding,
  headlineClaims,
  heldUnder,
  type NamedFinding,
  sayTold,
  tellDoubt,
  tellHeadline,
  verdictFinding,
} from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, sweep } from '../../packages/standoff/src/index.ts';
import {
  type EveryModel,
  everyModel,
  numberOfModels,
} from '../../packages/standoff/test/sweeps/every-model.ts';
import {
  type Doubtful,
  doubtful,
  doubtfulText,
  playerId,
} from '../../packages/standoff/test/sweeps/random-doubts.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { broken } from './breakers.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { type Meant, meansIn } from './means-in.ts';
import { isTrue } from './oracles.ts';

/** In larger neighbourhoods not every model is gone through. */
const MOST_MODELS = 40;

function analysisOf(conflict: Conflict): Analysis {
  const { compiled } = toModel(conflict, feasibleCodes);
  const result = runToEnd(analyzeConflict({ conflict, compiled: compiled! }, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

/** The judgements that are otherwise, by their ids: coins, and of one swap which neighbours it turned. */
function changedIn({ changed, places }: EveryModel): ReadonlySet<string> {
  const swaps = places.flatMap((order, k) => {
    const at = order.findIndex((place, here) => place > here);
    return at < 0 ? [] : [`swap:${playerId(k)}.${at + 1}`];
  });
  return new Set([...[...changed].map((id) => id.replace(' ', ':')), ...swaps]);
}

/** The world as written, and all models; undefined where one of them has other states, whose ids are others then. */
function worldOf(analysis: Analysis, described: Doubtful): LiteralWorld | undefined {
  const { conflict } = analysis.casebook;
  const world = literalWorld(analysis);
  const models = everyModel(described, conflict).map((one) => ({
    world: literalWorld(analysisOf(one.conflict)),
    weight: one.weight,
    changed: changedIn(one),
  }));
  const states = String(world.states);
  return models.every((one) => String(one.world.states) === states)
    ? { ...world, models }
    : undefined;
}

function findingsOf(analysis: Analysis, drawn: number): NamedFinding[] {
  const { casebook, concepts } = analysis;
  const { space } = casebook;
  const at = (k: number) => space.codeOf(space.cellAt(k % space.stateCount));
  const [s, t] = [at(drawn), at(drawn * 7 + 1)];
  const single: Finding[] = [
    { kind: 'stable', state: t, concept: concepts[1]!, who: drawn % casebook.movers.length },
    { kind: 'prefers', better: s, worse: t, who: drawn % casebook.decisionMakers.length },
    { kind: 'unreached', state: t },
  ];
  return [
    ...headlineClaims(analysis, runToEnd(tellHeadline(analysis)).means),
    verdictFinding('verdict', s, concepts, heldUnder(analysis, space.cellOf(s)))!,
    single.map((finding, k) => ({ id: `single-${k}`, finding })),
  ].flat();
}

/** What `sweep` tells of the findings of the headline, or of some drawn ones. */
function sweepOf({ casebook }: Analysis, text: string, drawn: number): readonly Meant[] {
  const { space, stateId } = casebook;
  const at = (k: number) => stateId(space.codeOf(space.cellAt(k % space.stateCount)));
  const some = [
    `stable ${at(drawn)} seq a`,
    `stable ${at(drawn)} gmr`,
    `stable ${at(drawn)} sseq`,
    `prefers b ${at(drawn)} ${at(drawn + 1)}`,
    `unreached ${at(drawn * 3 + 1)}`,
  ];
  const isDefault = drawn % 3 === 0 || space.stateCount === 1;
  const findings = isDefault ? undefined : some.slice(drawn % 4);
  const told = sweep(parse(text).model!, { ...(findings && { findings }) });
  return 'status' in told ? [] : meansIn(told);
}

const held = new HeldKinds();
const met = new Map<string, number>();

it('what is told of a doubt is so in the models, each counted, and a falsehood is noticed', () => {
  const question = fc.record({
    described: doubtful.map((one): Doubtful => ({ ...one, doubts: 'file', within: 1 })),
    drawn: fc.nat(99),
  });
  fc.assert(
    fc.property(question, ({ described, drawn }) => {
      const text = doubtfulText(described);
      const analysis = analyzeText(text);
      fc.pre(analysis.casebook.statusQuo !== undefined);
      fc.pre(numberOfModels(described, analysis.casebook.conflict) <= MOST_MODELS);
      const world = worldOf(analysis, described);
      fc.pre(world !== undefined);
      const doubts = runToEnd(doubtOf(analysis, findingsOf(analysis, drawn)));
      if ('status' in doubts) throw new Error(doubts.problem);
      for (const doubt of doubts.findings) {
        // What is told as the headline is so in the file as written.
        if (doubt.id === 'headline' && doubt.status === 'known') expect(doubt.asWritten).toBe(true);
        const telling = tellDoubt(doubts, doubt);
        const said = sayTold(analysis.casebook, [telling]);
        for (const one of propositionsIn(telling) as SimpleProposition[]) {
          met.set(one.kind, (met.get(one.kind) ?? 0) + 1);
          if (!isTrue(one, world!)) expect.fail(`${said}\n${JSON.stringify(one)}\n${text}`);
          const falsehood = broken(one)!;
          if (isTrue(falsehood, world!))
            expect.fail(`not: ${said}\n${JSON.stringify(one)}\n${text}`);
        }
      }
      if (drawn % 2 === 0) return;
      for (const { said, means } of sweepOf(analysis, text, drawn))
        held.hold(said, means, world!, text);
    }),
    { numRuns: draws(300) },
  );
  for (const kind of ['standsIn', 'hangsOn', 'turnedBy']) {
    expect(met.get(kind), kind).toBeGreaterThan(0);
  }
  held.expectAll(
    ['sameInAll', 'failsWhere', 'failsMoreWhere', 'enoughToTurn', 'modelsFollow'],
    NOTES,
  );
});

const NOTES = propositionKinds.flatMap(({ kind, sort }) => (sort === undefined ? [] : [kind]));

import { type Cost, powerIndices, type Steps, workOfPower } from '@standoff/engine';
import type { Body } from '@standoff/language';
import { askingProblem, limitProblem } from '@standoff/wording';
import { body } from '../asking/bodies.ts';
import { limits } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { state } from '../asking/states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { decidingVotes, looksOnDraft } from '../power/deciding-votes.ts';
import type { BodyPower, PowerFound, RulePower } from '../power/power.ts';
import { rulesOfBody } from '../power/rules-of-body.ts';
import { findState } from '../query/find-state.ts';
import { seatOf } from '../votes/take-vote.ts';
import { defineInquiry, type Refusal, refuse, refuseSoMuch } from './define-inquiry.ts';

/** Drafts that are put to the vote, at most. */
const MOST_DRAFTS = 4_000_000;

/** How much each vote in a body weighs by its rules, and which drafts of the conflict it decides. */
export const power = defineInquiry({
  id: 'power',
  asks: 'say how much each vote in an institution weighs: its power by the rules, and which drafts it decides',
  needs: 'case',
  options: {
    /** Id of a body; all when left out. */
    body: optional(body),
    /** The one state whose drafts are put to the vote; all when left out. */
    state: optional(state, { about: 'count only drafts that start from there' }),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }): Refusal | undefined {
    return version.conflict.bodies.length === 0 ? refuse(askingProblem('no-bodies')) : undefined;
  },
  estimate({ casebook }, { body, state }): Cost {
    const work = bodiesAsked(casebook, body).map((one) => {
      const indices = rulesOfBody(one).reduce((sum, { game }) => sum + workOfPower(game), 0);
      const drafts = draftsOf(casebook, one, state !== undefined);
      return indices + drafts * looksOnDraft(one.members.length);
    });
    return looks(work.reduce((sum, one) => sum + one, 0));
  },
  *run({ opened }, { body, state }): Steps<PowerFound | Refusal> {
    const { casebook, situation } = opened;
    const found = state === undefined ? undefined : findState(casebook, state);
    if (found?.status === 'not-found') return refuse(found);
    const from = found?.state;
    const asked = bodiesAsked(casebook, body);
    const drafts = asked.reduce((sum, one) => sum + draftsOf(casebook, one, from !== undefined), 0);
    if (drafts > MOST_DRAFTS) {
      return refuseSoMuch(limitProblem('too-many-drafts', { drafts, most: MOST_DRAFTS }));
    }
    const bodies: BodyPower[] = [];
    for (const one of asked) {
      const rules: RulePower[] = [];
      for (const rule of rulesOfBody(one)) {
        rules.push({ ...rule, found: yield* powerIndices(rule.game) });
      }
      const mover = casebook.movers.findIndex(({ id }) => id === one.id);
      const { space } = casebook;
      const cells = from === undefined ? cellsOf(casebook) : [space.cellOf(from)];
      const seat = seatOf(casebook, mover);
      const deciding = yield* decidingVotes(casebook, seat, situation.orders, cells);
      bodies.push({ body: one, rules, deciding });
    }
    return { casebook, ...(from !== undefined && { from }), bodies };
  },
});

function bodiesAsked({ conflict }: Casebook, asked: string | undefined): readonly Body[] {
  return conflict.bodies.filter(({ id }) => id === (asked ?? id));
}

/** So many drafts at most. */
function draftsOf({ movers, space }: Casebook, { id }: Body, fromOne: boolean): number {
  const mover = movers.findIndex((one) => one.id === id);
  return (space.movers[mover]?.mostTargets ?? 1) * (fromOne ? 1 : space.stateCount);
}

function* cellsOf({ space }: Casebook): Generator<number> {
  for (let cell = 0; cell < space.cells; cell++) if (space.isState(cell)) yield cell;
}

import { createPace, prefers, type StateCode, type Steps } from '@standoff/engine';
import type { Of, Proposition } from '@standoff/propositions';
import { decisionProblem, doing, type Problem } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { ReasonStep } from '../explain/explanation.ts';
import { idsIn } from '../explain/in-ids.ts';
import { because } from '../explain/step.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import type { Decision } from './decided.ts';
import type { Opened } from './opened-in.ts';

/** How somebody compares two states, and what settles that. */
function compared(
  casebook: Casebook,
  who: number,
  first: StateCode,
  second: StateCode,
): ReasonStep {
  const reason = reasonFor(casebook, who, first, second);
  const ids = idsIn(casebook);
  const says: Of<'compares'> = {
    kind: 'compares',
    who: [ids.who(who)],
    first: ids.state(first),
    order: reason.order,
    second: ids.state(second),
    ...(reason.greatly && { greatly: true }),
    so: true,
    ...ids.world,
  };
  const { claims, consequences } = reason;
  const told = because(casebook, says, { who, first, second, reason });
  return { told, claims, consequences, states: [], steps: [] };
}

/** Whether each of some compares two states so. */
export function decideCompares({ casebook }: Opened, asked: Of<'compares'>): Decision {
  const { who, order, greatly, so } = asked;
  const [first, second] = [asked.first, asked.second].map((id) => casebook.stateWithId(id)!);
  const all = positionsOf(casebook, who === 'everybody' ? undefined : who);
  const compares = (dm: number) => {
    const reason = reasonFor(casebook, dm, first!, second!);
    return reason.order === order && (!greatly || isGreat(casebook, dm, [first!, second!], reason));
  };
  const others = all.filter((dm) => !compares(dm));
  const is = others.length === 0;
  const says: Proposition = { ...asked, so: is };
  const steps = (is ? all : others).map((dm) => compared(casebook, dm, first!, second!));
  const [single] = steps;
  if (is && steps.length === 1 && who !== 'everybody') {
    // Of one alone what settles it is told with it.
    const { told, claims } = single!;
    const { joined } = told;
    return { isSo: so, told: [{ says, claims, ...(joined && { joined }) }], reasons: [] };
  }
  return {
    isSo: is === so,
    told: [{ says }],
    reasons: [{ kind: 'steps', casebook, who: [], steps }],
  };
}

/** As the file has it, also where it is not known which of two degrees is right. */
function isGreat(
  { compare }: Casebook,
  dm: number,
  [first, second]: readonly [StateCode, StateCode],
  { order }: Pick<Reason, 'order'>,
): boolean {
  return order !== 'unknown' && compare(dm, first, second).greatly;
}

/** Whether some prefer a state, and nobody likes it less. */
export function decideHarmless({ casebook }: Opened, asked: Of<'harmless'>): Decision {
  const { gainers, surely, so } = asked;
  const [better, worse] = [asked.better, asked.worse].map((id) => casebook.stateWithId(id)!);
  const order = (dm: number) => casebook.compare(dm, better!, worse!).order;
  const known = (dm: number) =>
    order(dm) !== 'incomparable' && !casebook.isUnknown(dm, better!, worse!);
  const own = positionsOf(casebook, gainers);
  const fails = (dm: number) =>
    order(dm) === 'worse' || (own.includes(dm) && order(dm) !== 'better') || (surely && !known(dm));
  const all = positionsOf(casebook, undefined);
  const failing = all.filter(fails);
  const is = failing.length === 0;
  const shown = is ? all.filter((dm) => own.includes(dm) || order(dm) !== 'equal') : failing;
  return {
    isSo: is === so,
    told: [{ says: { ...asked, so: is } }],
    reasons: [
      {
        kind: 'steps',
        casebook,
        who: [],
        steps: shown.map((dm) => compared(casebook, dm, better!, worse!)),
      },
    ],
  };
}

/** Whether some state is better than one, for one decision maker or for all. */
export function* decideSomeBetter(
  opened: Opened,
  asked: Of<'someBetter'>,
): Steps<Decision | Problem> {
  const { casebook } = opened;
  const { space } = casebook;
  const than = casebook.stateWithId(asked.than)!;
  const whom = positionsOf(casebook, asked.who === 'everybody' ? undefined : [asked.who]);
  const found = yield* firstBetter(opened, than, whom);
  if (found.better !== undefined) {
    const better = space.codeOf(found.better);
    return {
      isSo: asked.so,
      told: [{ says: { ...asked, so: true } }],
      reasons: [
        {
          kind: 'steps',
          casebook,
          who: [],
          steps: whom.map((dm) => compared(casebook, dm, better, than)),
        },
      ],
    };
  }
  if (found.open !== undefined && !asked.known) {
    const state = casebook.stateId(space.codeOf(found.open));
    return decisionProblem('better-is-open', { state, than: asked.than });
  }
  const alone = yield* contented(opened, than, whom);
  const steps = alone.map((dm): ReasonStep => {
    const who = casebook.movers[dm]!.id;
    const says: Proposition = {
      kind: 'someBetter',
      than: asked.than,
      who,
      known: asked.known,
      so: false,
    };
    return { told: { says }, claims: [], consequences: [], states: [], steps: [] };
  });
  return {
    isSo: !asked.so,
    told: [{ says: { ...asked, so: false } }],
    reasons:
      whom.length > 1 && steps.length > 0 ? [{ kind: 'steps', casebook, who: [], steps }] : [],
  };
}

/** The first cell that all of some prefer to a state, and the first that they may. */
function* firstBetter(
  { casebook, situation: { orders } }: Opened,
  than: StateCode,
  whom: readonly number[],
): Steps<{ readonly better?: number; readonly open?: number }> {
  const { space, compare } = casebook;
  const start = space.cellOf(than);
  const leavesOpen = (dm: number, cell: number) =>
    orders[dm]!.kind === 'relation' &&
    compare(dm, space.codeOf(cell), than).order === 'incomparable';
  const pace = createPace();
  let open: number | undefined;
  for (let cell = 0; cell < space.cells; cell++) {
    const share = cell / space.cells;
    if (pace.spend(whom.length)) yield { what: doing.comparing, passes: 0, share };
    if (!space.isState(cell) || cell === start) continue;
    const others = whom.filter((dm) => !prefers(orders[dm]!, cell, start));
    if (others.length === 0) return { better: cell };
    if (open === undefined && others.every((dm) => leavesOpen(dm, cell))) open = cell;
  }
  return open === undefined ? {} : { open };
}

/** Of some those for whom nothing is better, nor may be. */
function* contented(
  opened: Opened,
  than: StateCode,
  whom: readonly number[],
): Steps<readonly number[]> {
  const found: number[] = [];
  for (const dm of whom) {
    const { better, open } = yield* firstBetter(opened, than, [dm]);
    if (better === undefined && open === undefined) found.push(dm);
  }
  return found;
}

/** Positions of some decision makers; of all where none are given. */
function positionsOf({ decisionMakers }: Casebook, ids: readonly string[] | undefined) {
  return [...decisionMakers.keys()].filter(
    (dm) => ids === undefined || ids.includes(decisionMakers[dm]!.id),
  );
}

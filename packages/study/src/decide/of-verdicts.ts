import { type Concept, readings, type StateCode, type Steps } from '@standoff/engine';
import type { GivenForesight, Of, Telling } from '@standoff/propositions';
import { conceptProblem, decisionProblem, type Problem } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { explainCoalition } from '../coalitions/explain-coalition.ts';
import { explainState } from '../explain/explain.ts';
import type { Argument, Explanation, ReasonStep } from '../explain/explanation.ts';
import { byCalm } from '../explain/in-short.ts';
import { tellVerdicts } from '../explain/told-arguments.ts';
import type { Decision, Reasons } from './decided.ts';
import { harmlessEnd, stepsToGain } from './of-ways.ts';
import { conceptsIn, type Opened, openedIn } from './opened-in.ts';
import { plainStep } from './plain-step.ts';

/** Whether a state is stable for everybody, for one, or for a coalition, and why. */
export function* decideStable(opened: Opened, asked: Of<'stable'>): Steps<Decision | Problem> {
  const { who, together, concept, in: world } = asked;
  if (together !== undefined) return yield* decideTogether(opened, { ...asked, together });
  if (concept === undefined) return yield* decideForeseen(opened, asked, world?.foresight);
  const known = conceptsIn(opened, [concept]);
  if ('problem' in known) return known;
  const movers = moversAsked(opened, who);
  const explanation = yield* explained(opened, asked.state, known, movers);
  return stableBy([explanation], asked);
}

/** By the concept that each is given. */
function* decideForeseen(
  opened: Opened,
  asked: Of<'stable'>,
  foresight: GivenForesight | undefined,
): Steps<Decision | Problem> {
  if (foresight === undefined) return decisionProblem('no-foresight-given');
  const { who } = asked;
  const each = Object.entries(foresight.concepts).filter(([id]) => who === undefined || id === who);
  if (who !== undefined && each.length === 0) return decisionProblem('no-concept-given', { who });
  const known = conceptsIn(
    opened,
    each.map(([, concept]) => concept),
  );
  if ('problem' in known) return known;
  const explanations: Explanation[] = [];
  for (const [k, [id]] of each.entries()) {
    const movers = moversAsked(opened, id);
    explanations.push(yield* explained(opened, asked.state, [known[k]!], movers));
  }
  const own = stableBy(explanations, asked);
  if (who !== undefined) return own;
  const parts = [own];
  for (const { members, concept } of foresight.together) {
    const about = { state: asked.state, together: members, concept, so: true } as const;
    const part = yield* decideTogether(opened, { kind: 'stable', ...about });
    if ('problem' in part) return part;
    parts.push(part);
  }
  return allStable(parts, asked);
}

/** What is stable for each by itself has to be so for the coalitions as well. */
function allStable(parts: readonly Decision[], asked: Of<'stable'>): Decision {
  const areStable = (part: Decision) => part.isSo === (part === parts[0] ? asked.so : true);
  const isStable = parts.every(areStable);
  const shown = isStable ? parts : parts.filter((part) => !areStable(part));
  return {
    isSo: isStable === asked.so,
    told: [{ says: { ...asked, so: isStable } }],
    reasons: shown.flatMap(({ reasons }) => reasons),
  };
}

function* decideTogether(
  opened: Opened,
  asked: Of<'stable'> & { readonly together: readonly string[] },
): Steps<Decision | Problem> {
  const { casebook, situation } = opened;
  const { together, reading = 'all', in: world } = asked;
  const id = asked.concept ?? conceptOf(world?.foresight, together);
  if (id === undefined) {
    return world?.foresight === undefined
      ? decisionProblem('no-foresight-given')
      : decisionProblem('no-concept-given', { who: together.join('+') });
  }
  const known = conceptsIn(opened, [id]);
  if ('problem' in known) return known;
  const [concept] = known as readonly [Concept];
  if (casebook.reading !== undefined) return decisionProblem('together-in-reading-asked');
  if (!hasCoalitionVersion(concept)) {
    return conceptProblem('concept-without-coalitions', { concept: concept.symbol });
  }
  const state = casebook.stateWithId(asked.state)!;
  const members = together.map((one) => casebook.movers.findIndex(({ id: own }) => own === one));
  const coalition = { members: members.sort((a, b) => a - b), reading };
  const found = yield* explainCoalition(casebook, situation, { state, coalition, concepts: known });
  const [argument] = found.arguments;
  const isStable = argument!.verdict === 'stable';
  return {
    isSo: isStable === asked.so,
    told: [{ says: { ...asked, so: isStable } }],
    reasons: [{ kind: 'steps', casebook, who: coalition.members, state, steps: argument!.steps }],
  };
}

function conceptOf(
  foresight: GivenForesight | undefined,
  together: readonly string[],
): string | undefined {
  const isSame = (members: readonly string[]) =>
    members.length === together.length && members.every((id) => together.includes(id));
  return foresight?.together.find(({ members }) => isSame(members))?.concept;
}

/** Under exactly which concepts a state is stable. */
export function* decidePattern(opened: Opened, asked: Of<'pattern'>): Steps<Decision | Problem> {
  const known = conceptsIn(opened, asked.among);
  if ('problem' in known) return known;
  const explanation = yield* explained(opened, asked.state, known, moversAsked(opened, asked.who));
  const under = asked.among.filter((id) => isStableUnder(explanation, id));
  const isSo = under.length === asked.under.length && under.every((id) => asked.under.includes(id));
  return {
    isSo,
    told: [{ says: { ...asked, under } }],
    reasons: [{ kind: 'arguments', explanation }],
  };
}

/** Under which concepts a state is an equilibrium where any loss deters, and only where great losses do not. */
export function* decideWeakly(opened: Opened, asked: Of<'weakly'>): Steps<Decision | Problem> {
  const { unknown } = opened.casebook.reading ?? {};
  const [anyLoss, greatOnly] = (['general', 'strong'] as const).map((strength) => {
    const reading = readings.find((one) => one.strength === strength && one.unknown === unknown)!;
    return reading === readings[0] ? undefined : reading;
  });
  const told: Telling<never>[] = [];
  const reasons: Reasons[] = [];
  let isSo = true;
  for (const [k, reading] of [anyLoss, greatOnly].entries()) {
    const read = yield* openedIn(opened, reading);
    const known = conceptsIn(read, asked.under);
    if ('problem' in known) return known;
    const explanation = yield* explained(read, asked.state, known, moversAsked(read, undefined));
    const holds = (id: string) => isStableUnder(explanation, id);
    const under = asked.under.filter(holds);
    isSo &&= k === 0 ? under.length === asked.under.length : under.length === 0;
    const about = { state: asked.state, under, among: asked.under };
    const world = reading === undefined ? {} : { in: { reading: reading.id } };
    told.push({ says: { kind: 'pattern', ...about, ...world } });
    reasons.push({ kind: 'arguments', explanation });
  }
  return { isSo, told: isSo ? [{ says: asked }] : told, reasons };
}

function moversAsked({ casebook: { movers } }: Opened, who: string | undefined): number[] {
  return [...movers.keys()].filter((k) => who === undefined || movers[k]!.id === who);
}

function* explained(
  { casebook, situation }: Opened,
  id: string,
  concepts: readonly Concept[],
  decisionMakers: readonly number[],
): Steps<Explanation> {
  const state: StateCode = casebook.stateWithId(id)!;
  return yield* explainState(casebook, situation, { state, decisionMakers, concepts });
}

function isStableUnder({ arguments: all }: Explanation, id: string): boolean {
  return all.every(
    ({ verdict, concepts }) => verdict === 'stable' || concepts.every((one) => one.id !== id),
  );
}

/** What arguments say of a verdict: of what is not stable no more than who leaves. */
function stableBy(explanations: readonly Explanation[], asked: Of<'stable'>): Decision {
  const leaving = explanations.map((one) => only(one, ({ verdict }) => verdict === 'unstable'));
  const isStable = leaving.every((one) => one.arguments.length === 0);
  const says: Of<'stable'> = { ...asked, so: isStable };
  const [single, ...others] = explanations.flatMap((one) =>
    one.arguments.map((argument) => ({ one, argument })),
  );
  if (asked.who !== undefined && single !== undefined && others.length === 0) {
    return { isSo: isStable === asked.so, ...bySingle(says, single.one, single.argument) };
  }
  const shown = isStable ? explanations : leaving.filter((one) => one.arguments.length > 0);
  const isCalm = isStable && explanations.every((one) => byCalm(one).others.length === 0);
  const nobody = { who: 'somebody', from: asked.state, so: false } as const;
  return {
    isSo: isStable === asked.so,
    told: [
      {
        says,
        ...(isCalm && {
          joined: [{ by: 'because', told: { says: { kind: 'tempted', ...nobody } } }],
        }),
      },
    ],
    reasons: shown.map((explanation) => ({ kind: 'arguments', explanation })),
  };
}

/** Of one alone what its argument says follows at once. */
function bySingle(
  says: Of<'stable'>,
  explanation: Explanation,
  argument: Argument,
): Pick<Decision, 'told' | 'reasons'> {
  const { joined = [] } = tellVerdicts(explanation, [argument]);
  const { casebook, state } = explanation;
  const { decisionMaker, steps } = argument;
  return {
    told: [{ says, joined }],
    reasons: [{ kind: 'steps', casebook, who: [decisionMaker], state, steps }],
  };
}

function only(explanation: Explanation, isShown: (argument: Argument) => boolean): Explanation {
  return { ...explanation, arguments: explanation.arguments.filter(isShown) };
}

/** Whether a state holds that no improvements leave for the better. */
export function* decideStuck(opened: Opened, asked: Of<'stuck'>): Steps<Decision | Problem> {
  const known = conceptsIn(opened, asked.among);
  if ('problem' in known) return known;
  const { casebook } = opened;
  const state = casebook.stateWithId(asked.state)!;
  const explanation = yield* explained(opened, asked.state, known, moversAsked(opened, undefined));
  const under = asked.among.filter((id) => isStableUnder(explanation, id));
  const { reach, end } = yield* harmlessEnd(opened, state);
  const is = under.length > 0 && end === undefined;
  const holds = plainStep({ kind: 'pattern', state: asked.state, under, among: asked.among });
  const gain: ReasonStep[] =
    end === undefined
      ? [
          plainStep({
            kind: 'gains',
            n: 0,
            than: asked.state,
            for: 'somebody',
            surely: false,
            reached: true,
          }),
        ]
      : stepsToGain(opened, state, reach, end);
  // What keeps it from being stuck is enough: that it does not hold, or where one gets to.
  const steps = is ? [holds, ...gain] : under.length === 0 ? [holds] : gain;
  const leaving = only(explanation, ({ verdict }) => verdict === 'unstable');
  return {
    isSo: is === asked.so,
    told: [{ says: { ...asked, so: is } }],
    reasons: [
      { kind: 'steps', casebook, who: [], steps },
      ...(under.length === 0 ? [{ kind: 'arguments', explanation: leaving } as const] : []),
    ],
  };
}

import {
  type Adoption,
  type AdoptionOfOption,
  type Circuit,
  type CircuitNode,
  childrenOf,
  type Member,
  type TallyFormula,
  type Toward,
  type VotingPreference,
} from '@standoff/engine';
import type { Axis } from './axes.ts';
import type { Body, BodyMember, Conflict, RuleOfOption } from './conflict.ts';
import { lowerTransitionRules } from './lower-agreement.ts';
import { type Lowering, lowerFormula } from './lower-formula.ts';
import { optionsNamed } from './options-named.ts';

/** What the rule of a body is lowered by. */
interface LoweringBody {
  readonly conflict: Conflict;
  readonly lowering: Lowering;
  readonly axes: readonly Axis[];
}

/** The rule of a body, with its members by their positions among the decision makers. */
export function lowerBody(body: Body, by: LoweringBody): VotingPreference {
  const { members, vetoes, sponsors, agreement, options, rulesOfOptions } = body;
  const { conflict, axes } = by;
  const byLevel =
    agreement &&
    lowerTransitionRules(
      agreement,
      axes.findIndex(({ option }) => option === options[0]),
    );
  const positionOf = (member: string) =>
    conflict.decisionMakers.findIndex(({ id }) => id === member);
  // Where rules differ by option, who can veto is a part of each.
  const isVeto = (id: string) => rulesOfOptions === undefined && vetoes.includes(id);
  const lowerMember = (member: BodyMember): Member => ({
    ...lowerVote(leaderOf(member, members), by),
    veto: isVeto(member.id),
  });
  return {
    kind: 'voting',
    members: members.map(lowerMember),
    ...lowerRule(body, rulesOfOptions === undefined ? [] : members),
    ...(byLevel && { byLevel }),
    ...(rulesOfOptions && { byOption: lowerByOption(body, rulesOfOptions, axes) }),
    ...(sponsors && { sponsors: sponsors.map(positionOf) }),
    ...(agreement && { agreement: true }),
  };
}

/** The member whose vote another gives in every case, itself where nothing else is said. The chain ends, since it was checked. */
function leaderOf(member: BodyMember, members: readonly BodyMember[]): BodyMember {
  let leader = member;
  while (leader.like !== undefined) leader = members.find(({ id }) => id === leader.like)!;
  return leader;
}

type Vote =
  | { readonly kind: 'sincere'; readonly decisionMaker: number; readonly yields: boolean }
  | { readonly kind: 'fixed'; readonly vote: NonNullable<BodyMember['vote']> }
  | {
      readonly kind: 'toward';
      readonly to: readonly Toward[];
      readonly otherwise: NonNullable<BodyMember['vote']>;
    };

function lowerVote(
  { id, vote, yields = false, yesTo, otherwise = 'no' }: BodyMember,
  { conflict, lowering, axes }: LoweringBody,
): Vote {
  if (vote !== undefined) return { kind: 'fixed', vote };
  if (yesTo === undefined) {
    const decisionMaker = conflict.decisionMakers.findIndex((one) => one.id === id);
    return { kind: 'sincere', decisionMaker, yields };
  }
  const to = yesTo.map((formula): Toward => {
    const condition = cutOut(lowering.builder.circuit, lowerFormula(lowering, formula));
    const named = optionsNamed(formula, conflict.facts).map(({ owner, option }) =>
      axes.findIndex((axis) => axis.option.owner === owner && axis.option.id === option),
    );
    // A state that is named stands for all its options.
    const compared = condition.flatMap((node) =>
      node.op === 'sum'
        ? node.levels.map(({ option }) => option)
        : node.op === 'level'
          ? [node.option]
          : [],
    );
    return { options: [...new Set([...named, ...compared])], condition };
  });
  return { kind: 'toward', to, otherwise };
}

/** A node of a circuit with all that it refers to, itself last. */
function cutOut(circuit: Circuit, root: number): Circuit {
  const needed = new Set([root]);
  for (let index = root; index >= 0; index--) {
    if (!needed.has(index)) continue;
    for (const child of childrenOf(circuit[index]!)) needed.add(child);
  }
  const kept = [...needed].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const place = (index: number) => placeOf.get(index)!;
  return kept.map((index): CircuitNode => {
    const node = circuit[index]!;
    if (node.op === 'not') return { op: 'not', of: place(node.of) };
    if (node.op === 'iff') return { op: 'iff', of: [place(node.of[0]), place(node.of[1])] };
    if (node.op === 'sum') {
      const truths = node.truths.map((one) => ({ ...one, node: place(one.node) }));
      return { ...node, truths };
    }
    return node.op === 'and' || node.op === 'or' ? { op: node.op, of: node.of.map(place) } : node;
  });
}

/** Members with a veto are those of whom a no is none of the votes that satisfy the rule. */
function lowerRule(
  { votesNeeded, when, vetoes }: Pick<Body, 'votesNeeded' | 'when' | 'vetoes'>,
  members: readonly BodyMember[],
): Adoption {
  const against = members.flatMap(({ id }, member): TallyFormula[] =>
    vetoes.includes(id) ? [{ kind: 'not', of: { kind: 'vote', member, vote: 'no' } }] : [],
  );
  const parts = [...(when ? [when.formula] : []), ...against];
  const [only] = parts;
  const whole: TallyFormula | undefined = parts.length > 1 ? { kind: 'and', of: parts } : only;
  return { votesNeeded, ...(whole && { when: whole }) };
}

function lowerByOption(
  { options, members }: Body,
  rules: readonly RuleOfOption[],
  axes: readonly Axis[],
): AdoptionOfOption[] {
  return options.map((option) => {
    const own = rules.find((one) => one.option === option.id);
    return {
      option: axes.findIndex((axis) => axis.option === option),
      ...(own && { rule: lowerRule(own, members) }),
    };
  });
}

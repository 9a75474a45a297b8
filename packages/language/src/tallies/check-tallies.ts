import type { TallyFormula, Vote } from '@standoff/engine';
import type { AdoptsWhen } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import type { Word } from '../shapes/shape.ts';
import { type Electorate, inWholeUnits } from './scales.ts';
import type { WrittenTallies } from './tally-rule.ts';
import { membersScale, type TallySyntax } from './tally-syntax.ts';
import { reachOf } from './yes-helps.ts';

interface Reporter {
  readonly report: Report;
}

const votes: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

/** A rule over tallies that some votes satisfy; one that none does is reported. */
export function checkAdoption(
  { span, text, syntax }: WrittenTallies,
  electorate: Electorate,
  checking: Reporter,
): AdoptsWhen | undefined {
  const formula = checkTallies(syntax, span, electorate, checking);
  if (formula === undefined) return undefined;
  const { fewest, yesHelps, noHarms } = reachOf(formula, electorate.members.length);
  if (fewest === undefined) {
    checking.report('impossible-rule', span, 'no votes satisfy this, so nothing is ever adopted', {
      help: 'ask for fewer votes, or list more members',
    });
  }
  const scales = [...new Set(scalesIn(syntax))];
  return {
    text,
    formula,
    votesNeeded: fewest ?? 0,
    ...(scales.length > 0 && { scales }),
    ...(yesHelps !== undefined && { yesHelps }),
    ...(noHarms !== undefined && { noHarms }),
  };
}

function scalesIn(syntax: TallySyntax): string[] {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return syntax.of.flatMap(scalesIn);
    case 'not':
      return scalesIn(syntax.of);
    case 'vote':
      return [];
    case 'compare':
      return syntax.scale ? [syntax.scale.text] : [];
  }
}

/** The rule with members by their positions; a vote of who is no member, and a scale that none has, are reported. */
function checkTallies(
  syntax: TallySyntax,
  span: Word['span'],
  electorate: Electorate,
  { report }: Reporter,
): TallyFormula | undefined {
  const { members, scales } = electorate;
  let isWhole = true;
  const positionOf = ({ text, span: at }: Word): number => {
    const position = members.indexOf(text);
    if (position < 0) {
      isWhole = false;
      report('unknown-member', at, `no member is called "${text}"`, {
        ...(suggestion(at, text, members) ?? { help: `the members are ${listing(members)}` }),
      });
    }
    return position;
  };
  const scaleOf = ({ text, span: at }: Word): readonly number[] => {
    const found = scales.get(text);
    if (found === undefined) {
      isWhole = false;
      const known = [membersScale, ...scales.keys()];
      report('unknown-scale', at, `no member has a number called "${text}"`, {
        ...(suggestion(at, text, known) ?? {
          help: `give each member one, as in { germany: { ${text}: 18.6 } }; known are ${listing(known)}`,
        }),
      });
    }
    return found ?? members.map(() => 1);
  };
  const formula = resolve(syntax, {
    members: members.length,
    positionOf,
    scaleOf,
    tooLarge() {
      isWhole = false;
      report('tally-too-large', span, 'these sums are too large to be exact');
    },
  });
  return isWhole ? formula : undefined;
}

/** How names in a rule are looked up. */
interface Names {
  readonly members: number;
  positionOf(word: Word): number;
  /** What each member counts for. */
  scaleOf(word: Word): readonly number[];
  tooLarge(): void;
}

function resolve(syntax: TallySyntax, names: Names): TallyFormula {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return { kind: syntax.kind, of: syntax.of.map((part) => resolve(part, names)) };
    case 'not':
      return { kind: 'not', of: resolve(syntax.of, names) };
    case 'vote': {
      const vote: TallyFormula = {
        kind: 'vote',
        member: names.positionOf(syntax.of),
        vote: syntax.vote,
      };
      return syntax.is ? vote : { kind: 'not', of: vote };
    }
    case 'compare':
      return compared(syntax, names);
  }
}

type Comparison = Extract<TallySyntax, { kind: 'compare' }>;

function compared({ operator, more, scale }: Comparison, names: Names): TallyFormula {
  const weighed = weighedBy(scale ? names.scaleOf(scale) : undefined, names.members);
  const atLeast = (sign: 1 | -1, isStrict: boolean): TallyFormula =>
    inSmallest(weighed, sign, more, isStrict, names);
  const equal = (): TallyFormula => ({ kind: 'and', of: [atLeast(1, false), atLeast(-1, false)] });
  switch (operator) {
    case '>=':
      return atLeast(1, false);
    case '>':
      return atLeast(1, true);
    case '<=':
      return atLeast(-1, false);
    case '<':
      return atLeast(-1, true);
    case '=':
      return equal();
    case '!=':
      return { kind: 'not', of: equal() };
  }
}

interface Weighed {
  /** What each member counts for in whole units; undefined where each counts for one. */
  readonly units: readonly bigint[] | undefined;
  /** All of them together. */
  readonly all: bigint;
  readonly perOne: bigint;
}

function weighedBy(scale: readonly number[] | undefined, members: number): Weighed {
  if (scale === undefined) return { units: undefined, all: BigInt(members), perOne: 1n };
  const { units, perOne } = inWholeUnits(scale);
  return { units, all: units.reduce((sum, unit) => sum + unit, 0n), perOne };
}

/**
 * `more` times the sign is 0 at least, or with `isStrict` more than 0, in the smallest whole numbers. What votes add is a multiple of
 * a common divisor, so that the number beside them can be rounded to one.
 */
function inSmallest(
  { units, all, perOne }: Weighed,
  sign: 1 | -1,
  more: Comparison['more'],
  isStrict: boolean,
  names: Names,
): TallyFormula {
  const times = votes.map((vote) => BigInt(sign * more[vote as 'yes']));
  const plus = BigInt(sign) * (BigInt(more.all) * all + BigInt(more.number) * perOne);
  const ofTimes = divisorOf(times);
  const ofUnits = units ? divisorOf(units) : 1n;
  const added = ofTimes * ofUnits || 1n;
  // X >= 0, or X >= 1 where it has to be more than 0, with X = added * Y + plus for a whole number Y.
  const least = -floorOf(isStrict ? plus - 1n : plus, added);
  const smallest = times.map((one) => one / (ofTimes || 1n));
  const weights = units?.map((unit) => unit / (ofUnits || 1n));
  const sum = weights ? weights.reduce((total, one) => total + one, 0n) : all;
  const most = BigInt(Number.MAX_SAFE_INTEGER) - abs(least);
  if (smallest.some((one) => abs(one) * sum > most)) names.tooLarge();
  return {
    kind: 'at-least',
    times: Object.fromEntries(votes.map((vote, k) => [vote, Number(smallest[k])])) as Record<
      Vote,
      number
    >,
    plus: Number(-least),
    ...(weights?.some((one) => one !== 1n) && { weights: weights.map(Number) }),
  };
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function divisorOf(values: readonly bigint[]): bigint {
  return values.reduce((divisor, value) => {
    let [one, other] = [divisor, abs(value)];
    while (other !== 0n) [one, other] = [other, one % other];
    return one;
  }, 0n);
}

/** The largest whole number that times the divisor is no more than a value. */
function floorOf(value: bigint, divisor: bigint): bigint {
  const down = value / divisor;
  return value < 0n && down * divisor !== value ? down - 1n : down;
}

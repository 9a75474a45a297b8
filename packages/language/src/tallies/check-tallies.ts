import type { TallyFormula, Vote } from '@standoff/engine';
import type { AdoptsWhen } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import type { Word } from '../shapes/shape.ts';
import type { WrittenTallies } from './tally-rule.ts';
import type { TallySum, TallySyntax } from './tally-syntax.ts';
import { reachOf } from './yes-helps.ts';

interface Reporter {
  readonly report: Report;
}

const votes: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

/** A rule over tallies that some votes satisfy; one that none does is reported. */
export function checkAdoption(
  { span, text, syntax }: WrittenTallies,
  members: readonly string[],
  checking: Reporter,
): AdoptsWhen | undefined {
  const formula = checkTallies(syntax, members, checking);
  if (formula === undefined) return undefined;
  const { fewest, yesHelps } = reachOf(formula, members.length);
  if (fewest === undefined) {
    checking.report('impossible-rule', span, 'no votes satisfy this, so nothing is ever adopted', {
      help: 'ask for fewer votes, or list more members',
    });
  }
  return { text, formula, votesNeeded: fewest ?? 0, ...(yesHelps !== undefined && { yesHelps }) };
}

/** The rule with members by their positions; a vote of who is no member is reported. */
function checkTallies(
  syntax: TallySyntax,
  members: readonly string[],
  { report }: Reporter,
): TallyFormula | undefined {
  let isWhole = true;
  const positionOf = ({ text, span }: Word): number => {
    const position = members.indexOf(text);
    if (position < 0) {
      isWhole = false;
      report('unknown-member', span, `no member is called "${text}"`, {
        ...(suggestion(span, text, members) ?? { help: `the members are ${listing(members)}` }),
      });
    }
    return position;
  };
  const formula = resolve(syntax, members.length, positionOf);
  return isWhole ? formula : undefined;
}

function resolve(
  syntax: TallySyntax,
  members: number,
  positionOf: (word: Word) => number,
): TallyFormula {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return { kind: syntax.kind, of: syntax.of.map((part) => resolve(part, members, positionOf)) };
    case 'not':
      return { kind: 'not', of: resolve(syntax.of, members, positionOf) };
    case 'vote': {
      const vote: TallyFormula = { kind: 'vote', member: positionOf(syntax.of), vote: syntax.vote };
      return syntax.is ? vote : { kind: 'not', of: vote };
    }
    case 'compare':
      return compared(syntax.operator, syntax.more, members);
  }
}

function compared(
  operator: Extract<TallySyntax, { kind: 'compare' }>['operator'],
  more: TallySum,
  members: number,
): TallyFormula {
  const atLeast = (sign: 1 | -1, less: number): TallyFormula => ({
    kind: 'at-least',
    times: Object.fromEntries(
      votes.map((vote) => [vote, sign * (more[vote as 'yes'] ?? 0)]),
    ) as Record<Vote, number>,
    plus: sign * (more.number + more.all * members) - less,
  });
  const equal: TallyFormula = { kind: 'and', of: [atLeast(1, 0), atLeast(-1, 0)] };
  switch (operator) {
    case '>=':
      return atLeast(1, 0);
    case '>':
      return atLeast(1, 1);
    case '<=':
      return atLeast(-1, 0);
    case '<':
      return atLeast(-1, 1);
    case '=':
      return equal;
    case '!=':
      return { kind: 'not', of: equal };
  }
}

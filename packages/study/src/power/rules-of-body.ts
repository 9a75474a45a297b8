import { type VotingGame, votingGame } from '@standoff/engine';
import type { AdoptsWhen, Body } from '@standoff/language';

/** A rule of a body, and for what it stands. */
export interface RuleOfBody {
  readonly body: Body;
  /** Ids of the options whose changes it is for, where not all have the same rule. */
  readonly options: readonly string[];
  /** Of an agreement the changes from one level to another that are made by it, by their positions. */
  readonly changes: readonly { readonly from: number; readonly to: number }[];
  readonly game: VotingGame;
  /** Whether a no that is not given never makes a draft fail; absent of what is no formula, or where that was not shown. */
  readonly noHarms?: boolean;
}

interface Rule {
  readonly votesNeeded: number;
  readonly when?: AdoptsWhen | undefined;
  readonly vetoes: readonly string[];
}

/** The rules by which a body decides, those that are the same only once. */
export function rulesOfBody(body: Body): RuleOfBody[] {
  const { agreement, options, rulesOfOptions, members } = body;
  const gameOf = ({ votesNeeded, when, vetoes }: Rule): VotingGame =>
    votingGame(
      members.length,
      { votesNeeded, ...(when && { when: when.formula }) },
      members.flatMap(({ id }, k) => (vetoes.includes(id) ? [k] : [])),
    );
  if (agreement !== undefined) {
    const voted = agreement.transitions.flatMap(({ from, to, by }) =>
      by.kind === 'votes'
        ? [{ from, to, rule: { votesNeeded: by.votes, when: by.when, vetoes: [] } }]
        : [],
    );
    return together(voted).map((some) => ({
      body,
      options: [],
      changes: some.map(({ from, to }) => ({ from, to })),
      game: gameOf(some[0]!.rule),
      ...shownOf(some[0]!.rule),
    }));
  }
  const ruled = options.map(({ id }) => ({
    id,
    rule: rulesOfOptions?.find(({ option }) => option === id) ?? body,
  }));
  const groups = together<(typeof ruled)[number]>(ruled);
  return groups.map((some) => ({
    body,
    options: groups.length > 1 ? some.map(({ id }) => id) : [],
    changes: [],
    game: gameOf(some[0]!.rule),
    ...shownOf(some[0]!.rule),
  }));
}

function shownOf({ when }: Rule): Pick<RuleOfBody, 'noHarms'> {
  return when?.noHarms === undefined ? {} : { noHarms: when.noHarms };
}

/** Those together that have the same rule. */
function together<T extends { readonly rule: Rule }>(ruled: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of ruled) {
    const { votesNeeded, when, vetoes } = one.rule;
    const key = JSON.stringify([votesNeeded, when?.text, vetoes]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

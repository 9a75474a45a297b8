import { type PreferenceEntry, statementsOf } from '@standoff/language';
import { agreementOf, inWords, listOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayEntry } from '../judgements/order-words.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayStatement } from '../words/formula-words.ts';
import type { ChangeOfMind, ChangesOfMind } from './changes-of-mind.ts';
import { type MembersWhoTurn, MOST_MEMBERS } from './changes-of-votes.ts';
import type { JudgedStep } from './history.ts';
import type { HistoryWords } from './history-words.ts';
import { nameOf } from './start-words.ts';

/** What would explain a step that is no improvement: a heading, and the smallest changes of mind one by one. */
export interface ExplainingWords {
  readonly heading: string;
  readonly changes: readonly HistoryWords[];
  /** How many other orders do as well, which are not told. */
  readonly more: number;
}

/** The smallest changes of mind after which a step would be an improvement, in words; none where none are needed. */
export function sayWhatExplains(casebook: Casebook, step: JudgedStep): ExplainingWords[] {
  const { change, members } = step;
  if (change !== undefined) return [sayChangesOfMind(casebook, change, '')];
  if (members === undefined) return [];
  if (members.length === 0) {
    const few = `No change of mind of up to ${inWords(MOST_MEMBERS, 'member')} would carry it.`;
    return [{ heading: few, changes: [], more: 0 }];
  }
  return members.flatMap((set, k) =>
    set.map((one, at) =>
      sayChangesOfMind(casebook, one, at === 0 ? sayTurn(casebook, set, k) : ''),
    ),
  );
}

/** `It would pass if the United States wanted it. `: who of the members would have to think otherwise. */
function sayTurn(casebook: Casebook, set: MembersWhoTurn, at: number): string {
  const parts = set.map(
    ({ decisionMaker, goal }) =>
      `${nameOf(casebook, decisionMaker)} ${goal === 'no-loss' ? 'did not oppose it' : 'wanted it'}`,
  );
  return `${at === 0 ? 'It would pass' : 'Or it would pass'} if ${listOf(parts)}. `;
}

function sayChangesOfMind(
  casebook: Casebook,
  changes: ChangesOfMind,
  opening: string,
): ExplainingWords {
  const { kind, changes: all } = changes;
  const told = nearestOfEach(all);
  return {
    heading: `${opening}${sayHeading(casebook, changes, opening !== '')}`,
    changes: told.map((one) => sayChange(casebook, one)),
    more: kind === 'reordering' ? all.length - told.length : 0,
  };
}

function sayHeading(
  casebook: Casebook,
  { decisionMaker, kind, goal, changes, without, readAsTheyAre }: ChangesOfMind,
  isMember: boolean,
): string {
  const called = casebook.decisionMakers[decisionMaker]!;
  const { verb } = agreementOf([called]);
  const name = nameOf(casebook, decisionMaker);
  if (kind === 'other') {
    return `What ${name} ${verb('prefers')} is not given by statements, so that no change of it is looked for.`;
  }
  if (kind === 'wish') {
    const than =
      without === undefined
        ? ''
        : ` Without ${sayInOwnWords(casebook, without)} it would be no step down, and no gain.`;
    if (readAsTheyAre !== undefined) {
      const { they } = agreementOf([called]);
      return `As ${name} ${verb('reads')} the facts, nothing that ${they} ${verb('is')} said to want speaks for it, and no statement dropped or moved makes it an improvement; with the facts as they are ${sayInOwnWords(casebook, readAsTheyAre)} speaks for it.${than} One further wish does:`;
    }
    return `Nothing that ${name} ${verb('is')} said to want speaks for it, so that no statement dropped or moved makes it an improvement.${than} One further wish does:`;
  }
  const which = changes.length === 1 ? 'this change' : 'any of these changes';
  if (isMember) return `With ${which} of mind it is so:`;
  return goal === 'no-loss'
    ? `It would be no step down with ${which} of mind:`
    : `It would be an improvement with ${which} of mind:`;
}

/** A statement as the reasons say it: in the words of the modeller where there are any. */
function sayInOwnWords(casebook: Casebook, entry: PreferenceEntry): string {
  const [only, ...others] = statementsOf(entry);
  return only !== undefined && others.length === 0
    ? `“${sayStatement(casebook, only)}”`
    : sayEntry(casebook, entry);
}

/**
 * Of each statement the nearest place to which it can move. Where two neighbours change places that is told once, of
 * one of them, and the other is not told to move further.
 */
function nearestOfEach(changes: readonly ChangeOfMind[]): ChangeOfMind[] {
  const told = new Set<string>();
  return changes.filter(({ judgement }) => {
    if (judgement.kind !== 'move') return true;
    const { place, to } = judgement;
    if (told.has(`move ${place}`)) return false;
    told.add(`move ${place}`);
    if (Math.abs(to - place) === 1) told.add(`move ${to}`);
    return true;
  });
}

function sayChange(casebook: Casebook, { judgement, about }: ChangeOfMind): HistoryWords {
  return { text: `${sayJudgement(casebook, judgement)}.`, claims: linksOf(about) };
}

/** The claims of a statement that is dropped, moved or outranked. */
export function linksOf(entry: PreferenceEntry | undefined): HistoryWords['claims'] {
  if (entry === undefined) return [];
  return gatherLinks([...entry.because, ...statementsOf(entry).flatMap(({ because }) => because)]);
}

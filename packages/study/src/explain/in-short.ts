import type { Proposition, Telling } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { changedPhrases } from '../words/state-words.ts';
import type { Argument, ArgumentStep, Explanation } from './explanation.ts';
import { idsIn } from './in-ids.ts';
import { byDecisionMaker } from './told-arguments.ts';

speakOfReasons();

/** Of who likes some of its moves so many are told in short. */
const SHOWN_IMPROVEMENTS = 3;

/** Whether one stays whatever the others would do: it likes none of its moves, or has none. */
function isCalm({ verdict, steps: [first] }: Argument): boolean {
  if (verdict !== 'stable' || first === undefined) return false;
  return first.told.says.kind === 'ownMoves' || first.told.says.kind === 'canMove';
}

/** Whether a state holds, and under which of the concepts asked about; undefined where not everybody was asked. */
export function tellStanding(explanation: Explanation): Telling<never> | undefined {
  const { casebook, state, concepts, arguments: all } = explanation;
  if (byDecisionMaker(explanation).length < casebook.movers.length) return undefined;
  const ids = idsIn(casebook);
  const holds = (id: string) =>
    all.every(({ verdict, concepts: under }) => {
      return verdict === 'stable' || !under.some((concept) => concept.id === id);
    });
  const among = concepts.map(({ id }) => id);
  const about = { state: ids.state(state), under: among.filter(holds), among, ...ids.world };
  const says: Proposition = { kind: 'pattern', ...about };
  if (!all.every(isCalm)) return { says };
  const nobody: Proposition = {
    kind: 'tempted',
    who: 'somebody',
    from: ids.state(state),
    so: false,
    ...ids.world,
  };
  return { says, joined: [{ by: 'because', told: { says: nobody } }] };
}

/** The arguments of those who stay whatever the others would do, and of those with whom that matters; each with its own together. */
export function byCalm(explanation: Explanation): {
  readonly calm: readonly (readonly Argument[])[];
  readonly others: readonly (readonly Argument[])[];
} {
  const all = byDecisionMaker(explanation);
  const calm = all.filter((own) => own.every(isCalm));
  return { calm, others: all.filter((own) => !calm.includes(own)) };
}

/** Those who stay whatever the others would do, in one sentence. */
export function tellCalm(
  { casebook, state, concepts }: Explanation,
  calm: readonly (readonly Argument[])[],
): Telling<never> {
  const ids = idsIn(casebook);
  const who = calm.map(([first]) => ids.who(first!.decisionMaker));
  const under = concepts.map(({ id }) => id);
  const about = { from: ids.state(state), ...ids.world } as const;
  const says: Proposition = {
    kind: 'judged',
    who,
    state: ids.state(state),
    stays: true,
    under,
    among: under,
    ...ids.world,
  };
  const because: Proposition =
    who.length === 1
      ? { kind: 'tempted', who, ...about, so: false }
      : { kind: 'noneTempted', who, ...about, so: true };
  return { says, joined: [{ by: 'because', told: { says: because } }] };
}

/** Of the moves that somebody likes those that are told first. */
export function stepsInShort(steps: readonly ArgumentStep[]): readonly ArgumentStep[] {
  const others = steps.filter(({ kind }) => kind !== 'improvement');
  const improvements = steps.filter(({ kind }) => kind === 'improvement');
  return [...improvements.slice(0, SHOWN_IMPROVEMENTS), ...others];
}

/** In one sentence what keeps somebody from a move that comes closest to being liked, an agreement before all else, or that it has none. */
export function closestMove(
  casebook: Casebook,
  { steps }: Pick<Argument, 'steps'>,
): ArgumentStep | undefined {
  const [first] = steps;
  const barred = steps.find(({ told }) => told.says.kind === 'barredBy');
  if (barred !== undefined) return barred;
  if (first?.kind !== 'no-improvement') return first;
  if (first.told.says.kind !== 'ownMoves') return first;
  const { who, from, n } = first.told.says;
  const told = first.steps.flatMap((one) => {
    const { says } = one.told;
    return says.kind === 'alternatives' ? [{ one, telling: one.told, says }] : [];
  });
  const [closest] = told.sort((a, b) => Number(isGreat(a.says)) - Number(isGreat(b.says)));
  if (closest === undefined) return first;
  const { one, telling, says } = closest;
  const to = smallestChange(casebook, from, says.to);
  const rest = { who, from, beside: [to], n: n - 1, ...idsIn(casebook).world };
  const others: Telling<never> = { says: { kind: 'otherMoves', ...rest } };
  const reasons = (telling.joined ?? []).map(({ by, told }) => ({
    by,
    // Moves are told together that are worse for the same reason.
    told: told.says.kind === 'settled' ? { says: { ...told.says, first: to } } : told,
  }));
  const next = rest.n === 0 ? [] : [{ by: 'next', told: others } as const];
  return { ...one, told: { says: { ...says, to: [to] }, joined: [...reasons, ...next] } };
}

/** Of some moves the first that changes least. */
function smallestChange(casebook: Casebook, from: string, moves: readonly string[]): string {
  const code = (id: string) => casebook.stateWithId(id)!;
  const changes = (to: string) => changedPhrases(casebook, code(from), code(to)).length;
  return moves.reduce((least, to) => (changes(to) < changes(least) ? to : least));
}

function isGreat({ greatly = false }: { readonly greatly?: boolean }): boolean {
  return greatly;
}

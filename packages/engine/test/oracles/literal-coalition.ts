import { readPlainly } from '../../src/certificates/plain-reading.ts';
import type {
  Adoption,
  Model,
  TallyFormula,
  Vote,
  VotingPreference,
} from '../../src/model/model.ts';

/** What the definition says of some who act together: who is asked, who moves for them and how, and who answers. */
export interface LiteralParty {
  readonly asked: readonly number[];
  readonly movers: readonly number[];
  readonly outside: readonly number[];
  moves(i: number, s: number): readonly number[];
}

/** How some movers of a model act together; what it is for a party is worked out once. */
export function literalParties(model: Model): (party: readonly number[]) => LiteralParty {
  const known = new Map<string, LiteralParty>();
  return (party) => {
    const found = known.get(party.join()) ?? partyIn(model, party);
    known.set(party.join(), found);
    return found;
  };
}

function partyIn(model: Model, party: readonly number[]): LiteralParty {
  const all = [...model.preferences.keys()];
  const bodies = all.slice(model.decisionMakers);
  const P = party.filter((i) => i < model.decisionMakers);
  const rest = all.filter((i) => !party.includes(i));
  const plain = readPlainly(model);
  if (P.length === 0 || party.length === 1) {
    const moves = (i: number, s: number) => plain.moves(i, s).map(Number);
    return { asked: party, movers: party, outside: rest, moves };
  }
  const rule = (b: number) => model.preferences[b] as VotingPreference;
  const voters = (b: number) =>
    rule(b).members.flatMap((one) => (one.kind === 'sincere' ? [one.decisionMaker] : []));
  const theirs = bodies.filter(
    (b) => voters(b).some((i) => P.includes(i)) && (rule(b).agreement || alwaysCarries(rule(b), P)),
  );
  const isClosed = (b: number) =>
    [...voters(b), ...(rule(b).sponsors ?? [])].every((i) => P.includes(i));
  // As if the votes of the parties were given, and one of them proposed.
  const asAgreed = readPlainly({
    ...model,
    preferences: model.preferences.map((one, b) => {
      if (one.kind !== 'voting' || !(party.includes(b) || theirs.includes(b))) return one;
      const { sponsors, ...open } = one;
      const members = one.members.map((member) =>
        member.kind === 'sincere' && P.includes(member.decisionMaker)
          ? { kind: 'fixed' as const, vote: 'yes' as const, veto: member.veto }
          : member,
      );
      return sponsors?.some((i) => P.includes(i)) ? { ...open, members } : { ...one, members };
    }),
  });
  return {
    asked: P,
    movers: all.filter((i) => party.includes(i) || theirs.includes(i)),
    outside: rest.filter((b) => !(theirs.includes(b) && isClosed(b))),
    moves: (i, s) => asAgreed.moves(i, s).map(Number),
  };
}

/** Whether a body adopts everything if those of P vote yes, whatever each of the others does. */
function alwaysCarries(rule: VotingPreference, P: readonly number[]): boolean {
  if (rule.sponsors && !rule.sponsors.some((i) => P.includes(i))) return false;
  const ballots = rule.members.reduce<Vote[][]>(
    (all, member) => {
      const may: readonly Vote[] =
        member.kind === 'fixed'
          ? [member.vote]
          : member.kind === 'sincere' && P.includes(member.decisionMaker)
            ? ['yes']
            : ['yes', 'no', 'abstain'];
      return all.flatMap((votes) => may.map((vote) => [...votes, vote]));
    },
    [[]],
  );
  const rules: readonly Adoption[] = rule.byLevel?.rules ??
    rule.byOption?.map((one) => one.rule ?? rule) ?? [rule];
  return ballots.every(
    (votes) =>
      !rule.members.some(({ veto }, k) => veto && votes[k] === 'no') &&
      rules.every(
        ({ votesNeeded, when }) =>
          votes.filter((vote) => vote === 'yes').length >= votesNeeded &&
          (when === undefined || holds(when, votes)),
      ),
  );
}

function holds(formula: TallyFormula, votes: readonly Vote[]): boolean {
  switch (formula.kind) {
    case 'and':
      return formula.of.every((part) => holds(part, votes));
    case 'or':
      return formula.of.some((part) => holds(part, votes));
    case 'not':
      return !holds(formula.of, votes);
    case 'vote':
      return votes[formula.member] === formula.vote;
    case 'at-least':
      return votes.reduce((sum, vote) => sum + formula.times[vote], formula.plus) >= 0;
  }
}

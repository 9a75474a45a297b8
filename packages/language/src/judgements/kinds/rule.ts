import type { Body, Conflict } from '../../conflict/conflict.ts';
import { setVotingRule } from '../../edits/bodies.ts';
import { rule as votingRule } from '../../sections/voting-rules.ts';
import { required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import type { VotingRule } from '../core/judgement.ts';
import { defineKind, nowhere } from '../core/kind.ts';
import { whoChangesIt } from '../core/option-moves.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const rule = defineKind({
  kind: 'rule',
  about: 'how a body votes, whatever its rule was',
  fields: {
    of: required(reference('a body'), 'the body, by id'),
    value: required(votingRule, 'the rule as the file would have it: "2 votes, no veto by us"'),
  },
  read: ({ of, value }): VotingRule | undefined =>
    of && value
      ? {
          kind: 'rule',
          of: of.text,
          votes: value.votes,
          vetoes: value.vetoes.map((word) => word.text),
        }
      : undefined,
  write: ({ of, votes, vetoes }) => ({ of, value: sayVotingRule(votes, vetoes) }),
  apply(conflict, judgement) {
    const found = bodyIn(conflict, judgement.of);
    if (isRefused(found)) return found;
    const { votes, vetoes } = judgement;
    const problem = problemOf(found, judgement);
    if (problem !== undefined) return refuse('impossible-rule', problem);
    if (votes === found.votesNeeded && vetoes.join() === found.vetoes.join()) {
      return refuse('nothing-changes', `"${found.id}" votes like that already`);
    }
    const changed = { ...found, votesNeeded: votes, vetoes };
    return {
      ...conflict,
      bodies: conflict.bodies.map((one) => (one === found ? changed : one)),
    };
  },
  invert(conflict, judgement): VotingRule {
    const found = bodyIn(conflict, judgement.of);
    return isRefused(found)
      ? judgement
      : { ...judgement, votes: found.votesNeeded, vetoes: found.vetoes };
  },
  id: ({ of, votes, vetoes }) => `${of}=${[votes, ...vetoes].join('+')}`,
  span(conflict, { of }) {
    const found = bodyIn(conflict, of);
    return isRefused(found) ? nowhere : found.span;
  },
  edit: (text, { of, votes, vetoes }) =>
    setVotingRule(text, { body: of, rule: sayVotingRule(votes, vetoes) }),
});

function bodyIn({ bodies }: Conflict, id: string): Body | RefusedJudgement {
  const found = bodies.find((one) => one.id === id);
  if (found === undefined) return refuse('no-such-decision-maker', `no body has the id "${id}"`);
  if (found.when !== undefined) {
    return refuse(
      'impossible-rule',
      `"${id}" adopts by a formula over tallies, not by a number of votes`,
    );
  }
  return found.agreement === undefined
    ? found
    : refuse('impossible-rule', `"${id}" is an agreement: ${whoChangesIt(id)}`);
}

/** As the file has it. */
function sayVotingRule(votes: number, vetoes: readonly string[]): string {
  const needed = votes === 1 ? '1 vote' : `${votes} votes`;
  return vetoes.length === 0 ? needed : `${needed}, no veto by ${vetoes.join(', ')}`;
}

/** Why a body cannot vote like that, as the file would be told. */
function problemOf({ id, members }: Body, { votes, vetoes }: VotingRule): string | undefined {
  const willing = members.filter(({ vote }) => vote === undefined || vote === 'yes').length;
  if (votes < 1 || votes > willing) {
    return `"${id}" can have no more than ${willing} votes for a draft, and needs at least one`;
  }
  const [twice] = vetoes.filter((one, at) => vetoes.indexOf(one) < at);
  if (twice !== undefined) return `"${twice}" is named twice`;
  const [stranger] = vetoes.filter((one) => !members.some((member) => member.id === one));
  if (stranger !== undefined) return `"${stranger}" is no member of "${id}"`;
  const refusing = members.find(({ id: one, vote }) => vote === 'no' && vetoes.includes(one));
  return refusing && `"${refusing.id}" always votes no and would have a veto`;
}

import type { Body, BodyMember, Conflict } from '../../conflict/conflict.ts';
import { setMemberVote } from '../../edits/bodies.ts';
import { vote as castVote, YIELDING } from '../../sections/body-members.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import type { GivenVote } from '../core/judgement.ts';
import { defineKind, nowhere } from '../core/kind.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const vote = defineKind({
  kind: 'vote',
  about: 'how a member of a body votes on whatever is put to the vote',
  fields: {
    of: required(reference('a body'), 'the body, by id'),
    member: required(reference('a member'), 'the member, by id'),
    value: optional(
      castVote,
      'its vote as the file would have it; without it, it votes by its wishes',
    ),
  },
  read: ({ of, member, value }): GivenVote | undefined =>
    of && member
      ? { kind: 'vote', of: of.text, member: member.text, ...(value && { vote: value }) }
      : undefined,
  write: ({ of, member, vote: value }) => ({ of, member, value }),
  apply(conflict, judgement) {
    const found = memberIn(conflict, judgement);
    if (isRefused(found)) return found;
    const { body, member } = found;
    if (judgement.vote === voteOf(member)) {
      return refuse('nothing-changes', `"${member.id}" votes like that already`);
    }
    if (member.like !== undefined || member.yesTo !== undefined) {
      return refuse('other-form', `"${member.id}" does not give the same vote on every draft`);
    }
    const problem = problemOf(conflict, found, judgement);
    if (problem !== undefined) return refuse('impossible-rule', problem);
    const changed = {
      ...body,
      members: body.members.map((one) => (one === member ? withVote(one, judgement.vote) : one)),
    };
    return { ...conflict, bodies: conflict.bodies.map((one) => (one === body ? changed : one)) };
  },
  invert(conflict, { of, member }): GivenVote {
    const found = memberIn(conflict, { of, member });
    const before = isRefused(found) ? undefined : voteOf(found.member);
    return { kind: 'vote', of, member, ...(before && { vote: before }) };
  },
  id: ({ of, member, vote: value }) =>
    `${of}.${member}=${value === undefined ? 'wishes' : value.replaceAll(' ', '-')}`,
  span(conflict, judgement) {
    const found = memberIn(conflict, judgement);
    return isRefused(found) ? nowhere : found.body.span;
  },
  edit: (text, { of, member, vote: value }) =>
    setMemberVote(text, { body: of, member, ...(value && { vote: value }) }),
});

interface Seat {
  readonly body: Body;
  readonly member: BodyMember;
}

function memberIn(
  { bodies }: Conflict,
  { of, member: id }: Pick<GivenVote, 'of' | 'member'>,
): Seat | RefusedJudgement {
  const body = bodies.find((one) => one.id === of && one.agreement === undefined);
  if (body === undefined) return refuse('no-such-decision-maker', `no body has the id "${of}"`);
  const member = body.members.find((one) => one.id === id);
  return member === undefined
    ? refuse('no-such-decision-maker', `"${id}" is no member of "${of}"`)
    : { body, member };
}

function voteOf({ vote: given, yields }: BodyMember): GivenVote['vote'] {
  return yields ? YIELDING : given;
}

function withVote({ id, name, scales }: BodyMember, given: GivenVote['vote']): BodyMember {
  const weighed = scales === undefined ? {} : { scales };
  if (given === undefined) return { id, ...weighed };
  return given === YIELDING
    ? { id, yields: true, ...weighed }
    : { id, ...(name !== undefined && { name }), ...weighed, vote: given };
}

/** Why a member cannot vote like that, as the file would be told. */
function problemOf(
  { decisionMakers }: Conflict,
  { body: { id, members, vetoes, votesNeeded, sponsors = [] }, member }: Seat,
  { vote: given }: GivenVote,
): string | undefined {
  const hasWishes = decisionMakers.some((one) => one.id === member.id);
  const isByWishes = given === undefined || given === YIELDING;
  if (isByWishes && !hasWishes)
    return `"${member.id}" is no decision maker and has no wishes to vote by`;
  if (isByWishes && member.name !== undefined) {
    return `"${member.id}" has a name of its own beside its vote`;
  }
  if (given === 'no' && vetoes.includes(member.id)) {
    return `"${member.id}" would always vote no and has a veto`;
  }
  if (given === 'absent' && sponsors.includes(member.id)) {
    return `"${member.id}" brings drafts to the vote, and would be absent`;
  }
  const others = members.filter((one) => one !== member);
  const willing = [...others.map((one) => one.vote), isByWishes ? undefined : given];
  const most = willing.filter((one) => one === undefined || one === 'yes').length;
  return most < votesNeeded
    ? `"${id}" needs ${votesNeeded} votes for a draft, and could have no more than ${most}`
    : undefined;
}

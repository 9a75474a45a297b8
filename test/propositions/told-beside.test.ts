import {
  type Beside,
  besides,
  kindOf,
  kindsIn,
  type Member,
  type MemberType,
  type PropositionKind,
  propositionKinds,
  type SimpleProposition,
} from '@standoff/propositions';
import { expect, it } from 'vitest';
import { undecided } from './oracles.ts';

/** Terms that only a question, or the document that answers one, can give. */
const GIVEN = /^(parties|members|alliance|signals|threat|errors|goal|path|deals|claim)$/;
const MOVES = /^(moves|path|rounds)$/;

/** What a member is made of. */
function madeOf(type: MemberType): MemberType['is'][] {
  if (type.is === 'list' || type.is === 'either') return [type.is, ...madeOf(type.of)];
  if (type.is !== 'together') return [type.is];
  return [
    type.is,
    ...Object.values<Member<never>>(type.members).flatMap((one) => madeOf(one.type)),
  ];
}

const membersOf = ({ members }: PropositionKind) => Object.keys(members);
const made = ({ members }: PropositionKind) =>
  Object.values(members).flatMap(({ type }) => madeOf(type));

/** What can be told of a reason from what a kind is made of. The others say what nothing but reading shows. */
const SHOWS: Partial<Record<keyof typeof besides, (kind: PropositionKind) => boolean>> = {
  count: (kind) => made(kind).some((is) => ['number', 'count', 'amount', 'list'].includes(is)),
  question: (kind) =>
    membersOf(kind).some((member) => GIVEN.test(member)) ||
    kind.members['to']?.type.is === 'formula',
  others: (kind) => made(kind).includes('proposition'),
  models: ({ kind }) => (kindsIn('comparisons') as string[]).includes(kind),
  event: (kind) => membersOf(kind).includes('event'),
  sequence: (kind) => membersOf(kind).some((member) => MOVES.test(member)),
  written: ({ decided }) => decided === 'not',
  limit: (kind) => membersOf(kind).includes('why'),
};

function isShown(kind: PropositionKind, beside: Beside): boolean {
  const asked = /^asked as (.*)$/.exec(beside)?.[1];
  if (asked !== undefined) return kindOf({ kind: asked } as SimpleProposition)?.standalone;
  return SHOWS[beside as keyof typeof besides]?.(kind) ?? true;
}

const claims = propositionKinds.filter(({ sort }) => sort === undefined);

it('a claim is either asked by itself or says why it is told beside others, and notes need no reason', () => {
  for (const { kind, standalone, sort, beside } of propositionKinds) {
    expect(beside !== undefined, kind).toBe(!standalone && sort === undefined);
  }
});

it('a reason is so, as far as what a kind is made of shows it', () => {
  const untrue = claims.filter((kind) => kind.beside !== undefined && !isShown(kind, kind.beside));
  expect(untrue.map(({ kind, beside }) => `${kind}: ${beside}`)).toEqual([]);
});

it('what is of an event says so, and each reason of the list is given', () => {
  for (const { kind, members, beside } of claims) {
    if ('event' in members) expect(beside, kind).toBe('event');
  }
  const given = new Set(claims.map(({ beside }) => beside));
  expect(Object.keys(besides).filter((one) => !given.has(one as Beside))).toEqual([]);
});

it('a reason that is not so is found', () => {
  const step = kindOf({ kind: 'served' } as SimpleProposition);
  for (const reason of [
    'event',
    'others',
    'models',
    'question',
    'sequence',
    'asked as served',
    'asked as nothing',
  ] as const) {
    expect(isShown(step, reason), reason).toBeFalsy();
  }
});

it('what is told beside others is decided by an oracle all the same', () => {
  const beside = claims.filter((kind) => kind.beside !== undefined).map(({ kind }) => kind);
  expect(beside.filter((kind) => undecided.includes(kind))).toEqual(['explainedAlike']);
});

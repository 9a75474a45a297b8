import type { Body, BodyMember } from '../conflict/conflict.ts';
import type { TextNode } from '../document/node.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { type ById, idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { flag, oneOf } from '../shapes/scalars.ts';
import { mapped, type Shape, type ValueOf, type Word } from '../shapes/shape.ts';
import { formed, text } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { checkAdoption } from '../tallies/check-tallies.ts';
import { tallyRule, type WrittenTallies } from '../tallies/tally-rule.ts';
import { isTally } from '../tallies/tally-syntax.ts';
import {
  type Checking,
  checkDecisionMaker,
  checkDecisionMakers,
  checkUnique,
  present,
} from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf, optionPart } from './grounded-part.ts';
import { checkOptions, options } from './options.ts';
import { pluralAbout } from './plural-name.ts';
import { keyGives, keyRefers, neededBy, optionReferences, refers } from './reference-rules.ts';
import { section } from './section.ts';

type Vote = NonNullable<BodyMember['vote']>;

/** How a member votes where something is said about it. */
type WrittenVote = Vote | typeof YIELDING;

export interface WrittenMember {
  readonly id: Word;
  readonly vote?: WrittenVote;
  readonly name?: string;
}

/** What is written of a decision maker that blocks nothing but a great loss. */
const YIELDING = 'abstain unless greatly worse';

export interface WrittenRule {
  readonly span: Span;
  readonly votes: number;
  readonly vetoes: readonly Word[];
}

/** A rule in which a formula over tallies stands for the number of votes. */
export interface WrittenTallyRule {
  readonly span: Span;
  readonly when: WrittenTallies | undefined;
  readonly vetoes: readonly Word[];
}

const vote = oneOf<WrittenVote>('a vote: yes, no, abstain or absent', {
  yes: 'for every draft',
  no: 'against every draft',
  abstain: 'present without a vote',
  absent: 'not there',
  [YIELDING]:
    'of a decision maker: it votes as it prefers, but abstains rather than vote no where it does not lose greatly',
});

/** A vote, or with it the name of who gives it. */
const castVote = byKind('a vote, or { name: …, vote: … }', {
  text: mapped(vote, (word): Omit<WrittenMember, 'id'> => ({ vote: word })),
  mapping: mapped(
    mapping(
      {
        name: optional(text, 'what is shown instead of the id'),
        vote: required(vote, 'how it votes: yes, no, abstain or absent'),
      },
      { expects: 'a member with its vote' },
    ),
    ({ fields }): Omit<WrittenMember, 'id'> | undefined =>
      fields.vote && { vote: fields.vote, ...(fields.name !== undefined && { name: fields.name }) },
  ),
});

const outsider: Shape<WrittenMember> = mapped(
  idMapping(castVote, { of: ['member', 'members'], atMost: 1 }),
  ({ entries: [only] }, node, { report }) => {
    if (!only) report('missing-value', node.span, 'the id of a member is missing here');
    return only?.value && { id: only.id, ...only.value };
  },
);

const member = byKind('the id of a decision maker, or { member: vote }', {
  text: mapped(reference('a decision maker'), (id): WrittenMember => ({ id })),
  mapping: outsider,
});

/** How many votes a draft needs, and whose no is enough against it. */
export const rule = formed(
  'a voting rule',
  '"9 votes, no veto by us, china"',
  readRule,
  '^[1-9][0-9]* votes?',
);

function readRule(value: string, node: TextNode): WrittenRule | undefined {
  const match = /^([1-9]\d{0,3})\s+votes?(?:\s*,\s*no\s+veto\s+by\s+(\S.*))?$/s.exec(value);
  if (!match) return undefined;
  const votes = Number(match[1]);
  const listed = match[2];
  if (listed === undefined) return { span: node.span, votes, vetoes: [] };
  const content = node.content();
  const start = node.text.lastIndexOf(listed);
  const words = [...listed.matchAll(/[^\s,]+/g)].map(
    ({ index, 0: word }): Word => ({
      text: word,
      span: content.toSourceSpan(start + index, start + index + word.length),
    }),
  );
  return /^[^\s,]+(\s*,\s*[^\s,]+)*$/.test(listed)
    ? { span: node.span, votes, vetoes: words }
    : undefined;
}

const tallyRuleOfBody = mapped(
  mapping(
    {
      when: required(
        tallyRule,
        'what has to hold of the votes: yes, no, abstain, absent and all are numbers of members, "65 %" is a share of all, and us = yes the vote of a member',
      ),
      veto: optional(
        list(reference('a member'), { of: 'members', atLeast: 1 }),
        'members whose no defeats a draft in any case',
      ),
    },
    { expects: 'a voting rule' },
  ),
  ({ span, fields }): WrittenTallyRule => ({
    span,
    when: fields.when,
    vetoes: readable(fields.veto),
  }),
);

const adopts = byKind('a voting rule, or { when: … }', { text: rule, mapping: tallyRuleOfBody });

const body = mapping(
  {
    name: optional(text, 'what is shown instead of the id'),
    short: optional(text, 'a short name for tables'),
    plural: optional(flag, pluralAbout),
    members: required(
      list(member, { of: 'members', atLeast: 1 }),
      'who votes: decision makers by id, others with the vote that they are taken to give, such as { france: yes } or { uk: { name: United Kingdom, vote: yes } }; a decision maker may be { ussr: absent } or { china: abstain unless greatly worse }',
    ),
    adopts: required(
      adopts,
      'how many votes a draft needs, and whose no defeats it: "9 votes, no veto by us, china"; or a formula over tallies: { when: "yes >= 9 and us = yes", veto: [china] }',
    ),
    sponsors: optional(
      list(reference('a decision maker'), { of: 'sponsors', atLeast: 1 }),
      'members that are decision makers: a draft comes to the vote only if one of them strictly wants it; any draft does without this key',
    ),
    options: required(options, 'what the body decides'),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a body' },
);

export const bodies = section(
  idMapping(body, { of: ['body', 'bodies'], atMost: 64 }),
  'Institutions that move by vote: whatever change of their own options their members carry. Nobody else moves these options.',
  {
    form: 'options',
    entry: 'the body',
    references: [
      keyGives('*', 'owner'),
      refers('*.members.#', 'owner'),
      keyRefers('*.members.#.*', 'owner'),
      refers('*.sponsors.#', 'owner'),
      ...neededBy('*', refers('*.adopts', 'voting-rule'), refers('*.adopts.when', 'tallies')),
      refers('*.adopts.veto.#', 'owner'),
      ...optionReferences('*.options'),
    ],
    owner: '*',
    grounds: (conflict) =>
      conflict.bodies.flatMap((one) => (one.agreement === undefined ? partsOfBody(one) : [])),
  },
);

function partsOfBody(one: Body): GroundedPart[] {
  const { id, name } = one;
  const part = { kind: 'body', id } as const;
  return [
    { ...groundsOf(one), kind: 'body', owner: id, words: () => name, part },
    ...one.options.map(optionPart),
  ];
}

export type WrittenBodies = ById<ValueOf<typeof body>>;

export function checkBodies(written: WrittenBodies | undefined, checking: Checking): Body[] {
  return (written?.entries ?? []).flatMap((entry) => checkBody(entry, checking));
}

function checkBody({ id, value }: NamedValue<ValueOf<typeof body>>, checking: Checking): Body[] {
  if (!value) return [];
  const { fields } = value;
  const written = readable(fields.members);
  checkUnique(
    written.map((part) => part.id),
    checking,
  );
  const members = written.flatMap((part) => checkMember(part, id.text, checking));
  const everyone = fields.members?.every((part) => part !== undefined) ?? false;
  const rules = fields.adopts && everyone ? checkRule(fields.adopts, written, checking) : undefined;
  const sponsors = readable(fields.sponsors);
  if (everyone) checkAreMembers(sponsors, written, checking);
  const checked = {
    options: checkOptions(id.text, fields.options, checking),
    because: checkClaims(fields.because, checking),
    ...(fields.sponsors && { sponsors: checkSponsors(sponsors, written, checking) }),
  };
  if (!rules) return [];
  return [
    {
      id: id.text,
      name: fields.name ?? id.text,
      short: fields.short ?? fields.name ?? id.text,
      ...present({ plural: fields.plural }),
      members,
      ...rules,
      vetoes: fields.adopts!.vetoes.map((word) => word.text),
      ...checked,
      span: id.span,
    },
  ];
}

function checkMember(
  { id, vote: given, name }: WrittenMember,
  body: string,
  checking: Checking,
): BodyMember[] {
  if (given === undefined || given === YIELDING) {
    const known = checkDecisionMaker(id, checking, given ? undefined : sayVoteOf(id));
    return known ? [{ id: known, ...(given && { yields: true }) }] : [];
  }
  if (id.text === body) {
    const message = `${body} is the body itself, and not one of its members`;
    checking.report('name-clash', id.span, message, {
      help: 'leave it out, or choose another id for whoever is meant',
    });
  }
  if (given !== 'absent' && checking.names.decisionMakers.known.has(id.text)) {
    const message = `${id.text} is a decision maker, so its vote follows from its preferences`;
    checking.report('name-clash', id.span, message, {
      help: `write ${id.text} without a vote; it may also be absent`,
    });
  }
  return [{ id: id.text, vote: given, name: name ?? nameOfId(id.text) }];
}

/** A member may also be nobody of the model. */
function sayVoteOf({ text: id }: Word): string {
  return `a member that is no decision maker has its vote beside it: { ${id}: yes }`;
}

/** An id as a name: `south-africa` is South Africa. */
function nameOfId(id: string): string {
  const words = id.split(/[-_]/).filter((word) => word !== '');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}

/** A member with a vote of its own that is given says nothing about what it wants. */
function checkSponsors(
  sponsors: readonly Word[],
  members: readonly WrittenMember[],
  checking: Checking,
): string[] {
  const isAbsent = (word: Word) =>
    members.some(({ id, vote: given }) => id.text === word.text && given === 'absent');
  for (const word of sponsors.filter(isAbsent)) {
    checking.report('impossible-rule', word.span, `${word.text} is absent, so it proposes nothing`);
  }
  return checkDecisionMakers(sponsors, checking);
}

/** How many votes for a draft there can be: of those that are not known to vote otherwise. */
function mostVotes(members: readonly WrittenMember[]): number {
  return members.filter(({ vote: given }) => !given || given === 'yes' || given === YIELDING)
    .length;
}

type Rules = Pick<Body, 'votesNeeded' | 'when'>;

function checkRule(
  rules: WrittenRule | WrittenTallyRule,
  members: readonly WrittenMember[],
  checking: Checking,
): Rules | undefined {
  const { vetoes } = rules;
  const found =
    'votes' in rules ? checkVotes(rules, members, checking) : checkWhen(rules, members, checking);
  checkUnique(vetoes, checking);
  checkAreMembers(vetoes, members, checking);
  const refusing = members.filter(({ vote: given }) => given === 'no').map(({ id }) => id.text);
  for (const word of vetoes.filter((veto) => refusing.includes(veto.text))) {
    const message = `${word.text} always votes no and has a veto, so nothing is ever adopted`;
    checking.report('impossible-rule', word.span, message);
  }
  return found;
}

function checkVotes(
  { span, votes }: WrittenRule,
  members: readonly WrittenMember[],
  checking: Checking,
): Rules {
  if (votes > members.length) {
    const message = `${votes} votes are needed, and there are only ${members.length} members`;
    checking.report('impossible-rule', span, message);
  } else if (votes > mostVotes(members)) {
    const message = `${votes} votes are needed, and only ${mostVotes(members)} members can vote yes`;
    checking.report('impossible-rule', span, message);
  }
  return { votesNeeded: votes };
}

function checkWhen(
  { when }: WrittenTallyRule,
  members: readonly WrittenMember[],
  checking: Checking,
): Rules | undefined {
  for (const { id } of members.filter((one) => isTally(one.id.text))) {
    const message = `${id.text} is a tally in this rule, and a member is called so`;
    checking.report('member-called-tally', id.span, message, {
      help: 'give the member another id; what is shown is up to "name:"',
    });
  }
  const ids = members.map(({ id }) => id.text);
  const found = when && checkAdoption(when, ids, checking);
  return found && { votesNeeded: found.votesNeeded, when: found };
}

function checkAreMembers(
  words: readonly Word[],
  members: readonly WrittenMember[],
  checking: Checking,
): void {
  const ids = members.map((part) => part.id.text);
  for (const word of words.filter(({ text: id }) => !ids.includes(id))) {
    checking.report('unknown-member', word.span, `no member is called "${word.text}"`, {
      ...(suggestion(word.span, word.text, ids) ?? { help: `the members are ${listing(ids)}` }),
    });
  }
}

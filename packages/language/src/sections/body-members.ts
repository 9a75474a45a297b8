import type { BodyMember } from '../conflict/conflict.ts';
import { nearestNames } from '../diagnostics/nearest-name.ts';
import type { DocumentNode } from '../document/node.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { formula, type WrittenFormula } from '../shapes/formula.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { oneOrMore, readable } from '../shapes/list.ts';
import { entriesOf, mapping, optional } from '../shapes/mapping.ts';
import { isId, reference } from '../shapes/name.ts';
import { number, oneOf } from '../shapes/scalars.ts';
import { mapped, type Reporting, type Shape, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import {
  type Electorate,
  LARGEST_ON_SCALE,
  SCALE_DECIMALS,
  type WrittenScale,
} from '../tallies/scales.ts';
import { isTally, membersScale } from '../tallies/tally-syntax.ts';
import { type Checking, checkDecisionMaker, checkFormula } from './checking.ts';

export type GivenVote = NonNullable<BodyMember['vote']>;

/** What is written of a decision maker that blocks nothing but a great loss. */
export const YIELDING = 'abstain unless greatly worse';

/** How a member votes where something is said about it. */
export type WrittenVote = GivenVote | typeof YIELDING;

export interface WrittenMember {
  readonly id: Word;
  readonly vote?: WrittenVote;
  /** The member whose vote it gives in every case. */
  readonly like?: Word;
  /** It votes yes to drafts that change what these name and make them true. */
  readonly yesTo?: readonly WrittenFormula[];
  /** To all other drafts. */
  readonly otherwise?: GivenVote;
  readonly name?: string;
  readonly scales: readonly WrittenScale[];
}

const givenVotes: { readonly [K in GivenVote]: string } = {
  yes: 'for every draft',
  no: 'against every draft',
  abstain: 'present without a vote',
  absent: 'not there',
};

export const vote = oneOf<WrittenVote>('a vote: yes, no, abstain or absent', {
  ...givenVotes,
  [YIELDING]:
    'of a decision maker: it votes as it prefers, but abstains rather than vote no where it does not lose greatly',
});

const memberFields = mapping(
  {
    name: optional(text, 'what is shown instead of the id'),
    vote: optional(vote, 'how it votes on every draft: yes, no, abstain or absent'),
    like: optional(
      reference('a member'),
      'the member whose vote it gives, also where that one votes as it agreed with others',
    ),
    'yes-to': optional(
      oneOrMore(formula, 'formulas', { atLeast: 1 }),
      'votes yes to a draft that changes an option named here and leads to where this holds',
    ),
    else: optional(
      oneOf<GivenVote>('a vote: yes, no, abstain or absent', givenVotes),
      'how it votes on all drafts that "yes-to" does not speak of; no where nothing is said',
    ),
  },
  {
    expects: 'a member',
    choices: [{ keys: ['vote', 'like', 'yes-to'], required: false }],
  },
);

const onScale = number({
  expects: `a number from 0 to ${LARGEST_ON_SCALE.toLocaleString('en')}`,
  least: 0,
  most: LARGEST_ON_SCALE,
});

/** What is said about a member: how it votes, and what it counts for on each scale. */
const said: Shape<Omit<WrittenMember, 'id'>> = {
  expects: 'a member with its vote, or what it counts for',
  read(node, reporting) {
    const entries = entriesOf(node, this.expects, reporting);
    if (entries === undefined || node.kind !== 'mapping') return undefined;
    const onScales = entries.filter(isOnScale);
    const scales = onScales.flatMap(({ key, value }) => readScale(key, value, reporting));
    const rest = entries.filter((entry) => !isOnScale(entry));
    const read = memberFields.read({ ...node, entries: rest }, reporting);
    const fields = read?.fields;
    // What could not be read is reported already, and nothing is made of the rest.
    const isWhole = [...(read?.keys.keys() ?? [])].every(
      (key) => fields?.[key as keyof typeof fields] !== undefined,
    );
    const isKnown = rest.every(({ key }) => OWN_KEYS.includes(key.text));
    if (fields === undefined || !isWhole || !isKnown) return undefined;
    if (scales.length < onScales.length) return undefined;
    return {
      scales,
      ...(fields.name !== undefined && { name: fields.name }),
      ...(fields.vote && { vote: fields.vote }),
      ...(fields.like && { like: fields.like }),
      ...(fields['yes-to'] && { yesTo: readable(fields['yes-to']) }),
      ...(fields.else && { otherwise: fields.else }),
    };
  },
  schema: (definitions) => ({
    ...memberFields.schema(definitions),
    additionalProperties: onScale.schema(definitions),
  }),
};

/** Keys that say how a member votes or what it is called; every other key with a number is a scale. */
const OWN_KEYS: readonly string[] = ['name', 'vote', 'like', 'yes-to', 'else'];

type Entry = Extract<DocumentNode, { kind: 'mapping' }>['entries'][number];

function isOnScale({ key, value }: Entry): boolean {
  return !OWN_KEYS.includes(key.text) && value.kind === 'text' && /^[-+.\d]/.test(value.text);
}

function readScale(
  key: Entry['key'],
  node: DocumentNode,
  reporting: Reporting,
): readonly WrittenScale[] {
  if (!isId(key, reporting)) return [];
  const scale: Word = { text: key.text, span: key.span };
  if (key.text === membersScale) {
    const message = `"${membersScale}" counts each member once, and is no scale of its own`;
    reporting.report('reserved-word', key.span, message, { help: 'call the scale otherwise' });
    return [];
  }
  const value = onScale.read(node, reporting);
  if (value === undefined) return [];
  if (Number(value.toFixed(SCALE_DECIMALS)) !== value) {
    reporting.report('wrong-number', node.span, `at most ${SCALE_DECIMALS} decimals are read here`);
    return [];
  }
  return [{ scale, value }];
}

/** A vote, or a mapping with what else is said. */
const castVote = byKind('a vote, or { name: …, vote: … }', {
  text: mapped(vote, (word): Omit<WrittenMember, 'id'> => ({ vote: word, scales: [] })),
  mapping: said,
});

const withMore: Shape<WrittenMember> = mapped(
  idMapping(castVote, { of: ['member', 'members'], atMost: 1 }),
  ({ entries: [only] }, node, { report }) => {
    if (!only) report('missing-value', node.span, 'the id of a member is missing here');
    return only?.value && { id: only.id, ...only.value };
  },
);

export const member = byKind('the id of a decision maker, or { member: vote }', {
  text: mapped(reference('a decision maker'), (id): WrittenMember => ({ id, scales: [] })),
  mapping: withMore,
});

/** How many votes for a draft there can be: of those that are not known to vote otherwise. */
export function mostVotes(members: readonly WrittenMember[]): number {
  return members.filter(({ vote: given }) => !given || given === 'yes' || given === YIELDING)
    .length;
}

/** Members as they vote; who votes like somebody that votes like it is reported. */
export function checkMembers(
  written: readonly WrittenMember[],
  body: string,
  checking: Checking,
): BodyMember[] {
  checkLikes(written, checking);
  return written.flatMap((part) => checkMember(part, body, checking));
}

function checkMember(written: WrittenMember, body: string, checking: Checking): BodyMember[] {
  const { id, vote: given, name, like, yesTo, otherwise, scales } = written;
  const weighed = {
    ...(scales.length > 0 && {
      scales: Object.fromEntries(scales.map(({ scale, value }) => [scale.text, value])),
    }),
  };
  if (otherwise !== undefined && yesTo === undefined) {
    checking.report('stray-else', id.span, `"else" of ${id.text} has no "yes-to" beside it`);
  }
  if (like === undefined && yesTo === undefined && (given === undefined || given === YIELDING)) {
    const known = checkDecisionMaker(id, checking, given ? undefined : sayVoteOf(id));
    return known ? [{ id: known, ...(given && { yields: true }), ...weighed }] : [];
  }
  if (id.text === body) {
    const message = `${body} is the body itself, and not one of its members`;
    checking.report('name-clash', id.span, message, {
      help: 'leave it out, or choose another id for whoever is meant',
    });
  }
  if (
    (like !== undefined || yesTo !== undefined) &&
    checking.names.decisionMakers.known.has(id.text)
  ) {
    const message = `${id.text} is a decision maker, so its vote follows from its preferences`;
    checking.report('name-clash', id.span, message, {
      help: `write ${id.text} without a vote, or give it the same vote on every draft`,
    });
  }
  const called = { id: id.text, ...(name !== undefined && { name }), ...weighed };
  if (like !== undefined) return [{ ...called, like: like.text }];
  if (yesTo !== undefined) {
    const checked = yesTo.flatMap((one) => checkFormula(one, undefined, checking) ?? []);
    return [{ ...called, yesTo: checked, otherwise: otherwise ?? 'no' }];
  }
  return given === undefined || given === YIELDING ? [] : [{ ...called, vote: given }];
}

/** Whoever is voted like is another member, and the chain ends. */
function checkLikes(members: readonly WrittenMember[], checking: Checking): void {
  const ids = members.map(({ id }) => id.text);
  for (const { id, like } of members) {
    if (like === undefined) continue;
    if (!ids.includes(like.text)) {
      checking.report('unknown-member', like.span, `no member is called "${like.text}"`, {
        ...(suggestion(like.span, like.text, ids) ?? { help: `the members are ${listing(ids)}` }),
      });
    } else if (leaderOf(members, id.text) === undefined) {
      const message = `${id.text} votes like ${like.text}, and so in the end like itself`;
      checking.report('like-in-circle', like.span, message);
    }
  }
}

/** The member at the end of the chain of those that vote like one another; undefined for a circle. */
function leaderOf(members: readonly WrittenMember[], from: string): string | undefined {
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const next = members.find(({ id }) => id.text === at)?.like;
    if (next === undefined) return at;
    at = next.text;
  }
}

/** What each member counts for on each scale that some member names. Who lacks one is reported. */
export function checkScales(
  written: readonly WrittenMember[],
  span: Span,
  { report }: Pick<Reporting, 'report'>,
): Electorate {
  const members = written.map(({ id }) => id.text);
  const names = new Set(written.flatMap(({ scales }) => scales.map(({ scale }) => scale.text)));
  const scales = new Map<string, readonly number[]>();
  for (const name of names) {
    const valueIn = (one: WrittenMember) => one.scales.find(({ scale }) => scale.text === name);
    const lacking = written.filter((one) => valueIn(one) === undefined).map(({ id }) => id);
    if (lacking.length > 0) {
      const [first] = lacking;
      const all = listing(lacking.map(({ text: id }) => id));
      const help = sayAlike(name, names);
      report(
        'member-without-scale',
        first!.span,
        `${all} ${lacking.length === 1 ? 'has' : 'have'} no "${name}", and others have`,
        { help },
      );
    }
    const values = written.map((one) => valueIn(one)?.value ?? 0);
    if (lacking.length === 0 && values.every((value) => value === 0)) {
      report(
        'empty-scale',
        span,
        `every member has 0 ${name}, so that no vote counts for anything`,
      );
    }
    scales.set(name, values);
  }
  return { members, scales };
}

/** A key that only few members have may be meant to be another. */
function sayAlike(name: string, names: ReadonlySet<string>): string {
  const others = [...OWN_KEYS, ...[...names].filter((one) => one !== name)];
  const [near] = nearestNames(name, others);
  return near === undefined
    ? `give each member a number, as in { germany: { ${name}: 18.6 } }`
    : `give each member a number, or write "${near}" if that is meant`;
}

/** Reports members that are called like tallies where the rule counts those. */
export function checkNoTallies(
  members: readonly WrittenMember[],
  { report }: Pick<Reporting, 'report'>,
): void {
  for (const { id } of members.filter((one) => isTally(one.id.text))) {
    const message = `${id.text} is a tally in this rule, and a member is called so`;
    report('member-called-tally', id.span, message, {
      help: 'give the member another id; what is shown is up to "name:"',
    });
  }
}

/** A member may also be nobody of the model. */
function sayVoteOf({ text: id }: Word): string {
  return `a member that is no decision maker has its vote beside it: { ${id}: yes }`;
}

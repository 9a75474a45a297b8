import type { Body } from '../conflict/conflict.ts';
import type { TextNode } from '../document/node.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { mapped, type Shape, type Word } from '../shapes/shape.ts';
import { formed } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { checkAdoption } from '../tallies/check-tallies.ts';
import type { Electorate } from '../tallies/scales.ts';
import { tallyRule, type WrittenTallies } from '../tallies/tally-rule.ts';
import { checkNoTallies, mostVotes, type WrittenMember } from './body-members.ts';
import { type Checking, checkUnique } from './checking.ts';

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

/** By which votes drafts are adopted. */
export type WrittenAdoption = WrittenRule | WrittenTallyRule;

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

export const adopts: Shape<WrittenAdoption> = byKind('a voting rule, or { when: … }', {
  text: rule,
  mapping: tallyRuleOfBody,
});

type Rules = Pick<Body, 'votesNeeded' | 'when' | 'vetoes'>;

/** A rule of a body, or of one of its options, with who its members are. */
export function checkRule(
  rules: WrittenAdoption,
  members: readonly WrittenMember[],
  electorate: Electorate,
  checking: Checking,
): Rules | undefined {
  const { vetoes } = rules;
  const found =
    'votes' in rules
      ? checkVotes(rules, members, checking)
      : checkWhen(rules, members, electorate, checking);
  checkUnique(vetoes, checking);
  checkAreMembers(vetoes, members, checking);
  const refusing = members.filter(({ vote: given }) => given === 'no').map(({ id }) => id.text);
  for (const word of vetoes.filter((veto) => refusing.includes(veto.text))) {
    const message = `${word.text} always votes no and has a veto, so nothing is ever adopted`;
    checking.report('impossible-rule', word.span, message);
  }
  return found && { ...found, vetoes: vetoes.map((word) => word.text) };
}

function checkVotes(
  { span, votes }: WrittenRule,
  members: readonly WrittenMember[],
  checking: Checking,
): Pick<Rules, 'votesNeeded'> {
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
  electorate: Electorate,
  checking: Checking,
): Pick<Rules, 'votesNeeded' | 'when'> | undefined {
  checkNoTallies(members, checking);
  const found = when && checkAdoption(when, electorate, checking);
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

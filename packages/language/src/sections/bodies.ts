import type { Body, RuleOfOption } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { type ById, idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { flag } from '../shapes/scalars.ts';
import { defined, mapped, type Shape, type ValueOf, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { checkMembers, checkScales, member, type WrittenMember } from './body-members.ts';
import { checkOptions } from './check-options.ts';
import { type Checking, checkDecisionMakers, checkUnique, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf, optionPart } from './grounded-part.ts';
import {
  asOption,
  optionFields,
  optionsOf,
  option as plainOption,
  type WrittenOption,
} from './options.ts';
import { pluralAbout } from './plural-name.ts';
import { keyGives, keyRefers, neededBy, optionReferences, refers } from './reference-rules.ts';
import { section } from './section.ts';
import { adopts, checkRule, type WrittenAdoption } from './voting-rules.ts';

/** An option with the rule by which drafts are adopted that change it, where it has one of its own. */
export interface WrittenBodyOption extends WrittenOption {
  readonly adopts?: WrittenAdoption;
}

const withRule: Shape<WrittenBodyOption> = defined(
  'bodyOption',
  'Something that a body decides, with a rule of its own where it has one.',
  mapped(
    mapping(
      {
        ...optionFields,
        adopts: optional(
          adopts,
          'the rule for drafts that change this option, in place of that of the body; a draft that changes several options has to satisfy the rule of each',
        ),
      },
      { expects: 'an option' },
    ),
    ({ fields: { adopts: rule, ...rest } }): WrittenBodyOption => ({
      ...asOption(rest),
      ...(rule && { adopts: rule }),
    }),
  ),
);

const ownOptions = optionsOf<WrittenBodyOption>({
  ...byKind<WrittenBodyOption, WrittenBodyOption, WrittenBodyOption>(plainOption.expects, {
    text: plainOption,
    list: plainOption,
    mapping: withRule,
  }),
  schema: (definitions) => ({
    anyOf: [plainOption.schema(definitions), withRule.schema(definitions)],
  }),
});

const body = mapping(
  {
    name: optional(text, 'what is shown instead of the id'),
    short: optional(text, 'a short name for tables'),
    plural: optional(flag, pluralAbout),
    members: required(
      list(member, { of: 'members', atLeast: 1 }),
      'who votes: decision makers by id, others with the vote that they are taken to give, such as { france: yes } or { uk: { name: United Kingdom, vote: yes } }; or as another member does, { austria: { like: germany } }; or yes to some drafts only, { austria: { yes-to: trade.gas = y2028 } }. A decision maker may be given the same vote on every draft, { ussr: absent }, or be { china: abstain unless greatly worse }. Numbers say what members count for in a rule: { germany: { population: 83 } }',
    ),
    adopts: required(
      adopts,
      'how many votes a draft needs, and whose no defeats it: "9 votes, no veto by us, china"; or a formula over tallies: { when: "yes >= 9 and us = yes", veto: [china] }; yes.population is what those who vote yes count for together',
    ),
    sponsors: optional(
      list(reference('a decision maker'), { of: 'sponsors', atLeast: 1 }),
      'decision makers, members or not: a draft comes to the vote only if one of them strictly wants it; any draft does without this key',
    ),
    options: required(ownOptions, 'what the body decides'),
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
      refers('*.members.#.*.like', 'owner'),
      refers('*.members.#.*.yes-to', 'formula'),
      refers('*.members.#.*.yes-to.#', 'formula'),
      refers('*.sponsors.#', 'owner'),
      ...neededBy('*', refers('*.adopts', 'voting-rule'), refers('*.adopts.when', 'tallies')),
      refers('*.adopts.veto.#', 'owner'),
      ...neededBy(
        '*.options.*.adopts',
        refers('*.options.*.adopts', 'voting-rule'),
        refers('*.options.*.adopts.when', 'tallies'),
      ),
      refers('*.options.*.adopts.veto.#', 'owner'),
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
  const formulas = one.members.flatMap(({ yesTo = [] }) => yesTo);
  return [
    { ...groundsOf(one), kind: 'body', owner: id, words: () => name, formulas, part },
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
  const members = checkMembers(written, id.text, checking);
  const everyone = fields.members?.every((part) => part !== undefined) ?? false;
  const electorate = checkScales(written, id.span, checking);
  const ruleOf = (adopted: WrittenAdoption | undefined) =>
    adopted && everyone ? checkRule(adopted, written, electorate, checking) : undefined;
  const rule = ruleOf(fields.adopts);
  const rulesOfOptions = (fields.options?.entries ?? []).flatMap((one): RuleOfOption[] => {
    const own = ruleOf(one.value?.adopts);
    return own ? [{ option: one.id.text, ...own }] : [];
  });
  const sponsors = readable(fields.sponsors);
  const checked = {
    options: checkOptions(id.text, fields.options, checking),
    because: checkClaims(fields.because, checking),
    ...(fields.sponsors && { sponsors: checkSponsors(sponsors, written, checking) }),
  };
  if (!rule) return [];
  return [
    {
      id: id.text,
      name: fields.name ?? id.text,
      short: fields.short ?? fields.name ?? id.text,
      ...present({ plural: fields.plural }),
      members,
      ...rule,
      ...(rulesOfOptions.length > 0 && { rulesOfOptions }),
      ...checked,
      span: id.span,
    },
  ];
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

import type { Deal, OptionLevel } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { flag } from '../shapes/scalars.ts';
import { mapped, type ValueOf, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { type Checking, checkDecisionMakers, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkOptionLevels, optionLevels, type WrittenOptionLevels } from './option-levels.ts';
import { keyGives, levelReferences, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';
import { checkState, numberedState, reportReservedId } from './state-references.ts';
import type { PartialState } from './states.ts';

type WrittenTerms = WrittenOptionLevels | { readonly kind: 'state'; readonly state: Word };

const terms = byKind('the options that the deal sets, or the state that it leads to', {
  text: mapped(reference('a state'), (state): WrittenTerms => ({ kind: 'state', state })),
  mapping: mapped(optionLevels(), (levels): WrittenTerms => levels),
});

const deal = mapping(
  {
    name: optional(text, 'what is shown instead of the id'),
    parties: required(
      list(reference('a decision maker'), { of: 'decision makers', atLeast: 1 }),
      'the decision makers that agree',
    ),
    'proposed-by': optional(
      oneOrMore(reference('a decision maker'), 'decision makers'),
      'the decision makers that propose it, parties or not',
    ),
    terms: required(
      terms,
      'what each side does: { dprk.tests: frozen, us.posture: talks }; or the state that it leads to',
    ),
    'at-once': optional(
      flag,
      'whether it is struck by one joint move from the status quo, without steps of which one comes first',
    ),
    else: optional(
      terms,
      'what comes about without the deal, where that is not the status quo: { trade.gas: y2028 }; or a state',
    ),
    says: optional(text, 'it in words'),
    why: optional(text, 'why it matters'),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a deal' },
);

export const deals = section(
  idMapping(deal, { of: ['deal', 'deals'] }),
  'Agreements: joint moves of named parties.',
  {
    entry: 'the deal',
    references: [
      keyGives('*', 'deal'),
      refers('*.parties.#', 'owner'),
      refers('*.proposed-by', 'owner'),
      refers('*.proposed-by.#', 'owner'),
      ...neededBy('*', refers('*.terms', 'state')),
      ...levelReferences('*.terms'),
      refers('*.else', 'state'),
      ...levelReferences('*.else'),
    ],
    grounds: (conflict) => conflict.deals.map(dealPart),
  },
);

function dealPart(one: Deal): GroundedPart {
  const { id, name } = one;
  return { ...groundsOf(one), kind: 'deal', words: () => name, part: { kind: 'deal', id } };
}

export function checkDeals(
  written: ValueOf<typeof deals.shape> | undefined,
  named: readonly PartialState[],
  checking: Checking,
): Deal[] {
  return (written?.entries ?? []).flatMap((entry) => checkDeal(entry, named, checking));
}

function checkDeal(
  { id, value }: NamedValue<ValueOf<typeof deal>>,
  named: readonly PartialState[],
  checking: Checking,
): Deal[] {
  reportReservedId(id, checking);
  if (!value) return [];
  const { fields } = value;
  const parties = checkDecisionMakers(readable(fields.parties), checking);
  const proposedBy = checkDecisionMakers(readable(fields['proposed-by']), checking);
  const because = checkClaims(fields.because, checking);
  const checked = checkTerms(fields.terms, named, checking);
  const otherwise = checkTerms(fields.else, named, checking);
  if (fields.parties) checkParties(fields.terms, readable(fields.parties), checking);
  if (!checked) return [];
  const { name = id.text, says, why } = fields;
  return [
    {
      id: id.text,
      name,
      parties,
      proposedBy,
      terms: checked,
      atOnce: fields['at-once'] ?? false,
      ...(otherwise && { otherwise }),
      ...present({ says, why }),
      because,
      span: id.span,
    },
  ];
}

/** In an option model a named state stands for the levels that are written with it. */
function checkTerms(
  written: WrittenTerms | undefined,
  named: readonly PartialState[],
  checking: Checking,
): Deal['terms'] | undefined {
  if (!written) return undefined;
  if (written.kind === 'levels') return checkLevels(written, checking);
  const { state } = written;
  if (checking.names.form === 'options' && numberedState.test(state.text)) {
    const message = 'the terms of a deal are levels of options, not a number of a state';
    checking.report('mixed-model', state.span, message, {
      help: 'write a mapping such as { us.posture: talks }, or the name of a state',
    });
    return undefined;
  }
  const known = checkState(state, checking);
  if (!known || checking.names.form === 'graph') return known && { state: known.state };
  return named.find(({ id }) => id.text === state.text)?.levels;
}

function checkLevels(written: WrittenOptionLevels, checking: Checking): readonly OptionLevel[] {
  if (written.levels.length === 0) {
    checking.report('missing-value', written.span, 'the options that are set are missing here');
  }
  return checkOptionLevels(written, undefined, checking).levels;
}

/** Only who is a party can be bound by the terms. */
function checkParties(
  written: WrittenTerms | undefined,
  parties: readonly Word[],
  { names, report }: Checking,
): void {
  const ids = parties.map((word) => word.text);
  const levels = written?.kind === 'levels' ? written.levels : [];
  for (const { option } of levels) {
    const owner = option.prefix?.text ?? '';
    if (ids.includes(owner) || !names.decisionMakers.known.has(owner)) continue;
    const message = `the terms set an option of ${owner}, which is not a party`;
    report('option-of-another', option.span, message, { help: `add ${owner} to the parties` });
  }
}

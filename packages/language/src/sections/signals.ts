import type { Signal } from '../conflict/conflict.ts';
import { formulasOfEdits, groundsOfEdits } from '../conflict/preference-parts.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import type { ValueOf, Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import {
  type Checking,
  checkDecisionMaker,
  checkDecisionMakers,
  checkMover,
  checkUnique,
  lookUp,
} from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkOwnOption, isSeenBody } from './observed.ts';
import { optionName } from './option-levels.ts';
import type { SeenOrders } from './perceptions.ts';
import {
  arePlacesAlike,
  checkEdits,
  editFields,
  editOrder,
  idsOf,
  type Order,
  warnOfDrops,
} from './preference-edits.ts';
import { editReferences, keyGives, keyRefers, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

const shown = mapping(
  {
    ...editFields,
    reveals: optional(
      list(optionName, { of: 'options' }),
      'options of it that whoever receives the signal knows of from then on',
    ),
  },
  { expects: 'a mapping with "add", "drop" or "reveals"' },
);

type WrittenShown = ValueOf<typeof shown>;

const signal = mapping(
  {
    by: required(reference('a decision maker'), 'who sends it'),
    to: required(
      oneOrMore(reference('a decision maker'), 'decision makers'),
      'who receives it: one decision maker, several as a list, or all',
    ),
    says: required(text, 'what it says, in words'),
    shows: optional(
      idMapping(shown, { of: ['decision maker', 'decision makers'], keys: 'references' }),
      'how decision makers and bodies are seen after it: { china: { add: { never: collapse }, at: 1 } }',
    ),
    corrects: optional(
      oneOrMore(reference('a fact'), 'facts'),
      'facts that whoever receives it no longer misreads: one, or several as a list',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  {
    expects: 'a signal',
    choices: [{ keys: ['shows', 'corrects'], required: true, together: true }],
  },
);

export const signals = section(
  idMapping(signal, { of: ['signal', 'signals'] }),
  'Actions that change what others believe, and not the state.',
  {
    entry: 'the signal',
    references: [
      keyGives('*', 'signal'),
      ...neededBy('*', refers('*.by', 'owner'), refers('*.to', 'owner')),
      refers('*.to.#', 'owner'),
      keyRefers('*.shows.*', 'owner'),
      ...editReferences('*.shows.*'),
      refers('*.shows.*.reveals.#', 'option'),
      refers('*.corrects', 'fact'),
      refers('*.corrects.#', 'fact'),
    ],
    owner: '*.shows.*',
    grounds: (conflict) => conflict.signals.map(signalPart),
  },
);

function signalPart(one: Signal): GroundedPart {
  const changes = one.shows.flatMap((shown) => shown.edits);
  return {
    ...groundsOf(one, groundsOfEdits(changes)),
    kind: 'signal',
    words: () => one.says,
    formulas: formulasOfEdits(changes),
  };
}

export function checkSignals(
  written: ValueOf<typeof signals.shape> | undefined,
  seen: SeenOrders,
  checking: Checking,
): Signal[] {
  return (written?.entries ?? []).flatMap((entry) => checkSignal(entry, seen, checking));
}

function checkSignal(
  { id, value }: NamedValue<ValueOf<typeof signal>>,
  seen: SeenOrders,
  checking: Checking,
): Signal[] {
  if (!value) return [];
  const { fields } = value;
  const by = checkDecisionMaker(fields.by, checking);
  const to = checkReceivers(readable(fields.to), by, checking);
  const shows = (fields.shows?.entries ?? []).flatMap((entry) =>
    checkShown(entry, to, seen, checking),
  );
  const because = checkClaims(fields.because, checking);
  const corrects = checkFacts(readable(fields.corrects), checking);
  if (!by || fields.says === undefined) return [];
  return [{ id: id.text, by, to, says: fields.says, shows, corrects, because, span: id.span }];
}

function checkReceivers(
  words: readonly Word[],
  by: string | undefined,
  checking: Checking,
): string[] {
  const everyone = [...checking.names.decisionMakers.known.keys()];
  const [only, ...others] = words;
  if (only?.text === 'all' && others.length === 0 && !everyone.includes('all')) {
    return everyone.filter((id) => id !== by);
  }
  const own = words.find((word) => word.text === by);
  if (own) checking.report('sees-itself', own.span, `${own.text} does not send a signal to itself`);
  return checkDecisionMakers(words, checking);
}

function checkFacts(words: readonly Word[], checking: Checking): string[] {
  checkUnique(words, checking);
  const { facts } = checking.names;
  return words.flatMap((word) => {
    const known = lookUp(facts, word, 'unknown-fact', 'fact', checking);
    return known ? [word.text] : [];
  });
}

function checkShown(
  { id, value }: NamedValue<WrittenShown>,
  receivers: readonly string[],
  seen: SeenOrders,
  checking: Checking,
): Signal['shows'] {
  const about = checkMover(id, checking);
  if (!value) return [];
  if (!['add', 'drop', 'reveals'].some((key) => value.keys.has(key))) {
    checking.report('missing-value', id.span, `nothing is said about how ${id.text} is seen`, {
      help: 'the keys possible here are add, at, drop and reveals',
    });
  }
  const isBody = isSeenBody(id, value.keys, 'reveals', checking);
  const orders = isBody || about === undefined ? [] : ordersShown(about, receivers, seen);
  const edits = isBody
    ? []
    : checkEdits(value, id.text, idsOf(orders[0]?.order ?? 'unread'), checking);
  const reveals = readable(value.fields.reveals).flatMap((name) =>
    checkOwnOption(name, id, checking),
  );
  if (about === undefined) return [];
  for (const { order } of orders) editOrder(value, order, about, checking);
  checkSamePlaces(value, id, orders, checking);
  return [{ about, edits, reveals }];
}

interface ShownOrder {
  readonly receiver: string;
  readonly order: Order;
}

/** What the receivers of a signal see, each but the one who is shown. */
function ordersShown(
  about: string,
  receivers: readonly string[],
  seen: SeenOrders,
): readonly ShownOrder[] {
  return receivers
    .filter((receiver) => receiver !== about)
    .map((receiver) => ({ receiver, order: seen(receiver, about) }));
}

/** A name of a place means the same number to all who receive the signal. */
function checkSamePlaces(
  value: WrittenShown,
  id: Word,
  [first, ...others]: readonly ShownOrder[],
  checking: Checking,
): void {
  const ids = first && idsOf(first.order);
  if (!ids) return;
  warnOfDrops(value, first.order, id.text, checking);
  const other = others.find(({ order }) => {
    const seenIds = idsOf(order);
    return seenIds && !arePlacesAlike(value, ids, seenIds);
  });
  if (!other) return;
  const message = `what is named here stands at another place of the order of ${id.text} as ${other.receiver} sees it than as ${first.receiver} does`;
  checking.report('unknown-place', id.span, message, {
    help: 'write a signal to each of them',
  });
}

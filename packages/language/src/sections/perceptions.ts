import type { Conflict, Perception } from '../conflict/conflict.ts';
import {
  formulasOfEdits,
  formulasOfPreference,
  groundsOfEdits,
  groundsOfPreference,
} from '../conflict/preference-parts.ts';
import { listing } from '../formula/resolution.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional } from '../shapes/mapping.ts';
import type { ValueOf, Word } from '../shapes/shape.ts';
import { type Checking, checkDecisionMaker, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import type { WrittenDecisionMakers } from './decision-makers.ts';
import { type GroundedPart, groundsOf, nameOfDecisionMaker } from './grounded-part.ts';
import { findOption, optionName } from './option-levels.ts';
import {
  checkPreference,
  preferenceChoice,
  preferenceFields,
  preferenceKeys,
} from './preference.ts';
import { checkEdits, editFields, editOrder, type Order, writtenOrder } from './preference-edits.ts';
import { keyRefers, preferenceReferences, refers, statementReferences } from './reference-rules.ts';
import { section } from './section.ts';

export const perception = mapping(
  {
    ...preferenceFields,
    ...editFields,
    hides: optional(
      list(optionName, { of: 'options' }),
      'options of the observed that the observer does not know of',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a mapping that says how one sees the other', choices: [preferenceChoice] },
);

const byObserved = idMapping(perception, {
  of: ['decision maker', 'decision makers'],
  keys: 'references',
});

export const perceptions = section(
  idMapping(byObserved, { of: ['decision maker', 'decision makers'], keys: 'references' }),
  'How decision makers see one another, where they see them wrong: first who sees, then who is seen. What is left out is seen as it is.',
  {
    entry: (observer, [observed], nameAt) => {
      const whom = observed === undefined ? 'others' : nameAt('decision-makers', observed);
      return `how ${nameAt('decision-makers', observer)} sees ${whom}`;
    },
    references: [
      keyRefers('*', 'owner'),
      keyRefers('*.*', 'owner'),
      ...preferenceReferences('*.*'),
      ...statementReferences('*.*.add', '*.*'),
      refers('*.*.hides.#', 'option'),
    ],
    owner: '*.*',
    grounds: (conflict) => conflict.perceptions.map((one) => perceptionPart(one, conflict)),
  },
);

function perceptionPart(one: Perception, conflict: Conflict): GroundedPart {
  const { observer, observed, preference, edits } = one;
  const name = (id: string) => nameOfDecisionMaker(conflict, id);
  return {
    ...groundsOf(one, [
      ...(preference ? groundsOfPreference(preference) : []),
      ...groundsOfEdits(edits),
    ]),
    kind: 'perception',
    // Said so that no verb has to agree with a name.
    words: (speaker) =>
      `The view of ${speaker.name(name(observed))} held by ${speaker.name(name(observer))}`,
    formulas: [...(preference ? formulasOfPreference(preference) : []), ...formulasOfEdits(edits)],
  };
}

type WrittenPerceptions = ValueOf<typeof perceptions.shape>;
type WrittenPerception = ValueOf<typeof perception>;

/** The order of statements that each observer sees in each observed, where there is one. */
export type SeenOrders = (observer: string, observed: string) => Order;

export function checkPerceptions(
  written: WrittenPerceptions | undefined,
  decisionMakers: WrittenDecisionMakers | undefined,
  checking: Checking,
): { perceptions: Perception[]; seen: SeenOrders } {
  const orders = new Map(
    decisionMakers?.entries.map(({ id, value }) => [id.text, writtenOrder(value)]),
  );
  const seen = new Map<string, Order>();
  const checked = (written?.entries ?? []).flatMap(({ id: observer, value }) => {
    const known = checkDecisionMaker(observer, checking);
    return (value?.entries ?? []).flatMap((entry) => {
      const own = orders.get(entry.id.text) ?? 'unread';
      const order = checkOrder(entry, own, checking);
      seen.set(`${observer.text} ${entry.id.text}`, order);
      return known === undefined ? [] : checkPerception(known, entry, checking);
    });
  });
  return {
    perceptions: checked,
    seen: (observer, observed) =>
      seen.get(`${observer} ${observed}`) ?? orders.get(observed) ?? 'unread',
  };
}

/** What the observed is seen to prefer, if that is an order of statements. */
function checkOrder(
  { id, value }: NamedValue<WrittenPerception>,
  own: Order,
  checking: Checking,
): Order {
  if (!value) return 'unread';
  const replaced = preferenceKeys.some((key) => value.keys.has(key));
  return replaced ? writtenOrder(value) : editOrder(value, own, id.text, checking);
}

export function checkPerception(
  observer: string,
  { id, value }: NamedValue<WrittenPerception>,
  checking: Checking,
): Perception[] {
  const observed = checkDecisionMaker(id, checking);
  if (observed === observer) {
    const message = `${observer} sees itself as it is`;
    checking.report('sees-itself', id.span, message, {
      help: 'under "perceptions" stands first who sees, then who is seen',
    });
  }
  if (!value) return [];
  checkContent(id, value, checking);
  const preference = checkPreference(value, id.text, id.span, checking);
  const edits = checkEdits(value, id.text, checking);
  const hides = readable(value.fields.hides).flatMap((name) => checkHidden(name, id, checking));
  const because = checkClaims(value.fields.because, checking);
  if (observed === undefined || !preference) return [];
  const replacing = present({ preference: preference.kind === 'none' ? undefined : preference });
  return [{ observer, observed, ...replacing, edits, hides, because, span: id.span }];
}

/** A perception says something, and says what is preferred in one way only. */
function checkContent(id: Word, { keys }: WrittenPerception, { report }: Checking): void {
  const replaces = preferenceKeys.find((key) => keys.has(key));
  const edit = keys.get('add') ?? keys.get('drop');
  if (!replaces && !edit && !keys.has('hides')) {
    const known = listing([...preferenceKeys, 'add', 'drop', 'hides']);
    report('missing-value', id.span, `nothing is said about how ${id.text} is seen`, {
      help: `the keys possible here are ${known}`,
    });
  }
  if (!replaces || !edit) return;
  report('competing-keys', edit, `statements cannot be added or dropped beside "${replaces}"`, {
    help: `"${replaces}" replaces the whole preference: put the statement in there`,
  });
}

function checkHidden(
  name: ValueOf<typeof optionName>,
  observed: Word,
  checking: Checking,
): string[] {
  const found = findOption(name, observed.text, checking);
  if (!found) return [];
  if (found.owner !== observed.text) {
    const message = `${found.owner}.${found.option} is not an option of ${observed.text}`;
    checking.report('option-of-another', name.span, message);
  }
  return [found.option];
}

import { moversOf } from '../conflict/axes.ts';
import type { Body, Conflict, DecisionMaker, Grounded, Perception } from '../conflict/conflict.ts';
import {
  formulasOfEdits,
  formulasOfPreference,
  groundsOfEdits,
  groundsOfPreference,
  isTaken,
} from '../conflict/preference-parts.ts';
import type { Formula } from '../formula/formula.ts';
import { listing } from '../formula/resolution.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { type Mapped, mapping, optional } from '../shapes/mapping.ts';
import { certainty } from '../shapes/scalars.ts';
import type { ValueOf, Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { type Checking, checkDecisionMaker, checkMover, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import type { WrittenDecisionMakers } from './decision-makers.ts';
import { checkConcept, concept } from './foresight.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkOwnOption, isSeenBody } from './observed.ts';
import { optionName } from './option-levels.ts';
import type { OrderIds } from './place.ts';
import {
  checkPreference,
  preferenceChoice,
  preferenceFields,
  preferenceKeys,
} from './preference.ts';
import {
  checkEdits,
  editFields,
  editOrder,
  idsOf,
  type Order,
  warnOfDrops,
  writtenOrder,
} from './preference-edits.ts';
import { editReferences, keyRefers, preferenceReferences, refers } from './reference-rules.ts';
import { section } from './section.ts';

const seenFields = {
  ...preferenceFields,
  ...editFields,
  hides: optional(
    list(optionName, { of: 'options' }),
    'options of the observed that the observer does not know of',
  ),
  foresight: optional(
    concept,
    'how far the observed looks as the observer sees it: the id of a solution concept',
  ),
  sure: optional(certainty, 'how sure it is, from 0 to 1, that it is seen so'),
  says: optional(text, 'what the view stands for, in words'),
  because: optional(claimReferences, becauseAbout),
};

const seenOptions = {
  expects: 'a mapping that says how one sees the other',
  choices: [preferenceChoice],
};

const named = { of: ['decision maker', 'decision makers'], keys: 'references' } as const;

export const perception = mapping(
  {
    ...seenFields,
    perceptions: optional(
      idMapping(mapping(seenFields, seenOptions), named),
      'how the observer thinks that the observed sees others, the observer among them; places count in the orders that the observer sees',
    ),
  },
  seenOptions,
);

export const perceptions = section(
  idMapping(idMapping(perception, named), named),
  'How decision makers see one another, where they see them wrong: first who sees, then who is seen. What is left out is seen as it is.',
  {
    entry: (observer, [observed, key, other], nameAt) => {
      const name = (id: string | number) => {
        const known = nameAt('decision-makers', id);
        return known === `${id}` ? nameAt('bodies', id) : known;
      };
      const whom = observed === undefined ? 'others' : name(observed);
      return key === 'perceptions' && other !== undefined
        ? `how ${name(observer)} thinks that ${whom} sees ${name(other)}`
        : `how ${name(observer)} sees ${whom}`;
    },
    references: [
      keyRefers('*', 'owner'),
      ...seenReferences('*.*'),
      ...seenReferences('*.*.perceptions.*'),
    ],
    owner: ['*.*.perceptions.*', '*.*'],
    grounds: (conflict) => conflict.perceptions.map((one) => perceptionPart(one, conflict)),
  },
);

function seenReferences(at: string) {
  return [
    keyRefers(at, 'owner'),
    ...preferenceReferences(at),
    ...editReferences(at),
    refers(`${at}.hides.#`, 'option'),
  ];
}

function perceptionPart(one: Perception, conflict: Conflict): GroundedPart {
  const { observer, observed, perceptions: thoughts = [] } = one;
  const name = (id: string) => moversOf(conflict).find((mover) => mover.id === id)?.name ?? id;
  return {
    ...groundsOf(one, [
      ...groundsIn(one),
      ...thoughts.flatMap((each) => [each, ...groundsIn(each)]),
    ]),
    kind: 'perception',
    // Said so that no verb has to agree with a name.
    words: (speaker) =>
      one.says === undefined
        ? `The view of ${speaker.name(name(observed))} held by ${speaker.name(name(observer))}`
        : speaker.opening(one.says),
    formulas: [one, ...thoughts].flatMap(formulasIn),
  };
}

function groundsIn({ preference, edits }: Perception): readonly Grounded[] {
  return [...(preference ? groundsOfPreference(preference) : []), ...groundsOfEdits(edits)];
}

function formulasIn({ preference, edits }: Perception): readonly Formula[] {
  return [...(preference ? formulasOfPreference(preference) : []), ...formulasOfEdits(edits)];
}

type WrittenPerceptions = ValueOf<typeof perceptions.shape>;
type WrittenPerception = ValueOf<typeof perception>;
/** What can be said of a view of any level. */
type WrittenSeen = Mapped<typeof seenFields>;

/** The order of statements that each observer sees in each observed, where there is one. */
export type SeenOrders = (observer: string, observed: string) => Order;

export function checkPerceptions(
  written: WrittenPerceptions | undefined,
  { owners, ...movers }: Movers & { readonly owners: WrittenDecisionMakers | undefined },
  checking: Checking,
): { perceptions: Perception[]; seen: SeenOrders } {
  const orders = new Map(owners?.entries.map(({ id, value }) => [id.text, writtenOrder(value)]));
  const bySight = new Map<string, Order>();
  const seen: SeenOrders = (observer, observed) =>
    bySight.get(`${observer} ${observed}`) ?? orders.get(observed) ?? 'unread';
  const views = (written?.entries ?? []).flatMap(({ id: observer, value }) =>
    (value?.entries ?? []).map((entry) => ({ observer, entry })),
  );
  for (const { observer, entry } of views) {
    const own = orders.get(entry.id.text) ?? 'unread';
    const order = checkOrder(entry, own, checking);
    // A view that is not taken to be so leaves the order that is seen as it is.
    const isSeen = isTaken(present({ sure: entry.value?.fields.sure }));
    bySight.set(`${observer.text} ${entry.id.text}`, isSeen ? order : own);
  }
  for (const { observer, entry } of views) {
    for (const thought of entry.value?.fields.perceptions?.entries ?? []) {
      checkOrder(thought, seen(observer.text, thought.id.text), checking);
    }
  }
  const observers = new Map(
    (written?.entries ?? []).map(({ id }) => [id, checkDecisionMaker(id, checking)]),
  );
  const checked = views.flatMap(({ observer, entry }) => {
    const known = observers.get(observer);
    const own = orders.get(entry.id.text) ?? 'unread';
    warnOfViewDrops(entry, own, (observed) => seen(observer.text, observed), checking);
    const seenIds = (observed: string) => idsOf(seen(observer.text, observed));
    if (known === undefined) return [];
    return checkPerception(known, entry, { own: idsOf(own), seenIds }, checking);
  });
  for (const { observer, entry } of views) {
    checkForesightSeen(entry.value, asSeenBy(observer.text, checked, movers), checking);
  }
  return { perceptions: checked, seen };
}

/** Those who can move, as the file has them. */
interface Movers {
  readonly decisionMakers: readonly DecisionMaker[];
  readonly bodies: readonly Body[];
}

/** The movers with the preferences that replace their own where somebody sees them. */
function asSeenBy(
  viewer: string,
  checked: readonly Perception[],
  { decisionMakers, bodies }: Movers,
): Movers {
  const replaced = new Map(
    checked
      .filter(({ observer }) => observer === viewer)
      .map(({ observed, preference }) => [observed, preference]),
  );
  return {
    bodies,
    decisionMakers: decisionMakers.map((one) => {
      const preference = replaced.get(one.id);
      return preference ? { ...one, preference } : one;
    }),
  };
}

/** Whether the concepts by which somebody is taken to look ahead fit such a conflict. */
export function checkForesightSeen(
  written: WrittenPerception | undefined,
  movers: Movers,
  checking: Checking,
): void {
  if (!written) return;
  const thoughts = (written.fields.perceptions?.entries ?? []).flatMap(({ value }) => value ?? []);
  for (const { fields } of [written, ...thoughts]) {
    if (fields.foresight) checkConcept(fields.foresight, movers, checking);
  }
}

/** What the observed is seen to prefer, if that is an order of statements. */
function checkOrder({ id, value }: NamedValue<WrittenSeen>, own: Order, checking: Checking): Order {
  if (!value || checking.names.bodies.known.has(id.text)) return 'unread';
  const replaced = preferenceKeys.some((key) => value.keys.has(key));
  return replaced ? writtenOrder(value) : editOrder(value, own, id.text, checking);
}

/** The ids of the statements in the orders that a view is about. */
export interface ViewedIds {
  /** In the order of the observed. */
  readonly own: OrderIds;
  /** In the orders that the observer sees. */
  readonly seenIds: (observed: string) => OrderIds;
}

/** A view, without whether the numbers of its places are those of an order. */
export function checkPerception(
  observer: string,
  entry: NamedValue<WrittenPerception>,
  { own, seenIds }: ViewedIds,
  checking: Checking,
): Perception[] {
  const { id, value } = entry;
  const written = value?.fields.perceptions;
  const thoughts = (written?.entries ?? []).flatMap((each) =>
    checkSeen(id.text, each, seenIds(each.id.text), checking),
  );
  return checkSeen(observer, entry, own, checking).map((one) => {
    return thoughts.length > 0 ? { ...one, perceptions: thoughts } : one;
  });
}

function warnOfViewDrops(
  { id, value }: NamedValue<WrittenPerception>,
  own: Order,
  seen: (observed: string) => Order,
  checking: Checking,
): void {
  if (!value) return;
  warnOfDrops(value, own, id.text, checking);
  for (const { id: other, value: thought } of value.fields.perceptions?.entries ?? []) {
    if (thought) warnOfDrops(thought, seen(other.text), other.text, checking);
  }
}

function checkSeen(
  observer: string,
  { id, value }: NamedValue<WrittenSeen>,
  ids: OrderIds,
  checking: Checking,
): Perception[] {
  const observed = checkMover(id, checking);
  if (observed === observer) {
    const message = `${observer} sees itself as it is`;
    checking.report('sees-itself', id.span, message, {
      help: 'under "perceptions" stands first who sees, then who is seen',
    });
  }
  if (!value) return [];
  const { fields } = value;
  checkContent(id, value, checking);
  const of = isSeenBody(id, value.keys, 'hides, foresight', checking)
    ? { edits: [] }
    : checkSeenOrder(id, value, ids, checking);
  const hides = readable(fields.hides).flatMap((name) => checkOwnOption(name, id, checking));
  const because = checkClaims(fields.because, checking);
  if (observed === undefined || !of) return [];
  const { foresight, sure, says } = fields;
  const beside = present({ foresight: foresight?.id, sure: sure === 1 ? undefined : sure, says });
  return [{ observer, observed, ...of, hides, ...beside, because, span: id.span }];
}

/** What the observed is seen to prefer. */
function checkSeenOrder(
  id: Word,
  value: WrittenSeen,
  ids: OrderIds,
  checking: Checking,
): Pick<Perception, 'preference' | 'edits'> | undefined {
  const preference = checkPreference(value, id.text, id.span, checking);
  const edits = checkEdits(value, id.text, ids, checking);
  if (!preference) return undefined;
  return { ...present({ preference: preference.kind === 'none' ? undefined : preference }), edits };
}

const contents = ['add', 'drop', 'hides', 'foresight', 'perceptions', ...preferenceKeys];

/** A perception says something, and says what is preferred in one way only. */
function checkContent(id: Word, { keys }: WrittenSeen, { report }: Checking): void {
  const replaces = preferenceKeys.find((key) => keys.has(key));
  const edit = keys.get('add') ?? keys.get('drop');
  if (!contents.some((key) => keys.has(key))) {
    report('missing-value', id.span, `nothing is said about how ${id.text} is seen`, {
      help: `the keys possible here are ${listing(contents)}`,
    });
  }
  if (!replaces || !edit) return;
  report('competing-keys', edit, `statements cannot be added or dropped beside "${replaces}"`, {
    help: `"${replaces}" replaces the whole preference: put the statement in there`,
  });
}

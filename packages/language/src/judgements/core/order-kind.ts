import type { Conflict, Preference } from '../../conflict/conflict.ts';
import { type EditOutcome, refused } from '../../edits/core/outcome.ts';
import type { OrderOwner } from '../../edits/statement-place.ts';
import { numberOf, type Place, placeOf } from '../../sections/place.ts';
import { reportUnknownName } from '../../sections/preference-edits.ts';
import { type Fields, type Mapped, optional } from '../../shapes/mapping.ts';
import { number } from '../../shapes/scalars.ts';
import type { Word } from '../../shapes/shape.ts';
import type { Span } from '../../source/span.ts';
import { createWriter, type JsonFields, type Writer } from './entry-json.ts';
import { findDecisionMaker } from './find.ts';
import { followNames, idsOfPreference } from './follow-names.ts';
import type { OrderChange, Whose } from './judgement.ts';
import {
  defineKind,
  type JudgementChecking,
  type JudgementKind,
  nowhere,
  ofField,
  viewerField,
} from './kind.ts';
import type { Ordered } from './ordered.ts';
import { placesStillMean } from './places-still-mean.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';
import { editView } from './view-text.ts';
import { perceptionOf, seenAs, seenPreference, viewAsIs } from './views.ts';

/** One kind of change to an order, whoever's it is. */
interface OrderKind<C extends OrderChange, F extends Fields> {
  readonly kind: C['kind'];
  readonly about: string;
  readonly fields: F;
  read(fields: Numbered<F>, reading: OrderChecking): C | undefined;
  write(change: C, writer: Writer): JsonFields;
  change(ordered: Ordered, change: C): Preference | RefusedJudgement;
  /** What undoes it, by the preference to which it applies. */
  invert(preference: Preference, change: C): OrderChange;
  id(change: C): string;
  /** Changes the text where the order is written out, by the preference as it was. */
  edit(text: string, whose: OrderOwner, change: C, context: EditContext): EditOutcome;
}

/** What was read, with the numbers of places that may have been written by name. */
type Numbered<F extends Fields> = {
  readonly [K in keyof F]: NumberOf<Mapped<F>['fields'][K]>;
};

type NumberOf<T> = T extends Place ? number : T;

interface EditContext {
  readonly preference: Preference;
  readonly writer: Writer;
}

export interface OrderChecking extends JudgementChecking {
  readonly viewer?: string;
  /** Whose options stand without a prefix in new statements, and where these are said to stand. */
  readonly owner: string;
  readonly place: Span;
}

/** A place of a list in the JSON of a judgement. */
export const placeNumber = number({
  expects: 'a place in the order, counted from 1',
  least: 1,
  whole: true,
});

/** A place of an order of statements or states: its number, or the id of the statement that stands there. */
export const orderPlace = placeOf(
  'a place in the order, counted from 1, or the id of its statement',
);

/** A judgement about an order: of a decision maker, or as a viewer takes it to be. */
export function defineOrderKind<C extends OrderChange, F extends Fields>(
  order: OrderKind<C, F>,
): JudgementKind<Whose & C> {
  const { kind, about } = order;
  return defineKind<Whose & C, Fields>({
    kind,
    about,
    fields: { of: ofField, viewer: viewerField, ...order.fields },
    read(fields, reading, span) {
      const { of, viewer } = fields as Partial<Record<string, Word>>;
      if (of === undefined) return undefined;
      const place = spanOfOrder(reading.conflict, of.text) ?? span;
      const who = { owner: of.text, ...(viewer && { viewer: viewer.text }) };
      const change = order.read(numbered(fields, who, reading) as Numbered<F>, {
        ...reading,
        ...who,
        place,
      });
      return change && { ...change, of: of.text, ...(viewer && { viewer: viewer.text }) };
    },
    write: (judgement, conflict) => ({
      viewer: judgement.viewer,
      of: judgement.of,
      ...order.write(judgement, createWriter(conflict)),
    }),
    apply(conflict, judgement) {
      const ordered = orderOf(conflict, judgement);
      if (isRefused(ordered)) return ordered;
      const preference = order.change(ordered, judgement);
      if (isRefused(preference)) return preference;
      const replaced = withPreference(conflict, judgement, preference);
      const changed = isRefused(replaced) ? replaced : followNames(replaced, judgement.of);
      return isRefused(changed) ? changed : (placesStillMean(changed, judgement.of) ?? changed);
    },
    invert(conflict, judgement) {
      const { of, viewer } = judgement;
      if (viewer !== undefined) return viewAsIs(conflict, viewer, of);
      const ordered = orderOf(conflict, judgement);
      if (isRefused(ordered)) throw new RangeError(ordered.reason.message);
      return { ...order.invert(ordered.preference, judgement), of };
    },
    id(judgement) {
      const { of, viewer } = judgement;
      return `${viewer === undefined ? of : `${viewer}~${of}`}.${order.id(judgement)}`;
    },
    span(conflict, judgement) {
      const ordered = orderOf(conflict, judgement);
      return isRefused(ordered) ? nowhere : spanAt(ordered.preference, judgement.place);
    },
    edit(text, judgement, before, after) {
      const { of, viewer } = judgement;
      if (viewer !== undefined && !perceptionOf(before, viewer, of)?.preference) {
        return editView(text, before, after, { viewer, of });
      }
      const ordered = orderOf(before, judgement);
      if (isRefused(ordered)) return refused('no-such-entry', ordered.reason.message);
      const whose = { decisionMaker: of, ...(viewer !== undefined && { viewer }) };
      const writer = createWriter(before, of);
      return order.edit(text, whose, judgement, { preference: ordered.preference, writer });
    },
  });
}

/** The fields with places by number that are written by name. */
function numbered(
  fields: Mapped<Fields>['fields'],
  { owner: of, viewer }: Pick<OrderChecking, 'owner' | 'viewer'>,
  { soFar, report }: JudgementChecking,
): Mapped<Fields>['fields'] {
  const numberIn = (value: unknown): unknown => {
    if (!isPlace(value)) return value;
    if (value.kind === 'number') return value.number;
    const ids = idsOfOrder(soFar(), { of, ...(viewer !== undefined && { viewer }) });
    const found = numberOf(value, ids);
    if (found === undefined) reportUnknownName(value, ids, of, report);
    return found;
  };
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, numberIn(value)]));
}

function isPlace(value: unknown): value is Place {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : '';
  return kind === 'number' || kind === 'name';
}

/** The ids of the statements of an order, place by place; none where it has no statements. */
export function idsOfOrder(conflict: Conflict, whose: Whose): readonly (string | undefined)[] {
  const ordered = orderOf(conflict, whose);
  return isRefused(ordered) ? [] : idsOfPreference(ordered.preference);
}

/** The order that a judgement is about. */
export function orderOf(conflict: Conflict, { of, viewer }: Whose): Ordered | RefusedJudgement {
  const owner = findDecisionMaker(conflict, of);
  if (isRefused(owner)) return owner;
  if (viewer === undefined) return { of, preference: owner.preference, ownerSpan: owner.span };
  const observer = findDecisionMaker(conflict, viewer);
  if (isRefused(observer)) return observer;
  if (viewer === of) return refuse('sees-itself', `"${of}" sees itself as it is`);
  const preference = seenPreference(conflict, viewer, of);
  return isRefused(preference) ? preference : { of, preference, ownerSpan: owner.span };
}

function withPreference(
  conflict: Conflict,
  { of, viewer }: Whose,
  preference: Preference,
): Conflict | RefusedJudgement {
  if (viewer !== undefined) return seenAs(conflict, viewer, of, preference);
  const { decisionMakers } = conflict;
  return {
    ...conflict,
    decisionMakers: decisionMakers.map((one) => (one.id === of ? { ...one, preference } : one)),
    doubts: preference.kind === 'utility' ? doubtsOfUtility(conflict, of) : conflict.doubts,
  };
}

/** What was doubted of weights is doubted of the utility that they have become, but for ranges: there are no weights any more. */
function doubtsOfUtility({ doubts }: Conflict, of: string): Conflict['doubts'] {
  const isOfWeights = ([owner, key]: readonly string[]) => owner === of && key === 'weights';
  return doubts.some((one) => isOfWeights(one.of))
    ? doubts
        .filter((one) => !isOfWeights(one.of) || one.how.kind !== 'within')
        .map((one) => (isOfWeights(one.of) ? { ...one, of: [of, 'utility'] } : one))
    : doubts;
}

function spanOfOrder({ decisionMakers }: Conflict, of: string): Span | undefined {
  return decisionMakers.find(({ id }) => id === of)?.preference.span;
}

/** Where stands what is at a place of an order, or the order itself. */
function spanAt(preference: Preference, place: number): Span {
  switch (preference.kind) {
    case 'prioritized':
      return preference.statements[place - 1]?.span ?? preference.span;
    case 'ranking':
      return preference.places[place - 1]?.[0]?.span ?? preference.span;
    default:
      return preference.span;
  }
}

export const memberField = optional(
  placeNumber,
  'which one, from 1, of the statements that stand together at the place; without it all of them',
);

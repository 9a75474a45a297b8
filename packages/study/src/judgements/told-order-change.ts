import { isTaken, type OrderChange, type Preference, statementsOf } from '@standoff/language';
import type { ToldEntry, ToldOrderChange } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import {
  entriesOf,
  entryAt,
  meantAt,
  placeOf,
  swappedOrder,
  wishesOf,
  wishOf,
} from './order-entries.ts';

type ChangeOf<K extends OrderChange['kind']> = Extract<OrderChange, { readonly kind: K }>;

/** A change to an order, by what stands in the order as it was. */
export function toldOrderChange(
  phrasebook: Phrasebook,
  change: OrderChange,
  order: Preference | undefined,
): ToldOrderChange {
  const at = (place: number) => entryAt(phrasebook, order, place);
  switch (change.kind) {
    case 'move': {
      const { kind, place, to, greatly } = change;
      const moved = { kind, what: at(place), past: at(to), from: place, to };
      return { ...moved, ...(greatly !== undefined && { greatly }) };
    }
    case 'swap': {
      const { kind, place, across = false } = change;
      const swapped = swappedOrder(order, change);
      const [lower, upper] = [place, place + 1].map((one) => entryAt(phrasebook, swapped, one));
      return { kind, upper: upper!, lower: lower!, across };
    }
    case 'drop':
      return { kind: 'drop', wish: meant(phrasebook, order, change) };
    case 'sure':
      return {
        kind: 'sure',
        wish: meant(phrasebook, order, change),
        so: isTaken({ sure: change.value }),
      };
    case 'add':
      return {
        kind: 'add',
        wish: wishesOf(change.statement),
        ...rankOf(phrasebook, order, change),
      };
    case 'restate':
      return { kind: 'restate', wish: wishesOf(change.statement), before: at(change.place) };
    case 'degree': {
      const { kind, place, greatly } = change;
      return order?.kind === 'ranking'
        ? { kind: 'gap', upper: at(place), lower: at(place + 1), greatly }
        : { kind, wish: at(place), greatly };
    }
    case 'alternative': {
      const entry = entriesOf(order)[change.place - 1];
      const [taken, other] = entry === undefined ? [] : statementsOf(entry);
      return taken && other
        ? { kind: 'alternative', wish: wishOf(other), before: { wishes: [wishOf(taken)] } }
        : { kind: 'alternative', before: at(change.place) };
    }
  }
}

/** What is dropped, or is sure or not: of what stands together all that counts, or one of it. */
function meant(
  phrasebook: Phrasebook,
  order: Preference | undefined,
  change: Pick<ChangeOf<'drop'>, 'place' | 'member'>,
): ToldEntry {
  const statements = meantAt(order, change);
  return statements.length === 0
    ? entryAt(phrasebook, order, change.place)
    : { wishes: statements.map(wishOf), ...placeOf(order, change.place, statements) };
}

function rankOf(
  phrasebook: Phrasebook,
  order: Preference | undefined,
  { place }: ChangeOf<'add'>,
): Pick<Extract<ToldOrderChange, { readonly kind: 'add' }>, 'rank'> {
  const { length } = entriesOf(order);
  if (length === 0) return {};
  if (place === 1) return { rank: 'first' };
  return { rank: place > length ? 'last' : { above: entryAt(phrasebook, order, place) } };
}

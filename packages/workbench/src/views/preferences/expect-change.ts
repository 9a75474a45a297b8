import type {
  PreferenceChange,
  PreferenceItem,
  ShownPreference,
} from '../../desk/shown-preferences.ts';

/**
 * What a change of preferences will come to, so that the page can show it before the text is edited;
 * undefined where that takes reading the text.
 */
export function expectChange(
  preferences: readonly ShownPreference[],
  position: number,
  change: PreferenceChange,
): ShownPreference[] | undefined {
  const preference = preferences[position];
  if (preference?.kind !== 'statements') return undefined;
  const items = changeItems(preference.items, change);
  return items && preferences.with(position, { ...preference, items: renumber(items) });
}

function changeItems(
  items: readonly PreferenceItem[],
  change: PreferenceChange,
): PreferenceItem[] | undefined {
  const at = (place: number) => items.findIndex((item) => isOn(item) && item.place === place);
  switch (change.kind) {
    case 'move': {
      const item = items[at(change.from)]!;
      const target = at(change.to);
      return items.toSpliced(at(change.from), 1).toSpliced(target, 0, item);
    }
    case 'remove':
      return items.toSpliced(at(change.place), 1);
    case 'switch-off':
      return items.with(at(change.place), { ...items[at(change.place)]!, off: 0 });
    case 'switch-on':
      return items.map((item) => (item.off === change.off ? switchedOn(item) : item));
    default:
      return undefined;
  }
}

function isOn({ off }: PreferenceItem): boolean {
  return off === undefined;
}

function switchedOn({ off: _, ...item }: PreferenceItem): PreferenceItem {
  return item;
}

/** Places count those that are on, the others by themselves. */
function renumber(items: readonly PreferenceItem[]): PreferenceItem[] {
  let place = 1;
  let off = 1;
  return items.map((item) =>
    isOn(item) ? { ...item, place: place++ } : { ...item, place, off: off++ },
  );
}

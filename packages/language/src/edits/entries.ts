import type { MappingNode } from '../document/node.ts';
import { sectionsByKey } from '../sections/index.ts';
import {
  type Content,
  contentOf,
  type Entries,
  entriesOf,
  isEntries,
  isList,
  nodeAt,
  type Path,
  sameContent,
} from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { removeItem } from './core/remove-item.ts';
import { replaceValue } from './core/replace-value.ts';
import { addEntry, keyOrder } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';
import { addCounted, removeCounted } from './counted-places.ts';
import { derivedId } from './derived-id.ts';
import { keysAt } from './references/file-names.ts';

/** Keys with their values; one without a value is taken out. What is not named stays as it is. */
export type EntryFields = readonly (readonly [key: string, value: Content | undefined])[];

export interface NewEntry {
  /** The section, and within `perceptions` and `misread` who sees. */
  readonly section: Path;
  /** Where entries have ids; made of `words` when it is not given. */
  readonly id?: string;
  /** What the entry is known by, such as its name. */
  readonly words?: string;
  /** Whether entries have numbers and no ids, as `doubts` have. */
  readonly isList?: boolean;
  /** Its place in such a list, from 0; the last one when it is not given. */
  readonly place?: number;
  readonly fields: EntryFields;
  /** The key whose value stands alone where nothing else is said, as that of `as` in `war: no`. */
  readonly short?: string;
}

/** Adds an entry to a section of any kind, as the last one. What it has to say is checked by reading it. */
export function addEntryTo(text: string, what: NewEntry): EditOutcome {
  const { section, words = '', isList = false } = what;
  const value = asShortAsCanBe(what.fields, what.short);
  if (isList) {
    return edit(text, (draft) => addCounted(draft, section, value, what.place));
  }
  const made: { id?: string } = {};
  const outcome = edit(text, (draft) => {
    const id = what.id ?? derivedId(words, idsBeside(draft.root, section), oneOf(section));
    made.id = id;
    return addUnder(draft, section, id, value);
  });
  return made.id === undefined ? outcome : withId(outcome, made.id);
}

function asShortAsCanBe(fields: EntryFields, short: string | undefined): Content {
  const said = fields.filter(([, value]) => value !== undefined);
  const [[key, value] = []] = said;
  const isAlone = said.length === 1 && key === short && value !== undefined;
  return isAlone ? value : entriesOf(Object.fromEntries(said));
}

/** What an entry is called that has no words of its own: `the threat` is a `threat`. */
function oneOf([section]: Path): string {
  const entry = sectionsByKey.get(`${section}`)?.entry;
  return typeof entry === 'string' ? (entry.split(' ').at(-1) ?? 'entry') : 'entry';
}

/** The ids that a formula or a state could take for that of the entry. */
function idsBeside(root: MappingNode, section: Path): string[] {
  switch (section[0]) {
    case 'bodies':
      return owning.flatMap((key) => keysAt(root, [key]));
    case 'agreements':
      // Its id stands alone in formulas, as that of a fact or of an option beside its owner.
      return [
        ...[...owning, 'facts', 'states'].flatMap((key) => keysAt(root, [key])),
        ...optionIds(root),
      ];
    default:
      return keysAt(root, section);
  }
}

/** Sections of which the ids stand before options, or for one. */
const owning = ['decision-makers', 'bodies', 'agreements'];

function optionIds(root: MappingNode): string[] {
  return ['decision-makers', 'bodies'].flatMap((key) =>
    keysAt(root, [key]).flatMap((id) => keysAt(root, [key, id, 'options'])),
  );
}

/** A section inside a section that is not there is begun with it. */
function addUnder(draft: Draft, section: Path, id: string, value: Content): Step {
  const [outer, inner] = section;
  if (inner === undefined || nodeAt(draft.root, section)) {
    return addEntry(draft, section, id, value);
  }
  return addEntry(draft, [outer!], `${inner}`, entriesOf({ [id]: value }));
}

/** Changes what an entry says; keys inside a mapping are changed one by one, so that the others stay. */
export function changeEntryAt(
  text: string,
  what: {
    readonly path: Path;
    readonly fields: EntryFields;
    /** The customary order of its keys, in which new ones are put. */
    readonly order?: readonly string[];
    /** The key whose value may stand alone. */
    readonly short?: string;
  },
): EditOutcome {
  const { path, fields, order = keyOrder, short } = what;
  return edit(text, (draft) => {
    const node = nodeAt(draft.root, path);
    if (!node) return refused('no-such-entry', 'this is no longer in the file');
    if (short !== undefined && node.kind !== 'mapping') {
      const said = new Map([[short, contentOf(node)], ...fields]);
      return replaceValue(draft, path, asShortAsCanBe(inOrderOf(order, said), short));
    }
    // What is new comes first: a mapping without a key would be gone.
    const inOrder = [...fields].sort((a, b) => Number(!a[1]) - Number(!b[1]));
    return inTurn(
      draft,
      inOrder.map(
        ([key, value]) =>
          (next) =>
            setContent(next, path, key, value, order),
      ),
    );
  });
}

function inOrderOf(order: readonly string[], said: ReadonlyMap<string, Content | undefined>) {
  return [...said].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function setContent(
  draft: Draft,
  path: Path,
  key: string,
  value: Content | undefined,
  order: readonly string[],
): Step {
  const inside = [...path, key];
  const node = nodeAt(draft.root, inside);
  const old = node ? contentOf(node) : undefined;
  if (old === undefined || value === undefined) return setField(draft, path, key, value, order);
  return setInside(draft, inside, old, value) ?? setField(draft, path, key, value, order);
}

/** What a mapping or a list says otherwise, part by part, so that the other parts stay as they are written. */
function setInside(draft: Draft, path: Path, old: Content, value: Content): Step | undefined {
  if (isEntries(old) && isEntries(value)) return setEntries(draft, path, old, value);
  if (!isList(old) || !isList(value) || value.length === 0) return undefined;
  const step = setItems(draft, path, old, value);
  return step.status === 'draft' ? step : undefined;
}

function setEntries(draft: Draft, path: Path, old: Entries, value: Entries): Step {
  const kept = new Set(value.entries.map(([each]) => each));
  const gone = old.entries.filter(([each]) => !kept.has(each));
  const set = inTurn(
    draft,
    value.entries.map(
      ([each, part]) =>
        (next) =>
          setContent(next, path, each, part, keyOrder),
    ),
  );
  return gone.reduce<Step>(
    (step, [each]) => andThen(step, (next) => setField(next, path, each, undefined)),
    set,
  );
}

/** The items between those that are the same at both ends. */
function setItems(
  draft: Draft,
  path: Path,
  old: readonly Content[],
  value: readonly Content[],
): Step {
  const shorter = Math.min(old.length, value.length);
  const isOther = (one: Content | undefined, other: Content | undefined) =>
    one === undefined || other === undefined || !sameContent(one, other);
  const before = old.findIndex((item, at) => isOther(item, value[at]));
  if (before < 0 && old.length === value.length) return draft;
  const start = before < 0 ? shorter : before;
  let end = 0;
  while (end < shorter - start && !isOther(old.at(-1 - end), value.at(-1 - end))) end += 1;
  const both = shorter - start - end;
  const changed = Array.from({ length: both }, (_, k) => start + k);
  const gone = Array.from({ length: old.length - shorter }, (_, k) => start + both + k);
  const added = value.slice(start + both, value.length - end);
  return inTurn(draft, [
    ...changed.map((at) => (next: Draft) => setItem(next, [...path, at], old[at]!, value[at]!)),
    ...gone.reverse().map((at) => (next: Draft) => removeItem(next, path, at)),
    ...added.map(
      (item, k) => (next: Draft) => insertItem(next, path, start + both + k, { value: item }),
    ),
  ]);
}

function setItem(draft: Draft, path: Path, old: Content, value: Content): Step {
  return setInside(draft, path, old, value) ?? replaceValue(draft, path, value);
}

/** Takes an entry out, and its section with the last one. */
export function removeEntryAt(text: string, { path }: { readonly path: Path }): EditOutcome {
  return edit(text, (draft) =>
    nodeAt(draft.root, path)
      ? removeCounted(draft, path)
      : refused('no-such-entry', 'this is no longer in the file'),
  );
}

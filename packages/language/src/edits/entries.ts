import type { MappingNode } from '../document/node.ts';
import { sectionsByKey } from '../sections/index.ts';
import {
  type Content,
  contentOf,
  entriesOf,
  isEntries,
  nodeAt,
  type Path,
} from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addEntry, addToList, keyOrder } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';
import { derivedId } from './derived-id.ts';

/** Keys with their values; one without a value is taken out. What is not named stays as it is. */
export type EntryFields = readonly (readonly [key: string, value: Content | undefined])[];

export interface NewEntry {
  /** The section, and within `perceptions` who sees. */
  readonly section: Path;
  /** Where entries have ids; made of `words` when it is not given. */
  readonly id?: string;
  /** What the entry is known by, such as its name. */
  readonly words?: string;
  /** Whether entries have numbers and no ids, as `doubts` have. */
  readonly isList?: boolean;
  readonly fields: EntryFields;
}

/** Adds an entry to a section of any kind, as the last one. What it has to say is checked by reading it. */
export function addEntryTo(text: string, what: NewEntry): EditOutcome {
  const { section, words = '', isList = false } = what;
  const value = entriesOf(Object.fromEntries(what.fields));
  if (isList) return edit(text, (draft) => addToList(draft, section, value));
  const made: { id?: string } = {};
  const outcome = edit(text, (draft) => {
    const id = what.id ?? derivedId(words, idsBeside(draft.root, section), oneOf(section));
    made.id = id;
    return addUnder(draft, section, id, value);
  });
  return made.id === undefined ? outcome : withId(outcome, made.id);
}

/** What an entry is called that has no words of its own: `the threat` is a `threat`. */
function oneOf([section]: Path): string {
  const entry = sectionsByKey.get(`${section}`)?.entry;
  return typeof entry === 'string' ? (entry.split(' ').at(-1) ?? 'entry') : 'entry';
}

/** The ids that a formula or a state could take for that of the entry. */
function idsBeside(root: MappingNode, section: Path): string[] {
  const besides = section[0] === 'bodies' ? [['decision-makers'], ['bodies']] : [section];
  return besides.flatMap((path) => {
    const node = nodeAt(root, path);
    return node?.kind === 'mapping' ? node.entries.map(({ key }) => key.text) : [];
  });
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
  },
): EditOutcome {
  const { path, fields, order = keyOrder } = what;
  return edit(text, (draft) => {
    const node = nodeAt(draft.root, path);
    if (!node) return refused('no-such-entry', 'this is no longer in the file');
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

function setContent(
  draft: Draft,
  path: Path,
  key: string,
  value: Content | undefined,
  order: readonly string[] = [],
): Step {
  const inside = [...path, key];
  const node = nodeAt(draft.root, inside);
  const old = node ? contentOf(node) : undefined;
  if (old === undefined || value === undefined || !isEntries(old) || !isEntries(value)) {
    return setField(draft, path, key, value, order);
  }
  const kept = new Set(value.entries.map(([each]) => each));
  const gone = old.entries.filter(([each]) => !kept.has(each));
  const set = inTurn(
    draft,
    value.entries.map(
      ([each, part]) =>
        (next) =>
          setContent(next, inside, each, part),
    ),
  );
  return gone.reduce<Step>(
    (step, [each]) => andThen(step, (next) => setField(next, inside, each, undefined)),
    set,
  );
}

/** Takes an entry out, and its section with the last one. */
export function removeEntryAt(text: string, { path }: { readonly path: Path }): EditOutcome {
  return edit(text, (draft) =>
    nodeAt(draft.root, path)
      ? removeEntry(draft, path)
      : refused('no-such-entry', 'this is no longer in the file'),
  );
}

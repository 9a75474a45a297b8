import type { Conflict, MisreadFact, Perception } from '../conflict/conflict.ts';
import type { MappingNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import { type Content, entriesOf, nodeAt } from '../edits/core/content.ts';
import type { EditOutcome } from '../edits/core/outcome.ts';
import { addVariant } from '../edits/variants.ts';
import { contentOfJson } from './core/entry-json.ts';
import { misreadingJson } from './core/misreadings.ts';
import { createViewWriter, viewJson } from './core/view-text.ts';

/** A variant in which some see the conflict as they do in another one. */
export interface PicturesKept {
  readonly before: Conflict;
  /** The same but for pictures and misread consequences. */
  readonly after: Conflict;
  readonly id: string;
  readonly says: string;
  /** Id of the variant that `before` was read under: the new one says all that it says. */
  readonly like?: string | undefined;
}

/** Adds a variant in which pictures are as in another conflict, each of them as a whole. */
export function addPicturesAsVariant(text: string, kept: PicturesKept): EditOutcome {
  const { before, after, id, says, like } = kept;
  const known = new Set<Perception | MisreadFact>([...before.perceptions, ...before.misread]);
  const views = after.perceptions.map((one) => {
    const { observer, observed, ...seen } = one;
    const said = viewJson(observed, seen, createViewWriter(after, observer));
    return { observer, key: observed, said: contentOfJson(said), isNew: !known.has(one) };
  });
  const misread = after.misread.map((one) => ({
    observer: one.observer,
    key: one.fact,
    said: contentOfJson(misreadingJson(one.as, one)),
    isNew: !known.has(one),
  }));
  // The text was read before, and faultless where it has pictures.
  const root = readDocument(text, () => {});
  const set = {
    ...settingsOf(root, 'perceptions', views),
    ...settingsOf(root, 'misread', misread),
  };
  return addVariant(text, { id, says, set, ...(like !== undefined && { like }) });
}

/** What somebody thinks of somebody or something. */
interface Thought {
  readonly observer: string;
  readonly key: string;
  readonly said: Content;
  readonly isNew: boolean;
}

/** Settings by their paths. A path leads through what is there: where it is not, all of it is set at once. */
function settingsOf(
  root: MappingNode | undefined,
  section: string,
  thoughts: readonly Thought[],
): Record<string, Content> {
  const isThere = (...path: string[]) =>
    root !== undefined && nodeAt(root, [section, ...path])?.kind === 'mapping';
  const changed = thoughts.filter(({ isNew }) => isNew);
  if (changed.length === 0) return {};
  const all = (observer: string) =>
    entriesOf(
      Object.fromEntries(
        thoughts.flatMap((one) => (one.observer === observer ? [[one.key, one.said]] : [])),
      ),
    );
  if (!isThere()) {
    const observers = [...new Set(thoughts.map(({ observer }) => observer))];
    return { [section]: entriesOf(Object.fromEntries(observers.map((one) => [one, all(one)]))) };
  }
  return Object.fromEntries(
    changed.map(({ observer, key, said }): [string, Content] =>
      isThere(observer)
        ? [`${section}.${observer}.${key}`, said]
        : [`${section}.${observer}`, all(observer)],
    ),
  );
}

import type { AddedStatement, Conflict, SeenChange } from '../../conflict/conflict.ts';
import type { EditOutcome } from '../../edits/core/outcome.ts';
import { removePerception, setPerception } from '../../edits/perceptions.ts';
import {
  contentOfJson,
  createWriter,
  type Json,
  type JsonFields,
  jsonObject,
  reasons,
  type Writer,
} from './entry-json.ts';
import type { Seen } from './judgement.ts';
import { perceptionOf } from './views.ts';

/** Writes what is said of somebody as inside the section where it stands. */
export type WriterOf = (observed: string) => Writer;

/** What a file says of a view of somebody. */
export function viewJson(of: string, seen: Seen, writerOf: WriterOf): Json {
  return jsonObject(viewFields(of, seen, writerOf));
}

function viewFields(of: string, seen: Seen, writerOf: WriterOf): JsonFields {
  const { preference, edits, hides, foresight, sure, perceptions = [], because } = seen;
  const writer = writerOf(of);
  const drops = edits.flatMap((edit) => (edit.kind === 'drop' ? [edit.place] : []));
  const thoughts = perceptions.map(
    (one) => [one.observed, viewJson(one.observed, one, writerOf)] as const,
  );
  return {
    ...(preference ? writer.preference(preference) : {}),
    ...additionFields(edits, writer),
    drop: drops.length > 1 ? drops : drops[0],
    hides: hides.length > 0 ? hides : undefined,
    foresight,
    sure,
    perceptions: thoughts.length > 0 ? jsonObject(Object.fromEntries(thoughts)) : undefined,
    because: reasons(because),
  };
}

/** One addition has its place beside it, several have theirs inside. */
function additionFields(edits: readonly SeenChange[], writer: Writer): JsonFields {
  const added = edits.filter((edit) => edit.kind === 'add');
  const [first, ...others] = added;
  if (!first) return {};
  const placeOf = ({ place }: AddedStatement) => (place === 1 ? undefined : place);
  if (others.length === 0) return { add: writer.entry(first.statement), at: placeOf(first) };
  return { add: added.map((one) => withPlace(writer.entry(one.statement), placeOf(one))) };
}

/** The place stands before claims and words. */
function withPlace(entry: Json, at: number | undefined): Json {
  const { because, says, ...said } = entry as { readonly [key: string]: Json };
  return jsonObject({ ...said, at, because, says });
}

const keys = [
  ...['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown'],
  ...['add', 'at', 'drop', 'hides', 'foresight', 'sure', 'perceptions', 'because'],
];

/** Writes into the text what has become of a view; what is said as before stays as it is written. */
export function editView(
  text: string,
  before: Conflict,
  after: Conflict,
  { viewer, of }: { readonly viewer: string; readonly of: string },
): EditOutcome {
  const [old, next] = [perceptionOf(before, viewer, of), perceptionOf(after, viewer, of)];
  const place = { observer: viewer, observed: of };
  if (!next) return removePerception(text, place);
  const writerOf = (observed: string) => createWriter(after, observed);
  const [was, is] = [old ? viewFields(of, old, writerOf) : {}, viewFields(of, next, writerOf)];
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  const fields = changed.map((key) => {
    const value = is[key];
    return [key, value === undefined ? undefined : contentOfJson(value)] as const;
  });
  return setPerception(text, { ...place, fields });
}

import type { Conflict, Perception } from '../../conflict/conflict.ts';
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

/** What a file says of a view. */
export function viewJson(seen: Seen, writer: Writer): Json {
  return jsonObject(viewFields(seen, writer));
}

function viewFields({ preference, edits, hides, because }: Seen, writer: Writer): JsonFields {
  const drops = edits.flatMap((edit) => (edit.kind === 'drop' ? [edit.place] : []));
  const added = edits.find((edit) => edit.kind === 'add');
  return {
    ...(preference ? writer.preference(preference) : {}),
    add: added && writer.entry(added.statement),
    at: added === undefined || added.place === 1 ? undefined : added.place,
    drop: drops.length > 1 ? drops : drops[0],
    hides: hides.length > 0 ? hides : undefined,
    because: reasons(because),
  };
}

const keys = [
  ...['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown'],
  ...['add', 'at', 'drop', 'hides', 'because'],
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
  const writer = createWriter(after, of);
  const [was, is] = [fieldsOf(old, writer), viewFields(next, writer)];
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  const fields = changed.map((key) => {
    const value = is[key];
    return [key, value === undefined ? undefined : contentOfJson(value)] as const;
  });
  return setPerception(text, { ...place, fields });
}

function fieldsOf(perception: Perception | undefined, writer: Writer): JsonFields {
  return perception ? viewFields(perception, writer) : {};
}

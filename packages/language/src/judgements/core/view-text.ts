import type { Conflict, SeenChange } from '../../conflict/conflict.ts';
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
import { idsOfPreference, type OrderNames } from './follow-names.ts';
import type { Seen } from './judgement.ts';
import { perceptionOf, seenPreference } from './views.ts';

/** How a file writes what is said of somebody: as inside the section where it stands. */
export interface ViewWriter {
  readonly writerOf: (observed: string) => Writer;
  /** The ids of the statements in the order of the observed. */
  readonly ownIds: (observed: string) => OrderNames;
  /** The same in the order that the viewer sees. */
  readonly seenIds: (observed: string) => OrderNames;
  /** What a place is called in a change, where it has a name. */
  readonly nameOf: (edit: SeenChange, ids: OrderNames) => string | undefined;
}

export function createViewWriter(
  conflict: Conflict,
  viewer: string,
  writerOf: ViewWriter['writerOf'] = (observed) => createWriter(conflict, observed),
): ViewWriter {
  const own = (of: string) => conflict.decisionMakers.find(({ id }) => id === of)?.preference;
  return {
    writerOf,
    ownIds: (of) => idsOfPreference(own(of)),
    seenIds: (of) => idsOfPreference(seenPreference(conflict, viewer, of)),
    nameOf: ({ place }, ids) => ids[place - 1],
  };
}

/** What a file says of a view of somebody. */
export function viewJson(of: string, seen: Seen, writer: ViewWriter): Json {
  return jsonObject(viewFields(of, seen, writer, writer.ownIds(of)));
}

function viewFields(of: string, seen: Seen, writing: ViewWriter, ids: OrderNames): JsonFields {
  const { preference, edits, hides, foresight, sure, says, perceptions = [], because } = seen;
  const writer = writing.writerOf(of);
  const places = namedPlaces(edits, ids, writing.nameOf);
  const drops = edits.flatMap((edit, at) => (edit.kind === 'drop' ? [places[at]!] : []));
  const thoughts = perceptions.map(
    (one) =>
      [
        one.observed,
        jsonObject(viewFields(one.observed, one, writing, writing.seenIds(one.observed))),
      ] as const,
  );
  return {
    ...(preference ? writer.preference(preference) : {}),
    ...additionFields(edits, places, writer),
    drop: drops.length > 1 ? drops : drops[0],
    hides: hides.length > 0 ? hides : undefined,
    foresight,
    sure,
    perceptions: thoughts.length > 0 ? jsonObject(Object.fromEntries(thoughts)) : undefined,
    because: reasons(because),
    says,
  };
}

/** The places of changes, which are made one after the other, by name where what stands there has one. */
function namedPlaces(
  edits: readonly SeenChange[],
  ids: OrderNames,
  nameOf: ViewWriter['nameOf'],
): (string | number)[] {
  let left = ids;
  return edits.map((edit) => {
    const name = nameOf(edit, left) ?? edit.place;
    left =
      edit.kind === 'drop'
        ? left.toSpliced(edit.place - 1, 1)
        : left.toSpliced(edit.place - 1, 0, edit.statement.itemId);
    return name;
  });
}

/** One addition has its place beside it, several have theirs inside. */
function additionFields(
  edits: readonly SeenChange[],
  places: readonly (string | number)[],
  writer: Writer,
): JsonFields {
  const added = edits.flatMap((edit, at) => {
    if (edit.kind === 'drop') return [];
    return [{ entry: writer.entry(edit.statement), at: edit.place === 1 ? undefined : places[at] }];
  });
  const [first, ...others] = added;
  if (!first) return {};
  if (others.length === 0) return { add: first.entry, at: first.at };
  return { add: added.map(({ entry, at }) => withPlace(entry, at)) };
}

/** The place stands before claims and words. */
function withPlace(entry: Json, at: string | number | undefined): Json {
  const { because, says, ...said } = entry as { readonly [key: string]: Json };
  return jsonObject({ ...said, at, because, says });
}

const keys = [
  ...['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown'],
  ...['add', 'at', 'drop', 'hides', 'foresight', 'sure', 'perceptions', 'because', 'says'],
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
  const is = fieldsIn(after, viewer, of, next);
  const [said, saysNow] = [
    old ? fieldsIn(before, viewer, of, old, nameSaid) : {},
    fieldsIn(after, viewer, of, next, nameSaid),
  ];
  const changed = keys.filter((key) => JSON.stringify(said[key]) !== JSON.stringify(saysNow[key]));
  const fields = changed.map((key) => {
    const value = is[key];
    return [key, value === undefined ? undefined : contentOfJson(value)] as const;
  });
  // What is said to be dropped is not what is dropped then.
  if (changed.includes('drop')) fields.push(['was', undefined]);
  return setPerception(text, { ...place, fields });
}

/** What is said by number counts by its number, even where what stands there has a name. */
const nameSaid: ViewWriter['nameOf'] = ({ named }) => named;

function fieldsIn(
  conflict: Conflict,
  viewer: string,
  of: string,
  seen: Seen,
  nameOf?: ViewWriter['nameOf'],
): JsonFields {
  const writer = { ...createViewWriter(conflict, viewer), ...(nameOf && { nameOf }) };
  return viewFields(of, seen, writer, writer.ownIds(of));
}

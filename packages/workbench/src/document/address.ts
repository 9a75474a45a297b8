import { mapWords, type WrittenMap } from './map-choices.ts';
import { LONGEST_EDIT } from './pack-edit.ts';

/** What the address of the page says: enough to open exactly this view again. */
export interface Address {
  /** Id of the bundled conflict that the document started from; `new` where there was none. */
  readonly origin: string;
  /** Id of the view. */
  readonly view: string;
  /** Key of the state that the page is about. */
  readonly at?: string;
  /** The concept by which everybody is read, and who is read by another: `seq,us:nash,us.china:smr`. */
  readonly look?: string;
  /** Id of the reading of preferences, where it is not the general one. */
  readonly read?: string;
  /** Id of the variant of the file that is read. */
  readonly variant?: string;
  /** Key of the state that is asked about: why not this one? */
  readonly not?: string;
  /** Id of the institution whose vote is looked at, and key of the draft. */
  readonly body?: string;
  readonly draft?: string;
  /** Whether drafts start from the state at hand or from before the vote. */
  readonly from?: 'here' | 'before';
  /** Concepts analysed besides the usual ones and those of the look: `l2,nm`. */
  readonly also?: string;
  /** Coalitions that count beside the decision makers, `us.china*us.south-korea`, and by which reading. */
  readonly together?: string;
  readonly joint?: string;
  /** How the map is drawn, and what is looked at on it. */
  readonly map?: WrittenMap;
  /** What was changed in the text since, packed. */
  readonly edit?: string;
  /** Whether the address says that the edit had more letters than are left of it. */
  readonly isCut?: true;
}

/**
 * All but the edit is shorter in every address that the page writes. What goes through the words of a longer one
 * may take long.
 */
const LONGEST_WITHOUT_EDIT = 2 ** 14;

export function isTooLong(hash: string): boolean {
  const edit = /[?&]edit=([^&]*)/.exec(hash)?.[1] ?? '';
  return edit.length > LONGEST_EDIT || hash.length - edit.length > LONGEST_WITHOUT_EDIT;
}

/** Where the page starts when the address says nothing. */
const home: Address = { origin: 'korea-2017', view: 'situation' };

/** Reads the part of an address from `#` on; undefined for the library, which is `#/`. */
export function parseAddress(hash: string): Address | undefined {
  if (hash === '' || hash === '#') return home;
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [origin = '', view = ''] = path.split('/').map(decode);
  if (origin === '') return undefined;
  const given = new URLSearchParams(query);
  const at = given.get('at');
  const look = given.get('look');
  const read = given.get('read');
  const variant = given.get('variant');
  const not = given.get('not');
  const body = given.get('body');
  const draft = given.get('draft');
  const from = given.get('from');
  const also = given.get('also');
  const together = given.get('together');
  const joint = given.get('joint');
  const map = readWords(given);
  return {
    origin,
    view: view || home.view,
    ...(at && { at }),
    ...(look && { look }),
    ...(read && { read }),
    ...(variant && { variant }),
    ...(not && { not }),
    ...(body && { body }),
    ...(draft && { draft }),
    ...((from === 'here' || from === 'before') && { from }),
    ...(also && { also }),
    ...(together && { together }),
    ...(joint && { joint }),
    ...(map && { map }),
    ...readEdit(given),
  };
}

/**
 * Programs that pass an address on may cut it or put a sign after it, so the number of letters stands before all
 * else. Earlier addresses do not say it.
 */
function readEdit(given: URLSearchParams): Pick<Address, 'edit' | 'isCut'> {
  const edit = given.get('edit') ?? '';
  const said = given.get('size');
  const size = said === null ? edit.length : Math.max(1, Math.trunc(Number(said)) || 0);
  if (edit.length < size) return { edit, isCut: true };
  return size === 0 ? {} : { edit: edit.slice(0, size) };
}

function readWords(given: URLSearchParams): WrittenMap | undefined {
  const found = mapWords.flatMap((word) => {
    const value = given.get(word);
    return value ? [[word, value] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A part of a path; as it stands where its escapes are broken. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function formatAddress({ origin, view, map, edit, isCut: _, ...rest }: Address): string {
  const size = edit && String(edit.length);
  const words = Object.entries({ size, ...rest, ...map, edit }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  const query = new URLSearchParams(words).toString();
  return `#/${encodeURIComponent(origin)}/${encodeURIComponent(view)}${query === '' ? '' : `?${query}`}`;
}

/** The address of a document that this browser keeps; opened, it becomes a complete one. */
export function formatKept(document: string): string {
  return `#/kept/${document}`;
}

export function parseKept(hash: string): string | undefined {
  return /^#\/kept\/([0-9a-f]+)$/.exec(hash)?.[1];
}

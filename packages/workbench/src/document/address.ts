import { HOME } from './bare-case.ts';
import { inspect, type LinkDamage, type Reading, writeCheck } from './link-check.ts';
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
  readonly start?: 'here' | 'before';
  /** Concepts analysed besides the usual ones and those of the look: `l2,nm`. */
  readonly also?: string;
  /** Coalitions that count beside the decision makers, `us.china*us.south-korea`, and by which reading. */
  readonly together?: string;
  readonly joint?: string;
  /** Whose verdict is explained: an id, or those of a coalition, `us.china`. */
  readonly who?: string;
  /** The proposition that is asked about, as text. */
  readonly that?: string;
  /** The moves that led to the state. */
  readonly trail?: string;
  /** How the map is drawn, and what is looked at on it. */
  readonly map?: WrittenMap;
  /** Words of the view itself, which it alone understands. */
  readonly own?: OwnWords;
  /** What is to be predicted before it is told, as the folder `predict` writes it. */
  readonly predict?: string;
  /** What was changed in the text since, packed. */
  readonly edit?: string;
  /** What is wrong with the address, as far as it says so itself. */
  readonly damage?: LinkDamage;
}

/** What a view says of itself in an address; a word that no address has otherwise. */
export type OwnWords = Readonly<Record<string, string>>;

/**
 * The words of every view, in the order in which they are written. What is not to be told before it is predicted comes
 * first, where the end of a link that is cut is least likely to be.
 */
const words = [
  'predict',
  'at',
  'look',
  'read',
  'variant',
  'not',
  'body',
  'draft',
  'also',
  'together',
  'joint',
  'who',
  'that',
  'trail',
] as const;

const known: readonly string[] = [...words, 'start', ...mapWords, 'check', 'size', 'edit'];

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
const home: Address = { origin: HOME, view: 'read' };

/** Reads the part of an address from `#` on; undefined for the library, which is `#/`. */
export function parseAddress(hash: string): Address | undefined {
  if (hash === '' || hash === '#') return home;
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?');
  const [origin = '', view = '', end] = path.split('/').map(decode);
  if (origin === '') return undefined;
  const said = [...new URLSearchParams(query)];
  const isCut = said.length === 0 && (query !== undefined || end === '');
  const reading = isCut ? cutBeforeWords : readEdit(inspect({ origin, view, words: said }));
  const given = new Map(reading.words.filter(([, value]) => value !== ''));
  const map = pick(given, mapWords);
  const start = given.get('start');
  // Of a damaged link too: nothing is told that somebody was to predict.
  const predict = given.get('predict') ?? said.find(([word]) => word === 'predict')?.[1];
  const edit = given.get('edit');
  const own = [...given].filter(([word]) => !known.includes(word));
  return {
    ...pick(given, words),
    ...(predict && { predict }),
    origin,
    view: view || home.view,
    ...(isVoteStart(start) && { start }),
    ...(map && { map }),
    ...(own.length > 0 && { own: Object.fromEntries(own) }),
    ...(edit !== undefined && { edit }),
    ...(reading.damage && { damage: reading.damage }),
  };
}

/** What is left of an address that had words: those are announced by the slash after the view. */
const cutBeforeWords: Reading = { words: [], damage: { kind: 'incomplete', lostEdit: undefined } };

function isVoteStart(word: string | undefined): word is NonNullable<Address['start']> {
  return word === 'here' || word === 'before';
}

function pick<Word extends string>(
  given: ReadonlyMap<string, string>,
  wanted: readonly Word[],
): { readonly [W in Word]?: string } | undefined {
  const found = wanted.flatMap((word) => {
    const value = given.get(word);
    return value === undefined ? [] : [[word, value] as const];
  });
  return found.length === 0 ? undefined : (Object.fromEntries(found) as { [W in Word]?: string });
}

/**
 * Addresses of the version before this one say nothing but how many letters the edit has; those before it not
 * even that.
 */
function readEdit(reading: Reading): Reading {
  const given = new Map(reading.words);
  const said = given.get('size');
  if (reading.damage !== undefined || said === undefined) return reading;
  const edit = given.get('edit') ?? '';
  const size = Math.max(1, Math.trunc(Number(said)) || 0);
  const others = reading.words.filter(([word]) => word !== 'edit');
  if (edit.length >= size) return { words: [...others, ['edit', edit.slice(0, size)]] };
  return { words: others, damage: { kind: 'incomplete', lostEdit: true } };
}

/** A part of a path; as it stands where its escapes are broken. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function formatAddress(address: Address): string {
  const { origin, view, map, own, edit } = address;
  const said = [...words, 'start' as const].flatMap((word): [string, string][] =>
    address[word] ? [[word, address[word]]] : [],
  );
  const others = Object.entries({ ...map, ...own }).filter(([, value]) => value !== '');
  const written = [...said, ...others, ...(edit ? [['edit', edit] as const] : [])];
  const path = `#/${encodeURIComponent(origin)}/${encodeURIComponent(view)}`;
  if (written.length === 0) return path;
  const check = writeCheck({ origin, view, words: written });
  const size = edit ? [['size', String(edit.length)]] : [];
  const query = new URLSearchParams([['check', check], ...size, ...written] as [string, string][]);
  return `${path}/?${query}`;
}

/** The address of a document that this browser keeps; opened, it becomes a complete one. */
export function formatKept(document: string): string {
  return `#/kept/${document}`;
}

export function parseKept(hash: string): string | undefined {
  return /^#\/kept\/([0-9a-f]+)$/.exec(hash)?.[1];
}

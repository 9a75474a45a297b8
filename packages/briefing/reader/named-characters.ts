/** By their names in a text, such as `hellip`: characters. */
export type NamedCharacters = Readonly<Record<string, string>>;

let known: NamedCharacters = {};

/** Has the engine know the characters that the texts of its page name. */
export function knowCharacters(characters: NamedCharacters): void {
  known = characters;
}

/**
 * Stands in the engine for the module of this name, whose table of all characters would be a fiftieth of what a reader loads. A
 * worker has no document to ask, so that the page asks its own.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  return Object.hasOwn(known, name) && known[name]!;
}

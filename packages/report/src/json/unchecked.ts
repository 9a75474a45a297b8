import type { Fields } from './data-reader.ts';

/** Which members of something a checker bears out, each of them wholly, or some of its own members, or all but some. */
export interface BorneOut {
  readonly [member: string]: true | BorneOut | AllBut;
}

interface AllBut {
  readonly but: readonly string[];
}

/**
 * The members of a document that a checker leaves alone, in the order in which they come: `traces`, or within lists and
 * objects `targets[].steps`.
 */
export function uncheckedOf(document: unknown, borne: BorneOut): string[] {
  const found = new Set<string>();
  collect(document, borne, '', found);
  return [...found];
}

function collect(value: unknown, borne: BorneOut | AllBut, at: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, borne, `${at}[]`, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value as Fields)) {
    const own = memberOf(borne, key);
    const path = at === '' ? key : `${at}.${key}`;
    if (own === undefined) found.add(path);
    else if (own !== true) collect(inner, own, path, found);
  }
}

function memberOf(borne: BorneOut | AllBut, key: string): true | BorneOut | AllBut | undefined {
  if (isAllBut(borne)) return borne.but.includes(key) ? undefined : true;
  return Object.hasOwn(borne, key) ? borne[key] : undefined;
}

function isAllBut(borne: BorneOut | AllBut): borne is AllBut {
  return Array.isArray(borne['but']);
}

import { concepts, families } from '@standoff/engine';

/** The concept that the page of an id or of a family shows: of a family the one that looks two moves ahead. */
export function conceptOfPage(name: string): string {
  if (concepts.some(({ id }) => id === name)) return name;
  if (families.some(({ prefix }) => prefix === name)) return `${name}2`;
  throw new Error(`no concept has a page that is called ${name}`);
}

declare module 'virtual:catalog' {
  /** The text of each bundled conflict by id. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  /** Its title. */
  export const titles: Readonly<Record<string, string>>;
}

declare module 'virtual:catalog-entries' {
  type CatalogEntry = import('../build/catalog.ts').CatalogEntry;
  export const entries: readonly CatalogEntry[];
  export const templates: readonly CatalogEntry[];
  /** The text of each template by id. */
  export const templateTexts: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
}

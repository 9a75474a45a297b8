declare module 'virtual:catalog' {
  /** The text of each bundled conflict by id. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  /** Its title. */
  export const titles: Readonly<Record<string, string>>;
}

declare module 'virtual:catalog-entries' {
  export const entries: readonly import('../build/catalog.ts').CatalogEntry[];
}

declare module 'virtual:catalog' {
  export const entries: readonly import('../build/catalog.ts').CatalogEntry[];
  /** The text of each conflict by id. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
}

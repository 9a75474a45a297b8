import type { Proposition } from '@standoff/propositions';

/** A text of a document and what it claims. */
export interface Meant {
  readonly said: string;
  readonly means: readonly Proposition[];
}

/** All texts of a document that say what they mean, wherever in it they stand. */
export function meansIn(document: unknown): Meant[] {
  if (Array.isArray(document)) return document.flatMap(meansIn);
  if (typeof document !== 'object' || document === null) return [];
  const fields = document as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([key, value]): Meant[] => {
    if (key === 'pivotalMeans') {
      const says = fields['pivotalSays'] as string[];
      return (value as Proposition[][]).map((means, k) => ({ said: says[k]!, means }));
    }
    if (key !== 'means' || !Array.isArray(value)) return meansIn(value);
    const said = fields['text'] ?? fields['because'] ?? fields['says'];
    return [{ said: String(said), means: value as Proposition[] }];
  });
}

import type { Proposition } from '@standoff/propositions';

/** A text of a document and what it claims. */
export interface Meant {
  readonly said: string;
  readonly means: readonly Proposition[];
}

/** Where several sentences stand in a list, and what each claims in another. */
const LISTS: Readonly<Record<string, string>> = {
  pivotalMeans: 'pivotalSays',
  saysMean: 'says',
  setsMean: 'sets',
  trustMeans: 'trust',
  othersMeans: 'others',
  otherwiseMeans: 'otherwise',
  openingsMeans: 'openings',
  heldMeans: 'held',
};

/** What a text claims that stands under another key than `text`. */
const BESIDE: Readonly<Record<string, string>> = {
  membersMean: 'membersSay',
  othersMean: 'othersSay',
  foundMeans: 'found',
};

/** All texts of a document that say what they mean, wherever in it they stand. */
export function meansIn(document: unknown): Meant[] {
  if (Array.isArray(document)) return document.flatMap(meansIn);
  if (typeof document !== 'object' || document === null) return [];
  const fields = document as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([key, value]): Meant[] => {
    const list = LISTS[key];
    if (list !== undefined) {
      const says = fields[list] as string[];
      return (value as Proposition[][]).map((means, k) => ({ said: String(says[k]), means }));
    }
    const beside = BESIDE[key];
    if (beside !== undefined) {
      return [{ said: String(fields[beside]), means: value as Proposition[] }];
    }
    if (key !== 'means' || !Array.isArray(value)) return meansIn(value);
    const said = fields['text'] ?? fields['because'] ?? fields['says'];
    return [{ said: String(said), means: value as Proposition[] }];
  });
}

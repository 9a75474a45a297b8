import type { Model } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { sha256 } from './sha256.ts';

/** The model as it is open, which may be a variant, without reading the text anew. */
export async function modelOf({ text, how: { variant }, analysis }: Analysed): Promise<Model> {
  const { conflict, compiled } = analysis.casebook;
  return {
    title: conflict.title,
    // A page that came over plain HTTP cannot hash; its documents stay with it, and do without.
    sha256: crypto.subtle === undefined ? '' : await sha256(text),
    text,
    base: { conflict, compiled, ...(variant !== undefined && { variant }) },
    variants: new Map(),
  };
}

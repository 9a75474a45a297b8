import type { Problem } from '@standoff/wording';

/** That what a document claims is borne out, or what is false of it. */
export type Checked =
  | { readonly valid: true }
  | { readonly valid: false; readonly problem: Problem };

/** A table for other tools: columns of one kind each, of the same length. */
export type DataTable = readonly DataColumn[];

export type DataColumn = { readonly name: string } & (
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'number' | 'whole'; readonly values: readonly number[] }
  | { readonly kind: 'truth'; readonly values: readonly boolean[] }
);

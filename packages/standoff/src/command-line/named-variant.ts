/** A model as it is named, `korea-2017#one-way-freeze`: where it is, and which variant is meant. */
export function variantIn(name: string): { readonly path: string; readonly variant?: string } {
  const at = name.lastIndexOf('#');
  return at < 0 ? { path: name } : { path: name.slice(0, at), variant: name.slice(at + 1) };
}

import type { ShownConflict } from '../desk/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';

/** The variant of the file that is read, with all that the file says of it: the choice above has no room for that. */
export function VariantRead({ conflict: { variants } }: { readonly conflict: ShownConflict }) {
  const variant = useWorkspace((workspace) => workspace.variant);
  const read = variants.find(({ id }) => id === variant);
  if (read === undefined) return null;
  return (
    <p className="note above-4 finding-reading given">
      <strong>Read as the variant {read.id}</strong>
      {read.says === undefined ? '.' : `: ${read.says}`}
    </p>
  );
}

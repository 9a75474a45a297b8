import type { ShownConflict } from '../desk/shown-conflict.ts';
import { readVariant } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';

/** The readings that the file offers: as it stands, or one of its variants. */
export function VariantPicker({ conflict: { variants } }: { readonly conflict: ShownConflict }) {
  const variant = useWorkspace((workspace) => workspace.variant);
  if (variants.length === 0) return null;
  return (
    <label className="middle line gap-5 variant">
      <span className="strong">Variant</span>
      <select
        value={variant ?? ''}
        onChange={({ target: { value } }) => void readVariant(value === '' ? undefined : value)}
      >
        <option value="">none: the file as it stands</option>
        {variants.map(({ id, says }) => (
          <option key={id} value={id}>
            {says === undefined ? id : `${id}: ${says}`}
          </option>
        ))}
      </select>
    </label>
  );
}

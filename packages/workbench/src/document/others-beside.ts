import { create } from 'zustand';
import type { OtherText } from '../desk/shown-grid.ts';
import { useWorkspace } from './workspace.ts';

/** Texts that stand beside the open document in Compare. */
interface Beside {
  /** Of which document; they are of no other. */
  readonly document: string;
  readonly others: readonly OtherText[];
}

const useBeside = create<Beside>(() => ({ document: '', others: [] }));
const NONE: readonly OtherText[] = [];

/** The texts that stand beside the document that is open. */
export function useOthersBeside(): readonly OtherText[] {
  const open = useWorkspace((workspace) => workspace.document);
  return useBeside(({ document, others }) => (document === open ? others : NONE));
}

/** Puts these texts beside the document that is open. */
export function setOthersBeside(others: readonly OtherText[]): void {
  useBeside.setState({ document: useWorkspace.getState().document, others });
}

/** Puts one more text beside it, under a name that no other has. */
export function addOtherBeside({ name, text }: OtherText): void {
  const { document, conflict } = useWorkspace.getState();
  const kept = useBeside.getState();
  const others = kept.document === document ? kept.others : [];
  if (others.some((one) => one.text === text)) return;
  const taken = [
    ...(conflict?.variants ?? []).map(({ id }) => id),
    ...others.map((one) => one.name),
  ];
  setOthersBeside([...others, { name: ownName(name, taken), text }]);
}

/** A name that nothing else beside it has. */
export function ownName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

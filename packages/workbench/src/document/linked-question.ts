import { useWorkspace } from './workspace.ts';
import { writeAddress } from './write-address.ts';

/** Closes what a link asks about. */
export async function endLinkedQuestion(): Promise<void> {
  useWorkspace.setState({ that: undefined });
  await writeAddress();
}

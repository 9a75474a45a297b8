import { useWorkspace } from '../document/workspace.ts';
import { writeAddress } from '../document/write-address.ts';

/** How the address says that any state may be predicted, and none in particular. */
export const FREE = 'on';

/** Whether verdicts are hidden until the reader has said who would stay. */
export function useHiding(): boolean {
  return useWorkspace(({ predict }) => predict !== undefined);
}

export function isHiding(): boolean {
  return useWorkspace.getState().predict !== undefined;
}

/** Hides verdicts, with what is asked as the address says it; undefined shows them again. */
export async function setPredicting(predict: string | undefined): Promise<void> {
  useWorkspace.setState({ predict, view: 'situation' });
  await writeAddress('push');
}

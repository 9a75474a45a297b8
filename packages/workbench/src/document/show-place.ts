import { setView } from './actions.ts';
import { useWorkspace } from './workspace.ts';

/** Opens the model file at a place of its text. */
export async function showInText(offset: number): Promise<void> {
  useWorkspace.setState({ sought: offset });
  await setView('model');
}

/** Opens the sources at a claim. */
export async function showClaim(claim: string): Promise<void> {
  useWorkspace.setState({ soughtClaim: claim });
  await setView('sources');
}

import type { ChangedSources, SourceChange } from '../../desk/shown-sources.ts';
import { desk, edit } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** Changes sources, claims or citations in the document, as one step for undo. */
export async function changeSources(
  change: SourceChange,
  label: (id: string | undefined) => string,
): Promise<ChangedSources> {
  const { text, analysedText } = useWorkspace.getState();
  if (text !== analysedText) {
    const problem = 'The text of the model has errors or is being analysed. Try again after that.';
    return { status: 'refused', problem };
  }
  const outcome = await desk.changeSources(text, change);
  if (outcome.status === 'edited') await edit(outcome.text, label(outcome.id));
  return outcome;
}

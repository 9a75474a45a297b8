import { desk } from './actions.ts';
import { registerOfReader, useMethod } from './method.ts';
import { useWorkspace } from './workspace.ts';

const { getState: now, setState: set } = useWorkspace;

/** Words all that is told for whoever reads the page once the method is shown, or hidden again. */
export function watchMethod(): void {
  useMethod.subscribe(() => void tellAnew());
}

/** What was found stays. Whatever asks about a conflict asks anew about one that is worded otherwise. */
async function tellAnew(): Promise<void> {
  await desk.tellIn(registerOfReader());
  const { here } = now();
  const state = await desk.state(here);
  const { conflict } = now();
  if (conflict === undefined) return;
  set({ conflict: { ...conflict }, ...(state && now().here === here && { state }) });
}

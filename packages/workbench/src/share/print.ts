import { create } from 'zustand';
import { useWorkspace } from '../document/workspace.ts';

/** The report that is printed in place of the page: whether it is wanted now, and whether all of it is there. */
export const useReportState = create<{ readonly wanted: boolean; readonly complete: boolean }>(
  () => ({ wanted: false, complete: false }),
);

/** After so many milliseconds what there is of the report is printed. */
const PATIENCE = 10_000;

/** Prints the report once all of it is there. */
export async function print(): Promise<void> {
  useReportState.setState({ wanted: true });
  if (useWorkspace.getState().conflict !== undefined) await completion();
  window.print();
  useReportState.setState({ wanted: false });
}

/** Prints the view that is open as it is shown, without what can only be pressed. */
export function printView(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'view';
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}

function completion(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useReportState.subscribe(({ complete }) => complete && end());
    const timer = setTimeout(() => end(), PATIENCE);
    const end = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    if (useReportState.getState().complete) end();
  });
}

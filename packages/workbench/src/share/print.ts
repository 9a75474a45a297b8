import { create } from 'zustand';
import { useWorkspace } from '../document/workspace.ts';

/** The report that is printed in place of the page: whether it is wanted now, and whether all of it is there. */
export const useReportState = create<{ readonly wanted: boolean; readonly complete: boolean }>(
  () => ({ wanted: false, complete: false }),
);

/** After so many milliseconds what there is of the report is printed. */
const PATIENCE = 10_000;

/** What comes onto paper: the view that is open as it is shown, without what can only be pressed, or the report in its place. */
type Printed = 'view' | 'report';

/** What it is where nobody says, also where the browser itself is asked to print. */
let usual: Printed = 'report';

/** From now on this is printed unless something else is asked for. */
export function printUsually(what: Printed): void {
  usual = what;
  document.documentElement.dataset['print'] = what;
}

/** Prints what one sees, or the report where that holds it in full. */
export function print(): void {
  if (usual === 'view') printView();
  else void printReport();
}

/** Prints the report once all of it is there. */
export async function printReport(): Promise<void> {
  useReportState.setState({ wanted: true });
  if (useWorkspace.getState().conflict !== undefined) await completion();
  printAs('report');
  useReportState.setState({ wanted: false });
}

export function printView(): void {
  printAs('view');
}

function printAs(what: Printed): void {
  const { dataset } = document.documentElement;
  dataset['print'] = what;
  const restore = () => {
    dataset['print'] = usual;
  };
  window.addEventListener('afterprint', restore, { once: true });
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

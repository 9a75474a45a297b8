import { create } from 'zustand';
import { DeskFault, type DeskTrouble } from '../desk/client.ts';

/** What is wrong with the analysis, if anything. */
export const useDeskTrouble = create<{ readonly trouble: DeskTrouble | undefined }>(() => ({
  trouble: undefined,
}));

export function setTrouble(trouble: DeskTrouble | undefined): void {
  useDeskTrouble.setState({ trouble });
}

/** Says what is wrong where a question to the desk has no answer, whoever asked it. */
export function watchDesk(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!(event.reason instanceof DeskFault)) return;
    event.preventDefault();
    // Of a desk that ended it was told when it did.
    const { trouble } = event.reason;
    if (trouble.kind === 'failed') setTrouble(trouble);
  });
}

const SMALLER = 'Options left out make it smaller.';

const happened: Readonly<Record<DeskTrouble['kind'], string>> = {
  'not-started': 'The analysis could not be started: a part of the page did not load.',
  ended: `The analysis has ended before it was done, most likely for lack of memory. ${SMALLER}`,
  silent: 'The analysis has not answered for a while. It may still be at work, or be stuck.',
  failed: 'The analysis has failed.',
};

export function sayTrouble({ kind, message }: DeskTrouble): string {
  if (isOfMemory(message)) return `There was not enough memory for the analysis. ${SMALLER}`;
  return message === '' ? happened[kind] : `${happened[kind]} The fault says: ${message}`;
}

/** Browsers say it in words of their own. */
function isOfMemory(message: string): boolean {
  return /memory|allocat|array buffer|array length/i.test(message);
}

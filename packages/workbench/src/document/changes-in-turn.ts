import type { edits } from '@standoff/language';
import type { TextEdit } from '../desk/change-text.ts';

/** What stands in the way of a change: a code, and a sentence. */
export interface Obstacle {
  readonly code: string;
  readonly message: string;
  /** What is wrong by itself, and the part of the file where it would stand. */
  readonly fault?: edits.Refusal['fault'];
}

/** The document that is open: its id, the id that it had before it became a copy, and its text. */
interface OpenDocument {
  readonly document: string;
  readonly copyOf?: string | undefined;
  readonly text: string;
}

interface Surroundings {
  open(): OpenDocument;
  /** The text with some changes; the worker makes it, so that the page may go on meanwhile. */
  changed(text: string, changes: readonly TextEdit[]): Promise<edits.EditOutcome>;
  take(text: string, label: string): void;
}

const left: Obstacle = {
  code: 'left',
  message: 'another conflict was opened before this change of the former one was made',
};

/**
 * Makes changes of the open document one after the other, each in the text that the former ones led
 * to: where it was changed meanwhile the text is made again. Where another document was opened
 * meanwhile the change is given up, as it was never meant for that one.
 */
export function changesInTurn({ open, changed, take }: Surroundings) {
  let last: Promise<unknown> = Promise.resolve();

  async function make(
    document: string,
    label: string,
    changes: readonly TextEdit[],
  ): Promise<Obstacle | undefined> {
    const isLeft = () => ![open().document, open().copyOf].includes(document);
    for (;;) {
      if (isLeft()) return left;
      const { text } = open();
      const outcome = await changed(text, changes);
      if (isLeft()) return left;
      if (outcome.status === 'refused') return outcome.reason;
      if (open().text !== text) continue;
      take(outcome.text, label);
      return undefined;
    }
  }

  return (label: string, changes: readonly TextEdit[]): Promise<Obstacle | undefined> => {
    const { document } = open();
    const next = last.then(() => make(document, label, changes));
    last = next.catch(() => undefined);
    return next;
  };
}

import { capitalize } from '@standoff/wording';
import { changePreference } from './change-preference.ts';
import type { TrialStand, WrittenTrial } from './shown-preferences.ts';

/** Writes changes of preferences into texts, one after the other, and remembers what it wrote. */
export interface TrialWriter {
  write(stand: TrialStand): WrittenTrial;
  /** The text of a stand, if it has been written. */
  known(stand: TrialStand): string | undefined;
}

export function createTrialWriter(): TrialWriter {
  let base = '';
  /** By the changes that lead to them from the base. */
  const texts = new Map<string, string>();
  const known = ({ text, changes }: TrialStand): string | undefined =>
    changes.length === 0 ? text : text === base ? texts.get(JSON.stringify(changes)) : undefined;
  const write = (stand: TrialStand): WrittenTrial => {
    const before = known(stand);
    if (before !== undefined) return { status: 'written', text: before };
    const { text, changes } = stand;
    const start = write({ text, changes: changes.slice(0, -1) });
    if (start.status === 'refused') return start;
    const outcome = changePreference(start.text, changes.at(-1)!);
    if (outcome.status === 'refused') {
      const problem = capitalize(outcome.reason.message);
      return { status: 'refused', problem, made: changes.length - 1 };
    }
    if (text !== base) texts.clear();
    base = text;
    texts.set(JSON.stringify(changes), outcome.text);
    return { status: 'written', text: outcome.text };
  };
  return { write, known };
}

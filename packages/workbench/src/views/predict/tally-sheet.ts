import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { conceptFor } from '../../document/look.ts';
import { titleOf } from '../../states/state-title.ts';
import { sayVerdict } from './questions.ts';
import type { Tally } from './tally.ts';

const HEAD = ['student', 'state', 'concept', 'decision maker', 'said', 'is', 'right'];

/** Every answer as a row of comma-separated values. */
export function writeTally(conflict: ShownConflict, { students, questions }: Tally): string {
  const rows = students.flatMap(({ name, said }) =>
    questions.map(({ question: { state, concept, position, truth } }, k) => {
      const read = conceptFor(conflict, concept, position);
      const word = said[k];
      return [
        name,
        titleOf(state, conflict),
        conflict.concepts.find(({ id }) => id === concept)?.symbol ?? concept,
        conflict.decisionMakers[position]!.name,
        word === undefined ? '' : sayVerdict(read, word),
        sayVerdict(read, truth),
        word === undefined ? '' : word === truth ? 'yes' : 'no',
      ];
    }),
  );
  return `${[HEAD, ...rows].map((row) => row.map(safeField).join(',')).join('\r\n')}\r\n`;
}

/**
 * Quoted where it must be. Names come from anybody: one that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
function safeField(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

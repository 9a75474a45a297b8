import type { Clause, SweptFinding } from './swept.ts';

/** What the file calls a finding, and why it matters to its author; nothing where it says neither. */
export function ClauseNotes({ clause: { findings } }: { readonly clause: Clause }) {
  return findings.filter(isNamed).map((found) => {
    const note = sayNamed(found);
    return (
      <span key={note} className="note block above-1 clause-note given">
        {note}
      </span>
    );
  });
}

function isNamed({ from, means, why }: SweptFinding): boolean {
  return from === 'file' && (means !== undefined || why !== undefined);
}

/** `“The balance lasts”: Beijing gives each side something.`; and where it is otherwise, that it is not so. */
function sayNamed({ means, why, asWritten }: SweptFinding): string {
  const named =
    means === undefined ? [] : [`“${withoutStop(means)}”${asWritten ? '' : ' is not so'}`];
  const reason = why === undefined ? [] : [withoutStop(why)];
  return `${[...named, ...reason].join(': ')}.`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

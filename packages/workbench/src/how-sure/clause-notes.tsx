import type { ShownClause, ShownNamed } from '../analysis/shown-sweep.ts';

/** What the file calls a finding, and why it matters to its author. */
export function ClauseNotes({ clause: { named } }: { readonly clause: ShownClause }) {
  return named.map((one) => {
    const note = sayNamed(one);
    return (
      <span key={note} className="clause-note given">
        {note}
      </span>
    );
  });
}

/** `“The balance lasts”: Beijing gives each side something.`; and where it is otherwise, that it is not so. */
function sayNamed({ says, why, isSo }: ShownNamed): string {
  const named = says === undefined ? [] : [`“${withoutStop(says)}”${isSo ? '' : ' is not so'}`];
  const reason = why === undefined ? [] : [withoutStop(why)];
  return `${[...named, ...reason].join(': ')}.`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

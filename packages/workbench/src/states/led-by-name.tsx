import { colourOf } from '../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../desk/shown-conflict.ts';

/** Words that are known to begin with somebody's name, which has its colour as in all sentences. */
export function LedByName({
  conflict: { decisionMakers },
  who,
  children: words,
}: {
  readonly conflict: Pick<ShownConflict, 'decisionMakers'>;
  /** Id of whose name it is; of words about facts and moves there is none. */
  readonly who: string | undefined;
  readonly children: string;
}) {
  const position = decisionMakers.findIndex(({ id }) => id === who);
  if (position < 0) return words;
  const { name, short } = decisionMakers[position]!;
  const length = [name, short].find((one) => begins(words, one))?.length;
  if (length === undefined) return words;
  return (
    <>
      <span className="told-mover" style={colourOf(position)}>
        {words.slice(0, length)}
      </span>
      {words.slice(length)}
    </>
  );
}

/** At the start of a sentence a name has a capital that it does not have within one. */
function begins(words: string, name: string): boolean {
  return words.slice(0, name.length).toLowerCase() === name.toLowerCase();
}

import { colourOf } from '../design/decision-maker-mark.tsx';
import { InOrder } from '../design/in-order.tsx';
import { WordsToPress } from '../design/words-to-press.tsx';
import type { ShownConflict, ShownWord } from '../desk/shown-conflict.ts';
import { goTo } from '../document/actions.ts';
import { nameOnTrail } from './state-title.ts';

/** A sentence: states that it names can be gone to, unless it is only looked at, and whoever moves has its colour. */
export function Told({
  conflict,
  says,
  leads = true,
  view,
}: {
  readonly conflict: ShownConflict;
  readonly says: readonly ShownWord[];
  readonly leads?: boolean;
  /** Where a state is seen that is gone to, if not here. */
  readonly view?: string;
}) {
  const draw = (word: ShownWord) => {
    // No line breaks between a number and its `%`.
    if (typeof word === 'string') return word.replaceAll(/(\d) %/g, '$1\u00a0%');
    if ('mover' in word) {
      return (
        <span className="told-mover" style={colourOf(word.mover)}>
          {word.text}
        </span>
      );
    }
    if (!leads) return <bdi>{word.text}</bdi>;
    return (
      <WordsToPress
        as="button"
        className="link told-state"
        onPress={() =>
          void goTo(word.state, {
            words: nameOnTrail(conflict, word.state, word.name),
            ...(view !== undefined && { view }),
          })
        }
      >
        {word.text}
      </WordsToPress>
    );
  };
  return <InOrder of={says} draw={draw} />;
}

import type { Answer, Question } from '@standoff/study';
import { Button } from 'react-aria-components';

/** What was answered, each a press away from being asked again; what does not go together is marked. */
export function GivenAnswers({
  answers,
  given,
  contradiction,
  onForget,
  onForgetAll,
}: {
  readonly answers: readonly Answer[];
  readonly given: readonly Question[];
  readonly contradiction: readonly number[];
  readonly onForget: (place: number) => void;
  readonly onForgetAll: () => void;
}) {
  if (answers.length === 0) return null;
  const rows = answers.map((answer, place) => ({ answer, place, words: given[place] }));
  return (
    <section className="answers" aria-label="Answers">
      <h3 className="eyebrow">Answers</h3>
      {contradiction.length > 0 && (
        <p className="bad answers-fault" role="alert">
          The marked answers cannot all hold: they go round in a circle. Ask one of them again.
        </p>
      )}
      <ol>
        {rows.map(({ answer, place, words }) => (
          <li
            key={place}
            className={
              contradiction.includes(place)
                ? 'note baseline apart line answer answer-fault'
                : 'note baseline apart line answer'
            }
          >
            <span className="given">{words && sayAnswer(answer, words)}</span>
            <Button
              className="quiet-button"
              aria-label={`Ask question ${place + 1} again`}
              onPress={() => onForget(place)}
            >
              Ask again
            </Button>
          </li>
        ))}
      </ol>
      <Button className="quiet-button" onPress={onForgetAll}>
        Begin again
      </Button>
    </section>
  );
}

function sayAnswer({ verdict }: Answer, { firstWords, secondWords, meanwhile }: Question): string {
  const [first, second] = [firstWords.join(', '), secondWords.join(', ')];
  const around = meanwhile.length > 0 ? `, while ${meanwhile.join(', ')}` : '';
  if (verdict === 'same') return `${first} or ${second}: the same${around}`;
  return verdict === 'first'
    ? `${first} rather than ${second}${around}`
    : `${second} rather than ${first}${around}`;
}

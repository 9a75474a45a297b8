import { useId } from 'react';
import { ManualLink } from '../design/manual-link.tsx';
import { places } from '../design/manual-places.ts';
import type { ReadingOfPreferences, ShownConflict } from '../desk/shown-conflict.ts';
import { setPreferenceReading } from '../document/actions.ts';
import {
  answerWith,
  otherReading,
  type ReadingQuestion,
  readingQuestions,
} from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { capitalize } from '../words/capitalize.ts';
import './preference-readings.css';

/** Which differences of preference count: any or only great ones, and whether also what is not known. */
export function PreferenceReadings({ conflict }: { readonly conflict: ShownConflict }) {
  const [general, ...others] = conflict.preferenceReadings;
  if (general === undefined) return null;
  return (
    <>
      <p className="soft">
        What makes a party stay although it likes a move better.{' '}
        <ManualLink
          place={places.deterring}
          about="strength of preference, and what is not known"
        />
      </p>
      <Choices readings={[general, ...others]} chosen={otherReading(conflict) ?? general} />
    </>
  );
}

const legends: Record<ReadingQuestion['about'], string> = {
  strength: 'How great a loss deters',
  unknown: 'What is not known',
};

/** The questions to which there is more than one answer, and what both answers mean together. */
function Choices({
  readings,
  chosen,
}: {
  readonly readings: readonly [ReadingOfPreferences, ...ReadingOfPreferences[]];
  readonly chosen: ReadingOfPreferences;
}) {
  const asked = useWorkspace((workspace) => workspace.preferenceReading);
  const [general] = readings;
  /** What was asked for shows at once, before the page is read so. */
  const shown = asked === undefined ? general : (readings.find(({ id }) => id === asked) ?? chosen);
  const isBoth = shown.strength !== general.strength && shown.unknown !== undefined;
  return (
    <>
      {readingQuestions(readings).map((question) => (
        <Question key={question.about} {...{ readings, shown, question }} />
      ))}
      {isBoth && (
        <p className="preference-readings-both" aria-live="polite">
          <strong>Together.</strong> <Meaning reading={shown} />
        </p>
      )}
    </>
  );
}

/** One question, each answer with what it means without the other. The first needs no asking for. */
function Question({
  readings,
  shown,
  question: { about, answers },
}: {
  readonly readings: readonly [ReadingOfPreferences, ...ReadingOfPreferences[]];
  readonly shown: ReadingOfPreferences;
  readonly question: ReadingQuestion;
}) {
  const group = useId();
  const [general] = readings;
  return (
    <fieldset className="preference-readings">
      <legend className="eyebrow">{legends[about]}</legend>
      {answers.map((answer) => {
        const { id, name } = answer;
        const reading = answerWith(readings, shown, about, answer);
        const asWritten = about === 'unknown' && answer === general;
        return (
          <label key={id} className="ruled-above gap-6 preference-reading-choice">
            <input
              type="radio"
              name={group}
              aria-labelledby={`${group}-${id}`}
              aria-describedby={`${group}-${id}-means`}
              checked={reading === shown}
              onChange={() =>
                void setPreferenceReading(reading === general ? undefined : reading?.id)
              }
            />
            <span>
              <strong id={`${group}-${id}`}>{asWritten ? 'As written' : capitalize(name)}</strong>
              <span id={`${group}-${id}-means`} className="soft block preference-reading-means">
                {asWritten ? (
                  'Uses preferences as written, and ignores what is marked unknown.'
                ) : (
                  <Meaning reading={answer} />
                )}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Meaning({
  reading: { definition, citation },
}: {
  readonly reading: ReadingOfPreferences;
}) {
  return (
    <>
      {definition} <cite>{citation}</cite>
    </>
  );
}

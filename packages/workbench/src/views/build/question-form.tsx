import type { Question, Verdict } from '@standoff/study';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';

/** One question: two outcomes, or the same. The buttons stay, so that one can answer with one key. */
export function QuestionForm({
  name,
  question,
  number,
  about,
  onAnswer,
}: {
  readonly name: string;
  readonly question: Question;
  readonly number: number;
  readonly about: number;
  readonly onAnswer: (verdict: Verdict) => void;
}) {
  const { firstWords, secondWords, firstFacts, secondFacts, meanwhile } = question;
  return (
    <section className="question" aria-label="Question">
      <p className="note">
        Question {number} of about {about}{' '}
        <ManualLink place={places.interview} about="comparing outcomes" />
      </p>
      <h3 className="head question-words given" aria-live="polite">
        Which would {name} rather have
        {meanwhile.length > 0 && `, while ${listed(meanwhile)}`}?
      </h3>
      <div className="pair question-choices">
        <button type="button" className="says choice given" onClick={() => onAnswer('first')}>
          {listed(firstWords)}
          <Facts facts={firstFacts} />
        </button>
        <button type="button" className="says choice given" onClick={() => onAnswer('second')}>
          {listed(secondWords)}
          <Facts facts={secondFacts} />
        </button>
        <button type="button" className="says choice choice-same" onClick={() => onAnswer('same')}>
          The same
        </button>
      </div>
    </section>
  );
}

/** What comes of one outcome and not of the other. */
function Facts({ facts }: { readonly facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return <span className="note block above-3">Consequences: {listed(facts)}</span>;
}

const list = new Intl.ListFormat('en-GB');

function listed(words: readonly string[]): string {
  return list.format(words);
}

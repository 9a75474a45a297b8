import type { ShownPreference } from '../../desk/shown-preferences.ts';
import { sayOwn, setView } from '../../document/actions.ts';
import { capitalize } from '../../words/capitalize.ts';
import './measured-preference.css';

type Measured = Exclude<ShownPreference, { kind: 'statements' }>;

const about: Record<Measured['kind'], string> = {
  ranking: 'A ranking of outcomes, best first; those at one place are as good as each other.',
  weights: 'Weights: they are added up where the formulas hold, and the higher sum is preferred.',
  utility: 'A value for each outcome: the higher is preferred.',
  relation:
    'Pairs of outcomes, taken exactly as given; of a pair that is not listed neither is preferred.',
};

/** A preference that is not an order of statements, to be read; where it is changed is said. */
export function MeasuredPreference({ kind, lines, whose }: Measured & { readonly whose: string }) {
  const isInForm = kind === 'weights';
  const change = () => {
    if (isInForm) sayOwn('build', { step: 'wishes', whose });
    void setView(isInForm ? 'build' : 'model');
  };
  return (
    <>
      <p className="note preference-about">
        {about[kind]} It is changed in {isInForm ? 'a form' : 'the file'}:{' '}
        <button type="button" className="text-button" onClick={change}>
          {isInForm ? 'open the form' : 'open the model'}
        </button>
        .
      </p>
      <ol className={`above-8 measured measured-${kind}`}>
        {lines.map(({ words, measure, greatGap }) => (
          <li key={`${measure} ${words.join(' ')}`} className="says ruled measured-line">
            {kind === 'relation' ? (
              <p className="given">
                {words[0]} <em className="soft">{measure}</em> {words[1]}
              </p>
            ) : (
              <>
                <span className="strong measure">{measure}</span>
                <div>
                  {words.map((each) => (
                    <p key={each} className="given">
                      {capitalize(each)}
                    </p>
                  ))}
                </div>
              </>
            )}
            {greatGap && (
              <p className="note strong above-5 sans great-gap">What follows is greatly worse</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

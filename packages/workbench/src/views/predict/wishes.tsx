import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownPreference } from '../../desk/shown-preferences.ts';
import { sayItem } from '../../desk/statement-words.ts';
import { capitalize } from '../../words/capitalize.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

const kinds: Record<Exclude<ShownPreference['kind'], 'statements'>, string> = {
  ranking: 'Best first:',
  weights: 'Weights, which are added up:',
  utility: 'A value for each outcome, the higher the better:',
  relation: 'Pairs of outcomes:',
};

/** What each wants, as the file says it: what a prediction has to go by. */
export function Wishes({ conflict }: { readonly conflict: ShownConflict }) {
  const preferences = usePreferences();
  return (
    <section className="predict-wishes" aria-labelledby="predict-wishes">
      <h3 id="predict-wishes" className="eyebrow">
        What each wants
      </h3>
      {conflict.decisionMakers.map((decisionMaker, position) => (
        <details key={decisionMaker.id} className="ruled predict-fold">
          <summary>
            <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
          </summary>
          {decisionMaker.body ? (
            <p className="given">
              It has no wishes of its own and moves by vote. {decisionMaker.body.rule}
            </p>
          ) : (
            <Wanted preference={preferences?.[position]} />
          )}
        </details>
      ))}
    </section>
  );
}

function Wanted({ preference }: { readonly preference: ShownPreference | undefined }) {
  if (preference === undefined) return null;
  if (preference.kind === 'statements') {
    return (
      <>
        <p className="soft predict-soft">What matters most comes first:</p>
        <ol>
          {preference.items
            .filter(({ off }) => off === undefined)
            .map((item) => (
              <li key={item.key} className="given">
                {sayItem(item)}
              </li>
            ))}
        </ol>
      </>
    );
  }
  return (
    <>
      <p className="soft predict-soft">{kinds[preference.kind]}</p>
      <ul>
        {preference.lines.map(({ words, measure }) => (
          <li key={`${measure} ${words.join(' ')}`} className="given">
            {preference.kind === 'relation'
              ? `${words[0]} ${measure} ${words[1]}`
              : `${measure}: ${words.map(capitalize).join('; ')}`}
          </li>
        ))}
      </ul>
    </>
  );
}

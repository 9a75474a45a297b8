import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { Swept } from './swept.ts';
import { colourIn, Whose } from './whose.tsx';

/** The doubts that change nothing of what was found, listed once somebody asks. */
export function HarmlessDoubts({
  conflict,
  swept: {
    document: { harmless },
  },
}: {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
}) {
  if (harmless.length === 0) return null;
  const whose = [...new Set(harmless.map((one) => one.decisionMaker))];
  return (
    <details className="above-8 harmless">
      <summary>
        {harmless.length === 1
          ? 'One more doubt makes no difference to any of these'
          : `${harmless.length.toLocaleString('en')} more doubts make no difference to any of these`}
      </summary>
      <p className="note column above-4">
        Whether one of them is changed or not, each finding stands in the same share of models.
      </p>
      <div className="harmless-lists">
        {whose.map((id) => {
          const at = conflict.decisionMakers.findIndex((one) => one.id === id);
          const who = at < 0 ? undefined : at;
          return (
            <section key={id ?? ''} className="small above-6" style={colourIn(who)}>
              <Whose conflict={conflict} who={who} />
              <ul className="given">
                {harmless
                  .filter((one) => one.decisionMaker === id)
                  .map(({ where, briefly }) => (
                    <li key={where}>{who === undefined ? where : briefly}</li>
                  ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}

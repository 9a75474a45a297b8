import type { ShownVariants } from '../../desk/shown-variants.ts';
import { capitalize } from '../../words/capitalize.ts';
import { namesOf } from './variant-name.ts';

/** What some of them judge otherwise than the file as it stands. */
export function Differences({ told: { differences, variants } }: { readonly told: ShownVariants }) {
  return (
    <section className="part compare-part" aria-labelledby="compare-differences">
      <h3 className="part-head firm compare-head" id="compare-differences">
        What they judge otherwise than the file as it stands
      </h3>
      {differences.length === 0 ? (
        <p>Nothing that can be said as a judgement.</p>
      ) : (
        <ul className="above-2 compare-differences">
          {differences.map(({ says, in: those }) => (
            <li key={says}>
              <span className="serif given">{capitalize(says)}</span>
              <span className="note given">
                {namesOf(
                  variants,
                  those.flatMap((differs, place) => (differs ? [place] : [])),
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

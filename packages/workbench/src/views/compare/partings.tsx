import type { ShownVariants } from '../../desk/shown-variants.ts';
import { capitalize } from '../../words/capitalize.ts';
import { namesOf } from './variant-name.ts';

/** The verdicts on the status quo and on what has a name that are not the same in all, with who gives which. */
export function Partings({
  told: { findings, alike, variants },
}: {
  readonly told: ShownVariants;
}) {
  return (
    <section className="part compare-part" aria-labelledby="compare-partings">
      <h3 className="part-head firm compare-head" id="compare-partings">
        Where the verdicts part
      </h3>
      {findings.length === 0 && (
        <p>Nowhere: the status quo and all that has a name come out alike in all.</p>
      )}
      <dl>
        {findings.map(({ about, verdicts }) => (
          <div key={about} className="above-8 compare-parting">
            <dt className="given">{about}</dt>
            {verdicts.map(({ says, of }) => (
              <dd key={says}>
                <span className="serif given">{capitalize(says)}</span>
                <span className="note given">{namesOf(variants, of)}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {alike.length > 0 && (
        <details className="small above-8 compare-alike">
          <summary>
            Alike in all: {alike.length} {alike.length === 1 ? 'verdict' : 'verdicts'}
          </summary>
          <ul>
            {alike.map(({ about, says }) => (
              <li key={about} className="given">
                {about}: {says}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

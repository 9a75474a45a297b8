import {
  GIVEN,
  type ShownConcept,
  type ShownConflict,
  type ShownFinding,
} from '../../desk/shown-conflict.ts';
import { otherReading, sayDeterring } from '../../document/preference-reading.ts';
import type { Stamp } from '../../share/stamp.ts';
import { cite } from './cite-claims.ts';

/** The finding as a headline, what it is about, and how the file is read. */
export function HeadPart({
  conflict,
  stamp: { authors, variant, changes },
}: {
  readonly conflict: ShownConflict;
  readonly stamp: Stamp;
}) {
  const { headline, about } = conflict;
  return (
    <>
      <h1>{headline.text}</h1>
      {authors.length > 0 && <p className="print-byline">Model by {authors.join(', ')}</p>}
      {about !== undefined && <p className="print-about">{about}</p>}
      {variant && (
        <p className="print-note">
          Read as its variant {variant.id}
          {variant.says === undefined ? '.' : `: ${variant.says}`}
        </p>
      )}
      {changes !== undefined && <p className="print-note">{changes}</p>}
      <ReadingTaken conflict={conflict} />
    </>
  );
}

/** The finding at length. */
export function FindingPart({ conflict: { finding } }: { readonly conflict: ShownConflict }) {
  return (
    <section>
      <h2>The finding at length</h2>
      {finding.map((part) => (
        <Part key={part.text} part={part} />
      ))}
    </section>
  );
}

function Part({ part: { text, claims, items } }: { readonly part: ShownFinding }) {
  return (
    <div className="print-finding">
      <p>{cite(text, claims)}</p>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.key}>{item.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How preferences are read, where that is not as usual, and what cannot be read so. */
function ReadingTaken({ conflict }: { readonly conflict: ShownConflict }) {
  const reading = otherReading(conflict);
  const { onlyGeneral } = conflict;
  if (reading === undefined && onlyGeneral.length === 0) return null;
  return (
    <p className="print-note">
      {reading && `${sayDeterring(reading)}. ${reading.definition}`}
      {onlyGeneral.length > 0 &&
        ` The foresight that the file gives is left out: ${onlyGeneral.join(', ')} cannot be combined with this.`}
    </p>
  );
}

/** How everybody is read, in a sentence. */
export function sayReadBy({ id, words, definition }: ShownConcept): string {
  return id === GIVEN ? definition : `everybody ${words}.`;
}

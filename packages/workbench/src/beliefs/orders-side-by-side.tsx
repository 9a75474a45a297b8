import type { ShownEntry, ShownOrderSeen } from '../analysis/shown-beliefs.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';

/** What somebody takes another to prefer, beside what that one does, the places that differ marked. */
export function OrdersSideBySide({
  names,
  viewer,
  order: { of, lines },
}: {
  readonly names: readonly string[];
  /** Position of who looks. */
  readonly viewer: number;
  readonly order: ShownOrderSeen;
}) {
  const keyed = lines.map((line, place) => ({ ...line, place }));
  return (
    <table className="orders" style={colourOf(of)}>
      <caption className="orders-caption given">
        What {names[of]} wants, most important first
      </caption>
      <thead>
        <tr>
          <th scope="col" className="given">
            as {names[viewer]} sees it
          </th>
          <th scope="col">as it is</th>
        </tr>
      </thead>
      <tbody>
        {keyed.map(({ seen, real, place }) => (
          <tr key={place}>
            <Cell entry={seen} alone="not so" />
            <Cell entry={real} alone="not seen" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  entry,
  alone,
}: {
  readonly entry: ShownEntry | undefined;
  /** What is said of one that stands on this side alone. */
  readonly alone: string;
}) {
  if (entry === undefined) return <td className="order-empty" />;
  const { place, asks, says, standing, claims } = entry;
  return (
    <td className={`order-entry order-${standing}`}>
      {place !== undefined && <span className="order-place">{place}</span>}
      <span className="order-words given">
        <span className="order-asks">{asks}</span>
        {standing !== 'alike' && (
          <>
            {' '}
            <span className="order-note">{standing === 'alone' ? alone : 'another place'}</span>
          </>
        )}
        {standing !== 'alike' && says !== undefined && <span className="order-says">“{says}”</span>}
        {standing !== 'alike' && <ClaimReferences claims={claims} />}
      </span>
    </td>
  );
}

import { ClaimReferences } from '../../claims/claim-references.tsx';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { EntrySeen, OrderSeen } from './pictured.ts';

/** What somebody takes another to prefer, beside what that one does, the places that differ marked. */
export function OrdersSideBySide({
  names,
  viewer,
  order: { of, lines },
}: {
  readonly names: readonly string[];
  /** Position of who looks. */
  readonly viewer: number;
  readonly order: OrderSeen;
}) {
  const keyed = lines.map((line, place) => ({ ...line, place }));
  return (
    <table className="full above-11 orders" style={colourOf(of)}>
      <caption className="firm owned orders-caption given">
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
  readonly entry: EntrySeen | undefined;
  /** What is said of one that stands on this side alone. */
  readonly alone: string;
}) {
  if (entry === undefined) return <td />;
  const { place, asks, says, standing, claims } = entry;
  return (
    <td className={` order-${standing}`}>
      {place !== undefined && <span className="soft order-place">{place}</span>}
      <span className="block order-words given">
        <span className="order-asks">{asks}</span>
        {standing !== 'alike' && (
          <>
            {' '}
            <span className="small firm sans whole order-note">
              {standing === 'alone' ? alone : 'another place'}
            </span>
          </>
        )}
        {standing !== 'alike' && says !== undefined && <span className="note block">“{says}”</span>}
        {standing !== 'alike' && <ClaimReferences claims={claims} />}
      </span>
    </td>
  );
}

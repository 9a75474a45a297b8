import { labels } from '@standoff/wording';
import type { ShownSource } from '../../desk/shown-conflict.ts';
import { partsOfStamp } from '../../share/stamp.ts';
import { citedClaims } from './cite-claims.ts';
import type { Report } from './use-report.ts';

/** An address that is longer nobody types. */
const LONGEST = 300;

/** What the report rests on and what it was made from: claims, sources, the state of the file. */
export function Colophon({ report }: { readonly report: Report }) {
  const { conflict, sheet, map, stamp, address } = report;
  const claims = citedClaims(conflict, sheet, map);
  const used = new Set(
    conflict.claims
      .filter(({ id }) => claims.some((claim) => claim.id === id))
      .flatMap(({ at }) => at.map(({ source }) => source)),
  );
  const sources = conflict.sources.filter(({ id }) => used.has(id));
  return (
    <>
      {claims.length > 0 && <h2>Claims</h2>}
      <dl>
        {claims.map(({ id, says, places }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {says} <span className="print-place">{places}</span>
            </dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && <h2>Sources</h2>}
      <dl>
        {sources.map((source) => (
          <div key={source.id}>
            <dt>{source.id}</dt>
            <dd>{saySource(source)}</dd>
          </div>
        ))}
      </dl>
      <h2>Made from</h2>
      <p className="print-stamp">{partsOfStamp(stamp).join(' ')}</p>
      {stamp.sha256 !== undefined && (
        <p className="print-stamp">SHA-256 of the whole file: {stamp.sha256}</p>
      )}
      {address !== undefined && address.length <= LONGEST && (
        <p className="print-stamp">{address}</p>
      )}
    </>
  );
}

function saySource({ title, author, published, url, known }: ShownSource): string {
  return [title, author, published, url, known && labels.howKnown[known]]
    .filter(Boolean)
    .join(', ');
}

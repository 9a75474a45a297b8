import { capitalize, labels } from '@standoff/wording';
import type { ShownClaim } from '../desk/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';

/** What a claim says, where it says so, and who. */
export function ClaimWords({ claim }: { readonly claim: ShownClaim }) {
  const sources = useWorkspace((workspace) => workspace.conflict?.sources) ?? [];
  return (
    <>
      <span className="says block claim-says given">{claim.says}</span>
      {claim.at.map(({ source, place }) => (
        <span key={`${source} ${place}`} className="note block above-4 given">
          {sources.find(({ id }) => id === source)?.title ?? source}, {place}
        </span>
      ))}
      {claim.by !== undefined && (
        <span className="note block above-4 given">Said by: {claim.by}</span>
      )}
      <HowKnown claim={claim} />
    </>
  );
}

/** How a claim is known, where the file says that it was not read in its source. */
export function HowKnown({ claim: { known } }: { readonly claim: ShownClaim }) {
  if (known === undefined || known === 'read') return null;
  return <span className="note block above-4">{capitalize(labels.howKnown[known])}</span>;
}

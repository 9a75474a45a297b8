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
    </>
  );
}

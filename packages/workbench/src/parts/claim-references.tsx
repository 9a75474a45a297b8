import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ClaimReading } from '../analysis/readings.ts';
import { showClaim } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import './claim-references.css';

/** The claims that something rests on, each a press away from its words and its place. */
export function ClaimReferences({ claims }: { readonly claims: readonly string[] }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (claims.length === 0 || conflict === undefined) return null;
  return (
    <span className="claims">
      {claims.map((id) => {
        const claim = conflict.claims.find((known) => known.id === id);
        return claim && <ClaimReference key={id} claim={claim} />;
      })}
    </span>
  );
}

function ClaimReference({ claim }: { readonly claim: ClaimReading }) {
  const sources = useWorkspace((workspace) => workspace.conflict?.sources) ?? [];
  return (
    <DialogTrigger>
      <Button className="claim-reference" aria-label={`Claim ${claim.id}`}>
        {claim.id}
      </Button>
      <Popover className="claim-popover" placement="bottom">
        <Dialog aria-label={`Claim ${claim.id}`}>
          <p className="claim-says given">{claim.says}</p>
          <ul className="claim-places">
            {claim.at.map(({ source, place }) => (
              <li key={`${source} ${place}`} className="given">
                {sources.find(({ id }) => id === source)?.title ?? source}, {place}
              </li>
            ))}
          </ul>
          {claim.by !== undefined && <p className="claim-by given">Said by: {claim.by}</p>}
          <Button className="claim-go" onPress={() => void showClaim(claim.id)}>
            See it in the sources
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

import { type ManualPlace, manualAddress } from './manual-places.ts';

/** Leads to what the manual says of a term, in a page of its own, so that this one stays as it is. */
export function ManualLink({
  place,
  about,
}: {
  readonly place: ManualPlace;
  readonly about: string;
}) {
  return (
    <a
      className="soft manual-link"
      href={manualAddress(place)}
      target="_blank"
      rel="noreferrer"
      aria-label={`Manual: ${about}`}
      title={`Manual: ${about}`}
    >
      ?
    </a>
  );
}

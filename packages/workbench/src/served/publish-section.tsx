import { Button } from 'react-aria-components';
import { useWorkspace } from '../document/workspace.ts';
import type { ServedPlace } from './places.ts';
import { publishThere } from './save-there.ts';
import { useServed } from './served.ts';

/** Shows the saved briefing to readers, after a look at the page that they will get. */
export function PublishSection({ place }: { readonly place: ServedPlace }) {
  const isBusy = useServed((served) => served.isBusy);
  const briefing = useWorkspace((workspace) => workspace.briefing);
  const text = useWorkspace((workspace) => workspace.text);
  const { publication, model } = place;
  const { slug, version, published, text: saved } = place.briefing!;
  const address = `/${publication}/${slug}/`;
  const isChanged = briefing !== saved || model?.text !== text;
  return (
    <section className="ruled-above above-10 server-part" aria-label="Publish">
      <h3>Publish</h3>
      <p className="note" role="status">
        {published === undefined
          ? `Version ${version} is a draft. Readers see nothing of it yet.`
          : published === version
            ? `Readers see version ${version}.`
            : `Readers see version ${published}. Version ${version} is a draft.`}
        {isChanged && ' What you changed since is not in it: save a version first.'}
      </p>
      {published !== version && (
        <p className="row middle server-actions">
          <a href={`${address}drafts/${version}/`} target="_blank" rel="noreferrer">
            See the draft
          </a>
          <Button
            className={isChanged ? 'plain-button' : 'strong-button'}
            isDisabled={isBusy}
            onPress={() => void publishThere()}
          >
            Publish version {version}
          </Button>
        </p>
      )}
      {published !== undefined && (
        <p>
          The page that they see:{' '}
          <a className="server-address" href={address} target="_blank" rel="noreferrer">
            {`${location.origin}${address}`}
          </a>
        </p>
      )}
    </section>
  );
}

import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWorkspace } from '../document/workspace.ts';
import type { ServedPlace } from './places.ts';
import { publishThere, publishTold } from './save-there.ts';
import { useServed } from './served.ts';
import { changesTold, type ToldChange } from './told-change.ts';

/** What an author says of a version that takes the place of one that readers saw. */
type HowTold = ToldChange['kind'] | 'nothing';

/** Shows the saved briefing to readers, after a look at the page that they will get. */
export function PublishSection({ place }: { readonly place: ServedPlace }) {
  const isBusy = useServed((served) => served.isBusy);
  const briefing = useWorkspace((workspace) => workspace.briefing);
  const text = useWorkspace((workspace) => workspace.text);
  const [told, setTold] = useState<HowTold>();
  const [reason, setReason] = useState('');
  const { publication, model } = place;
  const { slug, version, published, publishedChanges, text: saved } = place.briefing!;
  const address = `/${publication}/${slug}/`;
  const isChanged = briefing !== saved || model?.text !== text;
  // Who wrote it into the head has said it.
  const isAsked =
    published !== undefined &&
    (publishedChanges === undefined || changesTold(saved) === publishedChanges);
  const isSaid = !isAsked || told === 'nothing' || (told !== undefined && reason.trim() !== '');
  const publish = () => {
    if (!isAsked || told === undefined || told === 'nothing') return void publishThere();
    void publishTold({ kind: told, date: today(), reason: reason.trim() }).then((isDone) => {
      if (!isDone) return;
      setTold(undefined);
      setReason('');
    });
  };
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
      {published !== version && isAsked && (
        <ReasonFields told={told} setTold={setTold} reason={reason} setReason={setReason} />
      )}
      {published !== version && (
        <p className="row middle server-actions">
          <a href={`${address}drafts/${version}/`} target="_blank" rel="noreferrer">
            See the draft
          </a>
          <Button
            className={isChanged || !isSaid ? 'plain-button' : 'strong-button'}
            isDisabled={
              isBusy || !isSaid || (isChanged && told !== undefined && told !== 'nothing')
            }
            onPress={publish}
          >
            {isAsked && told !== undefined && told !== 'nothing'
              ? 'Publish with this reason'
              : `Publish version ${version}`}
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

/** Asks what readers are told of the new version, and why it is there. */
function ReasonFields({
  told,
  setTold,
  reason,
  setReason,
}: {
  readonly told: HowTold | undefined;
  readonly setTold: (told: HowTold) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}) {
  const [ofKind, ofReason] = [useId(), useId()];
  return (
    <div className="server-fields">
      <p className="labelled small">
        <label htmlFor={ofKind}>What readers are told of the new version</label>
        <select
          id={ofKind}
          value={told ?? ''}
          onChange={({ target }) => setTold(target.value as HowTold)}
        >
          <option value="" disabled>
            Choose …
          </option>
          <option value="corrected">Something was wrong: Corrected</option>
          <option value="updated">Something came to it: Updated</option>
          <option value="nothing">Nothing: what it says is the same</option>
        </select>
      </p>
      {told !== undefined && told !== 'nothing' && (
        <p className="labelled small">
          <label htmlFor={ofReason}>
            {told === 'corrected' ? 'What was wrong, and what is right' : 'What came to it'}
          </label>
          <input
            id={ofReason}
            value={reason}
            maxLength={1000}
            onChange={({ target }) => setReason(target.value)}
          />
        </p>
      )}
    </div>
  );
}

/** The day where the author is, as a head writes it. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

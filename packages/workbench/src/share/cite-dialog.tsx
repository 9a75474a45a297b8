import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { SheetDialog } from '../design/sheet.tsx';
import { useWorkspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { citeAsBibtex, citeAsText } from './cite.ts';
import { copy } from './copy.ts';
import { linkToHere } from './share.ts';
import type { Stamp } from './stamp.ts';
import { stampHere, stemHere } from './stamp-here.ts';
import './cite-dialog.css';

interface Cited {
  readonly stamp: Stamp;
  /** Undefined where more was changed than an address can hold. */
  readonly address: string | undefined;
}

/** The conflict as it is shown, to be cited: as a sentence and for a bibliography. */
export default function CiteDialog() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const [cited, setCited] = useState<Cited>();
  useEffect(() => {
    if (conflict === undefined) return;
    let current = true;
    void Promise.all([stampHere(conflict), linkToHere()]).then(([stamp, address]) => {
      if (current) setCited({ stamp, address });
    });
    return () => {
      current = false;
    };
  }, [conflict]);
  return (
    <SheetDialog title="Cite this" onClose={closeOverlay}>
      {conflict === undefined ? (
        <p>There is nothing to cite yet: the text could not be analysed.</p>
      ) : (
        cited && <Citations {...cited} />
      )}
    </SheetDialog>
  );
}

function Citations({ stamp, address }: Cited) {
  return (
    <>
      {sayLimits(stamp, address).map((limit) => (
        <p key={limit} className="note cite-limit">
          {limit}
        </p>
      ))}
      <Citation as="text" text={citeAsText(stamp, address)} rows={5} />
      <Citation as="BibTeX" text={citeAsBibtex(stamp, address, stemHere())} rows={9} code />
      <p className="note above-8 cite-note">
        The hash is the SHA-256 of the file as “Save the file” writes it: whoever has the file can
        tell whether it is the one that is cited.
      </p>
    </>
  );
}

/** What the citation lacks, and why. */
function sayLimits({ authors, sha256 }: Stamp, address: string | undefined): readonly string[] {
  return [
    ...(authors.length > 0 ? [] : ['The file names no author; none is cited.']),
    ...(sha256 === undefined
      ? [
          'The page came over a connection on which browsers do not hash; the file has no hash here.',
        ]
      : []),
    ...(address === undefined
      ? ['More was changed than an address can hold; send the file as well.']
      : []),
    ...(address !== undefined && isOfThisComputer(address)
      ? ['The address opens on this computer only.']
      : []),
  ];
}

function isOfThisComputer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function Citation({
  as,
  text,
  rows,
  code = false,
}: {
  readonly as: string;
  readonly text: string;
  readonly rows: number;
  readonly code?: boolean;
}) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <section className="above-10 citation" aria-label={`As ${as}`}>
      <div className="baseline line citation-head">
        <h3>As {as}</h3>
        <span role="status">{copied !== undefined && (copied ? 'Copied.' : NOT_COPIED)}</span>
        <Button
          className="plain-button"
          aria-label={`Copy as ${as}`}
          onPress={() => void copy(text).then(setCopied)}
        >
          Copy
        </Button>
      </div>
      <textarea
        className={code ? 'citation-text citation-code' : 'citation-text'}
        aria-label={`As ${as}`}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
      />
    </section>
  );
}

const NOT_COPIED = 'This browser does not let pages copy; select the text.';

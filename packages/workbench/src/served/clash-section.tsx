import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ChangedLines } from '../design/changed-lines.tsx';
import type { Answer } from './ask-server.ts';
import { readTheirs, saveMine, slugOf, type Theirs, takeTheirVersion } from './clash.ts';
import type { ServedPlace } from './places.ts';
import { useServed } from './served.ts';

/** Two versions that were made from the same one: what differs, and with which the author goes on. */
export function ClashSection({ place }: { readonly place: ServedPlace }) {
  const [theirs, setTheirs] = useState<Answer<Theirs>>();
  const isBusy = useServed((served) => served.isBusy);
  const { kind, version, latest } = place.clash!;
  useEffect(() => {
    let current = true;
    void readTheirs(place).then((found) => {
      if (current) setTheirs(found);
    });
    return () => {
      current = false;
    };
  }, [place]);
  const found = theirs?.status === 'done' ? theirs.said : undefined;
  const what = kind === 'model' ? 'the model' : 'the briefing';
  return (
    <section className="ruled-above above-10 server-part" aria-label="Two versions">
      <h3>Two versions of {what}</h3>
      <p>
        Another version was saved meanwhile. Both are kept on the server for good: yours as version{' '}
        {version}; version {latest} stands.{' '}
        <a
          href={`/desk/${place.publication}/${kind}s/${slugOf(place)}/clashes/${version}`}
          target="_blank"
          rel="noreferrer"
        >
          The desk of the publication
        </a>{' '}
        says who saved which, and when.
      </p>
      {theirs === undefined && <p role="status">Reading the other one …</p>}
      {theirs !== undefined && found === undefined && (
        <p role="status">The server did not give the other one. Try again in a little while.</p>
      )}
      {found !== undefined && (
        <>
          {kind === 'model' && <InWords theirs={found} />}
          <details open={kind === 'briefing'}>
            <summary>Line by line: − theirs, + yours</summary>
            <ChangedLines before={found.text} after={found.mine} />
          </details>
          {kind === 'briefing' && (
            <p>
              <a
                href={`/${place.publication}/${slugOf(place)}/history/compare?from=${latest}&to=${version}`}
                target="_blank"
                rel="noreferrer"
              >
                What that does to the findings
              </a>
            </p>
          )}
          <p className="row middle server-actions">
            <Button
              className="plain-button"
              isDisabled={isBusy}
              onPress={() => void saveMine(found, `In place of version ${found.version}`)}
            >
              Save yours as the next version
            </Button>
            <Button
              className="plain-button"
              isDisabled={isBusy}
              onPress={() => void takeTheirVersion(found)}
            >
              Go on with theirs
            </Button>
          </p>
          <p className="note">
            Undo brings back what you have here now. To bring both together, go on with theirs and
            put in what is missing.
          </p>
        </>
      )}
    </section>
  );
}

/** What the two models judge differently, from theirs to yours. */
function InWords({ theirs: { differences, text, mine } }: { readonly theirs: Theirs }) {
  if (text === mine) return <p>They do not differ any more.</p>;
  if (differences?.isRead !== true) return <p>They cannot be compared while one has errors.</p>;
  const { judgements, others, words } = differences;
  const all = [...judgements, ...others, ...words];
  return all.length === 0 ? (
    <p>They differ in nothing that is judged.</p>
  ) : (
    <>
      <p>From theirs to yours:</p>
      <ul className="server-differences">
        {all.map((one) => (
          <li key={one} className="given">
            {one}
          </li>
        ))}
      </ul>
    </>
  );
}

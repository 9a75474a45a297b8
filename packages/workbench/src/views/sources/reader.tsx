import { labels } from '@standoff/wording';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { AttachText } from '../../claims/attach-text.tsx';
import {
  chooseSource,
  keep,
  recall,
  takeAway,
  useOpenedSources,
} from '../../claims/opened-sources.ts';
import type { AttachedText } from '../../claims/read-text.ts';
import type { ShownConflict, ShownSource } from '../../desk/shown-conflict.ts';
import type { PlaceStanding, ShownSourceText } from '../../desk/shown-sources.ts';
import { changeSources } from './change-sources.ts';
import { SourceText } from './source-text.tsx';

/** One source: what is known of it and, once it is attached, its text. */
export function Reader({
  conflict,
  source,
  reading,
}: {
  readonly conflict: ShownConflict;
  readonly source: ShownSource;
  readonly reading: ShownSourceText | undefined;
}) {
  const attached = useOpenedSources(({ texts }) => texts.get(source.id));
  useEffect(() => {
    void recall(source);
  }, [source]);
  useEffect(() => {
    if (attached) void keep(source);
  }, [source, attached]);
  return (
    <section className="reader" aria-label="Text of the source">
      <Head conflict={conflict} source={source} />
      {attached ? (
        <Attached source={source} attached={attached} reading={reading} />
      ) : (
        <Unattached source={source} conflict={conflict} />
      )}
      {reading && <SourceText conflict={conflict} source={source} reading={reading} />}
    </section>
  );
}

function Head({
  conflict,
  source,
}: {
  readonly conflict: ShownConflict;
  readonly source: ShownSource;
}) {
  const { title, kind, author, published, url, note, known } = source;
  const others = conflict.sources.filter(({ id }) => id !== source.id);
  const how = known && labels.howKnown[known];
  const facts = [kind, author, published, how].filter((fact) => fact !== undefined);
  return (
    <header className="reader-head">
      {others.length > 0 && (
        <select
          aria-label="Open another source"
          value=""
          onChange={({ target }) => chooseSource(target.value)}
        >
          <option value="">Another source …</option>
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      )}
      <h2 className="reader-title given">{title}</h2>
      <p className="note source-facts given">
        {facts.join(', ')}
        {url !== undefined && (
          <>
            {facts.length > 0 && ' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {url}
            </a>
          </>
        )}
      </p>
      {note !== undefined && <p className="note source-facts given">{note}</p>}
    </header>
  );
}

function Unattached({
  source,
  conflict,
}: {
  readonly source: ShownSource;
  readonly conflict: ShownConflict;
}) {
  const places = conflict.claims.flatMap(({ at }) => at).filter((at) => at.source === source.id);
  const numbered = places.filter(({ paragraph }) => paragraph !== undefined).length;
  return (
    <div className="ruled-above gap-6 unattached">
      <p className="says">
        {numbered > 0
          ? `Attach its text to see the ${numbered === 1 ? 'place' : `${numbered} places`} that claims name marked in it.`
          : 'No claim names a numbered paragraph of it. Attach its text to make claims from it.'}
      </p>
      <p className="note source-facts">
        The text stays in this browser. It is sent nowhere and is no part of the model file.
      </p>
      <AttachText source={source} />
    </div>
  );
}

function Attached({
  source,
  attached,
  reading,
}: {
  readonly source: ShownSource;
  readonly attached: AttachedText;
  readonly reading: ShownSourceText | undefined;
}) {
  return (
    <div className="small row baseline attached" role="status">
      <Identity source={source} attached={attached} />
      {reading && reading.placings.length > 0 && (
        <p>{countStandings(reading.placings.map(({ standing }) => standing))}</p>
      )}
      <Button className="text-button" onPress={() => void takeAway(source.id)}>
        Take the text away
      </Button>
    </div>
  );
}

const SHOWN_DIGITS = 12;

/** Whether this is the text that the model means. */
function Identity({
  source,
  attached,
}: {
  readonly source: ShownSource;
  readonly attached: AttachedText;
}) {
  const { id, sha256, title } = source;
  if (sha256 === attached.sha256) {
    return (
      <p>
        <span className="place-standing-good">
          <span aria-hidden="true">✓ </span>The text that the model means.
        </span>{' '}
        It is kept in this browser alone.
      </p>
    );
  }
  if (sha256 !== undefined) {
    return (
      <p>
        <span className="strong bad">
          <span aria-hidden="true">≠ </span>Not the text that the model means:
        </span>{' '}
        its SHA-256 begins {attached.sha256.slice(0, SHOWN_DIGITS)}, the model has{' '}
        {sha256.slice(0, SHOWN_DIGITS)}. It is shown until the page is closed, and each place is
        checked.
      </p>
    );
  }
  return (
    <p>
      The model does not say which text it means, so this one is shown until the page is closed.{' '}
      <Button
        className="text-button"
        onPress={() =>
          void changeSources(
            { kind: 'record-hash', source: id, sha256: attached.sha256 },
            () => `record the text of “${title}”`,
          )
        }
      >
        Say that it is this one
      </Button>
    </p>
  );
}

function countStandings(standings: readonly PlaceStanding[]): string {
  const count = (...kinds: PlaceStanding['kind'][]) =>
    standings.filter(({ kind }) => kinds.includes(kind)).length;
  const wrong = count('differs', 'no-paragraph', 'paragraph-too-short');
  const parts = [
    `${count('as-cited')} of ${standings.length} ${standings.length === 1 ? 'place' : 'places'} as cited`,
    wrong > 0 && `${wrong} ${wrong === 1 ? 'differs' : 'differ'}`,
    count('unchecked') > 0 && `${count('unchecked')} without a hash`,
    count('in-words') > 0 && `${count('in-words')} in words`,
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}

import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWorkspace } from '../document/workspace.ts';
import { useKeeping } from '../shelf/keeping.ts';
import { isName, modelNamed, usualName } from './names.ts';
import type { ServedPlace } from './places.ts';
import { saveThere } from './save-there.ts';
import { type Author, useServed } from './served.ts';
import { sayWaiting } from './waiting.ts';

const ONE_NAME = 'A name has small letters, digits and single hyphens, such as korea-2017.';

/** Saves what is open as a version, with what its author says of it. */
export function SaveSection({
  place,
  publications,
}: {
  readonly place: ServedPlace | undefined;
  readonly publications: Author['publications'];
}) {
  const text = useWorkspace((workspace) => workspace.text);
  const origin = useWorkspace((workspace) => workspace.origin);
  const briefing = useWorkspace((workspace) => workspace.briefing) ?? '';
  const isBusy = useServed((served) => served.isBusy);
  const step = useServed((served) => served.step);
  const isKept = useKeeping(({ status }) => status !== 'impossible');
  const isSaving = isBusy && place?.waiting !== undefined;
  const hasBriefing = briefing.trim() !== '';
  const isSame = isSaved(place, text, hasBriefing ? briefing : undefined);
  const named = hasBriefing ? modelNamed(briefing) : undefined;
  const [chosen, setChosen] = useState<string>();
  const [called, setCalled] = useState<string>();
  const [page, setPage] = useState<string>();
  const [message, setMessage] = useState('');
  const publication = chosen ?? place?.publication ?? publications[0]!.slug;
  const model = named ?? called ?? place?.names.model ?? usualName(origin, text);
  const asPage = page ?? place?.names.briefing ?? model;
  const isThere =
    isSame &&
    publication === place?.publication &&
    model === place.model?.slug &&
    (!hasBriefing || asPage === place.briefing?.slug);
  const faults = [model, ...(hasBriefing ? [asPage] : [])].filter((name) => !isName(name));
  const save = () => {
    void saveThere({ publication, model, briefing: asPage, message }).then((isSaved) => {
      // What was typed is there for the next try.
      if (isSaved) setMessage('');
    });
  };
  return (
    <section className="ruled-above above-10 server-part" aria-label="Save">
      <h3>Save</h3>
      <p className="note" role="status">
        {isBusy ? (step ?? 'Saving …') : saySaved(place, isSame)}
      </p>
      {!isThere && <p className="note">{sayWhatFirst(hasBriefing)}</p>}
      {place?.waiting !== undefined && !isBusy && (
        <p className="bad" role="alert">
          Not saved on the server: {sayWaiting(place.waiting.why, isKept)}
        </p>
      )}
      <div className="server-fields">
        <Field name="Publication">
          {(id) => (
            <select id={id} value={publication} onChange={({ target }) => setChosen(target.value)}>
              {publications.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        {named === undefined ? (
          <Field name="Name of the model in addresses">
            {(id) => (
              <input
                id={id}
                value={model}
                spellCheck={false}
                onChange={({ target }) => setCalled(target.value)}
              />
            )}
          </Field>
        ) : (
          <p className="note server-named">
            The model is saved as <span className="given">{model}</span>, as the head of the
            briefing calls it.
          </p>
        )}
        {hasBriefing && (
          <Field name="Name of the page in addresses">
            {(id) => (
              <input
                id={id}
                value={asPage}
                spellCheck={false}
                onChange={({ target }) => setPage(target.value)}
              />
            )}
          </Field>
        )}
        <Field name="What changed (for the history, may be empty)">
          {(id) => (
            <input
              id={id}
              value={message}
              maxLength={1000}
              onChange={({ target }) => setMessage(target.value)}
            />
          )}
        </Field>
      </div>
      {faults.length > 0 && <p className="bad">{ONE_NAME}</p>}
      <p>
        <Button
          className={isThere ? 'plain-button' : 'strong-button'}
          isDisabled={isBusy || faults.length > 0}
          onPress={save}
        >
          {isSaving ? 'Saving …' : place?.waiting === undefined ? 'Save a version' : 'Try again'}
        </Button>
      </p>
    </section>
  );
}

function Field({
  name,
  children,
}: {
  readonly name: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <p className="labelled small">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </p>
  );
}

/** Whether the server has what is open, as it is. */
function isSaved(
  place: ServedPlace | undefined,
  text: string,
  briefing: string | undefined,
): boolean {
  if (place?.waiting !== undefined || place?.model?.text !== text) return false;
  return briefing === undefined || place.briefing?.text === briefing;
}

/** What the button does, before it is pressed. */
function sayWhatFirst(hasBriefing: boolean): string {
  return hasBriefing
    ? '“Save a version” comes first: it keeps the model and the briefing as a draft, which only people who write for the publication see. Then you can publish it here.'
    : '“Save a version” keeps the model for people who write for the publication. Readers see it once a briefing over it is published.';
}

function saySaved(place: ServedPlace | undefined, isSame: boolean): string {
  if (place?.model === undefined) return 'Not saved on the server yet.';
  const { model, briefing: page } = place;
  const parts = [
    `version ${model.version} of the model`,
    ...(page === undefined ? [] : [`version ${page.version} of the briefing`]),
  ];
  return isSame
    ? `What you have here is ${parts.join(' and ')}.`
    : `Changed here since ${parts.join(' and ')}.`;
}

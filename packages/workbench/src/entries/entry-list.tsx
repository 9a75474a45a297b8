import type { Sketch, SketchedEntry } from '@standoff/language';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { TextEdit } from '../desk/change-text.ts';
import { textOf, type Values } from './basis/content.ts';
import type { EntryContext, EntryKind } from './basis/entry-kind.ts';
import { BodyDecisions } from './body-decisions.tsx';
import { changeDraft, closeDraft, openDraft, useEntryDraft } from './drafts.ts';
import { EntryForm } from './entry-form.tsx';
import { changedFields, keysOf, newFields, startOf } from './entry-values.ts';
import { RemoveButton, useChange } from './obstacle-note.tsx';
import { useEntryContext } from './use-entry-context.ts';
import './entries.css';

/** All entries of a section, each to be changed or taken out, and a form for another one. */
export function EntryList({ kind, sketch }: { readonly kind: EntryKind; readonly sketch: Sketch }) {
  const context = useEntryContext(sketch);
  const entries = kind.apart?.entries(sketch) ?? sketch.entries[kind.section] ?? [];
  const obstacle = kind.waitsFor?.(context);
  return (
    <>
      {entries.length === 0 && <p className="soft step-empty">{kind.none}</p>}
      <ul className="ruled-above entries">
        {entries.map((entry) => (
          <EntryRow key={entry.path.join(' ')} kind={kind} entry={entry} context={context} />
        ))}
      </ul>
      {obstacle === undefined ? (
        <NewEntry kind={kind} context={context} />
      ) : (
        <p className="soft step-note">{obstacle}</p>
      )}
    </>
  );
}

/** Words of an entry for what was done, short enough for a list of steps. */
function shortly(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

function EntryRow({
  kind,
  entry,
  context,
}: {
  readonly kind: EntryKind;
  readonly entry: SketchedEntry;
  readonly context: EntryContext;
}) {
  const { change, obstacle } = useChange();
  const key = entry.path.join(' ');
  const draft = useEntryDraft(key);
  const start = startOf(kind, entry);
  const words = kind.says(start, context);
  const keep = async () => {
    if (draft === undefined) return;
    const fields = changedFields(kind, draft.start, draft.values);
    const label = `change ${kind.one} ${shortly(words)}`;
    const isKept =
      fields.length === 0 ||
      (await change(label, {
        edit: 'changeEntryAt',
        what: { path: entry.path, fields, order: kind.fields.flatMap(keysOf), ...shortOf(kind) },
      }));
    if (isKept) closeDraft(key);
  };
  return (
    <li className="ruled entry">
      <div className="row middle entry-row">
        <p className="says entry-words given">{words}</p>
        <Button
          className="quiet-button"
          aria-expanded={draft !== undefined}
          aria-label={`Change ${words}`}
          onPress={() => (draft ? closeDraft(key) : openDraft(key, start))}
        >
          Change
        </Button>
        <RemoveButton what={shortly(words)} removal={(cascade) => removal(kind, entry, cascade)} />
      </div>
      {draft && (
        <EntryForm
          kind={kind}
          label={`Change ${words}`}
          at={entry.path}
          values={draft.values}
          isNew={false}
          context={context}
          obstacle={obstacle}
          onChange={(changes) => changeDraft(key, changes)}
          onKeep={() => void keep()}
          onCancel={() => closeDraft(key)}
        />
      )}
      {kind.section === 'bodies' && (
        <BodyDecisions context={context} id={`${entry.path[1]}`} content={entry.content} />
      )}
    </li>
  );
}

function sectionOf({ apart, section }: EntryKind) {
  return apart?.path ?? [section];
}

function shortOf({ short }: EntryKind) {
  return short !== undefined && { short };
}

function removal(kind: EntryKind, { path }: SketchedEntry, cascade: boolean): TextEdit {
  return kind.isNamed === undefined
    ? { edit: 'removeEntryAt', what: { path } }
    : {
        edit: 'removeNamed',
        what: { thing: { kind: kind.isNamed, id: `${path[1]}` }, cascade },
      };
}

/** Marks the values of an entry that is not in the file yet. */
const fresh: Values = { '@new': 'yes' };

function NewEntry({ kind, context }: { readonly kind: EntryKind; readonly context: EntryContext }) {
  const { change, obstacle } = useChange();
  const key = `${kind.section} new`;
  const draft = useEntryDraft(key);
  const keep = async () => {
    if (draft === undefined) return;
    const { values } = draft;
    const [observer, observed] = (kind.place ?? []).map((each) => textOf(values[each]));
    const place = kind.placeInList?.(values, context);
    const what = {
      section: observer === undefined ? sectionOf(kind) : [kind.section, observer],
      ...(observed !== undefined && { id: observed }),
      ...(kind.section === 'claims' && { id: nextClaim(context) }),
      words: kind.words(values),
      isList: kind.isList ?? false,
      ...(place !== undefined && { place }),
      ...shortOf(kind),
      fields: newFields(kind, values, context),
    };
    const label = `add ${kind.one} ${shortly(kind.says(values, context))}`;
    if (await change(label, { edit: 'addEntryTo', what })) closeDraft(key);
  };
  if (draft === undefined) {
    return (
      <Button
        className="plain-button above-9"
        onPress={() => openDraft(key, { ...fresh, ...kind.begins })}
      >
        {kind.another}
      </Button>
    );
  }
  return (
    <Opened>
      <h3 className="serif strong head">{kind.another}</h3>
      <EntryForm
        kind={kind}
        label={kind.another}
        at={sectionOf(kind)}
        values={draft.values}
        isNew
        context={context}
        obstacle={obstacle}
        onChange={(changes) => changeDraft(key, changes)}
        onKeep={() => void keep()}
        onCancel={() => closeDraft(key)}
      />
    </Opened>
  );
}

/** A form that was asked for begins at its first field. */
function Opened({ children }: { readonly children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  return (
    <div className="entry-opened" ref={place}>
      {children}
    </div>
  );
}

/** The next number of the series. */
function nextClaim({ claims }: EntryContext): string {
  const numbers = claims.flatMap(({ id }) => /^c(\d+)$/.exec(id)?.[1] ?? []);
  const width = Math.max(2, ...numbers.map(({ length }) => length));
  return `c${`${Math.max(0, ...numbers.map(Number)) + 1}`.padStart(width, '0')}`;
}

import { useEffect, useState } from 'react';
import { formatKept } from '../document/address.ts';
import { useWorkspace } from '../document/workspace.ts';
import { type KeptDocument, listDocuments } from '../shelf/shelf.ts';
import { sayTime } from '../words/say-time.ts';
import { offerToGoOn } from './going-on.ts';
import { sayChangeOf } from './told-of.ts';

interface Left {
  readonly document: KeptDocument;
  readonly changed: string | undefined;
}

/** Offers the document that was changed last, until another one is opened or this one is changed. */
export default function GoOnNotice() {
  const left = useLeft();
  useEffect(
    () =>
      useWorkspace.subscribe((after, before) => {
        const isElsewhere = after.document !== before.document || after.text !== before.text;
        if (isElsewhere || after.view === '') offerToGoOn(false);
      }),
    [],
  );
  if (left === undefined) return null;
  const { id, name, changed: when } = left.document;
  return (
    <p className="ruled notice">
      Left off {sayTime(when, Date.now())}: “<span className="given">{name}</span>”
      {left.changed !== undefined && (
        <>
          , <span className="given">{left.changed}</span>
        </>
      )}
      .
      <span className="notice-actions">
        <a href={formatKept(id)}>Go on with it</a>
        <a href="#/">All conflicts</a>
        <button type="button" onClick={() => offerToGoOn(false)}>
          Not now
        </button>
      </span>
    </p>
  );
}

function useLeft(): Left | undefined {
  const [left, setLeft] = useState<Left>();
  useEffect(() => {
    let current = true;
    const find = async () => {
      const [document] = await listDocuments();
      if (document === undefined) return;
      const changed = await sayChangeOf(document).catch(() => undefined);
      if (current) setLeft({ document, changed });
    };
    void find().catch(() => undefined);
    return () => {
      current = false;
    };
  }, []);
  return left;
}

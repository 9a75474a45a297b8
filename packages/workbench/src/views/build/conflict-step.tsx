import type { Sketch } from '@standoff/language';
import { useEffect, useRef } from 'react';
import { edit } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { ObstacleNote, useChange } from '../../entries/obstacle-note.tsx';
import { TextField } from '../../entries/text-field.tsx';
import { smallModel } from './small-model.ts';

/** What the conflict is called, and what it is about. */
export function ConflictStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const { change, obstacle } = useChange();
  const title = sketch?.title ?? '';
  const field = useRef<HTMLInputElement>(null);
  const document = useWorkspace((workspace) => workspace.document);
  useEffect(() => {
    // Whoever begins a conflict goes on by naming it.
    if (document !== '' && useWorkspace.getState().text === '') field.current?.focus();
  }, [document]);
  return (
    <>
      <TextField
        label="Title"
        ref={field}
        hint="Such as: Korea, September 2017"
        value={title}
        onCommit={(value) =>
          void change('the title', { edit: 'setHead', what: { key: 'title', value } })
        }
      />
      <TextField
        label="What it is about, in a sentence or two"
        value={sketch?.about ?? ''}
        long
        onCommit={(value) =>
          void change('what it is about', {
            edit: 'setHead',
            what: { key: 'about', value: value === '' ? undefined : value.replaceAll(/\s+/g, ' ') },
          })
        }
      />
      <ObstacleNote obstacle={obstacle} />
      {sketch === undefined && (
        <p className="soft step-note">
          Or{' '}
          <button
            type="button"
            className="link missing-step"
            onClick={() => void edit(smallModel, 'begin with an example')}
          >
            begin with an example
          </button>{' '}
          of two who decide, and change it.
        </p>
      )}
    </>
  );
}

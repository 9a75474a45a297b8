import type { Sketch } from '@standoff/language';
import { edit } from '../../document/actions.ts';
import { ObstacleNote, useChange } from '../../entries/obstacle-note.tsx';
import { TextField } from '../../entries/text-field.tsx';
import { smallModel } from './small-model.ts';

/** What the conflict is called, and what it is about. */
export function ConflictStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const { change, obstacle } = useChange();
  const title = sketch?.title ?? '';
  return (
    <>
      <TextField
        label="Title"
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

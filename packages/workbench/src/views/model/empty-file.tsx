import { Button } from 'react-aria-components';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { edit, setView } from '../../document/actions.ts';
import { smallModel } from '../build/small-model.ts';

/** What one can begin an empty file with. */
export function EmptyFile({ onBegun }: { readonly onBegun: () => void }) {
  return (
    <div className="says empty-file">
      <p>
        This file is empty. Begin with an example and change it, or let forms write the file for
        you. <ManualLink place={places.file} about="the model file" />
      </p>
      <p className="row above-6 sans gap-6">
        <Button
          className="strong-button"
          onPress={() => void edit(smallModel, 'begin with an example').then(onBegun)}
        >
          Begin with an example
        </Button>
        <Button className="plain-button" onPress={() => void setView('build')}>
          Build by forms
        </Button>
      </p>
    </div>
  );
}

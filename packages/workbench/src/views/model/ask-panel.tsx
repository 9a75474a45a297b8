import { conceptsOfOneReply, usualConcept } from '@standoff/engine';
import { sayForesight } from '@standoff/study';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../../design/announcement.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { Formula } from '../../entries/fields/condition-field.tsx';
import { Choose } from '../../entries/fields/simple-fields.tsx';
import { copy } from '../../share/copy.ts';
import { fileName } from '../../share/file-name.ts';
import { saveModel } from '../../share/share.ts';
import { titleOf } from '../../shelf/title-of.ts';
import { useSketch } from '../build/use-sketch.ts';
import { askCommand } from './ask-command.ts';
import '../build/build.css';
import '../../entries/entries.css';
import './ask-panel.css';

const choices = conceptsOfOneReply.map((concept) => ({
  value: concept.id,
  words: `all are ${sayForesight(concept)} (${concept.symbol})`,
}));

/** Puts together the question to the solver of the command line, which needs no list of the states. */
export default function AskPanel() {
  const { sketch } = useSketch();
  const text = useWorkspace((workspace) => workspace.text);
  const variant = useWorkspace((workspace) => workspace.variant);
  const [formula, setFormula] = useState('');
  const [concept, setConcept] = useState(usualConcept.id);
  if (sketch === undefined) return null;
  const file = fileName(titleOf(text), 'standoff.yaml');
  const command = askCommand({ file, formula, concept, variant });
  const copyCommand = async () => {
    const isCopied = await copy(command);
    say(isCopied ? 'The command is copied.' : 'This browser does not let pages copy.');
  };
  return (
    <section className="above-5 gap-5 ask-panel" aria-label="A question to the solver">
      <p>
        The command line looks for one such state, or proves that there is none, by a solver of 35
        MB that is no part of this page. <ManualLink place={places.ask} about="asking a question" />
      </p>
      <p className="note block field-label">
        Is there an equilibrium in which this is so? (anything, if left open)
      </p>
      <Formula
        sketch={sketch}
        formula={formula}
        label="What is to be so"
        onChange={(next) => setFormula(next ?? '')}
      />
      <p className="note block field-label">An equilibrium where</p>
      <Choose
        label="What makes an equilibrium"
        value={concept}
        blank=""
        choices={choices}
        onChoose={setConcept}
      />
      <ol className="gap-5 ask-steps">
        <li>
          <Button className="plain-button" onPress={saveModel}>
            Save the file
          </Button>{' '}
          as <code>{file}</code>
        </li>
        <li>
          Run in its folder <code className="block ask-command">{command}</code>{' '}
          <Button className="plain-button" onPress={() => void copyCommand()}>
            Copy the command
          </Button>
        </li>
      </ol>
    </section>
  );
}

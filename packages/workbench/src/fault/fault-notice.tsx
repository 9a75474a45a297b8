import { Button } from 'react-aria-components';
import { say } from '../design/announcement.ts';
import { setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { copy } from '../share/copy.ts';
import { useKeeping } from '../shelf/keeping.ts';
import './fault-notice.css';

/** Stands where something could not be drawn: what happened, that the text is whole, and what can be done. */
export function FaultNotice({ what, fault }: { readonly what: string; readonly fault: unknown }) {
  const view = useWorkspace((workspace) => workspace.view);
  const hasText = useWorkspace((workspace) => workspace.text !== '');
  const isKept = useKeeping(({ status }) => status !== 'impossible');
  const way =
    view === 'situation'
      ? { to: 'model', name: 'Go to the text' }
      : { to: 'situation', name: 'Go to the state' };
  return (
    <section className="fault" role="alert">
      <h2 className="head fault-title">{what} could not be drawn</h2>
      <p>
        This is a fault of the page, not of your text. The text is whole
        {isKept ? ', and this browser keeps it.' : ', but this browser does not keep it: copy it.'}
      </p>
      <p className="note above-5 fault-says">The fault says: {messageOf(fault)}</p>
      <p className="row above-10 gap-5">
        {view !== '' && (
          <Button className="plain-button" onPress={() => void setView(way.to)}>
            {way.name}
          </Button>
        )}
        {hasText && (
          <Button className="plain-button" onPress={() => void copyText()}>
            Copy the text
          </Button>
        )}
        <Button className="plain-button" onPress={() => location.reload()}>
          Reload the page
        </Button>
      </p>
    </section>
  );
}

async function copyText(): Promise<void> {
  const copied = await copy(useWorkspace.getState().text);
  say(copied ? 'The text is copied.' : 'This browser does not let pages copy.');
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

import { Button } from 'react-aria-components';
import { setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** What follows from all of it, at length. */
export function FindingStep() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) {
    return <p className="soft step-empty">There is no finding before somebody can do something.</p>;
  }
  return (
    <>
      <p className="serif head above-6 aside-finding given">{conflict.headline.text}</p>
      {conflict.finding.map(({ text, items }) => (
        <div key={text} className="says above-7 finding-part">
          <p className="given">{text}</p>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item.key} className="given">
                  {item.text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <div className="row middle new-entry-row finding-ways">
        <Button className="plain-button" onPress={() => void setView('situation')}>
          Try moves in State
        </Button>
        <Button className="quiet-button" onPress={() => void setView('model')}>
          Read the file
        </Button>
      </div>
    </>
  );
}

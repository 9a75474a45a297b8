import { useEffect, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { ChangedLines } from '../design/changed-lines.tsx';
import { SheetDialog } from '../design/sheet.tsx';
import { setView, takeText } from '../document/actions.ts';
import { addOtherBeside } from '../document/others-beside.ts';
import { useWorkspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { sayTime } from '../words/say-time.ts';
import { keepNow } from './keeping.ts';
import { listVersions, type NumberedVersion } from './shelf.ts';
import './versions-dialog.css';

/** How the document stood before: each version beside the text of now, to be taken back. */
export default function VersionsDialog() {
  const document = useWorkspace((workspace) => workspace.document);
  const versions = useVersions(document);
  const [chosen, setChosen] = useState<number>();
  const sayNone = useWorkspace(({ base, text, conflict }) =>
    base !== '' && text === base
      ? `This is “${conflict?.title ?? 'the conflict'}” as it comes with Standoff; nothing is changed in it. Versions are kept from the first change on.`
      : 'Versions are kept from the first change on, and none was made yet.',
  );
  const version = versions.find(({ number }) => number === chosen) ?? versions[0];
  return (
    <SheetDialog title="Versions" wide onClose={closeOverlay}>
      {version === undefined ? (
        <p className="given">{sayNone}</p>
      ) : (
        <div className="versions">
          <ListBox
            className="topped versions-list"
            aria-label="Versions"
            items={versions.map((each) => ({ ...each, id: each.number }))}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[version.number]}
            onSelectionChange={(keys) => setChosen(Number([...keys][0]))}
          >
            {({ label, until, number }) => (
              <ListBoxItem id={number} className="ruled version" textValue={label}>
                <span className="given">{label}</span>
                <span className="note">{sayTime(until, Date.now())}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <VersionText version={version} />
        </div>
      )}
    </SheetDialog>
  );
}

function useVersions(document: string): readonly NumberedVersion[] {
  const [versions, setVersions] = useState<readonly NumberedVersion[]>([]);
  useEffect(() => {
    const read = async () => {
      await keepNow();
      setVersions(await listVersions(document));
    };
    void read().catch(() => undefined);
  }, [document]);
  return versions;
}

/**
 * What taking a version back would change in the text of now and in its briefing, and a button that does it. From before
 * the briefing was begun it stays as it is.
 */
function VersionText({ version }: { readonly version: NumberedVersion }) {
  const text = useWorkspace((workspace) => workspace.text);
  const briefing = useWorkspace((workspace) => workspace.briefing) ?? '';
  const restore = () => {
    closeOverlay();
    void takeText(version.text, `back to “${version.label}”`, version.briefing);
  };
  const compare = () => {
    const { label, until } = version;
    addOtherBeside({ name: `${label}, ${sayTime(until, Date.now())}`, text: version.text });
    closeOverlay();
    void setView('compare');
  };
  const { briefing: former = briefing } = version;
  const same = version.text === text && former === briefing;
  return (
    <section aria-label="What it would change">
      <div className="baseline apart line gap-10 version-head">
        <p>
          {same ? 'This is the text as it stands.' : 'Taking it back would change these lines:'}
        </p>
        <div className="row gap-5">
          {version.text !== text && (
            <Button className="quiet-button" onPress={compare}>
              Compare what holds
            </Button>
          )}
          <Button className="button" isDisabled={same} onPress={restore}>
            Take it back
          </Button>
        </div>
      </div>
      {version.text !== text && <ChangedLines before={text} after={version.text} />}
      {former !== briefing && (
        <>
          <p>In the briefing:</p>
          <ChangedLines before={briefing} after={former} />
        </>
      )}
    </section>
  );
}

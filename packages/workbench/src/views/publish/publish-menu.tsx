import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { openOverlay } from '../../page/overlay.ts';
import { serverName } from '../../served/server-name.ts';
import { folderCommand, saveForFolder, savePage } from './save-page.ts';

/** What leaves the browser: the page, or the files that the command makes a folder of. */
export function PublishMenu({ hasPictures }: { readonly hasPictures: boolean }) {
  return (
    <DialogTrigger>
      <Button className="button">Publish …</Button>
      <Popover className="panel menu-popover publish-popover" placement="bottom end">
        <Dialog className="publish-dialog">
          <Heading slot="title" className="eyebrow">
            Publish the page
          </Heading>
          {serverName !== undefined && (
            <section className="ruled-above publish-choice">
              <h3>On this server</h3>
              <p>Readers find it at an address of its own, and earlier versions stay there.</p>
              <Button className="button" slot="close" onPress={() => openOverlay('server')}>
                Save and publish …
              </Button>
            </section>
          )}
          <section className="ruled-above publish-choice">
            <h3>As one file</h3>
            <p>
              To send, to open from disk, or to put on any host. It holds everything, and readers
              can try judgements in it. Pictures in it are at most 1,600 points wide.
            </p>
            <Button className="button" onPress={() => void savePage()}>
              Save the page
            </Button>
          </section>
          <section className="ruled-above publish-choice">
            <h3>As a folder of a website</h3>
            <p>
              Loads faster, {hasPictures && <>has pictures in several sizes, </>}and others can
              embed its figures. The command of Standoff makes it of what is saved here: the
              briefing, the model{hasPictures && <> and the pictures</>}.
            </p>
            <Button className="quiet-button" onPress={() => void saveForFolder()}>
              Save the files
            </Button>
            <details className="above-5">
              <summary>How to make the folder</summary>
              <p>
                Put the files side by side
                {hasPictures && <>, pictures into a folder “media”</>}, and run{' '}
                <code>{folderCommand()}</code>.{' '}
                <ManualLink place={places.briefing} about="briefings" />
              </p>
            </details>
          </section>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

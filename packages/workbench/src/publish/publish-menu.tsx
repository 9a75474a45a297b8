import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { ManualLink } from '../parts/manual-link.tsx';
import { places } from '../parts/manual-places.ts';
import { saveModel } from '../share/share.ts';
import { folderCommand, saveBriefing, savePage, savePictures } from './save-page.ts';
import '../parts/menu.css';

/** What leaves the browser: the page, or the files that the command makes a folder of. */
export function PublishMenu({ hasPictures }: { readonly hasPictures: boolean }) {
  return (
    <DialogTrigger>
      <Button className="button">Publish …</Button>
      <Popover className="menu-popover publish-popover" placement="bottom end">
        <Dialog className="publish-dialog">
          <Heading slot="title" className="eyebrow">
            Publish the page
          </Heading>
          <Button className="button" onPress={() => void savePage()}>
            Save the page as one file
          </Button>
          <p>
            It holds everything, works from disk and on any host, and readers can try judgements in
            it. Pictures in it are at most 1,600 points wide.
          </p>
          <h3 className="eyebrow">For a folder, in several sizes of pictures</h3>
          <p className="publish-files">
            <Button className="quiet-button" onPress={saveBriefing}>
              Save the briefing
            </Button>
            <Button className="quiet-button" onPress={saveModel}>
              Save the model
            </Button>
            {hasPictures && (
              <Button className="quiet-button" onPress={() => void savePictures()}>
                Save the pictures
              </Button>
            )}
          </p>
          <p>
            Put the files side by side{hasPictures && <>, pictures into a folder “media”</>}, and
            run <code>{folderCommand()}</code>.{' '}
            <ManualLink place={places.briefing} about="briefings" />
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { SheetDialog } from '../design/sheet.tsx';
import { closeOverlay } from '../page/overlay.ts';
import { copy } from './copy.ts';
import { LONG_LINK, linkToHere, saveModel } from './share.ts';
import './link-dialog.css';

/** The link itself, where it could not be copied or is too long to be sent without a word. */
export default function LinkDialog() {
  const [link, setLink] = useState<string | undefined>('');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    void linkToHere().then(setLink);
  }, []);
  return (
    <SheetDialog title="Link to this view" onClose={closeOverlay}>
      {link === undefined && (
        <p className="link-warning">
          More was changed than a link can hold. The file says the same and can be sent as an
          attachment.
        </p>
      )}
      {link !== undefined && link.length > LONG_LINK && (
        <p className="link-warning">
          The link has {link.length.toLocaleString('en')} characters. Browsers open it; mail and
          chat programs may cut it. The file says the same and can be sent as an attachment.
        </p>
      )}
      {link !== undefined && (
        <textarea
          className="small full mono link-text"
          aria-label="Link"
          readOnly
          rows={4}
          value={link}
        />
      )}
      <p className="row middle link-actions">
        {link !== undefined && (
          <Button className="button" onPress={() => void copy(link).then(setCopied)}>
            Copy the link
          </Button>
        )}
        <Button className="button" onPress={saveModel}>
          Save the file
        </Button>
        <span role="status">{copied && 'Copied.'}</span>
      </p>
    </SheetDialog>
  );
}

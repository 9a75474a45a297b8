import { Button } from 'react-aria-components';
import { openOverlay } from '../page/overlay.ts';

/** Leads to what can be done with the server that the page comes from. */
export default function ServerButton() {
  return (
    <Button className="quiet-button" onPress={() => openOverlay('server')}>
      Server
    </Button>
  );
}

import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { openOverlay } from '../page/overlay.ts';
import { printReport, printView } from './print.ts';
import { canShare, copyLink, copyMarkdown, saveMarkdown, saveModel, share } from './share.ts';

const actions = {
  link: () => void copyLink(),
  share: () => void share(),
  save: saveModel,
  markdown: () => void saveMarkdown(),
  'copy-markdown': () => void copyMarkdown(),
  cite: () => openOverlay('cite'),
  'print view': printView,
  'print report': () => void printReport(),
  versions: () => openOverlay('versions'),
};

const items: readonly { readonly id: keyof typeof actions; readonly name: string }[] = [
  { id: 'link', name: 'Copy link to this view' },
  ...(canShare ? [{ id: 'share' as const, name: 'Share …' }] : []),
  { id: 'save', name: 'Save the file' },
  { id: 'markdown', name: 'Save as Markdown' },
  { id: 'copy-markdown', name: 'Copy as Markdown' },
  { id: 'cite', name: 'Cite this …' },
  { id: 'print view', name: 'Print this view …' },
  { id: 'print report', name: 'Print the report …' },
  { id: 'versions', name: 'Versions …' },
];

/** What can be taken away from the page, and how it stood before. */
export default function ShareMenu() {
  return (
    <MenuTrigger>
      <Button className="quiet-button">Share</Button>
      <Popover className="panel menu-popover" placement="bottom end">
        <Menu items={items} onAction={(id) => actions[id as keyof typeof actions]()}>
          {({ id, name }) => (
            <MenuItem id={id} className="menu-item">
              {name}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

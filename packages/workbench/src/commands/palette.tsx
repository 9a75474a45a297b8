import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { closeOverlay } from '../app/overlay.ts';
import { useInquiry } from '../asking/use-inquiry.ts';
import { useWorkspace } from '../document/workspace.ts';
import { type KeptDocument, listDocuments } from '../shelf/shelf.ts';
import type { Command } from './command.ts';
import { commandsFor } from './commands.ts';
import { isApple, sayShortcut } from './shortcut.ts';
import '../parts/menu.css';
import '../parts/sheet-dialog.css';
import './palette.css';

/** Everything that can be done, found by typing. */
export default function Palette() {
  const [kept, setKept] = useState<readonly KeptDocument[]>([]);
  const workspace = useWorkspace();
  const { conflict, state } = workspace;
  // How every body would vote from the state at hand, once that is found out.
  const hasBodies = conflict?.decisionMakers.some(({ body }) => body !== undefined);
  const asked = hasBodies && state ? { state: state.key } : undefined;
  const { told: votes } = useInquiry(conflict, 'vote', asked);
  const { contains } = useFilter({ sensitivity: 'base' });
  useEffect(() => {
    void listDocuments().then(setKept, () => undefined);
  }, []);
  const commands = commandsFor(workspace, { kept, votes }).filter(({ id }) => id !== 'palette');
  const run = (id: string) => {
    closeOverlay();
    commands.find((command) => command.id === id)?.run();
  };
  return (
    <ModalOverlay
      className="sheet-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeOverlay();
      }}
    >
      <Modal className="sheet">
        <Dialog className="palette" aria-label="Commands">
          <Autocomplete
            filter={(text, input) => input.split(/\s+/).every((word) => contains(text, word))}
          >
            <SearchField className="palette-field" aria-label="Find a command" autoFocus>
              <Input placeholder="Find a view, a state, a command …" />
            </SearchField>
            <div className="palette-list" ref={reachable}>
              <Menu
                className="menu"
                aria-label="Commands"
                items={grouped(commands)}
                onAction={(id) => run(String(id))}
                renderEmptyState={() => <p className="palette-none">Nothing is called that.</p>}
              >
                {({ group, items }) => (
                  <MenuSection id={group}>
                    <Header className="palette-group">{group}</Header>
                    <Collection items={items}>{Item}</Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What scrolls can be reached by keys. */
function reachable(element: HTMLDivElement | null): void {
  if (element) element.tabIndex = 0;
}

function Item({ id, name, says, key }: Command) {
  return (
    <MenuItem id={id} textValue={name} className="palette-item">
      <span className="given">
        {name}
        {says !== undefined && <span className="palette-says">{says}</span>}
      </span>
      {key && <kbd>{sayShortcut(key, isApple)}</kbd>}
    </MenuItem>
  );
}

interface Group {
  readonly id: string;
  readonly group: string;
  readonly items: readonly Command[];
}

function grouped(commands: readonly Command[]): Group[] {
  const names = [...new Set(commands.map(({ group }) => group))];
  return names.map((group) => ({
    id: group,
    group,
    items: commands.filter((command) => command.group === group),
  }));
}

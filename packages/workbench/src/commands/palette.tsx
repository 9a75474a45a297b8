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
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useInquiry } from '../asking/use-inquiry.ts';
import { Sheet } from '../design/sheet.tsx';
import { useWorkspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { type KeptDocument, listDocuments } from '../shelf/shelf.ts';
import type { Command } from './command.ts';
import { commandsFor } from './commands.ts';
import { isApple, sayShortcut } from './shortcut.ts';
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
    <Sheet onClose={closeOverlay}>
      <Dialog className="full line palette" aria-label="Commands">
        <Autocomplete
          filter={(text, input) => input.split(/\s+/).every((word) => contains(text, word))}
        >
          <SearchField className="find palette-field" aria-label="Find a command" autoFocus>
            <Input placeholder="Find a view, a state, a command …" />
          </SearchField>
          <div className="palette-list" ref={reachable}>
            <Menu
              aria-label="Commands"
              items={grouped(commands)}
              onAction={(id) => run(String(id))}
              renderEmptyState={() => <p className="soft palette-none">Nothing is called that.</p>}
            >
              {({ group, items }) => (
                <MenuSection id={group}>
                  <Header className="menu-group palette-group">{group}</Header>
                  <Collection items={items}>{Item}</Collection>
                </MenuSection>
              )}
            </Menu>
          </div>
        </Autocomplete>
      </Dialog>
    </Sheet>
  );
}

/** What scrolls can be reached by keys. */
function reachable(element: HTMLDivElement | null): void {
  if (element) element.tabIndex = 0;
}

function Item({ id, name, says, key }: Command) {
  return (
    <MenuItem id={id} textValue={name} className="baseline apart line gap-10 palette-item">
      <span className="given">
        {name}
        {says !== undefined && <span className="note palette-says">{says}</span>}
      </span>
      {key && <kbd className="key">{sayShortcut(key, isApple)}</kbd>}
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

import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { Insertable } from '../../desk/shown-briefing.ts';
import { desk } from '../../document/actions.ts';

/** What can be put into the text, found by typing: figures with the model's own states, findings, deals and claims. */
export function InsertMenu({ onInsert }: { readonly onInsert: (what: Insertable) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [offered, setOffered] = useState<readonly Insertable[]>([]);
  const { contains } = useFilter({ sensitivity: 'base' });
  const open = (opens: boolean) => {
    setOpen(opens);
    if (opens) void desk.insertables().then(setOffered, () => undefined);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button className="quiet-button">Insert …</Button>
      <Popover className="panel menu-popover insert-popover" placement="bottom start">
        <Dialog className="insert" aria-label="Insert into the briefing">
          <Autocomplete
            filter={(text, input) => input.split(/\s+/).every((word) => contains(text, word))}
          >
            <SearchField className="find" aria-label="Find what to insert" autoFocus>
              <Input placeholder="A figure, a state, a claim …" />
            </SearchField>
            <div className="insert-list" ref={reachable}>
              <Menu
                aria-label="What can be inserted"
                items={grouped(offered)}
                onAction={(key) => {
                  setOpen(false);
                  const chosen = offered[Number(key)];
                  if (chosen) onInsert(chosen);
                }}
                renderEmptyState={() => <p className="soft insert-none">Nothing is called that.</p>}
              >
                {({ group, items }) => (
                  <MenuSection id={group}>
                    <Header className="menu-group">{group}</Header>
                    <Collection items={items}>
                      {({ key, name, id }) => (
                        <MenuItem
                          id={key}
                          textValue={`${name} ${id ?? ''} ${group}`}
                          className="menu-item apart line insert-item"
                        >
                          <span className="given cut">{name}</span>
                          {id !== undefined && <span className="given note insert-id">{id}</span>}
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What scrolls can be reached by keys. */
function reachable(element: HTMLDivElement | null): void {
  if (element) element.tabIndex = 0;
}

function grouped(offered: readonly Insertable[]) {
  const numbered = offered.map((one, key) => ({ ...one, key }));
  return [...new Set(offered.map(({ group }) => group))].map((group) => ({
    id: group,
    group,
    items: numbered.filter((one) => one.group === group),
  }));
}

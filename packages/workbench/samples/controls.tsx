import { useId, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { say } from '../src/design/announcement.ts';
import { Fold } from '../src/design/fold.tsx';
import { SheetDialog } from '../src/design/sheet.tsx';
import { Samples } from './sample.tsx';

export function ActSamples() {
  return (
    <Samples of="Buttons">
      <div className="row gap-6 middle above-5">
        <Button className="strong-button">Add the claim</Button>
        <Button className="strong-button" isDisabled>
          Add the claim
        </Button>
        <Button className="plain-button">Cancel</Button>
        <Button className="plain-button" isDisabled>
          Cancel
        </Button>
        <Button className="button">Publish …</Button>
        <Button className="quiet-button">Share</Button>
        <Button className="quiet-button" isDisabled>
          Undo
        </Button>
        <Button className="note opens">All views</Button>
        <Button className="text-button">Why not?</Button>
        <Button className="text-button" onPress={() => say('The fees are raised.', undoing)}>
          Say what was done
        </Button>
      </div>
    </Samples>
  );
}

const undoing = { name: 'Undo', run: () => undefined };

export function FieldSamples() {
  const id = useId();
  return (
    <Samples of="Fields">
      <div className="row gap-10 above-5">
        <span className="tool tool-field">
          <label>
            <span>Order</span>
            <select>
              <option>as in the file</option>
            </select>
          </label>
        </span>
        <label className="tool tool-check">
          <input type="checkbox" /> in words
        </label>
      </div>
      <div className="pair above-6">
        <p className="labelled small">
          <label htmlFor={id}>Name</label>
          <input id={id} placeholder="As readers see it" />
        </p>
        <label className="labelled small">
          In your own words
          <textarea rows={2} />
        </label>
      </div>
    </Samples>
  );
}

export function ChoiceSamples() {
  return (
    <Samples of="Choices">
      <fieldset className="choices above-5">
        <legend>Swaps</legend>
        {['one', 'two'].map((name) => (
          <label key={name} className="tick">
            <input type="radio" name="swaps" /> {name}
          </label>
        ))}
        <label className="tick">
          <input type="checkbox" defaultChecked /> all orders
        </label>
      </fieldset>
      <div className="row gap-6 above-5">
        <ToggleButtonGroup className="segments" aria-label="Fees" defaultSelectedKeys={['frozen']}>
          {['frozen', 'raised'].map((level) => (
            <ToggleButton key={level} id={level} className="segment">
              {level}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <fieldset className="segments">
          <legend className="unseen">Shown as</legend>
          {['words', 'signs'].map((name, k) => (
            <label key={name} className="segment choice-over segment-radio">
              <input type="radio" name="shown" defaultChecked={k === 0} /> {name}
            </label>
          ))}
        </fieldset>
      </div>
      <Tabs className="tabbed above-5">
        <TabList className="tabs" aria-label="Parts of a view">
          <Tab id="one" className="soft tab">
            What each thinks
          </Tab>
          <Tab id="two" className="soft tab">
            What happened
          </Tab>
        </TabList>
        <TabPanel id="one" className="tab-panel">
          Everybody sees the same.
        </TabPanel>
        <TabPanel id="two" className="tab-panel">
          Nothing yet.
        </TabPanel>
      </Tabs>
    </Samples>
  );
}

export function OpeningSamples() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Samples of="What opens">
      <div className="row gap-6 above-5">
        <MenuTrigger>
          <Button className="quiet-button">Open a menu</Button>
          <Popover className="panel menu-popover" placement="bottom start">
            <Menu className="menu" aria-label="Views" selectionMode="single" selectedKeys={['map']}>
              <MenuSection>
                <Header className="menu-group">Views</Header>
                <MenuItem id="map" className="menu-item" textValue="Map">
                  Map <kbd>3</kbd>
                </MenuItem>
                <MenuItem id="vote" className="menu-item">
                  Vote
                </MenuItem>
              </MenuSection>
            </Menu>
          </Popover>
        </MenuTrigger>
        <DialogTrigger>
          <Button className="quiet-button">Open a panel</Button>
          <Popover className="panel" placement="bottom start">
            <Dialog aria-label="Find a figure">
              <div className="find">
                <input aria-label="Find" placeholder="Find what to insert" />
              </div>
            </Dialog>
          </Popover>
        </DialogTrigger>
        <Button className="quiet-button" onPress={() => setOpen(true)}>
          Open a sheet
        </Button>
        <TooltipTrigger delay={0} closeDelay={0}>
          <Button className="quiet-button">What is meant</Button>
          <Tooltip className="panel tooltip" placement="bottom start">
            A term, told in a line. <span className="tooltip-source">Nash (1950)</span>
          </Tooltip>
        </TooltipTrigger>
      </div>
      {isOpen && (
        <SheetDialog title="Keys" wide onClose={() => setOpen(false)}>
          <p>What is asked for lies over the page.</p>
        </SheetDialog>
      )}
      <Fold says="Order, filter, form of the table">
        <p className="above-5">Folded on a phone, open where there is room.</p>
      </Fold>
      <details className="above-5">
        <summary>Three more</summary>
        <p>and these are they.</p>
      </details>
    </Samples>
  );
}

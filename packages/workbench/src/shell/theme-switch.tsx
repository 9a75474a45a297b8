import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { setTheme, type Theme, themes, useTheme } from '../page/theme.ts';

/** The theme: that of the system unless the reader wants another. */
export default function ThemeSwitch() {
  const theme = useTheme((state) => state.theme);
  return (
    <MenuTrigger>
      <Button className="quiet-button">Theme</Button>
      <Popover className="panel menu-popover" placement="bottom end">
        <Menu
          items={themes}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}
        >
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

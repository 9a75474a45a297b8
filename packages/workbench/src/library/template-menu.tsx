import { templates, templateTexts } from 'virtual:catalog-entries';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { openText } from '../shelf/opening.ts';

/** Models to start from; each opens as a conflict of one's own. */
export function TemplateMenu() {
  return (
    <MenuTrigger>
      <Button className="button">New from a template …</Button>
      <Popover className="panel menu-popover template-popover" placement="bottom start">
        <Menu items={templates} onAction={(id) => void openTemplate(String(id))}>
          {({ id, title, about }) => (
            <MenuItem id={id} className="menu-item template-item" textValue={`${title}. ${about}`}>
              <span className="says">{title}</span>
              <span className="small">{about}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

async function openTemplate(id: string): Promise<void> {
  const title = templates.find((template) => template.id === id)?.title ?? id;
  const { default: text } = await templateTexts[id]!();
  await openText(text, `start from “${title}”`);
}

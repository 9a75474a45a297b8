import { type FormEvent, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { say } from '../../design/announcement.ts';
import type { Insertable } from '../../desk/shown-briefing.ts';
import { type KeptPicture, keepPicture } from '../../served/kept-pictures.ts';
import { takePicture } from '../../served/take-picture.ts';

/** Takes a photograph from a file, asks for what readers have to be told of it, and puts it into the text. */
export function AddPicture({ onInsert }: { readonly onInsert: (what: Insertable) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<KeptPicture>();
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const open = (opens: boolean) => {
    setOpen(opens);
    setTaken(undefined);
    setProblem('');
  };
  const take = async (file: File) => {
    setTaken(undefined);
    setProblem('');
    const found = await takePicture(file.name, file);
    if ('problem' in found) setProblem(found.problem);
    else setTaken(found);
  };
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (taken === undefined) return;
    const form = new FormData(event.currentTarget);
    const written = (field: string) => oneLine(String(form.get(field) ?? ''));
    if (!(await keepPicture(taken))) {
      setProblem('This browser does not let the page keep pictures.');
      return;
    }
    onInsert(photo(taken.name, written('alt'), written('credit'), written('caption')));
    setOpen(false);
    say('The picture is kept in this browser, with the briefing.');
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button className="quiet-button">Picture …</Button>
      <Popover className="panel menu-popover picture-popover" placement="bottom start">
        <Dialog className="picture-dialog">
          <Heading slot="title" className="eyebrow">
            Add a picture
          </Heading>
          <p className="picture-note">
            JPEG, PNG, WebP or AVIF, at most 25 MB. It is encoded anew, at most 1,600 points wide,
            and loses what the camera wrote into it.
          </p>
          <Button className="button" onPress={() => input.current?.click()}>
            {taken === undefined ? 'Choose a file …' : 'Choose another file …'}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            hidden
            aria-label="Picture"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void take(file);
              target.value = '';
            }}
          />
          <div role="alert">{problem !== '' && <p className="bad">{problem}</p>}</div>
          {taken !== undefined && (
            <form onSubmit={(event) => void add(event)}>
              <p className="given">
                {taken.name}, {taken.width} by {taken.height} points,{' '}
                {Math.ceil(taken.blob.size / 1024).toLocaleString('en-GB')} kB
              </p>
              <Field name="alt" label="What is to be seen, for those who do not see it" />
              <Field name="credit" label="Who made it" />
              <Field name="caption" label="Caption" />
              <Button type="submit" className="button">
                Put it into the text
              </Button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Field({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <label className="small block labelled picture-field">
      <span>{label}</span>
      <input name={name} required maxLength={500} pattern=".*\S.*" />
    </label>
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Quotation marks and braces would end what stands in them. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll(/[{}]/g, '');
}

function photo(name: string, alt: string, credit: string, caption: string): Insertable {
  const opening = `:::photo{src=${name} alt="${attribute(alt)}" credit="${attribute(credit)}"}`;
  return {
    group: 'Media and steps',
    name,
    text: `${opening}\n${caption}\n:::`,
    form: 'line',
  };
}

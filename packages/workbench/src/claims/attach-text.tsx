import { type FormEvent, useId, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading } from 'react-aria-components';
import { Sheet } from '../design/sheet.tsx';
import type { ShownSource } from '../desk/shown-conflict.ts';
import { attach } from './opened-sources.ts';
import { type ReadText, readFile, readPasted } from './read-text.ts';
import './sheet-form.css';

/** Two ways to lay the text of a source beside it: a file, or what was copied elsewhere. */
export function AttachText({ source }: { readonly source: ShownSource }) {
  const [problem, setProblem] = useState<string>();
  const take = async (reading: Promise<ReadText>): Promise<boolean> => {
    const read = await reading;
    if ('problem' in read) {
      setProblem(read.problem);
      return false;
    }
    setProblem(undefined);
    await attach(source, read);
    return true;
  };
  return (
    <div className="attach">
      <div className="row gap-6">
        <OpenText onFile={(file) => void take(readFile(file))} />
        <DialogTrigger onOpenChange={() => setProblem(undefined)}>
          <Button className="plain-button">Paste the text …</Button>
          <Sheet>
            <Dialog className="sheet-dialog">
              {({ close }) => (
                <PasteForm
                  title={source.title}
                  problem={problem}
                  onCancel={close}
                  onPaste={async (text) => {
                    if (await take(readPasted(text, source.sha256))) close();
                  }}
                />
              )}
            </Dialog>
          </Sheet>
        </DialogTrigger>
      </div>
      <p className="small bad form-problem given" role="status">
        {problem}
      </p>
    </div>
  );
}

function OpenText({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className="plain-button" onPress={() => input.current?.click()}>
        Open a text file …
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,text/plain"
        hidden
        aria-label="Text of the source"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}

function PasteForm({
  title,
  problem,
  onCancel,
  onPaste,
}: {
  readonly title: string;
  readonly problem: string | undefined;
  readonly onCancel: () => void;
  readonly onPaste: (text: string) => Promise<void>;
}) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onPaste(area.current?.value ?? '');
  };
  return (
    <form className="small gap-6 sheet-form" onSubmit={submit}>
      <Heading slot="title" className="sheet-title given">
        {title}
      </Heading>
      <label htmlFor={id}>The text, one paragraph a line</label>
      <textarea id={id} ref={area} rows={12} spellCheck={false} dir="auto" />
      <p className="small bad form-problem" role="alert">
        {problem}
      </p>
      <div className="row gap-6 sheet-ways">
        <Button className="plain-button" onPress={onCancel}>
          Cancel
        </Button>
        <Button type="submit" className="strong-button">
          Attach
        </Button>
      </div>
    </form>
  );
}

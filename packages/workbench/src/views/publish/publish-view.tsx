import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { say } from '../../design/announcement.ts';
import type { Insertable } from '../../desk/shown-briefing.ts';
import { editBriefing, endTyping } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { namesOfPictures } from '../../served/picture-names.ts';
import { findPlace } from '../../served/served.ts';
import { serverName } from '../../served/server-name.ts';
import { openShipped } from '../../served/shipped.ts';
import { AddPicture } from './add-picture.tsx';
import { BriefingEditor, type Editor } from './briefing-editor.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { type Preview, PreviewFrame } from './preview-frame.tsx';
import { PublishMenu } from './publish-menu.tsx';
import { draftHere, modelInHead } from './save-page.ts';
import { type PageInPreview, usePage } from './use-page.ts';
import { WholeWindow } from './whole-window.tsx';
import './publish.css';

/** What readers will see: the text of the briefing, and beside it the page that comes of it. */
export default function PublishView() {
  const document = useWorkspace((workspace) => workspace.document);
  const briefing = useWorkspace((workspace) => workspace.briefing);
  const [looked, setLooked] = useState<string>();
  useEffect(() => {
    void openShipped().finally(() => setLooked(document));
  }, [document]);
  if (briefing === undefined || briefing.trim() === '') {
    return looked === document ? (
      <Begin />
    ) : (
      <p className="says soft waiting">Opening the briefing …</p>
    );
  }
  return <Desk key={document} briefing={briefing} />;
}

/** The ways to begin. */
function Begin() {
  const [isDrafting, setDrafting] = useState(false);
  useEffect(() => {
    // Where it was saved to a server, the head calls the model as it is called there.
    if (serverName !== undefined) void findPlace();
  }, []);
  const begin = (text: string, label: string) => {
    endTyping();
    editBriefing(text, label);
  };
  const draft = async () => {
    setDrafting(true);
    const made = await draftHere();
    setDrafting(false);
    if (typeof made === 'string') begin(made, 'draft a briefing');
    else say(made.problem);
  };
  return (
    <section className="says publish-begin" aria-label="Begin a briefing">
      <h2>No briefing is begun yet.</h2>
      <p>
        A briefing turns the conflict into a page for readers: your words, and figures that come
        from the model. A reader can change a judgement and see what becomes of the page.
      </p>
      <p className="row above-10 sans gap-6">
        <Button className="button" isDisabled={isDrafting} onPress={() => void draft()}>
          {isDrafting ? 'Drafting …' : 'Begin with a draft from the findings'}
        </Button>
        <Button className="quiet-button" onPress={() => begin(emptyBriefing(), 'begin a briefing')}>
          Begin with an empty page
        </Button>
      </p>
    </section>
  );
}

function emptyBriefing(): string {
  const head = ['briefing: 1', `model: ${JSON.stringify(modelInHead())}`];
  const left = ['headline', 'standfirst', 'by'].map((key) => `${key}: unwritten`);
  const day = new Date().toISOString().slice(0, 10);
  return `---\n${[...head, ...left, `date: ${day}`].join('\n')}\n---\n\n::finding\n`;
}

function Desk({ briefing }: { readonly briefing: string }) {
  const editor = useRef<Editor>(null);
  const preview = useRef<Preview>(null);
  const [added, setAdded] = useState(0);
  const [side, setSide] = useState<'text' | 'page'>('page');
  const [isWhole, setWhole] = useState(false);
  const drawn = usePage(briefing, added);
  const toText = useCallback((offset: number) => {
    setSide('text');
    editor.current?.show(offset);
  }, []);
  const reading = useRef(false);
  reading.current = isWhole;
  // Whoever reads the page in the whole window goes on reading; another function would be another page in the frame.
  const pressed = useCallback(
    (offset: number) => {
      if (!reading.current) toText(offset);
    },
    [toText],
  );
  const toPage = useCallback((offset: number) => preview.current?.show(offset), []);
  useEffect(() => {
    if (drawn.status === 'drawn') editor.current?.mark(drawn.page.diagnostics);
  }, [drawn]);
  const insert = (what: Insertable) => {
    editor.current?.insert(what);
    setAdded((before) => before + 1);
  };
  return (
    <div className="publish" data-side={side}>
      <SideChoice side={side} onChoose={setSide} />
      <section className="publish-text" aria-label="Text">
        <div className="row middle publish-bar">
          <InsertMenu onInsert={insert} />
          <AddPicture onInsert={insert} />
          <NewDraft />
        </div>
        <BriefingEditor ref={editor} onCursor={toPage} />
        <Diagnostics drawn={drawn} onShow={toText} />
      </section>
      <section className="publish-page" aria-label="Page">
        <div className="row middle publish-bar">
          <PageState drawn={drawn} />
          <PublishMenu hasPictures={namesOfPictures(briefing).length > 0} />
        </div>
        {drawn.html === undefined ? (
          <p className="soft publish-none">{sayNoPage(drawn)}</p>
        ) : (
          <WholeWindow isWhole={isWhole} onChange={setWhole}>
            <PreviewFrame ref={preview} html={drawn.html} onPlace={pressed} onLink={sayLink} />
          </WholeWindow>
        )}
      </section>
    </div>
  );
}

function sayNoPage({ status, page }: PageInPreview): string {
  if (status === 'failed') return 'There is no page to show. Changing the text draws it anew.';
  if (page === undefined) return 'Drawing the page …';
  return 'There is no page as long as the head of the text has errors.';
}

function sayLink(href: string): void {
  say(`On the published page this leads to ${href.slice(0, 200)}`);
}

/** On a narrow window one of the two is shown. */
function SideChoice({
  side,
  onChoose,
}: {
  readonly side: 'text' | 'page';
  readonly onChoose: (side: 'text' | 'page') => void;
}) {
  const name = useId();
  return (
    <fieldset className="segments publish-sides">
      <legend className="unseen">Show</legend>
      {(['page', 'text'] as const).map((one) => (
        <label key={one} className="segment choice-over segment-radio">
          <input type="radio" name={name} checked={side === one} onChange={() => onChoose(one)} />
          {one === 'page' ? 'Page' : 'Text'}
        </label>
      ))}
    </fieldset>
  );
}

/** A draft in place of what is written, once that is meant; undo brings it back. */
function NewDraft() {
  const [isOpen, setOpen] = useState(false);
  const [isDrafting, setDrafting] = useState(false);
  const draft = async () => {
    setOpen(false);
    setDrafting(true);
    const made = await draftHere();
    setDrafting(false);
    if (typeof made !== 'string') return say(made.problem);
    endTyping();
    editBriefing(made, 'draft a briefing');
    say('A new draft stands in place of the text. Undo brings the former text back.');
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="quiet-button" isDisabled={isDrafting}>
        {isDrafting ? 'Drafting …' : 'New draft …'}
      </Button>
      <Popover className="panel menu-popover picture-popover" placement="bottom start">
        <Dialog className="picture-dialog">
          <Heading slot="title" className="eyebrow">
            A new draft in place of the text?
          </Heading>
          <p className="picture-note">All that is written is replaced. Undo brings it back.</p>
          <p className="row gap-6">
            <Button className="button" onPress={() => void draft()}>
              Replace the text
            </Button>
            <Button className="quiet-button" onPress={() => setOpen(false)}>
              Keep it
            </Button>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Whether the page is that of the text and the model as they stand, and which marked statements fell. */
function PageState({ drawn }: { readonly drawn: PageInPreview }) {
  const opening = useWorkspace((workspace) => workspace.opening);
  const diagnostics = drawn.status === 'drawn' ? drawn.page.diagnostics : [];
  const count = (code: string) =>
    diagnostics.filter((diagnostic) => diagnostic.code === code).length;
  const fallen = count('statement-fell');
  const unwritten = count('unwritten-part');
  return (
    <p className="note publish-state" role="status">
      {sayState(drawn, opening)}
      {fallen > 0 && (
        <strong className="bad">
          {fallen === 1
            ? ' A marked statement no longer holds.'
            : ` ${fallen} marked statements no longer hold.`}
        </strong>
      )}
      {unwritten > 0 &&
        (unwritten === 1
          ? ' One part is still to be written.'
          : ` ${unwritten} parts are still to be written.`)}
    </p>
  );
}

function sayState(drawn: PageInPreview, opening: string): string {
  if (drawn.status !== 'drawn') {
    return drawn.status === 'failed' ? 'The page could not be drawn.' : 'Drawing …';
  }
  if (drawn.html === undefined) return '';
  if (opening !== 'analysed') {
    return 'The model as it stands has no analysis; the page is of the last one that had.';
  }
  const hasErrors = drawn.page.diagnostics.some(({ severity }) => severity === 'error');
  return hasErrors ? 'With these errors it is not published.' : 'As readers will see it.';
}

/** What is said where nothing is known to be wrong. */
const withoutAny: Readonly<Record<PageInPreview['status'], string>> = {
  drawing: 'Looking for errors …',
  failed: 'Whether the text has errors is not known, since the page could not be drawn.',
  drawn: 'No errors, no warnings.',
};

/** What is wrong, or was when the page was last drawn, each a press away from its place. */
function Diagnostics({
  drawn,
  onShow,
}: {
  readonly drawn: PageInPreview;
  readonly onShow: (offset: number) => void;
}) {
  const diagnostics = drawn.page?.diagnostics ?? [];
  if (diagnostics.length === 0) return <p className="note above-6">{withoutAny[drawn.status]}</p>;
  return (
    <ul className="above-6 diagnostics" aria-label="Errors and warnings">
      {diagnostics.map(({ severity, code, message, help, place }) => (
        <li
          key={`${code} ${place.start.offset}`}
          className={`small diagnostic diagnostic-${severity}`}
        >
          <button type="button" onClick={() => onShow(place.start.offset)}>
            <span className="strong diagnostic-kind">{severity}</span> line {place.start.line}:{' '}
            <span className="given">{message}</span>
          </button>
          {help !== undefined && <p className="given">{help}</p>}
        </li>
      ))}
    </ul>
  );
}

import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { SheetDialog } from '../design/sheet.tsx';
import { useWorkspace, type Workspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { ClashSection } from './clash-section.tsx';
import { signIn } from './keep-here.ts';
import { OpenSection } from './open-section.tsx';
import { PublishSection } from './publish-section.tsx';
import { SaveSection } from './save-section.tsx';
import { type Author, askWho, findPlaceOf, useServed } from './served.ts';
import { serverName } from './server-name.ts';
import './server-dialog.css';

/** What can be done with the server that the page comes from: sign in, save, publish, open. */
export default function ServerDialog() {
  const who = useServed((served) => served.who);
  const document = useWorkspace((workspace) => workspace.document);
  const title = useWorkspace(sayWhatFor);
  const copyOf = useWorkspace((workspace) => workspace.copyOf);
  useEffect(() => {
    void askWho();
    void findPlaceOf({ document, copyOf });
  }, [document, copyOf]);
  return (
    <SheetDialog title={title} onClose={closeOverlay}>
      <div>{typeof who === 'object' ? <Desk author={who} /> : <Before who={who} />}</div>
    </SheetDialog>
  );
}

/** What the server is there for with what is open. */
function sayWhatFor({ view, document, briefing }: Workspace): string {
  if (view === '' || document === '') return 'Open from the server';
  return (briefing ?? '').trim() === '' ? 'Save on the server' : 'Save and publish';
}

function Before({ who }: { readonly who: 'unknown' | 'unreachable' | 'nobody' }) {
  if (who === 'unknown') return <p role="status">Asking the server …</p>;
  if (who === 'unreachable') {
    return (
      <>
        <p role="status">
          The server does not answer. What you write is kept in this browser meanwhile.
        </p>
        <p className="server-try">
          <Button className="plain-button" onPress={() => void askWho()}>
            Try again
          </Button>
        </p>
      </>
    );
  }
  return (
    <>
      <p role="status">
        To save and publish here, sign in. You come back to this page as it is; what you write is
        kept in this browser.
      </p>
      <p className="server-try">
        <Button className="strong-button" onPress={() => void signIn()}>
          Sign in
        </Button>
      </p>
    </>
  );
}

function Desk({ author }: { readonly author: Author }) {
  const isOpen = useWorkspace(({ view, document }) => view !== '' && document !== '');
  const document = useWorkspace((workspace) => workspace.document);
  const place = useServed((served) => served.place);
  const own = place?.document === document ? place : undefined;
  return (
    <>
      <p className="note">
        Signed in to {serverName ?? 'the server'} as{' '}
        <strong className="given">{author.name}</strong>. <a href="/desk/">Your publications</a> ·{' '}
        <a href="/account">Account and signing out</a>
      </p>
      {author.publications.length === 0 ? (
        <p>You write for no publication yet: its owner invites you by a link.</p>
      ) : (
        <>
          {isOpen && own?.clash && <ClashSection place={own} />}
          {isOpen && own?.clash === undefined && (
            <SaveSection key={document} place={own} publications={author.publications} />
          )}
          {isOpen && own?.briefing !== undefined && own.waiting === undefined && (
            <PublishSection place={own} />
          )}
          <OpenSection publications={author.publications} />
        </>
      )}
      <Problems />
    </>
  );
}

/** Why the server did not take what was sent, in its own words. */
function Problems() {
  const problems = useServed((served) => served.problems);
  return (
    <div role="alert">
      {problems.length > 0 && (
        <>
          <p className="bad">The server did not take it:</p>
          <pre className="small mono server-problems given">{problems.join('\n\n')}</pre>
        </>
      )}
    </div>
  );
}

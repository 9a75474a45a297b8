import { useEffect, useId, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { say } from '../design/announcement.ts';
import { formatKept } from '../document/address.ts';
import { download } from '../share/download.ts';
import { fileName } from '../share/file-name.ts';
import { keepNow } from '../shelf/keeping.ts';
import { onNews, tell } from '../shelf/news.ts';
import { copyPictureNames } from '../shelf/picture-names.ts';
import {
  copyOf,
  type KeptDocument,
  listDocuments,
  listVersions,
  putDocument,
  removeDocument,
  renameDocument,
} from '../shelf/shelf.ts';
import { capitalize } from '../words/capitalize.ts';
import { sayTime } from '../words/say-time.ts';
import { ConflictRow } from './conflict-row.tsx';
import { matches } from './search.ts';
import { sayChangeOf, useToldOf } from './told-of.ts';

/** The documents that this browser keeps; nothing where it keeps none. */
export function YourConflicts({ query }: { readonly query: string }) {
  const documents = useDocuments();
  if (documents.length === 0) return null;
  const found = documents.filter(({ name, text }) => matches(query, name, text));
  return (
    <section className="yours" aria-labelledby="yours">
      <h2 id="yours" className="head library-heading">
        Your conflicts
      </h2>
      {found.length === 0 && (
        <p className="soft topped library-none">None of them has these words.</p>
      )}
      <ul className="topped library-list">
        {found.map((document) => (
          <YourConflict key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}

/** What is on the shelf, also after another tab changed it. */
function useDocuments(): readonly KeptDocument[] {
  const [documents, setDocuments] = useState<readonly KeptDocument[]>([]);
  useEffect(() => {
    const read = () => void listDocuments().then(setDocuments, () => undefined);
    void keepNow().then(read);
    return onNews(read);
  }, []);
  return documents;
}

function YourConflict({ document }: { readonly document: KeptDocument }) {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const changes = useId();
  const told = useToldOf(document, row);
  return (
    <li ref={row} className="ruled library-entry">
      <ConflictRow
        summary={told?.summary}
        finding={
          told?.isFoundAlike ? 'The finding is the same as that of the original.' : undefined
        }
        name={
          renaming ? (
            <NameField document={document} onDone={() => setRenaming(false)} />
          ) : (
            <h3>
              <a
                className="library-name given"
                href={formatKept(document.id)}
                aria-describedby={told?.changed && changes}
              >
                {document.name}
              </a>
            </h3>
          )
        }
        menu={<RowMenu document={document} setRenaming={setRenaming} />}
      >
        {told?.changed !== undefined && (
          <p className="small above-3 library-changed given" id={changes}>
            {capitalize(told.changed)}.
          </p>
        )}
        <p className="note above-3">kept {sayTime(document.changed, Date.now())}</p>
      </ConflictRow>
    </li>
  );
}

function RowMenu({
  document,
  setRenaming,
}: {
  readonly document: KeptDocument;
  readonly setRenaming: (renaming: boolean) => void;
}) {
  const { name } = document;
  return (
    <MenuTrigger>
      <Button className="quiet-button" aria-label={`More: ${name}`}>
        More
      </Button>
      <Popover className="panel menu-popover" placement="bottom end">
        <Menu onAction={(action) => actions[action as Action](document, setRenaming)}>
          <MenuItem id="rename" className="menu-item">
            Rename
          </MenuItem>
          <MenuItem id="duplicate" className="menu-item">
            Duplicate
          </MenuItem>
          <MenuItem id="save" className="menu-item">
            Save the file
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            Delete
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type Action = 'rename' | 'duplicate' | 'save' | 'remove';

const actions: Record<
  Action,
  (document: KeptDocument, setRenaming: (renaming: boolean) => void) => void
> = {
  rename: (_, setRenaming) => setRenaming(true),
  duplicate: (document) => void duplicate(document),
  save: (document) => void save(document),
  remove: ({ id }) => void remove(id),
};

/** The name of the file says where it is a changed copy under the name of the original. */
async function save({ name, renamed, origin, text }: KeptDocument): Promise<void> {
  const changed = renamed ? undefined : await sayChangeOf({ origin, text }).catch(() => undefined);
  const called = changed === undefined ? name : `${name}, changed`;
  download(fileName(called, 'standoff.yaml'), 'application/yaml', text);
}

async function duplicate(document: KeptDocument): Promise<void> {
  const copy = copyOf(document);
  const versions = (await listVersions(document.id))
    .reverse()
    .map(({ number: _, ...rest }) => rest);
  await putDocument({ document: copy, versions });
  await copyPictureNames(document.id, copy.id);
  tell({ document: copy.id });
}

async function remove(id: string): Promise<void> {
  const removed = await removeDocument(id);
  tell({ document: id });
  if (removed === undefined) return;
  const putBack = async () => {
    await putDocument(removed);
    tell({ document: id });
  };
  say(`“${removed.document.name}” is deleted.`, { name: 'Undo', run: () => void putBack() });
}

function NameField({
  document: { id, name },
  onDone,
}: {
  readonly document: KeptDocument;
  readonly onDone: () => void;
}) {
  const rename = async (given: string) => {
    onDone();
    if (given.trim() === '' || given === name) return;
    await renameDocument(id, given.trim().slice(0, 200));
    tell({ document: id });
  };
  return (
    <input
      ref={(field) => field?.focus()}
      className="says full yours-field"
      aria-label="Name"
      defaultValue={name}
      onBlur={({ target }) => void rename(target.value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') onDone();
      }}
    />
  );
}

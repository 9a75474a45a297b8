import { formatKept } from '../document/address.ts';
import { useWorkspace } from '../document/workspace.ts';
import { keepAll } from '../shelf/keeping.ts';
import { putDocument, readDocument } from '../shelf/shelf.ts';
import { titleOf } from '../shelf/title-of.ts';

/** Keeps the open document in this browser, also where nothing was changed in it; false where it cannot. */
export async function keepHere(): Promise<boolean> {
  await keepAll();
  const { document: id, origin, text, briefing } = useWorkspace.getState();
  try {
    if ((await readDocument(id)) !== undefined) return true;
    const content = { text, ...(briefing !== undefined && { briefing }) };
    const naming = { id, name: titleOf(text), renamed: false, origin, revision: 1 };
    await putDocument({ document: { ...naming, ...content, changed: Date.now() }, versions: [] });
    const { document, text: savedText } = useWorkspace.getState();
    if (document === id && savedText === text) useWorkspace.setState({ revision: 1 });
    return true;
  } catch {
    return false;
  }
}

/** Leads to signing in, and from there back to the document that is open. */
export async function signIn(): Promise<void> {
  const { view, document } = useWorkspace.getState();
  const isOpen = view !== '' && document !== '' && (await keepHere());
  const back = `${location.pathname}${isOpen ? formatKept(document) : location.hash}`;
  location.assign(`/sign-in?to=${encodeURIComponent(back)}`);
}

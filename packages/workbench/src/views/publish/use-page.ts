import { useEffect, useState } from 'react';
import type { AskedPage, DrawnPage } from '../../desk/shown-briefing.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { picturesFor } from '../../served/page-pictures.ts';
import { pageFiles } from './page-files.ts';

/** How far the page of a text has come. */
export type PageInPreview = LastPage &
  (
    | { readonly status: 'drawing' | 'failed' }
    /** The page is that of the text and the model as they stand. */
    | { readonly status: 'drawn'; readonly page: DrawnPage }
  );

interface LastPage {
  /** The last one that was drawn. */
  readonly page?: DrawnPage;
  /** The last page that there was, also where the text has none any more. */
  readonly html?: string;
}

/** What messages call the text. */
const FILE_NAME = 'briefing.md';

/**
 * Draws the page of a text, and again whenever that, the conflict or a picture changes; what is being drawn of an
 * earlier one then counts no more.
 */
export function usePage(text: string, pictures: number): PageInPreview {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const [drawn, setDrawn] = useState<PageInPreview>({ status: 'drawing' });
  useEffect(() => {
    if (conflict === undefined || pictures < 0) return;
    let current = true;
    setDrawn((before) => ({ ...before, status: 'drawing' }));
    const draw = async () => {
      const asked = await askedPage(origin, text);
      // What it takes may be there only after what a later page takes; asking for it then would end that one.
      if (!current) return;
      const page = await desk.drawBriefing(asked.preview);
      if (!current || page === undefined) return;
      setDrawn((before) => {
        const html = page.html ?? before.html;
        return { status: 'drawn', page, ...(html !== undefined && { html }) };
      });
    };
    draw().catch(() => {
      if (current) setDrawn((before) => ({ ...before, status: 'failed' }));
    });
    return () => {
      current = false;
    };
  }, [conflict, origin, text, pictures]);
  useEffect(() => () => void desk.stopBriefing(), []);
  return drawn;
}

/** The page of a text about the conflict that is open; undefined where the model changes meanwhile. */
export async function drawPage(origin: string, text: string): Promise<DrawnPage | undefined> {
  return desk.drawBriefing((await askedPage(origin, text)).page);
}

/** What the desk is asked for, as a page and as a preview of it, with all that it takes. */
async function askedPage(
  origin: string,
  text: string,
): Promise<{ readonly page: AskedPage; readonly preview: AskedPage }> {
  const [{ files, inPreview }, pictures] = await Promise.all([
    pageFiles(),
    picturesFor(origin, text),
  ]);
  const page = { text, fileName: FILE_NAME, pictures, assets: files };
  return { page, preview: { ...page, inPreview } };
}

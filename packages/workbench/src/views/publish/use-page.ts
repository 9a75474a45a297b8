import { useEffect, useState } from 'react';
import type { DrawnPage } from '../../desk/shown-briefing.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { picturesFor } from '../../served/page-pictures.ts';
import { pageFiles } from './page-files.ts';

/** How far the page of a text has come. */
export interface PageInPreview {
  /** The last one that was drawn. */
  readonly page?: DrawnPage;
  /** The last page that there was, also where the text has none any more. */
  readonly html?: string;
  /** Whether that is the page of the text and the model as they stand. */
  readonly isCurrent: boolean;
  readonly isFailed: boolean;
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
  const [drawn, setDrawn] = useState<PageInPreview>({ isCurrent: false, isFailed: false });
  useEffect(() => {
    if (conflict === undefined || pictures < 0) return;
    let current = true;
    setDrawn((before) => ({ ...before, isCurrent: false, isFailed: false }));
    const draw = async () => {
      const page = await drawPage(origin, text, true);
      if (!current || page === undefined) return;
      setDrawn((before) => {
        const html = page.html ?? before.html;
        return { page, ...(html !== undefined && { html }), isCurrent: true, isFailed: false };
      });
    };
    draw().catch(() => {
      if (current) setDrawn((before) => ({ ...before, isFailed: true }));
    });
    return () => {
      current = false;
    };
  }, [conflict, origin, text, pictures]);
  useEffect(() => () => void desk.stopBriefing(), []);
  return drawn;
}

/** The page of a text about the conflict that is open; undefined where another one was asked for meanwhile. */
export async function drawPage(
  origin: string,
  text: string,
  asPreview: boolean,
): Promise<DrawnPage | undefined> {
  const [{ files, inPreview }, pictures] = await Promise.all([
    pageFiles(),
    picturesFor(origin, text),
  ]);
  const further = asPreview ? { inPreview } : {};
  return desk.drawBriefing({ text, fileName: FILE_NAME, pictures, assets: files, ...further });
}

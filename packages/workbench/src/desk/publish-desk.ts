import type { Analysed } from './analyse-text.ts';
import type { BriefingOffice } from './draw-briefing.ts';
import type { AskedPage, BriefingDraft, DrawnPage, Insertable } from './shown-briefing.ts';

/** What the desk does for who writes a briefing about the conflict. */
export interface PublishDesk {
  /** Draws a page. A later preview ends an earlier one, which then answers undefined, as any does once the model changes. */
  drawBriefing(asked: AskedPage): Promise<DrawnPage | undefined>;
  /** A first briefing from what is found; undefined where the conflict changes meanwhile. */
  draftBriefing(model: string, date: string): Promise<BriefingDraft | undefined>;
  /** What can be put into a briefing, by the ids of the model. */
  insertables(): Promise<readonly Insertable[]>;
  /** Ends what is being drawn. */
  stopBriefing(): void;
}

export function createPublishDesk(current: () => Analysed | undefined): PublishDesk {
  let office: BriefingOffice | undefined;
  const open = async () => {
    // Markdown and figures take a while to load, and nobody but authors needs them.
    const { openBriefingOffice } = await import('./draw-briefing.ts');
    office ??= openBriefingOffice(current);
    return office;
  };
  return {
    drawBriefing: async (asked) => (await open()).draw(asked),
    draftBriefing: async (model, date) => (await open()).draft(model, date),
    insertables: async () => (await open()).insertables(),
    stopBriefing: () => office?.stop(),
  };
}

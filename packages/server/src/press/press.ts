import type { Draft, DrawnPage } from './draw-page.ts';
import { createThreads } from './in-thread.ts';

/** Draws pages, whatever their models ask of the machine. */
export interface Press {
  (draft: Draft): Promise<DrawnPage>;
  /** Is told where a page will soon be drawn, as when its model or a picture of it came. */
  readonly ready?: () => void;
}

const MOST = { milliseconds: 60_000, megabytes: 1024, waiting: 8 } as const;

/**
 * Draws in a thread, one page at a time: a model that takes long, or more memory than there is, ends that thread, and readers
 * notice nothing.
 */
export function createPress(limits: { readonly milliseconds: number } = MOST): Press {
  const { run, ready } = createThreads<Draft, DrawnPage>('press-program', { ...MOST, ...limits });
  const press = async (draft: Draft): Promise<DrawnPage> => {
    const ended = await run(draft);
    if (ended.status === 'done') return ended.value;
    if (ended.status === 'busy') {
      return { problems: ['too many pages wait to be drawn: try again in a minute'] };
    }
    const help = ended.isTooMuch ? '; a smaller model, or fewer figures, may do' : '';
    return { problems: [`the page was not drawn: ${ended.why}${help}`] };
  };
  return Object.assign(press, { ready });
}

import { create } from 'zustand';
import { filesDropped } from './files-dropped.ts';

/** Whether files are held over the page. */
export const useDropping = create<{ readonly isOver: boolean }>(() => ({ isOver: false }));

/**
 * Takes files that are dropped anywhere on the page, before a text, an editor or a frame takes them: a model in the
 * middle of a line helps nobody. What else is dragged is left to where it is dropped.
 */
export function startDropping(): void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  window.addEventListener('dragenter', over, true);
  window.addEventListener('dragover', over, true);
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) setOver(false);
  });
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void take(filesDropped(event.dataTransfer));
  };
  window.addEventListener('drop', drop, true);
}

async function take(files: ReturnType<typeof filesDropped>): Promise<void> {
  const { openDropped } = await import('./open-dropped.ts');
  await openDropped(await files);
}

function holdsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}

function setOver(isOver: boolean): void {
  if (useDropping.getState().isOver !== isOver) useDropping.setState({ isOver });
}

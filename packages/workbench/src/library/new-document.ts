import { formatAddress } from '../document/address.ts';
import { openText } from '../shelf/opening.ts';

/** Opens a new conflict, to be built with forms. */
export function newConflict(): void {
  location.hash = formatAddress({ origin: 'new', view: 'build' });
}

/** Lets the reader choose a model file and opens it as a document of its own. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void openFile(file);
  });
  input.click();
}

async function openFile(file: File): Promise<void> {
  await openText(await file.text(), `open ${file.name}`);
}

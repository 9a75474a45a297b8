import { formatAddress } from '../document/address.ts';

/** Opens a new conflict, to be built with forms. */
export function newConflict(): void {
  location.hash = formatAddress({ origin: 'new', view: 'build' });
}

/** Lets the reader choose a model file, with its briefing and pictures or in an archive, and opens it as a document of its own. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.yaml,.yml,.md,.zip,image/jpeg,image/png,image/webp,image/avif';
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].map((file) => ({ path: file.name, file }));
    if (files.length > 0) void openFiles(files);
  });
  input.click();
}

async function openFiles(files: readonly { readonly path: string; readonly file: File }[]) {
  const { openDropped } = await import('../drop/open-dropped.ts');
  await openDropped(files);
}

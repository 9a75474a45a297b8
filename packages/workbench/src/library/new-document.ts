import { openText } from '../document/actions.ts';

/** A conflict of two to start from: small, sound, and with everything that a file needs. */
const starter = `standoff: 1
title: A new conflict
about: Two parties, one option each. Change the names, the options and what each prefers.

decision-makers:
  first:
    name: First party
    short: First
    options:
      yield: { name: Yield, levels: { no: the first holds out, yes: the first yields } }
    prefers:
      - second.yield
      - not yield

  second:
    name: Second party
    short: Second
    options:
      yield: { name: Yield, levels: { no: the second holds out, yes: the second yields } }
    prefers:
      - first.yield
      - not yield

status-quo: { first.yield: no, second.yield: no }
`;

/** Opens a new conflict as a document of its own. */
export function newConflict(): Promise<void> {
  return openText(starter, 'a new conflict');
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

// The program of a page whose other files stand beside it: what answers doubts is a file of its own.
import type { beginDoubting } from './doubting.ts';
import { isFromDisk, runBeside, showTypefaces } from './from-disk.ts';
import { startPage } from './page.ts';

if (isFromDisk) showTypefaces(document.currentScript as HTMLScriptElement | null);
startPage(async (program) => {
  await runBeside('doubting.js', program);
  return (globalThis as unknown as { beginDoubting: typeof beginDoubting }).beginDoubting;
});

// The program of a page whose other files stand beside it: what answers doubts is a file of its own.
import type { beginDoubting } from './doubting.ts';
import { startPage } from './page.ts';

startPage(async (program) => {
  const script = document.createElement('script');
  script.src = new URL('doubting.js', program?.src ?? location.href).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return (globalThis as unknown as { beginDoubting: typeof beginDoubting }).beginDoubting;
});

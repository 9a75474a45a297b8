import type { Doubt } from './messages.ts';

/**
 * From a disk a browser fetches nothing and starts no worker, but it runs programs: what the page would fetch stands there as one as
 * well, and the engine as a text.
 */
interface OnDisk {
  readonly fromDisk?: {
    readonly texts: Omit<Doubt['texts'], 'characters'>;
    readonly doubts?: object;
  };
  readonly engineText?: string;
}

/** Whether the page was opened as a file, and no host sent it. */
export const isFromDisk = location.protocol === 'file:';

/** Runs a program that stands beside that of the page. */
export async function runBeside(file: string, program: HTMLScriptElement | null): Promise<void> {
  const script = document.createElement('script');
  script.src = new URL(file, program?.src ?? location.href).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Texts and answers of a page that was opened as a file. */
export async function readFromDisk(
  program: HTMLScriptElement | null,
): Promise<NonNullable<OnDisk['fromDisk']>> {
  const there = globalThis as OnDisk;
  if (there.fromDisk === undefined) await runBeside('from-disk.js', program);
  return there.fromDisk!;
}

/** Where the engine of a page that was opened as a file can be started. */
export async function engineFromDisk(program: HTMLScriptElement | null): Promise<string> {
  const there = globalThis as OnDisk;
  if (there.engineText === undefined) await runBeside('engine.js', program);
  return URL.createObjectURL(new Blob([there.engineText!], { type: 'text/javascript' }));
}

/** The typefaces, which a browser does not take from files either: a style that holds them. */
export function showTypefaces(program: HTMLScriptElement | null): void {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('from-disk.css', program?.src ?? location.href).href;
  document.head.append(style);
}

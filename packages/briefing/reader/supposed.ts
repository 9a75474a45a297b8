import { worded } from './worded.ts';

/** Says under the byline what is supposed: the headline and what stands below it go on saying what the author found. */
export function showSupposed(supposed: readonly string[]): void {
  hideSupposed();
  const line = document.createElement('p');
  line.className = 'supposed';
  const all = supposed.map((one, k) => (k === 0 ? one : `and in which ${one}`)).join(', ');
  line.append(
    ...worded(
      `You are reading a version in which ${all}. The headline, the lines below it and the headings are the author’s, and were not changed.`,
    ),
  );
  document.querySelector('.opening .byline')?.after(line);
}

export function hideSupposed(): void {
  document.querySelector('.supposed')?.remove();
}

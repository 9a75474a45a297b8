/** A name for a file about something with a title: letters and digits of any script, and hyphens. */
export function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{Letter}\p{Number}\p{Mark}]+/gu);
  return `${words?.join('-').slice(0, 80) ?? 'conflict'}.${ending}`;
}

/** What an attribute lists, divided by semicolons. */
export function idsSaid(said: string | undefined): string[] {
  return (said ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

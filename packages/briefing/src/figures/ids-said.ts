/** What an attribute lists, divided by semicolons or another sign. */
export function idsSaid(said: string | undefined, sign = ';'): string[] {
  return (said ?? '')
    .split(sign)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

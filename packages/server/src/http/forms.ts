/** Fields of a form as a browser sends it; undefined where it is none. */
export async function readForm(request: Request): Promise<((name: string) => string) | undefined> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  const fields = new URLSearchParams(await request.text());
  // Nobody types the sign of number 0, and no database takes it.
  return (name) => (fields.get(name) ?? '').replaceAll('\0', '');
}

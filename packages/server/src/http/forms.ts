/** Fields of a form as a browser sends it; undefined where it is none. */
export async function readForm(request: Request): Promise<((name: string) => string) | undefined> {
  const fields = await readFields(request);
  return fields === undefined ? undefined : (name) => fields.get(name) ?? '';
}

/** The same where a field may come more than once. */
export async function readFields(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  const fields = new URLSearchParams(await request.text());
  return new URLSearchParams(
    [...fields].map(([name, value]): [string, string] => [typed(name), typed(value)]),
  );
}

/** Nobody types the sign of number 0, and no database takes it. */
function typed(text: string): string {
  return text.replaceAll('\0', '');
}

/** Fields of a form as a browser sends it; undefined where it is none. */
export async function readForm(request: Request): Promise<((name: string) => string) | undefined> {
  const fields = await readFields(request);
  return fields === undefined ? undefined : (name) => fields.get(name) ?? '';
}

/** The same where a field may come more than once. */
export async function readFields(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  // Nobody types the sign of number 0, and no database takes it.
  return new URLSearchParams((await request.text()).replace(/%00|\0/g, ''));
}

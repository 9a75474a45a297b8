const bases: Readonly<Record<string, string>> = { is: 'be', has: 'have', goes: 'go', does: 'do' };

/** `hold` for `holds`. */
export function baseOf(verb: string): string {
  if (bases[verb] !== undefined) return bases[verb];
  if (/(?:ss|sh|ch|x|o)es$/.test(verb)) return verb.slice(0, -2);
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return verb.replace(/s$/, '');
}

/** `holds` or `hold`. */
export function finite(verb: string, several: boolean): string {
  if (!several) return verb;
  return verb === 'is' ? 'are' : baseOf(verb);
}

const pasts: Readonly<Record<string, string>> = { think: 'thought', foresee: 'foresaw' };

/** `expected` for `expect`. */
export function pastOf(base: string): string {
  return pasts[base] ?? `${base}ed`;
}

/** `holding` for `holds`. */
export function gerundOf(verb: string): string {
  if (verb === 'is') return 'being';
  return `${baseOf(verb).replace(/([^e])e$/, '$1')}ing`;
}

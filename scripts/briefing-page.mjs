/**
 * @typedef {{ name: string, form: string, shows: string, attributes: Readonly<Record<string, { about: string, required?: boolean }>> }} Kind
 */

const BEGINNING = '<!-- generated: directives -->';
const END = '<!-- end -->';
/** @type {Readonly<Record<string, string>>} */
const FORMS = { line: '::', block: ':::', words: ':' };

/**
 * The page with the table of directives made anew.
 *
 * @param {string} page
 * @param {ReadonlyMap<string, Kind>} kinds
 */
export function withDirectives(page, kinds) {
  const start = page.indexOf(BEGINNING) + BEGINNING.length;
  return `${page.slice(0, start)}\n${tableOf(kinds)}\n${page.slice(page.indexOf(END, start))}`;
}

/** @param {ReadonlyMap<string, Kind>} kinds */
function tableOf(kinds) {
  const rows = [...kinds.values()].map(({ name, form, shows, attributes }) => {
    const own = Object.entries(attributes).filter(([key]) => key !== 'variant');
    const told = own.map(([key, { about, required }]) =>
      `\`${key}\`: ${about}${required ? ' (required)' : ''}`.replaceAll('|', '\\|'),
    );
    return `| \`${FORMS[form]}${name}\` | ${shows} | ${told.join('; ')} |`;
  });
  return ['| directive | shows | attributes |', '| --- | --- | --- |', ...rows].join('\n');
}

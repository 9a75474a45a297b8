/**
 * @typedef {Readonly<Record<string, { severity: string }>>} Codes
 * @typedef {Readonly<Record<string, { title: string, explanation: string }>>} Meanings
 * @typedef {{ file: string, output: string }} Example A model file and what is reported about it.
 */

const opening = `# Diagnostics

Everything that can be wrong with a model file, or suspect in it, by code. Codes are stable: scripts may rely on them.
An *error* keeps a file from being analysed, a *warning* does not; a *note* says what is as it may be. All errors of a file are reported in one run, only
those of YAML come alone. This page is made from the descriptions in the source and from the examples in
\`packages/language/examples\`, which the tests run.
`;

/**
 * The reference page of all diagnostics: for each code what it means, and where there is one, an
 * example file with its report.
 *
 * @param {Codes} codes
 * @param {Meanings} meanings of the same codes
 * @param {ReadonlyMap<string, Example>} examples
 * @returns {string}
 */
export function diagnosticsPage(codes, meanings, examples) {
  const names = Object.keys(codes);
  const rows = names.map(
    (code) => `| [\`${code}\`](#${code}) | ${severity(codes, code)} | ${meanings[code]?.title} |`,
  );
  const table = ['| code | | meaning |', '| --- | --- | --- |', ...rows].join('\n');
  const entries = names.map((code) =>
    entry(code, severity(codes, code), meanings[code], examples.get(code)),
  );
  return [opening, table, ...entries].join('\n').replace(/\n+$/, '\n');
}

/**
 * @param {Codes} codes
 * @param {string} code
 */
function severity(codes, code) {
  return codes[code]?.severity ?? '';
}

/**
 * @param {string} code
 * @param {string} severity
 * @param {Meanings[string] | undefined} meaning
 * @param {Example | undefined} example
 */
function entry(code, severity, meaning, example) {
  const text = `\n## ${code}\n\n${meaning?.title} (${severity}).\n\n${meaning?.explanation}\n`;
  return example
    ? `${text}\n${fenced('yaml', example.file)}\n${fenced('text', example.output)}`
    : text;
}

/**
 * @param {string} language
 * @param {string} content
 */
function fenced(language, content) {
  return `\`\`\`${language}\n${content.replace(/\n+$/, '')}\n\`\`\`\n`;
}

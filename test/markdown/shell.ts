/** The programs of one command line, joined by pipes: each with its arguments. */
export type Pipeline = readonly (readonly string[])[];

/**
 * Reads the part of the shell that the pages use: words, single and double quotes without
 * expansions, pipes, comments, and a command per line. Throws on anything else, so that a page
 * cannot come to depend on a shell that the tests do not run.
 */
export function parseCommands(script: string): Pipeline[] {
  const pipelines: string[][][] = [];
  let programs: string[][] = [[]];
  const endWord = (word: string | undefined): void => {
    if (word !== undefined) programs.at(-1)!.push(word);
  };
  const endCommand = (): void => {
    if (programs.some((words) => words.length > 0)) pipelines.push(programs);
    programs = [[]];
  };
  let word: string | undefined;
  for (let at = 0; at < script.length; at++) {
    const character = script[at]!;
    if (character === "'" || character === '"') {
      const end = script.indexOf(character, at + 1);
      if (end < 0) throw new Error(`a quote is not closed: ${script.slice(at)}`);
      word = (word ?? '') + script.slice(at + 1, end);
      at = end;
    } else if (
      /\s/.test(character) ||
      character === '|' ||
      (character === '#' && word === undefined)
    ) {
      endWord(word);
      word = undefined;
      if (character === '|') programs.push([]);
      if (character === '#') at = lineEnd(script, at) - 1;
      if (character === '\n') endCommand();
    } else if (/[;&<>$`\\*?]/.test(character)) {
      throw new Error(`the tests do not run "${character}" in a command`);
    } else word = (word ?? '') + character;
  }
  endWord(word);
  endCommand();
  return pipelines;
}

function lineEnd(script: string, from: number): number {
  const end = script.indexOf('\n', from);
  return end < 0 ? script.length : end;
}

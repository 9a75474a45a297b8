import { assist, edits } from '@standoff/language';

/** What the editor of the model file asks about the text in it. */
export interface EditorDesk {
  /** What the words of a text are; undefined where its YAML is not sound. */
  marks(text: string): Promise<readonly assist.Mark[] | undefined>;
  complete(text: string, offset: number): Promise<assist.Completions>;
  describe(text: string, offset: number): Promise<assist.Description | undefined>;
  /** Where the name at an offset is given. */
  definition(text: string, offset: number): Promise<number | undefined>;
  nameAt(text: string, offset: number): Promise<assist.StandingName | undefined>;
  /** Gives the name at an offset another id, wherever it stands. */
  rename(text: string, offset: number, to: string): Promise<edits.EditOutcome | undefined>;
}

export function createEditorDesk(): EditorDesk {
  let latest = { text: '', file: assist.knowFile('') };
  let known = latest.file;
  const know = (text: string) => {
    if (text !== latest.text) latest = { text, file: assist.knowFile(text) };
    known = latest.file ?? known;
    return latest.file;
  };
  return {
    async marks(text) {
      const file = know(text);
      return file && assist.marksOf(file);
    },
    async complete(text, offset) {
      know(text);
      return assist.completeAt(text, offset, known);
    },
    async describe(text, offset) {
      const file = know(text);
      return file && assist.describeAt(file, offset);
    },
    async definition(text, offset) {
      const file = know(text);
      return file && assist.definitionAt(file, offset);
    },
    async nameAt(text, offset) {
      const file = know(text);
      return file && assist.nameAt(file, offset);
    },
    async rename(text, offset, to) {
      const file = know(text);
      const name = file && assist.nameAt(file, offset);
      return name && edits.renameId(text, { thing: name.entry.thing, to });
    },
  };
}

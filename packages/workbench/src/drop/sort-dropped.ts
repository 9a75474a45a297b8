import type { NamedFile } from './unpack-archive.ts';

/** What is to be done with files that were dropped. */
export type Sorted =
  | { readonly kind: 'model'; readonly model: TextFile; readonly briefing?: TextFile }
  | { readonly kind: 'briefing'; readonly briefing: TextFile }
  | { readonly kind: 'refused'; readonly problem: string };

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Far more than a model or a briefing has. */
const LONGEST = 32 * 2 ** 20;

/**
 * Which of some files is the model to be opened, and which the briefing that is written about it; or why that cannot be
 * told. Among several models the one counts that the briefing names.
 */
export async function sortDropped(files: readonly NamedFile[]): Promise<Sorted> {
  const models = await read(files, /\.ya?ml$/i);
  const sound = models.length === 1 ? models : models.filter(({ text }) => IS_MODEL.test(text));
  const briefings = (await read(files, /\.md$/i)).filter(({ text }) => IS_BRIEFING.test(text));
  if (briefings.length > 1) return refuse(`There are ${list('briefings', briefings)}.`);
  const [briefing] = briefings;
  const named = briefing && nameOfModel(briefing.text);
  const meant = sound.filter(({ path }) => named !== undefined && baseOf(path) === named);
  const [model, ...others] = meant.length > 0 ? meant : sound;
  if (others.length > 0) return refuse(`There are ${list('models', [model!, ...others])}.`);
  if (model !== undefined) return { kind: 'model', model, ...(briefing && { briefing }) };
  if (briefing !== undefined) return { kind: 'briefing', briefing };
  return { kind: 'refused', problem: sayNothing(files) };
}

/** A model says in a line of its own by which version of the language it is written. */
const IS_MODEL = /^standoff:/m;
const IS_BRIEFING = /^\uFEFF?---\r?\n(?:.*\r?\n)*?briefing:/;

async function read(files: readonly NamedFile[], name: RegExp): Promise<TextFile[]> {
  const fitting = files.filter(({ path, file }) => name.test(path) && file.size <= LONGEST);
  return Promise.all(fitting.map(async ({ path, file }) => ({ path, text: await file.text() })));
}

/** The name in the head of a briefing, without folder and ending. */
function nameOfModel(briefing: string): string | undefined {
  const [, written = ''] = /^model:(.*)$/m.exec(briefing) ?? [];
  const [, , name = ''] = /^(["']?)([^"']+)\1$/.exec(written.trim()) ?? [];
  return name === '' ? undefined : baseOf(name);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function baseOf(path: string): string {
  return nameOf(path).replace(/(\.standoff)?\.ya?ml$/i, '');
}

function refuse(why: string): Sorted {
  return { kind: 'refused', problem: `${why} Drop one, or one with the briefing that names it.` };
}

function list(what: string, files: readonly TextFile[]): string {
  const names = files.slice(0, 3).map(({ path }) => nameOf(path));
  const more = files.length > 3 ? ' and others' : '';
  return `${files.length} ${what}: ${names.join(', ')}${more}`;
}

function sayNothing(files: readonly NamedFile[]): string {
  const takes = 'What can be dropped is a model (.yaml), a briefing (.md) with its pictures';
  const ways = `${takes}, a folder or a ZIP archive of them.`;
  if (files.length === 0) return `There is no file in it. ${ways}`;
  const [{ path }, ...others] = files as readonly [NamedFile, ...NamedFile[]];
  if (PICTURE.test(path)) return `A picture by itself is added in Briefing, by “Picture …”.`;
  const what = others.length === 0 ? `${nameOf(path)} is neither.` : 'None of these files is one.';
  return `${ways} ${what}`;
}

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg|heic)$/i;

import { type Answer, readFromServer } from './ask-server.ts';

/** What can be opened of a publication. */
export interface Works {
  readonly models: readonly { readonly slug: string; readonly version: number }[];
  readonly briefings: readonly {
    readonly slug: string;
    readonly headline: string;
    readonly version: number;
    readonly published: number | null;
  }[];
}

export function readWorks(publication: string): Promise<Answer<Works>> {
  return readFromServer(`publications/${publication}/works`);
}

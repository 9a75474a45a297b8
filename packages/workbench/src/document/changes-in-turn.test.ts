import { describe, expect, it } from 'vitest';
import { changeText, type TextEdit } from '../desk/change-text.ts';
import { changesInTurn } from './changes-in-turn.ts';

const titled = (value: string): TextEdit => ({ edit: 'setHead', what: { key: 'title', value } });
const about = (value: string): TextEdit => ({ edit: 'setHead', what: { key: 'about', value } });

/** A page with a document; `meanwhile` happens while the worker makes the first text. */
function pageWith(text: string, meanwhile: (page: Page) => void = () => {}) {
  const page: Page = { document: 'one', text, labels: [] };
  let happens = meanwhile;
  const change = changesInTurn({
    open: () => page,
    async changed(before, changes) {
      happens(page);
      happens = () => {};
      return changeText(before, changes);
    },
    take(after, label) {
      page.text = after;
      page.labels.push(label);
    },
  });
  return { page, change };
}

interface Page {
  document: string;
  copyOf?: string;
  text: string;
  labels: string[];
}

const file = 'standoff: 1\ntitle: Old\n';

describe('a change by a form', () => {
  it('is made in the text that the former ones led to', async () => {
    const { page, change } = pageWith(file);
    const both = [change('title', [titled('New')]), change('about', [about('Two sides')])];
    expect(await Promise.all(both)).toEqual([undefined, undefined]);
    expect(page.text).toBe('standoff: 1\ntitle: New\nabout: Two sides\n');
    expect(page.labels).toEqual(['title', 'about']);
  });

  it('is made again where the text was changed meanwhile', async () => {
    const { page, change } = pageWith(file, (open) => {
      open.text = `${file}about: Typed\n`;
    });
    await change('title', [titled('New')]);
    expect(page.text).toBe('standoff: 1\ntitle: New\nabout: Typed\n');
  });

  it('is never made in a document that was opened meanwhile', async () => {
    const other = 'standoff: 1\ntitle: Another\n';
    const { page, change } = pageWith(file, (open) =>
      Object.assign(open, { document: 'two', text: other }),
    );
    const both = [change('title', [titled('New')]), change('about', [about('Two sides')])];
    expect(await Promise.all(both)).toMatchObject([{ code: 'left' }, { code: 'left' }]);
    expect(page.text).toBe(other);
    expect(page.labels).toEqual([]);
  });

  it('goes on in the copy that the document became', async () => {
    const { page, change } = pageWith(file, (open) =>
      Object.assign(open, { document: 'copy', copyOf: 'one' }),
    );
    expect(await change('title', [titled('New')])).toBeUndefined();
    expect(page.text).toContain('title: New');
  });

  it('says why it was refused, and the next one is made', async () => {
    const { page, change } = pageWith(file);
    const refused = change('rule', [{ edit: 'removeRule', what: { place: 1 } }]);
    const next = change('title', [titled('New')]);
    expect(await refused).toBeDefined();
    expect(await next).toBeUndefined();
    expect(page.text).toContain('title: New');
  });
});

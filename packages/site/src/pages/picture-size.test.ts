import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sizeOfPicture } from './picture-size.ts';
import { root } from './repository.ts';

it('a picture of the manual says how large it is, and a text nothing', () => {
  const picture = sizeOfPicture(join(root, 'docs/images/phone.png'));
  expect(picture?.height).toBeGreaterThan(picture!.width);
  expect(sizeOfPicture(join(root, 'docs/README.md'))).toBeUndefined();
});

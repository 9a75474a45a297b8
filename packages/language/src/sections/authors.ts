import { list } from '../shapes/list.ts';
import { text } from '../shapes/text.ts';
import { section } from './section.ts';

export const authors = section(list(text, { of: 'names' }), 'Who made the model.');

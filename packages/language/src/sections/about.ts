import { text } from '../shapes/text.ts';
import { section } from './section.ts';

export const about = section(text, 'What the model is about, in a few sentences.');

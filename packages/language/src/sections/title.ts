import { text } from '../shapes/text.ts';
import { section } from './section.ts';

export const title = section(text, 'What the conflict is called.', { required: true });

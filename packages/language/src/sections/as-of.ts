import { date } from '../shapes/scalars.ts';
import { section } from './section.ts';

export const asOf = section(date, 'The day, month or year whose state of affairs the model shows.');

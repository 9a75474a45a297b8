export type { Conflict } from './conflict/conflict.ts';

import { z } from 'zod';

export const verdictShape = z.enum(['stable', 'unstable']);

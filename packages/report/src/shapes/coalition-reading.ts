import { z } from 'zod';

/** As the engine calls them: what a joint move has to be to count as an improvement of a coalition. */
export const coalitionReadingShape = z
  .enum(['all', 'pareto', 'movers'])
  .meta({ id: 'coalitionReading', description: 'What an improvement of a coalition is.' });

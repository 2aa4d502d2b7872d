import { moment, number, record, text } from '../operation';
import { version1 } from './version_1';

/** A workflow. */
export const workflow = record(
  {
    id: text('78559bb3-b920-461e-b010-7b2a2816d2a9'),
    name: text('New Lead'),
    status: text('published'),
    version: number(2),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  { counted: version1.workflow, created: 'createdAt', changed: 'updatedAt' },
);

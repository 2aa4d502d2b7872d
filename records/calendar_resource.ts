import { flag, list, number, record, text, withId } from '../operation';
import { version1 } from './version_1';

/** A room or a piece of equipment. No document gives it an ID, so both `id` and `_id` are read. */
export const calendarResource = record(
  {
    id: text('66f1d8a2c4b5e60012ab34ce'),
    name: text('Treatment Room 1'),
    resourceType: text('rooms'),
    description: text('Ground floor, with a window'),
    isActive: flag(true, { label: 'Is Active' }),
    capacity: number(3),
    quantity: number(1),
    outOfService: number(0),
    calendarIds: list(text('keBJkFnXZAirr3kXUUOi', { label: 'Calendar IDs' })),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.calendarResource, normalize: withId },
);

/** A resource requested by its ID, which is used if the response has none. */
export const resourceOf = (body: { id?: string; _id?: string }, id: string) =>
  Object.keys(body).length ? { ...body, id: body.id ?? body._id ?? id } : undefined;

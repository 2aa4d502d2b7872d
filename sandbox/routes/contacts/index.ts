import { appointments } from './appointments';
import { bulk } from './bulk';
import { records } from './contacts';
import { enrolments } from './enrolments';
import { followers } from './followers';
import { notes } from './notes';
import { search } from './search';
import { tags } from './tags';
import { tasks } from './tasks';

export const contacts = [
  ...appointments,
  ...bulk,
  ...enrolments,
  ...followers,
  ...notes,
  ...records,
  ...search,
  ...tags,
  ...tasks,
];

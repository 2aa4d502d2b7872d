import { followers } from './followers';
import { records } from './opportunities';
import { pipelines } from './pipelines';
import { search } from './search';

export const opportunities = [...followers, ...pipelines, ...records, ...search];

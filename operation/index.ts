export { action } from './action';
export { choice } from './choice';
export { customAction } from './custom_action';
export { dayAfter, dayMs } from './days';
export { dropdown } from './dropdown';
export { eventTrigger } from './event_trigger';
export { completedBy, dynamicFields } from './fields';
export { findCreated } from './find_created';
export { findInPages } from './find_in_pages';
export { id } from './id';
export { labelIn } from './messages';
export { maxRecords, timeOf } from './poll';
export {
  extended,
  file,
  flag,
  group,
  type Item,
  list,
  moment,
  number,
  record,
  text,
  withId,
} from './record';
export type { Parts } from './request';
export { filterRecords, isItem, itemsIn, mapRecords } from './response';
export type { Run } from './run';
export { search, searchInTurn } from './search';
export { staticHook } from './static_hook';
export { pollingTrigger } from './trigger';
export { choiceIn, listedIn } from './values';
export { type Attempt, isOfAttempt, writtenOnce } from './written_once';

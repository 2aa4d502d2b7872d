export { action } from './action';
export { isItem } from './declaration';
export { choicesFrom, dropdown } from './dropdown';
export { id } from './id';
export { completedBy, dynamicFields } from './input';
export { mostRead, timeOf } from './poll';
export { file, flag, group, type Item, list, moment, number, record, text, withId } from './record';
export { search } from './search';
export { pollingTrigger } from './trigger';

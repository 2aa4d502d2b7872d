import type { ApiRequest } from '../highlevel/request';
import { type Item, isItem } from '../operation';
import type { RecordType } from '../operation/record';

/**
 * Reads the record that HighLevel answers a write with, completed with what was sent where the answer
 * leaves it out, like the times of an appointment (docs/highlevel_quirks.md#appointment-writes).
 */
export const withSent =
  ({ sample, normalize = (item) => item }: RecordType<unknown>) =>
  (answer: Item, _input: unknown, { body }: ApiRequest): Item => {
    if (answer.id === undefined || !isItem(body)) return answer;
    const sent = Object.entries(body).filter(([key, value]) => key in sample && value != null);
    const answered = Object.entries(normalize(answer)).filter(([, value]) => value != null);
    return Object.fromEntries([...sent, ...answered]);
  };

import type { ApiRequest } from '../highlevel/request';
import { type Item, isItem } from '../operation';
import type { RecordType } from '../operation/record';

/**
 * The record in the response to a write, completed with sent values that the response lacks, like
 * the times of an appointment (docs/highlevel_quirks.md#appointment-writes).
 */
export const withSent =
  ({ sample, normalize = (item) => item }: RecordType<unknown>) =>
  (answer: Item, _input: unknown, { body }: ApiRequest): Item => {
    if (answer.id === undefined || !isItem(body)) return answer;
    const sent = Object.entries(body).filter(([key, value]) => key in sample && value != null);
    const answered = Object.entries(normalize(answer)).filter(([, value]) => value != null);
    return Object.fromEntries([...sent, ...answered]);
  };

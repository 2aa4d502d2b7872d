/** How many requests a poll of a trigger on events may take. */
export const maxRequests = 20;

/**
 * How a trigger on events reads, and up to where it is exact. The form, `docs/operations.md` and
 * `npm run bench` say it from here.
 */
export type ReadingFacts = {
  /** A list that has the newest first, one that can be asked for a period, or a list without either. */
  reads: 'newest first' | 'window' | 'whole list';
  /** How many records (or calendars) there may be. A poll of more fails with an error. */
  exactUpTo: number;
  /** What is counted: "contacts with the tag". */
  counted: string;
  /** What makes the list shorter: "Choose a status." */
  narrowBy?: string;
  /** What leaves no trace between two checks: "A tag that is removed and given again". */
  leavesNoTrace?: string;
};

const ways = {
  'newest first': 'Each check reads the newest first, until nothing newer can come',
  window: 'Each check reads the last days',
  'whole list': 'Each check reads the whole list',
};

/** What the form and the documentation say of how a trigger reads. */
export const readingHelp = ({
  reads,
  exactUpTo,
  counted,
  narrowBy,
  leavesNoTrace,
}: ReadingFacts): string =>
  [
    `${ways[reads]}, and is exact for up to ${exactUpTo.toLocaleString('en')} ${counted}. With more, it stops with an error instead of missing some.`,
    narrowBy,
    leavesNoTrace && `${leavesNoTrace} between two checks goes unnoticed.`,
  ]
    .filter(Boolean)
    .join(' ');

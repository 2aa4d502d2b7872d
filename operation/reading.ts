/** The most requests in one poll of a trigger on events. */
export const maxRequests = 20;

/**
 * How a trigger on events reads its list, and up to how many records it misses none. The form,
 * `docs/operations.md` and `npm run bench` are written from these facts.
 */
export type ReadingFacts = {
  /** The list is sorted newest first, can be requested for a period, or neither. */
  reads: 'newest first' | 'window' | 'whole list';
  /** The most records (or calendars). A poll that finds more fails with an error. */
  exactUpTo: number;
  /** What is counted: "contacts with the tag". */
  counted: string;
  /** How the user can make the list shorter: "Choose a status." */
  narrowBy?: string;
  /** What cannot be seen between two checks: "A tag that is removed and given again". */
  leavesNoTrace?: string;
};

const ways = {
  'newest first': 'Each check reads the newest records first, up to where only older ones follow',
  window: 'Each check reads the records of the last days',
  'whole list': 'Each check reads the whole list',
};

/** The text about how a trigger reads, for the form and the documentation. */
export const readingHelp = ({
  reads,
  exactUpTo,
  counted,
  narrowBy,
  leavesNoTrace,
}: ReadingFacts): string =>
  [
    `${ways[reads]}. It misses no event with up to ${exactUpTo.toLocaleString('en')} ${counted}. With more, it fails with an error instead of missing events.`,
    narrowBy,
    leavesNoTrace && `${leavesNoTrace} between two checks goes unnoticed.`,
  ]
    .filter(Boolean)
    .join(' ');

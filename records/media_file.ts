import { type Item, record, text } from '../operation';

/** A file of the media library. */
export const mediaFile = record(
  {
    id: text('6718e1c8bc0f3e6f5a1d2b90'),
    fileId: text('6718e1c8bc0f3e6f5a1d2b90'),
    url: text('https://storage.googleapis.com/msgsndr/ve9EPM428h8vShlRW1KT/media/plan.pdf'),
  },
  { normalize: (item: Item): Item => ({ id: item.fileId, ...item }) },
);

import * as z from 'zod';
import { offsetTo } from '../lists/place';
import { dayOf } from '../lists/titles';
import { dropdown, type Item, mapRecords, withId } from '../operation';

export default dropdown({
  key: 'media_folder_dropdown',
  noun: 'Folder',
  endpoint: 'GET /medias/files',
  scope: 'medias.readonly',
  input: z.object({}),
  request: (_, place) => ({
    query: {
      altId: place.locationId,
      altType: 'location',
      type: 'folder',
      sortBy: 'createdAt',
      sortOrder: 'desc',
      ...offsetTo(place, 100),
    },
  }),
  result: ({ files }: { files?: Item[] | null }) => mapRecords(files, withId),
  details: ({ createdAt }: Item) => [dayOf(createdAt) && `created ${dayOf(createdAt)}`],
  isPaged: true,
});

import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { listAssociations } from '../../lists/associations';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'find_associations',
  noun: 'Association',
  label: 'Find Associations',
  description: 'Triggers when an association, a kind of link between records, is defined.',
  ...listAssociations,
  input: z.object({}),
  record: association,
  firesOn: 'user choice',
  watches: [],
  nextPage: bySkip,
});

import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { associationId } from '../../inputs/association';
import { listOf } from '../../inputs/kinds';
import { recordId } from '../../inputs/record';
import { recordKinds } from '../../lists/records';
import { listRelations } from '../../lists/relations';
import { pollingTrigger } from '../../operation';
import { relation } from '../../records/association';

export default pollingTrigger({
  key: 'get_relations_by_record',
  noun: 'Relation',
  label: 'Get Relations by Record',
  description: 'Triggers when a record that you choose is related to another record.',
  ...listRelations,
  input: z.object({
    recordKind: recordKinds.recordKind,
    recordId: recordId(),
    associationIds: listOf(associationId()).optional().meta({
      label: 'Associations',
      description: 'Only relations of these associations. Leave empty for all.',
    }),
  }),
  record: relation,
  firesOn: 'new record',
  watches: ['recordKind', 'recordId', 'associationIds'],
  nextPage: bySkip,
});

import { endpointTrigger } from '../../any_endpoint/watch';

export default endpointTrigger({
  key: 'new_or_updated_record',
  noun: 'Record',
  label: 'New or Updated Record',
  description: 'Triggers when a record is added to a list of your choice, or changed in it.',
});

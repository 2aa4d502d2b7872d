import { endpointSearch } from '../../any_endpoint/find';

export default endpointSearch({
  key: 'find_any_record',
  noun: 'Record',
  label: 'Find Any Record',
  description:
    'Finds a record with any endpoint of HighLevel, by its ID or by the value of a field.',
});

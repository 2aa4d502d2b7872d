import { listRecords } from '../lists/records';
import { dropdown } from '../operation';

export default dropdown({
  ...listRecords('recordKind'),
  key: 'record_dropdown',
  noun: 'Record',
});

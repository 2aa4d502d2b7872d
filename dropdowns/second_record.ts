import { listRecords } from '../lists/records';
import { dropdown } from '../operation';

export default dropdown({
  ...listRecords('secondRecordKind'),
  key: 'second_record_dropdown',
  noun: 'Second Record',
});

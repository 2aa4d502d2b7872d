import { listRecords } from '../lists/records';
import { dropdown } from '../operation';

export default dropdown({
  ...listRecords('firstRecordKind'),
  key: 'first_record_dropdown',
  noun: 'First Record',
});

import { listAssociations } from '../lists/associations';
import { dropdown, type Item } from '../operation';

export default dropdown({
  ...listAssociations,
  key: 'association_key_dropdown',
  noun: 'Association Key',
  value: ({ key }: Item) => key,
});

import { listAssociations } from '../lists/associations';
import { dropdown } from '../operation';

export default dropdown({
  ...listAssociations,
  key: 'association_dropdown',
  noun: 'Association',
});

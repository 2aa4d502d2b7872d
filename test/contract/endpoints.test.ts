import * as creates from '../../creates';
import * as dropdowns from '../../dropdowns';
import { factsOf } from '../../operation/declaration';
import { describeContract, documentedAt } from '../../proofs/contract';
import * as searches from '../../searches';
import * as triggers from '../../triggers';

const all = Object.values({ ...triggers, ...dropdowns, ...creates, ...searches });
const operations = all.filter((each) => factsOf(each).endpoints.length > 0);

test('only some operations have no endpoint', () => {
  const others = all.filter((each) => !operations.includes(each)).map(({ key }) => key);
  expect(others.sort()).toEqual([
    'find_any_record',
    'make_api_call',
    'new_or_updated_record',
    'start_workflow_with_data',
    'workflow_step_reached',
  ]);
});

describeContract('every operation and every dropdown', () => {
  test.each(operations)('$key has a documented endpoint with its version', (operation) => {
    const { endpoints, versions } = factsOf(operation);
    for (const [index, each] of endpoints.entries()) {
      const documented = documentedAt(each);
      expect(documented).toBeDefined();
      expect(documented?.version ?? versions[index]).toBe(versions[index]);
    }
  });
});

import * as creates from '../../creates';
import * as dropdowns from '../../dropdowns';
import { factsOf } from '../../operation/declaration';
import { describeContract, documentedAt } from '../../proofs/contract';
import * as searches from '../../searches';
import * as triggers from '../../triggers';

const operations = Object.values({ ...triggers, ...dropdowns, ...creates, ...searches });

describeContract('every operation and every dropdown', () => {
  test.each(operations)('$key has an endpoint of the documents, with its version', (operation) => {
    const { endpoints, version } = factsOf(operation);
    for (const each of endpoints) {
      const documented = documentedAt(each);
      expect(documented).toBeDefined();
      expect(documented?.version ?? version).toBe(version);
    }
  });
});

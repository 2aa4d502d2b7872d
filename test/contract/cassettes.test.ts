import { readdirSync } from 'node:fs';
import { cassetteFolder, readCassette } from '../../harness/cassette';
import { describeContract, requestFaults, responseFaults } from '../../proofs/contract';

describeContract('what was recorded is as the documents say', () => {
  const cassettes = readdirSync(cassetteFolder).map((file) => file.replace('.json', ''));

  test.each(cassettes)('%s', (name) => {
    for (const { request, response } of readCassette(name).exchanges) {
      expect(requestFaults(request)).toEqual([]);
      expect(responseFaults(request, response.status, response.body)).toEqual([]);
    }
  });
});

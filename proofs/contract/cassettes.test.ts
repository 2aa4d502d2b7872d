import { readdirSync } from 'node:fs';
import { cassetteFolder, readCassette } from '../../harness/cassette';
import { isTested } from '../../harness/narrowed';
import { describeContract, requestFaults, responseFaults } from '.';

/** No document has a workflow's webhook URL or the address of a user's file. */
const isOfApi = (path: string) => !/^\/(hooks|sandbox\/files)\//.test(path);
const undocumented = ['start_workflow_with_data', 'upload_contact_file', 'upload_media_file'];

describeContract('recordings match the documents', () => {
  const cassettes = readdirSync(cassetteFolder)
    .map((file) => file.replace('.json', ''))
    .filter((name) => isTested({ key: name.split('.')[0] ?? name }));

  test.each(cassettes)('%s', (name) => {
    const exchanges = readCassette(name).exchanges.filter(({ request }) => isOfApi(request.path));
    if (!exchanges.length) expect(undocumented).toContain(name.split('.')[0]);
    for (const { request, response } of exchanges) {
      expect(requestFaults(request)).toEqual([]);
      expect(responseFaults(request, response.status, response.body)).toEqual([]);
    }
  });
});

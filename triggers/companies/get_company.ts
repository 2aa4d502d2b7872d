import * as z from 'zod';
import { path } from '../../highlevel/path';
import { pollingTrigger } from '../../operation';
import { company } from '../../records/company';

export default pollingTrigger({
  key: 'get_company',
  noun: 'Company',
  label: 'Get Company',
  description: 'Triggers when the record of your agency is changed.',
  scope: 'companies.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId }) => ({ method: 'GET', path: path`/companies/${companyId}` }),
  result: 'company',
  record: company,
  firesOn: 'changed record',
  watches: [],
});

import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { company } from '../../records/company';

export default pollingTrigger({
  key: 'get_company',
  noun: 'Company',
  label: 'Get Company',
  description: 'Triggers when the record of your agency is changed.',
  endpoint: 'GET /companies/{companyId}',
  scope: 'companies.readonly',
  access: 'agency',
  input: z.object({}),
  result: 'company',
  record: company,
  firesOn: 'changed record',
  watches: [],
});

import { openApiFolder } from './documents';

export { type Answer, answersOf } from './answers';
export { type Deviation, deviations, undocumented } from './deviations';
export {
  type ApiOperation,
  documentedAt,
  openApiFolder,
  operationOf,
  operationsIn,
} from './documents';
export { type RecordedRequest, requestFaults, responseFaults } from './judge';

if (!openApiFolder) {
  console.warn(
    'Contract tests are skipped: no OpenAPI documents in ../shared/openapi, ' +
      'and OPENAPI_FOLDER is not set to another folder.',
  );
}

/** `describe` if the OpenAPI documents are available, otherwise `describe.skip`. */
export const describeContract: jest.Describe = openApiFolder ? describe : describe.skip;

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
    'Contract tests are skipped: there are no OpenAPI documents in ../shared/openapi ' +
      'and OPENAPI_FOLDER names no other folder.',
  );
}

/** `describe` where the OpenAPI documents are at hand, `describe.skip` elsewhere. */
export const describeContract: jest.Describe = openApiFolder ? describe : describe.skip;

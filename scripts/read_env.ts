import { readVariables } from './command';

// Must run before the app is imported, because the app's definition depends on HIGHLEVEL_ADD_SCOPES
// and HIGHLEVEL_OMIT_SCOPES.
readVariables();

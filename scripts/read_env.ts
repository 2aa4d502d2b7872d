import { readVariables } from './command';

// Imported before the app, whose definition depends on HIGHLEVEL_ADD_SCOPES and HIGHLEVEL_OMIT_SCOPES.
readVariables();

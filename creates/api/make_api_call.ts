import { endpointAction } from '../../any_endpoint/call';

export default endpointAction({
  key: 'make_api_call',
  noun: 'API Call',
  label: 'Make API Call',
  description: 'Calls any endpoint of HighLevel, with a form field for each of its parameters.',
});

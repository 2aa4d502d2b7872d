import { customFieldsOf } from '../../highlevel/custom_fields';
import { customFieldBody, customFieldForm } from '../../inputs/custom_field_form';
import { action } from '../../operation';
import { customField } from '../../records/custom_field';

export default action({
  key: 'create_custom_field',
  noun: 'Custom Field',
  label: 'Create Custom Field',
  description: 'Creates a custom field for contacts or opportunities.',
  beyondCatalogue: true,
  endpoint: 'POST /locations/{locationId}/customFields',
  scope: 'locations/customFields.write',
  input: customFieldForm,
  request: (form) => ({ body: customFieldBody(form) }),
  duplicateAdvice: 'Choose another Name or Field Key.',
  result: 'customField',
  record: customField,
  // The cached definitions do not have the new field yet.
  readBack: async (session, field, { model }) => {
    await customFieldsOf(session, model).drop();
    return field;
  },
});

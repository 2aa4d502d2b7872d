import { fieldsOf, operations } from '../../harness/forms';
import { factsOf } from '../../operation/declaration';
import { labelOf } from '../../operation/label';

test.each([
  ['contactId', 'Contact ID'],
  ['remove_all', 'Remove All'],
  ['followerIds', 'Follower IDs'],
  ['dndSettings__WhatsApp__status', 'Do Not Disturb Settings WhatsApp Status'],
  ['dndSettings__GMB__code', 'Do Not Disturb Settings Google Business Messages Code'],
  ['attributionSource__fbEventId', 'Attribution Source Facebook Event ID'],
  ['attributionSource__fbclid', 'Attribution Source Facebook Click ID'],
  ['saasSettings', 'SaaS Settings'],
  ['contentAiEnabled', 'Content AI Enabled'],
  ['icalUrl', 'iCal URL'],
  ['lcPhone', 'LC Phone'],
  ['social__linkedIn', 'Social LinkedIn'],
  ['social__youtube', 'Social YouTube'],
  ['timezone', 'Time Zone'],
  ['adwordsReporting', 'Google Ads Reporting'],
  ['contactDetails__address__addressLine1', 'Contact Details Address Line 1'],
  ['lookBusyConfig__enabled', 'Look Busy Enabled'],
  ['schedule__rrule__dayOfMonth', 'Schedule Recurrence Day of Month'],
  ['sentFrom__fromName', 'Sent from Name'],
])('the label of %s is %s', (key, label) => {
  expect(labelOf(key)).toBe(label);
});

/** API spellings of proper names, and terms that only programs use. */
const plumbing =
  /\b(Whats App|Saas|Ai|Sso|Oauth|Timezone|Lower Case|Fb\w*|[GD]clid|Msclikid|GMB|DND|Dnd|Timestamp|You Tube|Linked In|Linkedin|Wordpress|Ical|Address 1|Adwords|Readonly|Medias|Seconds Since|Null|Boolean|JSON|Metadata|Payload|Entity|Alt ID|Alt Type|Configurations?|Subtype ID|Execute|Validation)\b|\bMeta\b(?! Tag)|\b(\w+) \2\b/;

test.each(operations)('%s has labels in plain words', (_, operation) => {
  const inputs = fieldsOf(operation).flatMap((field) => [field, ...(field.children ?? [])]);
  const choices = inputs.flatMap((field) => Object.values(field.choices ?? {}));
  const labels = [
    ...inputs.map(({ label }) => label),
    ...choices,
    ...factsOf(operation).outputFields.map(({ label }) => label),
  ];
  expect(labels.filter((label) => plumbing.test(String(label)))).toEqual([]);
});

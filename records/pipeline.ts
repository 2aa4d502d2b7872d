import { flag, group, list, number, record, text } from '../operation';
import { version1 } from './version_1';

/**
 * A pipeline with its stages, which are objects and not the lists that the document has
 * (docs/highlevel_quirks.md#pipeline-stages).
 */
export const pipeline = record(
  {
    id: text('aWdODOBVOlH1RUFKWQke'),
    name: text('New Kitchens'),
    stages: list(
      group({
        id: text('e93ba61a-53b3-45e7-985a-c7732dbcdb69'),
        name: text('Offer Sent'),
        position: number(2),
        showInFunnel: flag(true),
        showInPieChart: flag(true),
      }),
    ),
    showInFunnel: flag(true),
    showInPieChart: flag(true),
    colorRenderMode: text('dot'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.pipeline },
);

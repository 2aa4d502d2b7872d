import { choicesFrom } from './choices';
import { id } from './kinds';

/** A pipeline of the sub-account. */
export const pipelineId = () => id().meta({ label: 'Pipeline', ...choicesFrom('pipeline') });

/** A stage of the pipeline in the field before. */
export const pipelineStageId = () =>
  id().meta({
    label: 'Pipeline Stage',
    description: 'A stage of the pipeline above.',
    ...choicesFrom('pipeline_stage'),
    dependsOn: ['pipelineId'],
  });

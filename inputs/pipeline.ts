import pipelineDropdown from '../dropdowns/pipeline';
import pipelineStageDropdown from '../dropdowns/pipeline_stage';
import { choicesFrom } from '../operation';
import { id } from './kinds';

/** A pipeline of the sub-account. */
export const pipelineId = () => id().meta({ label: 'Pipeline', ...choicesFrom(pipelineDropdown) });

/** A stage of the pipeline that is chosen before it. */
export const pipelineStageId = () =>
  id().meta({
    label: 'Pipeline Stage',
    description: 'A stage of the pipeline above.',
    ...choicesFrom(pipelineStageDropdown),
    dependsOn: ['pipelineId'],
  });

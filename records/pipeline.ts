import { flag, group, type Item, list, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

/**
 * A pipeline with its stages, which are objects, not lists as in the document
 * (docs/highlevel_quirks.md#pipeline-stages).
 */
export const pipeline = record(
  {
    id: text('aWdODOBVOlH1RUFKWQke'),
    name: text('Treatments'),
    stages: list(
      group({
        id: text('7c783a03-1a5c-4e88-a29e-8f9636cbc2e6'),
        name: text('Plan Sent'),
        position: number(2),
        stageWinProbability: number(50, { label: 'Stages Win Probability' }),
        showInFunnel: flag(true),
        showInPieChart: flag(true),
      }),
    ),
    showInFunnel: flag(true),
    showInPieChart: flag(true),
    colorRenderMode: text('dot'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
    dateUpdated: moment('2026-01-06T16:45:00.000Z'),
  },
  {
    counted: version1.pipeline,
    alsoCounted: ['dateUpdated'],
    normalize: (pipeline: Item): Item => ({
      ...pipeline,
      ...(Array.isArray(pipeline.stages) && { stages: pipeline.stages.map(withNumbers) }),
    }),
    formerly: { stages: ({ stages }: Item) => stages },
  },
);

/** HighLevel returns the position as text (docs/highlevel_quirks.md#pipeline-stages). */
function withNumbers(stage: unknown): unknown {
  const { position }: Item = { ...Object(stage) };
  const isNumeric = typeof position === 'string' && /^\d+$/.test(position);
  return isNumeric ? { ...Object(stage), position: Number(position) } : stage;
}

/** A stage, with its pipeline. */
export const pipelineStage = record(
  {
    id: text('7c783a03-1a5c-4e88-a29e-8f9636cbc2e6'),
    name: text('Plan Sent'),
    pipelineId: text('aWdODOBVOlH1RUFKWQke'),
    pipelineName: text('Treatments'),
    position: number(2),
    stageWinProbability: number(50),
    showInFunnel: flag(true),
    showInPieChart: flag(true),
  },
  { normalize: (stage: Item): Item => ({ ...Object(withNumbers(stage)) }) },
);

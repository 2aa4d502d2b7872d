import * as zod from 'zod';
import { idsAndNames, memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** The names of a sub-account's pipelines and their stages, by ID. */
const pipelineNames = () => zod.object({ pipelines: idsAndNames(), stages: idsAndNames() });

export type PipelineNames = zod.output<ReturnType<typeof pipelineNames>>;

/** One hour. A name changed in HighLevel shows after that. */
const ttlSeconds = 60 * 60;

/** Cached, so opportunities get the names for one request an hour. */
const pipelineNamesOf = (session: Session) =>
  memoize(session.z, `pipelines:${session.locationId}`, ttlSeconds, pipelineNames, async () => {
    const body = await session.ask({
      method: 'GET',
      path: path`/opportunities/pipelines`,
      query: { locationId: session.locationId },
      scope: 'opportunities.readonly',
    });
    const { pipelines }: { pipelines?: unknown } = { ...Object(body) };
    const listed: unknown[] = Array.isArray(pipelines) ? pipelines : [];
    const names: PipelineNames = {
      pipelines: listed.flatMap(named),
      stages: listed.flatMap((pipeline) => {
        const { stages }: { stages?: unknown } = { ...Object(pipeline) };
        return (Array.isArray(stages) ? stages : []).flatMap(named);
      }),
    };
    return names;
  });

type Item = { [key: string]: unknown };

/** Adds the names of the pipeline and the stage, if they can be read. */
export const withPipelineNames = async (session: Session, items: Item[]): Promise<Item[]> => {
  if (!items.some(({ pipelineId, pipelineStageId }) => pipelineId || pipelineStageId)) return items;
  try {
    const { pipelines, stages } = (await pipelineNamesOf(session).get()).value;
    const [ofPipelines, ofStages] = [new Map(pipelines), new Map(stages)];
    return items.map((item) => ({
      ...item,
      pipelineName: ofPipelines.get(String(item.pipelineId)) ?? null,
      pipelineStageName: ofStages.get(String(item.pipelineStageId)) ?? null,
    }));
  } catch (error) {
    session.z.console.log(
      `Names of pipelines could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return items;
  }
};

const named = (thing: unknown): [string, string][] => {
  const { id, name }: { id?: unknown; name?: unknown } = { ...Object(thing) };
  return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : [];
};

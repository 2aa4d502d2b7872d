import { recipes } from '../recipes';
import { type Running, startRecipe } from './harness/recipe_run';

let running: Running | undefined;
afterEach(async () => running?.stop());

test('new lead', async () => {
  running = await startRecipe(recipes.new_lead!);
  await running.zaps[0]!.receive();
  console.log(running.sandbox.state.tasks.all().slice(-2), running.sandbox.requests);
});

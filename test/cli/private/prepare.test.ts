import { prepareStacks } from '../../../src/cli/private/prepare';
import { fakeSurroundings, filesBelow, removeFolders, writeFiles } from '../fake-surroundings';
import { readShop, writeOutput } from '../shop';

afterAll(removeFolders);

test('does what it planned, and hands back the plans', async () => {
  const surroundings = fakeSurroundings();
  writeOutput(surroundings.folder);
  const plans = await prepareStacks([readShop()], surroundings);

  expect(plans?.map(({ actions }) => actions.map(({ verb, file }) => `${verb} ${file}`))).toEqual([['made .env', 'made secrets/orders-password']]);
  expect(Object.keys(filesBelow(surroundings.folder))).toContain('compose.out/shop/secrets/orders-password');
});

test('hands back nothing when something is wrong', async () => {
  const surroundings = fakeSurroundings();
  writeOutput(surroundings.folder);
  writeFiles(surroundings.folder, { 'compose.out/shop/.env': 'ORDERS_PASSWORD=a/b\n' });

  expect(await prepareStacks([readShop()], surroundings)).toBeUndefined();
});

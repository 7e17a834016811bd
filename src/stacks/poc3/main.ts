import { App } from '../../app';
import { Poc3Stack } from './poc3-stack';

// The program that `npx projen synth` runs.
const app = new App();
new Poc3Stack(app, 'poc3');
app.synth();

export { Poc3Stack } from './poc3-stack';
export { type Poc3ApplicationImages, type Poc3StackProps } from './poc3-stack-props';

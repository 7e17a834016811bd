export { Poc3Stack, type Poc3StackProps } from './poc3-stack';

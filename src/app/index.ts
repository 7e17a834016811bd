export { App, type AppProps } from './app';
export { Element } from './element';
export type { RenderContext } from './element';
export { StackFile, type StackFileProps } from './file';
export type { IImagePolicy } from './image-policy';
export { checkOpen, LOCAL_FILES, mark, type IStackFile, type LocalFiles } from './member';
export { RulePack } from './rule-pack';
export { Stack, type StackProps } from './stack';
export { Variable, type OptionalVariableOptions, type VariableOptions } from './variable';

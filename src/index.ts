export { App, Element, ResourceModel, RulePack, RuleReport, Rules, ServiceModel, Stack, StackFile, StackModel, Variable } from './app';
export type { AppProps, IImagePolicy, IRule, IRuleSubject, IStackFile, OptionalVariableOptions, StackFileProps, StackProps, VariableOptions } from './app';
export * as compose from './compose';
export { Duration, Errors, Findings, Size } from './core';
export * from './parts';
export * from './resources';
export { Poc3Stack, type Poc3ApplicationImages, type Poc3StackProps } from './stacks/poc3';

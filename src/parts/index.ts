export * from './nginx';
export { type PartProps } from './part-props';
export * from './postgres';
export * from './rabbitmq';
export * from './redis';

export { Exchange } from './exchange';
export { Queue } from './queue';
export { RabbitMqBroker } from './rabbitmq-broker';
export { type BrokerPermissions, type RabbitMqBrokerProps } from './rabbitmq-broker-props';
export { RabbitMqUser } from './rabbitmq-user';

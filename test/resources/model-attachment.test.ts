import { ModelAttachment } from '../../src/resources/model-attachment';

test('a container learns of a model by the variables that Compose chooses, or by others', () => {
  const own = ModelAttachment.of('chat', { endpointVariable: 'CHAT_URL', modelVariable: 'CHAT_MODEL' });

  expect(ModelAttachment._renderAll([ModelAttachment.of('constructor'), own])).toEqual({
    constructor: {}, chat: { endpointVar: 'CHAT_URL', modelVar: 'CHAT_MODEL' },
  });
});

test.each([
  [() => ModelAttachment.of(''), 'the name of a model is empty; give one [model.name]'],
  [
    () => ModelAttachment._renderAll([ModelAttachment.of('chat'), ModelAttachment.of('chat')]),
    "model 'chat' is attached twice; leave one of them out [model.conflict]",
  ],
])('refuses what Compose refuses (%#)', (make, message) => {
  expect(make).toThrow(message);
});

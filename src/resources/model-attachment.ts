import type { ModelAttachmentSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkLiteral } from '../core/private/text';
import { checkPresent } from './private/checks';

/** How a container learns where a model is. */
export interface ModelAttachmentOptions {
  /**
   * Environment variable that holds the URL of the model.
   *
   * @default - the name of the model in capitals, then _URL
   */
  readonly endpointVariable?: string;

  /**
   * Environment variable that holds the identifier of the model.
   *
   * @default - the name of the model in capitals
   */
  readonly modelVariable?: string;
}

/**
 * A language model that a container uses. Needs Docker Compose 2.38.
 *
 * @example
 *
 * const chat = ModelAttachment.of('llama', { endpointVariable: 'CHAT_URL', modelVariable: 'CHAT_MODEL' });
 */
export class ModelAttachment {
  /**
   * A model of the stack.
   *
   * @param model its key in the `models` section.
   */
  public static of(model: string, options: ModelAttachmentOptions = {}): ModelAttachment {
    checkPresent(model, 'the name of a model', 'model.name');
    checkLiteral(model, 'the name of a model');
    return new ModelAttachment(model, { ...options });
  }

  /** The map of attachments by model; a model that is there twice is an error. @internal */
  public static _renderAll(attachments: readonly ModelAttachment[]): { [model: string]: ModelAttachmentSpec } {
    const rendered: { [model: string]: ModelAttachmentSpec } = {};
    for (const { model, options } of attachments) {
      if (Object.hasOwn(rendered, model)) {
        throw new ComposeError('model.conflict', `model '${model}' is attached twice; leave one of them out`);
      }
      rendered[model] = { endpointVar: options.endpointVariable, modelVar: options.modelVariable };
    }
    return rendered;
  }

  /** Key of the model in the `models` section. */
  public readonly model: string;

  private constructor(model: string, private readonly options: ModelAttachmentOptions) {
    this.model = model;
  }
}

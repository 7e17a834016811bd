import type { ModelAttachmentSpec } from '../compose';
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
 * A language model that a container uses; needs Docker Compose 2.38.
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

  private constructor(
    /** Key of the model in the `models` section. */
    public readonly model: string,
    private readonly options: ModelAttachmentOptions,
  ) {}

  /** The value under the model's name in `models`. @internal */
  public _render(): ModelAttachmentSpec {
    return { endpointVar: this.options.endpointVariable, modelVar: this.options.modelVariable };
  }
}

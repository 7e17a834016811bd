import { RootConstruct } from 'constructs';
import { Source } from '../core/private/source';
import type { IImagePolicy } from './image-policy';
import { mark, SOURCE } from './member';
import { checkMinimumReleases, DEFAULT_COMPOSE, DEFAULT_ENGINE } from './minimum-release';
import { collect } from './private/collect';
import type { Rendering } from './private/render';
import { render } from './private/render';
import type { InMemory, SynthesisSettings } from './private/synthesis';
import { synthesize, synthesizeInMemory } from './private/synthesis';
import { RulePack } from './rule-pack';

/** Options of an app. */
export interface AppProps {
  /**
   * Where the output goes, relative to the working directory.
   *
   * @default 'compose.out'
   */
  readonly outdir?: string;

  /**
   * The oldest Docker Compose that must understand the files. A newer key is an error.
   *
   * @default '2.24.0'
   */
  readonly minimumCompose?: string;

  /**
   * The oldest Docker Engine that must do what the files say. A newer key, or a newer value of one, is an error.
   *
   * The default is the first that heeds the start interval of health checks, which the parts have. It came in the same month as the oldest Docker Compose.
   *
   * @default '25.0.0'
   */
  readonly minimumEngine?: string;

  /**
   * What holds for the images of all services: a registry mirror, digests, a platform.
   *
   * @default - every image is written as its service asks for it
   */
  readonly imagePolicy?: IImagePolicy;

  /**
   * How strictly the app is checked.
   *
   * @default RulePack.BASELINE
   */
  readonly rules?: RulePack;
}

/**
 * The root of a program: its stacks become the directories of the output.
 *
 * @example
 *
 * const app = new App();
 * new Stack(app, 'shop');
 * app.synth();
 */
export class App extends RootConstruct {
  /** Where the output goes. */
  public readonly outdir: string;
  private readonly minimumCompose: string;
  private readonly minimumEngine: string;
  private readonly imagePolicy?: IImagePolicy;
  private readonly rules: RulePack;

  constructor(props: AppProps = {}) {
    super('');
    mark(this, SOURCE, Source.behind(new.target));
    this.outdir = props.outdir ?? 'compose.out';
    this.minimumCompose = props.minimumCompose ?? DEFAULT_COMPOSE;
    this.minimumEngine = props.minimumEngine ?? DEFAULT_ENGINE;
    this.imagePolicy = props.imagePolicy;
    this.rules = props.rules ?? RulePack.BASELINE;
    checkMinimumReleases(props, this);
  }

  /**
   * Writes every file of every stack. When anything is wrong it throws once, with all findings, and writes nothing.
   *
   * It may be called again: the tree is locked by the first call, so the second writes the same.
   */
  public synth(): void {
    synthesize(this, this.settings());
  }

  /** The texts of all files by path and the findings, in memory. @internal */
  public _synthInMemory(): InMemory {
    return synthesizeInMemory(this, this.settings());
  }

  /** The rendered model, whatever is wrong with it. @internal */
  public _render(): Rendering {
    return render(collect(this).stacks, this.settings());
  }

  private settings(): SynthesisSettings {
    const { outdir, minimumCompose, minimumEngine, imagePolicy, rules } = this;
    return { outdir, minimumCompose, minimumEngine, imagePolicy, rules };
  }
}

import type { Language } from '../../model/language.ts';
import type { BinderPaper } from '../../paper/binder.ts';
import { reporters } from '../../report/report.ts';
import type { Colours } from '../options.ts';

/** How warnings about the paper are told. */
export const formats = {
  pretty: reporters.pretty,
  json: reporters.json,
  github: reporters.github,
};

export interface PrintOptions extends Colours {
  readonly out?: string;
  /** Keys of sheets; none: all. */
  readonly sheets?: readonly string[];
  readonly paper?: BinderPaper;
  readonly lang: Language;
  readonly site: string;
  readonly url?: string;
  readonly address?: string;
  readonly browser?: string;
  readonly root: string;
  readonly format: keyof typeof formats;
}

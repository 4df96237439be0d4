import { parentPort } from 'node:worker_threads';
import type { Content } from '../model/library.ts';
import type { SourceFile } from '../model/source.ts';
import { parseContent } from '../parse/content.ts';
import { parsePlaybook } from '../parse/parse.ts';

/** What a thread is asked for, and answers. */
export type Request =
  | { readonly type: 'playbook'; readonly file: SourceFile }
  | {
      readonly type: 'content';
      readonly files: readonly SourceFile[];
      readonly standIns: readonly SourceFile[];
    };

/** With what playbooks are read from now on. */
export interface Setting {
  readonly type: 'setting';
  readonly content: Content;
  readonly components: readonly string[];
}

/** JSON: its text is cheaper to hand over than what it says, and is what the cache keeps. */
export type Answer = string;

export type Message = 'ready' | { readonly answer: Answer };

/** Everything that the thread remembers. */
let setting: Setting | undefined;

parentPort?.on('message', (message: Setting | Request) => {
  if (message.type === 'setting') {
    setting = message;
    return;
  }
  parentPort?.postMessage({ answer: answerTo(message) });
});
parentPort?.postMessage('ready');

function answerTo(request: Request): Answer {
  if (request.type === 'content') {
    return JSON.stringify(parseContent(request.files, request.standIns));
  }
  if (!setting) throw new Error('A playbook came before the setting');
  return JSON.stringify(parsePlaybook(request.file, setting.content, setting.components));
}

import { Worker } from 'node:worker_threads';
import { codeFile } from '../package.ts';
import type { Answer, Message, Request, Setting } from './thread.ts';

/** The Markdown and YAML parsers are not ours: no input may hold them longer, or fill more memory. */
export const threadLimits = { milliseconds: 4_000, megabytes: 400 };

/** Threads that parse. A request that goes over the limits ends its thread and nothing else. */
export interface Pool {
  /** `undefined`: stopped by the limits. Throws for a bug of ours. */
  readonly ask: (request: Request) => Promise<Answer | undefined>;
  /** For all threads, those to come included. */
  readonly set: (setting: Setting) => void;
  readonly close: () => void;
}

const thread = codeFile('parsing/thread');

/** Requests that are worth the start of another thread. */
const worthAThread = 12;

interface Task {
  readonly request: Request;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  task?: Task | undefined;
  timer?: NodeJS.Timeout | undefined;
}

export interface PoolOptions {
  /** At most so many threads; each starts when there is work for it. */
  readonly size: number;
  readonly limits?: typeof threadLimits;
  /** What runs in a thread. */
  readonly module?: URL;
}

export function openPool({ size, limits = threadLimits, module = thread }: PoolOptions): Pool {
  // A parser leaves much rubbish behind: with a third of the room for what is new, collecting it takes half as
  // long; with half of it, a multiple, because the rest then fills too soon.
  const young = limits.megabytes / 3;
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let setting: Setting | undefined;

  return {
    ask(request) {
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        handOut();
      });
    },
    set(next) {
      setting = next;
      for (const { worker, ready } of threads) if (ready) worker.postMessage(setting);
    },
    close() {
      for (const thread of threads) retire(thread);
    },
  };

  function handOut(): void {
    const idle = [...threads].filter(({ ready, task }) => ready && !task);
    for (const thread of idle.slice(0, waiting.length)) {
      const task = waiting.shift() as Task;
      thread.task = task;
      thread.timer = setTimeout(() => stop(thread), limits.milliseconds);
      thread.worker.postMessage(task.request);
    }
    const wanted = Math.min(size, Math.ceil(waiting.length / worthAThread));
    while (threads.size < wanted) threads.add(start());
  }

  function start(): Thread {
    const worker = new Worker(module, {
      resourceLimits: {
        maxOldGenerationSizeMb: limits.megabytes - young,
        maxYoungGenerationSizeMb: young,
      },
    });
    const thread: Thread = { worker, ready: false };
    worker.on('message', (message: Message) => {
      if (message === 'ready') begin(thread);
      else finish(thread, message.answer);
      handOut();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(thread);
      else fail(thread, error);
    });
    return thread;
  }

  function begin(thread: Thread): void {
    thread.ready = true;
    if (setting) thread.worker.postMessage(setting);
  }

  function finish(thread: Thread, answer: Answer): void {
    clearTimeout(thread.timer);
    thread.task?.resolve(answer);
    thread.task = undefined;
  }

  /** Its request is answered by nothing, and another thread takes its place. */
  function stop(thread: Thread): void {
    retire(thread);
    thread.task?.resolve(undefined);
    handOut();
  }

  function fail(thread: Thread, error: unknown): void {
    retire(thread);
    const left = thread.task ? [thread.task] : waiting.splice(0);
    for (const { reject } of left) reject(error);
    handOut();
  }

  function retire(thread: Thread): void {
    clearTimeout(thread.timer);
    threads.delete(thread);
    void thread.worker.terminate();
  }
}

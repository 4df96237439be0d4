import { parentPort } from 'node:worker_threads';
import type { Request, Setting } from '../../src/parsing/thread.ts';

/** Stands in for the parsing thread, and misbehaves as the whole text of a file tells it to. */
parentPort?.on('message', (message: Setting | Request) => {
  if (message.type === 'playbook') {
    const text = new TextDecoder().decode(message.file.bytes);
    if (text === 'hang') for (;;);
    if (text === 'fill') fill();
    if (text === 'throw') throw new Error(`A bug in ${message.file.path}`);
    parentPort?.postMessage({ answer: JSON.stringify({ findings: [] }) });
  }
  if (message.type === 'content') {
    if (message.files.some(({ bytes }) => new TextDecoder().decode(bytes) === 'hang')) {
      for (;;);
    }
    const content = { read: message.files.map(({ path }) => path) };
    parentPort?.postMessage({ answer: JSON.stringify({ content, findings: [] }) });
  }
});
parentPort?.postMessage('ready');

function fill(): void {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${index} ${kept.length}`));
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../src/cli/progress.ts';

let now = 0;

beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubEnv('CI', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

it('shows nothing of short work', () => {
  const { written, stream } = terminal(true);
  const progress = showProgress(stream, 'en');
  now += 499;
  progress.tell(900, 1000);
  progress.end();
  expect(written).toEqual([]);
});

it('tells of long work on one line, now and then, and wipes it', () => {
  const { written, stream } = terminal(true);
  const progress = showProgress(stream, 'fr');
  now += 600;
  progress.tell(312, 1000);
  now += 99;
  progress.tell(313, 1000);
  now += 1;
  progress.tell(314, 1000);
  progress.end();
  progress.end();
  expect(written).toEqual([
    '\rLecture de 312 sur 1\u202f000 …\u001b[K',
    '\rLecture de 314 sur 1\u202f000 …\u001b[K',
    '\r\u001b[K',
  ]);
});

it('is silent in pipes and build services', () => {
  const streams = [terminal(false), terminal(true)];
  for (const [index, { written, stream }] of streams.entries()) {
    if (index === 1) vi.stubEnv('CI', 'true');
    const progress = showProgress(stream, 'en');
    now += 10_000;
    progress.tell(1, 2);
    progress.end();
    expect(written).toEqual([]);
  }
});

import { availableParallelism } from 'node:os';
import {
  address,
  isContent,
  isPlaybook,
  type ParsedFile,
  type ParsedLibrary,
} from '../from-parsed.ts';
import type { SourceFile } from '../model/source.ts';
import type { ParsedContent } from '../parse/content.ts';
import { type KnownLinks, knownLinks, type Source } from './known-links.ts';
import { type CacheOptions, type Memory, memoryOf } from './memory.ts';
import { openPool, type Pool, type PoolOptions } from './pool.ts';
import { linksOf, relevantTo } from './relevant.ts';
import type { Request } from './thread.ts';
import { tooSlow } from './too-slow.ts';

export interface ParseOptions {
  /** What stands in for missing files of content/. */
  readonly standIns: readonly SourceFile[];
  readonly components?: readonly string[];
  readonly cache?: CacheOptions;
  /** Only these files are judged: of the others, those are parsed that decide what is found in them. */
  readonly only?: ReadonlySet<string>;
  /** Other threads than those that parse: for tests. */
  readonly threads?: Partial<PoolOptions>;
  /** How many of how many playbooks have been parsed. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Text -> playbooks, in threads that are ended when a file holds them too long: such a file is a finding, and
 * the others are read. The result is the same as without threads, and with or without a cache.
 */
export async function parseFiles(
  files: readonly SourceFile[],
  options: ParseOptions,
): Promise<ParsedLibrary> {
  const pool = openPool({ size: Math.min(4, availableParallelism()), ...options.threads });
  try {
    return await parseIn(pool, files, options);
  } finally {
    pool.close();
  }
}

async function parseIn(
  pool: Pool,
  files: readonly SourceFile[],
  options: ParseOptions,
): Promise<ParsedLibrary> {
  const memory = memoryOf(options.cache);
  const shared = await readContent(pool, memory, files.filter(isContent), options.standIns);
  const { components = [] } = options;
  pool.set({ type: 'setting', content: shared.content, components });
  const setting = memory.keyOf([JSON.stringify(shared.content), ...components]);
  const sources = files.filter(isPlaybook).map((file): Source => {
    return { file, key: once(() => memory.keyOf([setting, file.path, file.bytes])) };
  });
  const parse = parser(pool, memory, progress(sources.length, options.onProgress));
  const known = () => knownLinks(options.cache, memory.keyOf, setting);
  const chosen = options.only ? await choose(sources, options.only, parse, known()) : sources;
  const playbooks = await Promise.all(chosen.map(parse));
  memory.close();
  return { ...shared, contentFindings: shared.findings, playbooks };
}

/** All files of shared data are read together. One that holds the thread is left out. */
async function readContent(
  pool: Pool,
  memory: Memory,
  files: readonly SourceFile[],
  standIns: readonly SourceFile[],
): Promise<ParsedContent> {
  const all = [...files, ...standIns];
  const key = memory.keyOf([
    `${files.length} content files`,
    ...all.flatMap(({ path, bytes }) => [path, bytes]),
  ]);
  const request = (some: readonly SourceFile[]): Request => {
    return { type: 'content', files: some, standIns };
  };
  const together = await answered<ParsedContent>(pool, memory, key, request(files));
  if (together) return together;
  const alone = await Promise.all(
    files.map(async (file) => ({ file, read: await pool.ask(request([file])) })),
  );
  const readable = alone.flatMap(({ file, read }) => (read ? [file] : []));
  const rest = await pool.ask(request(readable));
  if (!rest) throw new Error('The files of content/ cannot be read together');
  const { findings, ...read } = JSON.parse(rest) as ParsedContent;
  const slow = alone.flatMap(({ file, read: answer }) => (answer ? [] : [tooSlow(file.path)]));
  return { ...read, findings: [...slow, ...findings] };
}

/** Each file is parsed once, whoever asks for it. */
function parser(
  pool: Pool,
  memory: Memory,
  onDone: () => void,
): (source: Source) => Promise<ParsedFile> {
  const begun = new Map<Source, Promise<ParsedFile>>();
  return (source) => {
    const known = begun.get(source) ?? parse(source).finally(onDone);
    begun.set(source, known);
    return known;
  };

  async function parse({ file, key }: Source): Promise<ParsedFile> {
    const request: Request = { type: 'playbook', file };
    const parsed = await answered<ParsedFile>(pool, memory, key(), request);
    return parsed ?? { findings: [tooSlow(file.path)] };
  }
}

/** The files that decide what is found in some of them. */
async function choose(
  sources: readonly Source[],
  only: ReadonlySet<string>,
  parse: (source: Source) => Promise<ParsedFile>,
  known: KnownLinks,
): Promise<readonly Source[]> {
  const linked = await Promise.all(
    sources.map(async (source) => {
      const { path } = source.file;
      const links = known.get(source) ?? linksOf((await parse(source)).playbook);
      known.keep(source, links);
      return { path, ...address(source.file), links };
    }),
  );
  known.close();
  const relevant = relevantTo(only, linked);
  return sources.filter(({ file }) => relevant.has(file.path));
}

/** `undefined`: stopped by the limits of the threads. */
async function answered<Value>(
  pool: Pool,
  memory: Memory,
  key: string,
  request: Request,
): Promise<Value | undefined> {
  const before = memory.answer(key);
  if (before) return JSON.parse(before) as Value;
  const answer = await pool.ask(request);
  if (!answer) return undefined;
  memory.keepAnswer(key, answer);
  return JSON.parse(answer) as Value;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function progress(all: number, tell: ParseOptions['onProgress']): () => void {
  let done = 0;
  return () => tell?.(++done, all);
}

import { mend, type Mended } from '../../src/fix/mend.ts';
import { type Compiled, fromParsed, isContent, isPlaybook } from '../../src/from-parsed.ts';
import type { Playbook } from '../../src/model/playbook.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readStandIns } from '../../src/reader.ts';

/** A library in which one text at a time is changed and mended; files that stay are parsed once. */
export interface MendingRoom {
  readonly files: readonly SourceFile[];
  readonly judge: (files: readonly SourceFile[]) => Promise<Compiled>;
  readonly mended: (file: string, text: string | Uint8Array) => Promise<Round>;
}

export interface Round extends Mended {
  readonly before: Compiled;
  /** The file as it was given, and as it came out. */
  readonly given: Uint8Array;
  readonly bytes: Uint8Array;
}

export function mendingRoom(files: readonly SourceFile[]): MendingRoom {
  const { content, findings } = parseContent(files.filter(isContent), readStandIns());
  const parsed = new Map(
    files.filter(isPlaybook).map((file) => [file, parsePlaybook(file, content)]),
  );
  const read = (file: SourceFile) => parsed.get(file) ?? parsePlaybook(file, content);
  const judge = (now: readonly SourceFile[]): Promise<Compiled> => {
    const playbooks = now.filter(isPlaybook).map(read);
    const library = { content, scenarios: [], contentFindings: findings, playbooks };
    return Promise.resolve(fromParsed(now, library, { language: 'en' }));
  };
  return {
    files,
    judge,
    mended: async (path, text) => {
      const given = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const changed = files.map((file) => (file.path === path ? { path, bytes: given } : file));
      const judged: Compiled[] = [];
      const noting = async (now: readonly SourceFile[]): Promise<Compiled> => {
        const compiled = await judge(now);
        judged.push(compiled);
        return compiled;
      };
      const result = await mend(changed, { judge: noting });
      const bytes = result.files.find((file) => file.path === path)?.bytes ?? given;
      return { ...result, before: judged[0] ?? result.compiled, given, bytes };
    },
  };
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What a playbook says, wherever it stands. */
export function withoutPlaces({ library }: Compiled, file: string): Playbook {
  const playbook = library.playbooks.find((one) => one.file === file);
  const text = JSON.stringify(playbook, (key, value: unknown) =>
    key === 'position' || key === 'at' ? undefined : value,
  );
  return JSON.parse(text) as Playbook;
}

export function errorsIn({ diagnostics }: Compiled): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

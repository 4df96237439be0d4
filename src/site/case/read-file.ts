import { mendCase } from './mend.ts';
import { mergeCases } from './merge.ts';
import type { Problem } from './problem.ts';
import { collectParts, type ListKind, readList, type ReadParts } from './read-list.ts';
import type { CaseRecord } from './record.ts';

/** What a file gave: the cases that are sound, and all that is wrong with it. */
export interface ReadCases {
  readonly cases: readonly CaseRecord[];
  readonly problems: readonly Problem[];
}

/** A thousand cases and more. What is larger was not written here, and is not even opened. */
export const maxBytes = 5_000_000;

/** What is asked of a file: a browser's `File` is one. */
export interface TextFile {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** The text of a file, or why there is none. Its size is asked before anything is read. */
export async function textOf(file: TextFile): Promise<string | Problem> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  if (file.size > maxBytes) {
    const values = { size: megabytes(file.size), most: megabytes(maxBytes) };
    return { code: 'too-big', values };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { code: 'unreadable' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'not-text' };
  }
}

/** The cases of a JSON file. Whatever the text is, this answers. */
export function readCases(text: string): ReadCases {
  return asCases(readList(text, caseKind));
}

/** The sound ones of what should be cases, and all problems in their order. */
export function collect(values: readonly unknown[], before: readonly Problem[] = []): ReadCases {
  return asCases(collectParts(values, caseKind, before));
}

const caseKind: ListKind<CaseRecord> = {
  list: 'cases',
  mend: mendCase,
  merge: (cases) => mergeCases(cases, []),
};

function asCases({ parts, problems }: ReadParts<CaseRecord>): ReadCases {
  return { cases: parts, problems };
}

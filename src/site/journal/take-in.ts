import type { Problem } from '../case/problem.ts';
import { readCases, type ReadCases, type TextFile, textOf } from '../case/read-file.ts';
import { readCsv } from './read-csv.ts';

/** What came of one file. */
export interface FileReport extends ReadCases {
  readonly name: string;
}

/** Reads files one after the other, each as what it is: a table by its name or its look, else JSON. */
export async function readFiles(
  files: readonly (TextFile & { readonly name: string })[],
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const text = await textOf(file);
    reports.push({
      name: file.name,
      ...(typeof text === 'string' ? read(text, file.name) : none(text)),
    });
  }
  return reports;
}

function read(text: string, name: string): ReadCases {
  const isTable = /\.(?:csv|tsv|txt)$/i.test(name) && !/^\s*[{[]/.test(text);
  return isTable && text.trim() !== '' ? readCsv(text) : readCases(text);
}

function none(problem: Problem): ReadCases {
  return { cases: [], problems: [problem] };
}

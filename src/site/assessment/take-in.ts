import { textOf } from '../case/read-file.ts';
import type { Assessment } from './assessment.ts';
import { readResults, type ResultProblem } from './read-results.ts';
import type { Result } from './result.ts';

/** What came of one file. */
export interface ResultReport {
  readonly name: string;
  readonly results: readonly Result[];
  readonly problems: readonly ResultProblem[];
}

/** Reads files one after the other. */
export async function readResultFiles(
  files: readonly File[],
  assessments: readonly Assessment[],
): Promise<readonly ResultReport[]> {
  const reports: ResultReport[] = [];
  for (const file of files) {
    const text = await textOf(file);
    const read =
      typeof text === 'string' ? readResults(text, assessments) : { parts: [], problems: [text] };
    reports.push({ name: file.name, results: read.parts, problems: read.problems });
  }
  return reports;
}

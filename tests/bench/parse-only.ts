import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';

/** What everything is compared with: the playbooks read and parsed one after the other, and nothing else. */
const { files } = readLibrary(process.argv[2] ?? '.');
const isContent = ({ path }: { readonly path: string }) => path.startsWith('content/');
const { content } = parseContent(files.filter(isContent), readStandIns());
const playbooks = files.filter(({ path }) => path.endsWith('.mdx'));
const steps = playbooks.map((file) => parsePlaybook(file, content).playbook?.steps.length ?? 0);
process.stdout.write(
  `${playbooks.length} playbooks, ${steps.reduce((sum, count) => sum + count, 0)} steps\n`,
);

import type { HistoryGap } from '../model/history.ts';
import type { Git } from './git.ts';

/** Why a folder's history is not known as a whole; `undefined`: it is. */
export function gapIn(git: Git): HistoryGap | undefined {
  const repository = git('rev-parse', '--is-inside-work-tree', '--is-shallow-repository');
  if (!repository.ok) return repository.gap === 'unreadable' ? 'no-repository' : repository.gap;
  const [inside, shallow] = repository.text.split('\n');
  if (inside !== 'true') return 'no-repository';
  return shallow === 'false' ? undefined : 'shallow';
}

/** Asks which commits changed which playbooks, for `readLog`. */
export const changes = [
  'log',
  '--format=%x01%at',
  '--name-status',
  '-z',
  '-M',
  '--relative',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  'HEAD',
  '--',
  'playbooks',
];

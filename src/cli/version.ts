import { readFileSync } from 'node:fs';
import { inPackage } from '../package.ts';

/** Of this program. */
export function version(): string {
  const text = readFileSync(inPackage('package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

import { Option } from 'commander';

export function cacheOptions(): readonly Option[] {
  return [
    new Option(
      '--cache <dir>',
      "where parsed playbooks are kept (default: the system's cache folder)",
    ),
    new Option('--no-cache', 'parse everything again, and keep nothing'),
  ];
}

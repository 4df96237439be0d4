import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'lib/', '.astro/', '.cache/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    // Tables of mistakes, one row an operator.
    files: ['tests/mutations/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Only these touch the console; a stage returns what it has to say.
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts', 'src/cli/**', 'src/site/**'],
    rules: { 'no-console': 'error' },
  },
);

export { accalmie as default, type AccalmieOptions } from './site/integration.ts';
export { compile, type Compiled, type CompileOptions } from './compile.ts';
export { readLibrary, readStandIns, type Reading } from './reader.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Layout } from './model/layout.ts';
export type { Content, Library } from './model/library.ts';
export type { Playbook } from './model/playbook.ts';
export type { SourceFile } from './model/source.ts';

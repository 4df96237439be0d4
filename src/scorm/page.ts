import { escape } from '../report/xml.ts';
import type { CourseBook, Practice } from './course.ts';
import { dataPath, pagePath, playerFolder, wordsPath } from './files.ts';

/** The site's policy without what a package does not have. It needs no server that sends headers. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The page of a case or a dialogue: everything by relative addresses, so that it runs in any folder. */
export function practicePage(book: CourseBook, practice: Practice): string {
  const { data, language } = book;
  const { words } = language;
  const from = pagePath(book, practice);
  const to = (path: string) => escape(relative(from, path));
  const above = practice.scenario === undefined ? words.dialogue : data.title;
  const title = practice.scenario === undefined ? data.title : `${practice.title} · ${data.title}`;
  const scenario =
    practice.scenario === undefined ? '' : ` data-scenario="${escape(practice.scenario)}"`;
  return `<!doctype html>
<html lang="${escape(data.locale)}">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${to(`${playerFolder}/sco.css`)}">
    <script src="${to(`${playerFolder}/sco.js`)}" defer></script>
  </head>
  <body>
    <main class="sco" data-case="${to(dataPath(book))}" data-words="${to(wordsPath(language))}"${scenario}>
      <h1>${escape(above)}</h1>
      <p data-loading>${escape(words.loading)}</p>
      <p class="sco-note" role="alert" data-failed hidden>${escape(words.failed)}</p>
      <noscript><p class="sco-note">${escape(words.noScript)}</p></noscript>
    </main>
  </body>
</html>
`;
}

/** Both are paths from the root, of plain names. */
function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

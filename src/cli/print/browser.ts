import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Localized } from '../../model/language.ts';

/** Names of the commands of browsers made of Chromium, as systems install them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Below the folders that hold programs. */
const windows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** The browser that CHROME_PATH names, else the first that is installed. Nothing is fetched. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROME_PATH'];
  if (named) return isProgram(named) ? named : undefined;
  return [...inPath(env), ...wellKnown(env)].find(isProgram);
}

function inPath({ PATH = '' }: NodeJS.ProcessEnv): readonly string[] {
  const folders = PATH.split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function wellKnown(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const held = folders.flatMap((name) => env[name] ?? []);
    return windows.flatMap((program) => held.map((folder) => join(folder, program)));
  }
  if (process.platform !== 'darwin') return [];
  return ['/', homedir()].flatMap((folder) =>
    applications.map((name) => join(folder, `Applications/${name}.app/Contents/MacOS/${name}`)),
  );
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to do where no browser was found. */
export const noBrowser: Localized = {
  en: [
    'No browser was found to print with: Chromium, Chrome or Edge, in PATH or where it is usually installed. Either',
    '  install one (Debian, Ubuntu: `sudo apt install chromium`; macOS: `brew install --cask chromium`; Windows has Edge), or',
    '  name it: `--browser PATH`, or CHROME_PATH in the environment.',
    'Without one, the page of the binder prints from any browser (`/en/binder/`).',
  ].join('\n'),
  fr: [
    'Aucun navigateur pour imprimer\u00a0: ni Chromium, ni Chrome, ni Edge, dans PATH ou à leur place habituelle. Au choix\u00a0:',
    '  installez-en un (Debian, Ubuntu\u00a0: `sudo apt install chromium` ; macOS\u00a0: `brew install --cask chromium` ; Windows a Edge)\u00a0;',
    '  nommez-le\u00a0: `--browser CHEMIN`, ou CHROME_PATH dans l’environnement.',
    'Sans cela, la page du classeur s’imprime de tout navigateur (`/fr/binder/`).',
  ].join('\n'),
};

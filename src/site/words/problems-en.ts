import type { ProblemWords } from '../case/problem.ts';

/** What is said about a file of cases that is not as it was saved. */
export const problems: ProblemWords = {
  line: 'Line {line}',
  lineColumn: 'Line {line}, column {column}',
  nth: 'Case no. {nth} of the file',
  nthKnown: 'Case no. {nth} of the file ({id})',
  leftOutPart: 'This part was left out; the rest was taken in.',
  leftOutCase: 'This case was not taken in.',
  codes: {
    'too-big': {
      what: 'This file has {size} MB; a journal has {most} at most. It was not opened.',
      fix: 'See whether it is the right file, or save the journal as several.',
    },
    unreadable: {
      what: 'The browser could not read this file.',
      fix: 'It may have been moved, or you may not be allowed to. Copy it to this device and try again.',
    },
    'not-text': {
      what: 'This file is no text in UTF-8.',
      fix: 'Take the file as it was saved here. A spreadsheet has to save it as “CSV UTF-8”.',
    },
    empty: {
      what: 'This file is empty.',
      fix: 'Saving may not have finished: save it again where it comes from.',
    },
    'not-json': {
      what: 'Here the text stops being JSON.',
      fix: 'Look right before it: a comma, a quotation mark or a bracket is missing or too many. Or take the file from before the edit.',
    },
    'cut-off': {
      what: 'The file stops here before it is complete.',
      fix: 'The copy was cut off: take the whole file from where it comes.',
    },
    'no-case-file': {
      what: 'This is no file of cases.',
      fix: 'Take a file that this journal has saved (.json or .csv), or the note of a case as .json.',
    },
    newer: {
      what: 'This file was made by a newer version of the site (format {format}).',
      fix: 'Have the site on this device updated, then try again.',
    },
    'unknown-keys': {
      what: 'These names are not known: {keys}.',
      fix: 'If the file was edited by hand, see how they are spelled.',
    },
    duplicate: {
      what: 'This number stands further up in the file already.',
      fix: 'Nothing to do: both versions were united, the later one holds.',
    },
    missing: {
      what: 'Something is missing here.',
      fix: 'Put it back, or take the file from before the edit.',
    },
    'too-long': {
      what: 'This text is too long ({most} characters at most).',
      fix: 'Shorten it.',
    },
    'too-many': { what: 'This list is too long ({most} at most).', fix: 'Shorten it.' },
    'wrong-text': {
      what: 'A text should stand here.',
      fix: 'Put it between straight quotation marks.',
    },
    'wrong-number': {
      what: 'A number should stand here.',
      fix: 'Write it in digits, without quotation marks or unit.',
    },
    'wrong-boolean': {
      what: 'Yes or no should stand here.',
      fix: 'Write true or false (1 or 0 in a CSV), without quotation marks.',
    },
    'wrong-list': { what: 'A list should stand here.', fix: 'Put it between brackets: [ ].' },
    'wrong-object': {
      what: 'A group of values should stand here.',
      fix: 'Put it between braces: { }.',
    },
    'wrong-time': {
      what: 'A date with its hour should stand here.',
      fix: 'Write it like this: 2026-11-22T15:42:00.000Z',
    },
    'wrong-due': {
      what: 'A date should stand here.',
      fix: 'Write it like this: 2026-11-24, or with the hour: 2026-11-24T15:42:00.000Z',
    },
    'wrong-id': {
      what: 'This is not the number of a case.',
      fix: 'It is written like this: 20261122-1542-k3f',
    },
    'wrong-name': {
      what: 'A short name should stand here, like that of a playbook.',
      fix: 'Small letters without accents, digits and hyphens only.',
    },
    'wrong-stars': { what: 'A mark should stand here.', fix: 'A whole number from 1 to 5.' },
    'wrong-amount': { what: 'This number cannot be negative.', fix: 'Write 0 or more.' },
    'wrong-format': {
      what: 'The format of the file is not known.',
      fix: 'It is written: "format": 1',
    },
  },
};

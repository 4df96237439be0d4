import type { JournalWords } from '../journal/words.ts';
import { measures } from './measures-en.ts';

export const en: JournalWords = {
  empty: {
    title: 'Nothing in the journal yet',
    text: 'What you have promised and by when will be here, your cases, what you learn of them later, and measures for the team. Nothing is sent: all stays on this device.',
    now: 'A case begins in a playbook: open its note and save it as .json. Then take that file in here, yours or those of your colleagues.',
  },
  due: {
    title: 'To keep',
    none: 'Every promise has been kept.',
    nothing: 'No promise was made.',
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      later: 'Later',
      undated: 'Without a date',
      kept: 'Kept',
    },
    lateDays: { one: 'one day late', many: '{n} days late' },
    late: 'its hour has passed',
    dueOn: 'due {date}',
    undated: 'no date was given',
    bare: 'Promise without words (the file had figures only)',
    kept: 'Kept',
    keptAt: 'Kept on',
    confirmed: 'Confirmed by the person',
    toConfirm: 'To be confirmed with the person',
    reminders: 'Reminders of all that is left (.ics)',
    remindersHint: 'For your calendar, without any name: the number of the case will do.',
    nowKept: 'Promise kept. It is now under “Kept”.',
    nowOpen: 'The promise is to be kept again.',
    nowConfirmed: 'Confirmation noted.',
  },
  cases: {
    title: 'Cases',
    count: { one: '1 case', many: '{n} cases' },
    underWay: 'under way',
    opened: 'opened {date}',
    resume: 'Resume',
    more: 'Show more cases',
    tell: 'Tell what came of it',
    noPlaybook: 'no playbook opened',
  },
  told: {
    fairness: 'Does the person say that they were treated fairly?',
    fairnessEnds: ['not at all', 'entirely'],
    satisfaction: 'Are they satisfied?',
    satisfactionEnds: ['not at all', 'entirely'],
    untold: 'Not known',
    yes: 'Yes',
    no: 'No',
    questions: {
      repeat: 'Did the same trouble come back within 30 days?',
      retold: 'Did they have to tell their story more than once?',
      returned: 'Did they buy again within 180 days?',
      thanked: 'Were they called to be thanked?',
      debriefed: 'Was it talked over in the team (debrief)?',
    },
    acknowledged: 'Acknowledgement of receipt',
    acknowledgedAt: 'Sent on',
    acknowledgedBy: 'To be sent by',
    review: 'Online review',
    reviewHours: 'Hours until we replied',
    spokenTo: 'We spoke to its author',
    cause: 'Root cause',
    causeHint:
      'What has to change on our side, in a few words and without any name: the team will read it.',
  },
  measures,
  files: {
    title: 'Files',
    save: 'Save',
    whole: 'The whole journal (.json)',
    wholeHint:
      'With names and notes. Can be taken in here or on another device. Keep it in a safe place.',
    team: 'For the team, without names (.json)',
    teamHint: 'No names, no notes, no answers. Promises keep blanks; the root cause stays.',
    csv: 'For a spreadsheet (.csv)',
    csvHint:
      'One row a case, the columns of the measures only: no names, no notes, no texts. Can be taken in here.',
    saved: 'Saved: {file}',
    takeIn: 'Take in files',
    choose: '.json or .csv files',
    takeInHint:
      'One or several, up to 5 MB each. A case that is here already is united with itself: nothing is taken in twice.',
    drop: 'You can also drop them on this page.',
    reading: 'Reading…',
    came: { one: '1 case taken in (new: {added}).', many: '{n} cases taken in (new: {added}).' },
    cameNone: 'No case taken in.',
    problems: { one: '1 thing to look at', many: '{n} things to look at' },
    moreProblems: { one: 'and 1 more', many: 'and {n} more' },
    print: 'Print the journal',
    failed:
      'This part of the page could not be loaded. Check the network and try again: nothing is lost.',
    printed: 'Printed {date}',
  },
  erase: {
    open: 'Erase all…',
    hint: 'At the end of a shift, or before you leave the device to somebody else.',
    title: 'Erase everything from this device?',
    goes: 'What goes: {cases}, and {promises}. This cannot be undone.',
    promises: { one: '1 promise still to be kept', many: '{n} promises still to be kept' },
    exported: 'All of it came from files, or was saved to one since the last change.',
    notExported: 'Careful: some changes were not saved to a file. They would be lost.',
    erase: 'Erase',
    cancel: 'Erase nothing',
    erased: 'Everything is erased.',
  },
  problems: {
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
      'too-few': {
        what: 'This list is empty, and must not be.',
        fix: 'Take the file from before the edit.',
      },
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
  },
};

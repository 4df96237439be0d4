import type { NoteWording } from '../../wording/notes.ts';
import type { Setting } from './setting.ts';

/** What the guide says beside a note, for a language of playbooks. */
export function noteWording({ library, language }: Setting): NoteWording {
  const { fillers = [], notes = [] } = library.content.wording[language] ?? {};
  return { language, fillers, faults: notes };
}

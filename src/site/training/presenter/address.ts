/** The place of a dialogue on its page; ids of scenarios begin with a small letter. */
export const dialogue = 'Dialogue';

const mark = '#Present-';

/** What a fragment asks to be projected: the id of a scenario, or the dialogue. */
export function presentedBy(hash: string): string | undefined {
  return hash.startsWith(mark) ? hash.slice(mark.length) : undefined;
}

export function presentationOf(id: string): string {
  return `${mark}${id}`;
}

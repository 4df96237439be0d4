import { printGuard } from '../graph/guard.ts';
import { numbersOf } from '../graph/reading.ts';
import { figure, type Link, plainWording, type Shape, type Wording } from '../layout/figure.ts';
import { type Language, languages, type Localized } from '../model/language.ts';
import type { Content, Library } from '../model/library.ts';
import type { Playbook, Way } from '../model/playbook.ts';
import { typeset } from '../model/typography.ts';

/** A playbook as boxes and arrows: what languages of diagrams can say. */
export interface Diagram {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  /** Phases from top to bottom, with their boxes. */
  readonly groups: readonly Group[];
  readonly arrows: readonly Arrow[];
  /** What is open at any moment. */
  readonly interrupts: readonly Arrow[];
}

export interface Group {
  readonly label: string;
  readonly boxes: readonly Box[];
}

export interface Box {
  /** `s1` for the first step, `d1` for the first door, `i1` for the first interrupt. */
  readonly key: string;
  readonly kind: 'step' | 'question' | 'end' | 'door' | 'interrupt';
  readonly label: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** It closes a loop. */
  readonly retry: boolean;
}

export function diagram(playbook: Playbook, library: Library): Diagram {
  const { content } = library;
  const wording = wordingOf(playbook, library);
  const set = typesetter(playbook, content);
  const { bands, shapes, links } = figure(playbook, content.phases, wording);
  const keys = shapes.map((shape, index) => keyOf(shape, index, shapes));
  const boxes = shapes.map((shape, index): Box & { readonly band: number } => {
    return { key: keys[index] ?? '', band: shape.band, ...boxOf(shape, playbook, wording) };
  });
  return {
    title: set(playbook.title),
    summary: set(playbook.summary),
    language: playbook.language,
    groups: bands.map((phase, band) => ({
      label: phaseLabel(phase, playbook, content),
      boxes: boxes
        .filter((box) => box.band === band)
        .map(({ key, kind, label }) => ({ key, kind, label })),
    })),
    arrows: links.map((link) => arrowOf(link, keys)),
    interrupts: playbook.interrupts.flatMap(({ label, target }) => {
      const at = shapes.findIndex(({ id }) => target.type === 'step' && id === target.id);
      const to = keys[at];
      return to === undefined ? [] : [{ from: '', to, label: set(label), retry: false }];
    }),
  };
}

/**
 * Titles with their number and who decides; choices with what they depend on; other playbooks by their titles;
 * all set as its locale does.
 */
export function wordingOf(playbook: Playbook, { content, playbooks }: Library): Wording {
  const { authority, phases } = content;
  const set = typesetter(playbook, content);
  const numbers = numbersOf(playbook, phases);
  const level = (key: string) => {
    const label = authority.levels.find((one) => one.key === key)?.label;
    return label ? inLanguage(label, playbook.language) : key;
  };
  return {
    ...plainWording,
    title: (step) => {
      const by = step.by === undefined ? '' : ` (${level(step.by)})`;
      return set(`${numbers.get(step.id)}. ${plainWording.title(step)}${by}`);
    },
    label: (way: Way) => {
      const guard = way.when ? `[${printGuard(way.when)}]` : '';
      return [set(plainWording.label(way)), guard].filter(Boolean).join(' ');
    },
    door: (target) => {
      const [, slug, step] = /^\/([^#]*)(?:#(.*))?$/.exec(target) ?? [];
      const other = playbooks.find(
        (one) => one.slug === slug && one.language === playbook.language,
      );
      const entry = other?.steps.find(({ id }) => id === step);
      const parts = [other?.title ?? target, entry && plainWording.title(entry)];
      return `→ ${set(parts.filter(Boolean).join(' · '))}`;
    },
  };
}

/** Sets a line of text as the playbook's locale does. */
export function typesetter({ language }: Playbook, { site }: Content): (text: string) => string {
  const locale = site.languages.find(({ key }) => key === language)?.locale ?? '';
  return (text) => typeset(clean(text), locale);
}

/** The label of a band: a phase's name with its number. */
export function phaseLabel(key: string, { language }: Playbook, { phases }: Content): string {
  const index = phases.findIndex((phase) => phase.key === key);
  const label = phases[index]?.label;
  if (label) return `${index + 1} ${inLanguage(label, language)}`;
  return inLanguage(key === 'aside' ? aside : { fr: key, en: key }, language);
}

const aside: Localized = { fr: 'À tout moment', en: 'At any moment' };

export function inLanguage(label: Localized, language: string): string {
  const known: Language = languages.find((one) => one === language) ?? languages[0];
  return clean(label[known]);
}

/** On one line, without what no format can hold: control characters and halves of characters. */
function clean(text: string): string {
  const whole = text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
  return whole.replace(/\s+/g, ' ').trim();
}

function keyOf({ door }: Shape, index: number, shapes: readonly Shape[]): string {
  const before = shapes.slice(0, index).filter((other) => other.door === door).length;
  return `${door ? 'd' : 's'}${before + 1}`;
}

function boxOf({ id, door }: Shape, { steps }: Playbook, wording: Wording): Omit<Box, 'key'> {
  const step = steps.find((one) => one.id === id);
  if (door || !step) return { kind: 'door', label: wording.door(id) };
  const kind = step.end ? 'end' : step.ways.length > 1 ? 'question' : 'step';
  return { kind, label: wording.title(step) };
}

function arrowOf({ source, target, text, retry }: Link, keys: readonly string[]): Arrow {
  return { from: keys[source] ?? '', to: keys[target] ?? '', label: text, retry };
}

import type { Playbook } from '../../src/model/playbook.ts';

/**
 * What a compiled playbook may be, written a second time from the platform's profile and the format alone:
 * nothing of the parser or of its schemas is used. Every key is allowed by name, every text by its kind.
 * Gives the paths of what is not allowed, and why.
 */
export function faultsIn(playbook: Playbook): readonly string[] {
  const faults: string[] = [];
  shapes.playbook(JSON.parse(JSON.stringify(playbook)), 'playbook', (path, why) => {
    if (faults.length < 20) faults.push(`${path}: ${why}`);
  });
  return faults;
}

type Tell = (path: string, why: string) => void;
type Shape = (value: unknown, path: string, tell: Tell) => void;

function object(parts: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape {
  return (value, path, tell) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return tell(path, 'no object');
    }
    for (const key of required) if (!Object.hasOwn(value, key)) tell(path, `no ${key}`);
    for (const [key, part] of Object.entries(value)) {
      if (!Object.hasOwn(parts, key)) tell(path, `key ${JSON.stringify(key)}`);
      else parts[key]?.(part, `${path}.${key}`, tell);
    }
  };
}

function list(shape: Shape): Shape {
  return (value, path, tell) => {
    if (!Array.isArray(value)) return tell(path, 'no list');
    for (const [index, part] of value.entries()) shape(part, `${path}[${index}]`, tell);
  };
}

/** One of several nodes, told apart by their type. */
function node(types: () => Readonly<Record<string, Shape>>): Shape {
  return (value, path, tell) => {
    const { type } = (value ?? {}) as { readonly type?: unknown };
    const own =
      typeof type === 'string' && Object.hasOwn(types(), type) ? types()[type] : undefined;
    if (path.split('.').length > deepest) tell(path, 'too deep');
    else if (own) own(value, path, tell);
    else tell(path, `type ${JSON.stringify(type)}`);
  };
}

/** More than the profile's forty levels of prose, which begin inside a step. */
const deepest = 60;

function matching(form: RegExp): Shape {
  return (value, path, tell) => {
    if (typeof value !== 'string' || !form.test(value)) tell(path, JSON.stringify(value));
  };
}

function oneOf(...values: readonly unknown[]): Shape {
  return (value, path, tell) => {
    if (!values.includes(value)) tell(path, JSON.stringify(value));
  };
}

/** Nothing that acts on a terminal, hides, or changes the direction of reading. */
const unseen =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\p{Cs}\p{Co}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;

/** Words on any number of lines, which end as Unix ends them. */
const text: Shape = (value, path, tell) => {
  if (typeof value !== 'string' || unseen.test(value)) tell(path, JSON.stringify(value));
};

/** Words on one line. */
const line: Shape = (value, path, tell) => {
  text(value, path, tell);
  if (/[\r\n]/.test(String(value))) tell(path, 'a line of its own');
};

const whole: Shape = (value, path, tell) => {
  if (!Number.isSafeInteger(value)) tell(path, JSON.stringify(value));
};

const name = matching(/^[a-z][a-z0-9-]{0,63}$/);
const key = matching(/^(?!(?:__proto__|constructor|prototype)$)[^\s<>"'`{}]{1,200}$/);
const duration = matching(/^P[0-9YMWDTHS]{2,40}$/);
const flag = oneOf(true, false);
const picture = matching(/^\.\/[a-z][a-z0-9-]*\.(?:png|jpg|webp|avif)$/);

/** As a browser reads it. */
const address: Shape = (value, path, tell) => {
  const url = String(value);
  if (/^#[a-z][a-z0-9-]*$|^\/[a-z][a-z0-9-]*(?:#[a-z][a-z0-9-]*)?$/.test(url)) return;
  const read = URL.parse(url);
  const isSafe =
    read !== null &&
    ['https:', 'mailto:', 'tel:'].includes(read.protocol) &&
    url.startsWith(read.protocol) &&
    read.username + read.password === '' &&
    (read.protocol !== 'https:' || url.toLowerCase().startsWith(`https://${read.host}`)) &&
    !/xn--|[^\0-\x7f]/.test(read.host) &&
    !/[?&](?:b?cc|to|attach)/i.test(read.protocol === 'mailto:' ? url : '');
  if (!isSafe) tell(path, url);
};

const point = object({ line: whole, column: whole, offset: whole }, 'line', 'column', 'offset');
const position = object({ start: point, end: point }, 'start', 'end');

const positions: Shape = (value, path, tell) => {
  for (const [own, part] of Object.entries(value as object)) {
    key(own, path, tell);
    position(part, `${path}.${own}`, tell);
  }
};

const attributes: Shape = (value, path, tell) => {
  for (const [own, part] of Object.entries(value as object)) {
    if (!/^[a-z][A-Za-z0-9-]*$/.test(own) || /^on|^style$|^set$|^client$/i.test(own))
      tell(path, own);
    if (part !== true) text(part, `${path}.${own}`, tell);
  }
};

const inline = node(() => inlines);
const block = node(() => blocks);
const either = node(() => ({ ...inlines, ...blocks }));
const label = list(inline);

const type = text;
const inlines: Readonly<Record<string, Shape>> = {
  text: object({ type, value: text, position }, 'value'),
  variable: object({ type, name, position }, 'name'),
  emphasis: object({ type, children: label, position }, 'children'),
  strong: object({ type, children: label, position }, 'children'),
  inlineCode: object({ type, value: text, position }, 'value'),
  break: object({ type, position }),
  link: object({ type, url: address, title: line, children: label, position }, 'url', 'children'),
  image: object({ type, url: picture, alt: text, title: line, position }, 'url', 'alt'),
  component: object({ type, name: oneOf('Plan'), attributes, children: list(either), position }),
};

const item = object({
  type: oneOf('listItem'),
  task: oneOf(true),
  children: list(block),
  position,
});
const blocks: Readonly<Record<string, Shape>> = {
  paragraph: object({ type, children: label, position }, 'children'),
  list: object({ type, ordered: flag, start: whole, children: list(item), position }, 'children'),
  blockquote: object({ type, children: list(block), position }, 'children'),
  code: object({ type, value: text, lang: line, position }, 'value'),
  thematicBreak: object({ type, position }),
  table: object({
    type,
    align: list(oneOf('left', 'right', 'center', null)),
    rows: list(list(label)),
    position,
  }),
  component: inlines['component'] as Shape,
};

const operand: Shape = (value, path, tell) =>
  typeof value === 'number' ? whole(value, path, tell) : key(value, path, tell);
const test = object({
  fact: name,
  op: oneOf('=', '!=', '<', '<=', '>', '>='),
  values: list(operand),
});
const when = object({ tests: list(test) }, 'tests');
const change = object({ fact: name, op: oneOf('=', '+=', '-='), value: operand });
const target = node(() => ({
  // No name: what was written for one was told, and leads nowhere.
  step: object({ type, id: matching(/^(?:[a-z][a-z0-9-]{0,63})?$/) }, 'id'),
  back: object({ type }),
  playbook: object({ type, slug: name, step: name }, 'slug'),
}));

const leaf = (parts: Readonly<Record<string, Shape>> = {}): Shape =>
  object({ type, label, when, position, at: positions, ...parts }, 'label', 'position', 'at');
const leaves: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(['say', 'hear', 'avoid', 'why', 'ask'].map((one) => [one, leaf()])),
  record: leaf({
    as: name,
    input: oneOf('text', 'date', 'money', 'number', 'yes-no', 'list'),
    options: list(line),
  }),
  promise: leaf({ by: key, within: duration, on: name }),
  gesture: leaf({ gesture: key }),
  wait: leaf({ duration }),
  contact: leaf({ role: key }),
};

const way = object({
  type: oneOf('choice', 'next'),
  id: name,
  label,
  target,
  when,
  set: list(change),
  discreet: line,
  by: key,
  position,
  at: positions,
});

const step = object(
  {
    id: name,
    phase: key,
    title: label,
    by: key,
    within: duration,
    discreet: line,
    internal: flag,
    body: list(node(() => ({ ...blocks, ...leaves }))),
    ways: list(way),
    end: object({
      type: oneOf('end'),
      label,
      as: matching(/^[a-z0-9-]{0,64}$/),
      when,
      position,
      at: positions,
    }),
    position,
    at: positions,
  },
  'id',
  'body',
  'ways',
);

const entry = object({ step: name, after: list(key), facts: list(name), position }, 'step');
const fact = node(() => ({
  list: object({ type, name, values: list(key), shared: flag, position }, 'name', 'values'),
  range: object({ type, name, min: whole, max: whole, shared: flag, position }, 'min', 'max'),
}));

const shapes = {
  playbook: object(
    {
      format: oneOf(1),
      slug: name,
      language: matching(/^[a-z]{2}$/),
      file: matching(/^playbooks\/[a-z]{2}\/[a-z][a-z0-9-]*\.mdx$/),
      ...Object.fromEntries(
        ['title', 'summary', 'situation', 'discreetTitle', 'owner', 'licence'].map((one) => [
          one,
          line,
        ]),
      ),
      kind: oneOf('procedure', 'assessment', 'dialogue'),
      reviewed: matching(/^\d{4}-\d{2}-\d{2}$/),
      reviewEvery: duration,
      ...Object.fromEntries(
        ['sources', 'channel', 'audience', 'tags'].map((one) => [one, list(line)]),
      ),
      related: list(name),
      start: entry,
      entries: list(entry),
      facts: list(fact),
      interrupts: list(object({ label: line, target, position }, 'label', 'target')),
      waivers: list(object({ rule: name, reason: line, position }, 'rule', 'reason')),
      introduction: list(block),
      steps: list(step),
      at: positions,
    },
    'slug',
    'steps',
  ),
};

import type { Localized } from '../model/language.ts';
import { quote, unexpected, write, writeOr, type Words } from './report.ts';
import { meantText, quoted } from './yaml-fix.ts';

/** What YAML's own error codes mean to an author. */
const mistakes: Readonly<Record<string, (found: string) => Words>> = {
  DUPLICATE_KEY: (found) => ({
    message: unexpected(found.split(':')[0] ?? found, {
      en: 'each key once',
      fr: 'chaque clé une seule fois',
    }),
    hint: { en: 'Keep one of the two lines.', fr: 'Gardez une des deux lignes.' },
  }),
  TAB_AS_INDENT: () => ({
    message: {
      en: 'Unexpected tab at the start of a line, expected spaces.',
      fr: 'Tabulation inattendue en début de ligne ; attendu\u00a0: des espaces.',
    },
    hint: {
      en: 'Replace each tab by two spaces.',
      fr: 'Remplacez chaque tabulation par deux espaces.',
    },
  }),
  BAD_INDENT: () => indentation,
  MISSING_CHAR: (found) => ({
    message: unexpected(found === '' ? 'end' : found, {
      en: 'a closing quote, bracket or brace, or the `:` of a key',
      fr: 'un guillemet, un crochet ou une accolade qui ferme, ou le `:` d’une clé',
    }),
    hint: quoteHint,
  }),
  UNEXPECTED_TOKEN: (found) => ({
    message: unexpected(found, { en: '`key: value`', fr: '`clé: valeur`' }),
    hint: quoteHint,
  }),
  BAD_SCALAR_START: (found) => ({
    message: unexpected(found, {
      en: 'a value in straight double quotes',
      fr: 'une valeur entre guillemets droits',
    }),
    hint: quoteHint,
  }),
  BLOCK_AS_IMPLICIT_KEY: (found) => ({
    message: unexpected(found, {
      en: 'one value, in straight double quotes if it holds `: `',
      fr: 'une seule valeur, entre guillemets droits si elle contient `: `',
    }),
    hint: quoteHint,
  }),
  MULTILINE_IMPLICIT_KEY: (found) => ({
    message: unexpected(found, { en: '`key: value`', fr: '`clé: valeur`' }),
    hint: {
      en: 'Write the key, a colon and a space, then the value.',
      fr: 'Écrivez la clé, un deux-points et une espace, puis la valeur.',
    },
  }),
  MULTIPLE_DOCS: () => ({
    message: {
      en: 'Unexpected `---`, expected one block of keys and values.',
      fr: '`---` inattendu ; attendu\u00a0: un seul bloc de clés et de valeurs.',
    },
    hint: { en: 'Take the line out.', fr: 'Retirez la ligne.' },
  }),
};

const quoteHint = {
  en: 'A value with `: `, ` #` or a quote, bracket or `@` in front needs straight double quotes round it.',
  fr: 'Une valeur avec `: `, ` #`, ou qui commence par un guillemet, un crochet ou `@` se met entre guillemets droits.',
};

export const indentation: Words = {
  message: {
    en: 'Unexpected indent, expected the same spaces before all keys of a block.',
    fr: 'Retrait inattendu ; attendu\u00a0: les mêmes espaces devant toutes les clés d’un bloc.',
  },
  hint: {
    en: 'Line the keys up; what belongs to a key stands two spaces further in.',
    fr: 'Alignez les clés ; ce qui appartient à une clé se met deux espaces plus loin.',
  },
};

export function yamlMistake(code: string, found: string): Words {
  const known = Object.hasOwn(mistakes, code) ? mistakes[code] : undefined;
  return (
    known?.(found) ?? {
      message: unexpected(found === '' ? 'end' : found, {
        en: '`key: value`',
        fr: '`clé: valeur`',
      }),
      hint: quoteHint,
    }
  );
}

/** `before` is what stands in the line before the value: the hint shows it again. */
export function quoteValue(key: string | undefined, value: string, before: string): Words {
  const shown = `${before.trimStart()}${quoted(meantText(value))}`;
  const name: Localized =
    key === undefined || key === ''
      ? { en: 'this value', fr: 'cette valeur' }
      : { en: `the value of ${quote(key)}`, fr: `la valeur de ${quote(key)}` };
  return {
    message: {
      en: `Unexpected ${quote(value)} without quotes, expected ${name.en} in straight double quotes.`,
      fr: `${quote(value)} sans guillemets inattendu ; attendu\u00a0: ${name.fr} entre guillemets droits.`,
    },
    hint: write(shown),
  };
}

/** `before` is what stands in the line before the space. */
export function hiddenSpaceBefore(before: string): Words {
  const shown = quote(before);
  return {
    message: {
      en: `Unexpected no-break space ${before === '' ? 'at the start of the line' : `after ${shown}`}, expected a plain space.`,
      fr: `Espace insécable inattendue ${before === '' ? 'en début de ligne' : `après ${shown}`} ; attendu\u00a0: une espace ordinaire.`,
    },
    hint: {
      en: 'It looks like a space but is another character: delete it and type again.',
      fr: 'Elle ressemble à une espace mais c’est un autre caractère\u00a0: effacez-la et retapez.',
    },
  };
}

export function unclosedFlow(found: string): Words {
  const closed = `${found}${found.startsWith('[') ? ']' : ' }'}`;
  const count = (mark: string): number => closed.split(mark).length;
  const isClosed = count('[') === count(']') && count('{') === count('}');
  return {
    message: unexpected(found, {
      en: 'as many closing brackets as opening ones',
      fr: 'autant de crochets fermants que d’ouvrants',
    }),
    hint: writeOr(isClosed ? closed : undefined, {
      en: 'Close each `[` by `]` and each `{` by `}`.',
      fr: 'Fermez chaque `[` par `]` et chaque `{` par `}`.',
    }),
  };
}

export function forbiddenYaml(): Words {
  return {
    message: {
      en: 'Unexpected anchor, alias or tag (`&`, `*` or `!`), expected plain values.',
      fr: 'Ancre, renvoi ou étiquette inattendus (`&`, `*` ou `!`) ; attendu\u00a0: de simples valeurs.',
    },
    hint: {
      en: 'Write the value out, or put it in straight double quotes if it is text.',
      fr: 'Écrivez la valeur en entier, ou mettez-la entre guillemets droits si c’est du texte.',
    },
  };
}

export function complexKey(): Words {
  return {
    message: {
      en: 'Unexpected list or block as a key, expected a word.',
      fr: 'Liste ou bloc inattendus comme clé ; attendu\u00a0: un mot.',
    },
    hint: {
      en: 'Write the key, a colon and a space, then the value.',
      fr: 'Écrivez la clé, un deux-points et une espace, puis la valeur.',
    },
  };
}

export function reservedKey(found: string): Words {
  return {
    message: unexpected(found, { en: 'another name', fr: 'un autre nom' }),
    hint: { en: 'Take the line out.', fr: 'Retirez la ligne.' },
  };
}

export function tooDeepYaml(most: number): Words {
  return {
    message: {
      en: `Unexpected depth, expected at most ${most} levels of keys and lists.`,
      fr: `Profondeur inattendue ; attendu\u00a0: ${most} niveaux de clés et de listes au plus.`,
    },
    hint: { en: 'Write it flatter.', fr: 'Écrivez-le plus à plat.' },
  };
}

import { unexpectedComment } from './line-messages.ts';
import { hiddenSpace } from './near-miss.ts';
import { quote, unexpected, write, type Words } from './report.ts';

/** A mark in running text that MDX would read as code, how long it is, and what to write. */
export interface StrayMark {
  readonly code: 'no-code' | 'no-html' | 'no-comment' | 'unknown-component' | 'stray-mark';
  readonly words: Words;
  readonly length: number;
}

/** `rest` begins with `<`. */
export function strayLess(rest: string): StrayMark {
  const comment = /^<!--[^]*?(?:-->|$)/.exec(rest)?.[0];
  if (comment) return { code: 'no-comment', length: 4, words: unexpectedComment('<!--') };
  const address = /^<((?:https?:|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/.exec(rest);
  if (address)
    return { code: 'no-html', length: address[0].length, words: autolink(address[1] as string) };
  const declared = /^<[!?][^<>\n]*>?/.exec(rest)?.[0];
  if (declared) return { code: 'no-html', length: declared.length, words: htmlTag(declared) };
  const tag = /^<\/?([A-Za-z][\w.:-]*)?(?=[\s/>{])[^<>\n]*>?/.exec(rest);
  if (tag?.[1] !== undefined && /^[A-Z]/.test(tag[1])) {
    return { code: 'unknown-component', length: tag[0].length, words: component(tag[1]) };
  }
  if (tag && (tag[1] !== undefined || tag[0].length > 1)) {
    if (tag[1] !== undefined || /^<\/?>/.test(tag[0])) {
      return { code: 'no-html', length: tag[0].length, words: htmlTag(tag[0]) };
    }
  }
  return {
    code: 'stray-mark',
    length: 1,
    words: {
      message: unexpected(firstWords(rest), {
        en: '`\\<` for a `<` that is text',
        fr: '`\\<` pour un `<` qui est du texte',
      }),
      hint: {
        en: 'Write `\\<`, or “less than”.',
        fr: 'Écrivez `\\<`, ou « moins de ».'.replace(/« /, '«\u00a0').replace(/ »/, '\u00a0»'),
      },
    },
  };
}

/** `rest` begins with `{`. */
export function strayBrace(rest: string): StrayMark {
  if (rest.startsWith('{/*'))
    return { code: 'no-comment', length: 3, words: unexpectedComment('{/*') };
  const whole = balanced(rest);
  const name = /^\{+\s*([a-z][\w-]*)\s*\}+$/.exec(whole ?? '')?.[1] ?? 'customer';
  return {
    code: whole === undefined ? 'stray-mark' : 'no-code',
    length: whole?.length ?? /^\{+/.exec(rest)?.[0].length ?? 1,
    words: {
      message: unexpected(whole ?? firstWords(rest), {
        en: '`\\{` for a brace that is text',
        fr: '`\\{` pour une accolade qui est du texte',
      }),
      hint: {
        en: `Write \`\\{\`, or ${quote(`:${name}`)} if it is a name that the guide fills in.`,
        fr: `Écrivez \`\\{\`, ou ${quote(`:${name}`)} si c’est un nom que le guide remplit.`,
      },
    },
  };
}

/** `{…}` to the brace that closes it in the same line. */
function balanced(rest: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < rest.length && rest[at] !== '\n'; at++) {
    if (rest[at] === '{') depth++;
    else if (rest[at] === '}' && --depth === 0) return rest.slice(0, at + 1);
  }
  return undefined;
}

export function unknownVariable(written: string, meant: string): Words {
  return {
    message: unexpected(
      `:${written}`,
      {
        en: 'the name of a variable, a record or a fact',
        fr: 'le nom d’une variable, d’une note ou d’un fait',
      },
      `:${meant}`,
    ),
    hint: {
      en: `Write ${quote(`:${meant}`)}, or ${quote(`\\:${written}`)} if it is ordinary text.`,
      fr: `Écrivez ${quote(`:${meant}`)}, ou ${quote(`\\:${written}`)} si c’est du texte ordinaire.`,
    },
  };
}

export function codeNotAllowed(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'text: a playbook holds no code',
      fr: 'du texte, car une fiche ne contient pas de code',
    }),
    hint: {
      en: 'Take it out. Text that begins with `import` or `export` needs another first word.',
      fr: 'Retirez-le. Un texte qui commence par `import` ou `export` a besoin d’un autre premier mot.',
    },
  };
}

export function component(name: string): Words {
  return {
    message: unexpected(`<${name}>`, {
      en: 'no component, or one that this site registers',
      fr: 'aucun composant, ou un composant que ce site déclare',
    }),
    hint: {
      en: 'Components are registered in `astro.config.mjs`; text between `<` and `>` is written `\\<…>`.',
      fr: 'Les composants se déclarent dans `astro.config.mjs` ; un texte entre `<` et `>` s’écrit `\\<…>`.',
    },
  };
}

export function componentAttribute(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'an attribute with plain text in quotes',
      fr: 'un attribut avec un texte entre guillemets',
    }),
    hint: {
      en: 'Write `name="text"`; a playbook holds no code.',
      fr: 'Écrivez `nom="texte"` ; une fiche ne contient pas de code.',
    },
  };
}

export function headingInStep(): Words {
  return {
    message: {
      en: 'Unexpected heading inside a step, expected text or a directive.',
      fr: 'Titre inattendu dans une étape ; attendu\u00a0: du texte ou une directive.',
    },
    hint: {
      en: 'A step has one title, in its brackets. Make it a new step, or write **bold** text; a `#` that is text is written `\\#`.',
      fr: 'Une étape a un seul titre, entre ses crochets. Faites-en une étape, ou du texte en **gras** ; un `#` qui est du texte s’écrit `\\#`.',
    },
  };
}

export function indentedText(): Words {
  return {
    message: {
      en: 'Unexpected indent of four spaces or more, expected text at the margin.',
      fr: 'Retrait inattendu de quatre espaces ou plus ; attendu\u00a0: le texte à la marge.',
    },
    hint: {
      en: 'Take the spaces out: elsewhere in Markdown such a line is code, which is written between two lines of three backticks.',
      fr: 'Retirez les espaces\u00a0: ailleurs en Markdown, une telle ligne est du code, qui s’écrit entre deux lignes de trois accents graves.',
    },
  };
}

export function unsafeAddress(url: string): Words {
  return {
    message: unexpected(url === '' ? '()' : url, {
      en: 'an address such as `https://…`, `mailto:…`, `tel:…`, `#step` or `/playbook`',
      fr: 'une adresse comme `https://…`, `mailto:…`, `tel:…`, `#etape` ou `/fiche`',
    }),
    hint: {
      en: 'Only these are safe to click; write the full address with `https://`.',
      fr: 'Seules ces formes sont sûres ; écrivez l’adresse complète avec `https://`.',
    },
  };
}

export function unsafeImage(url: string): Words {
  return {
    message: unexpected(url === '' ? '()' : url, {
      en: 'an image beside the playbook, such as `./plan.png`',
      fr: 'une image à côté de la fiche, comme `./plan.png`',
    }),
    hint: {
      en: 'Put a png, jpg, webp or avif file into the playbook’s folder and name it in lower case: `![what it shows](./name.png)`.',
      fr: 'Mettez un fichier png, jpg, webp ou avif dans le dossier de la fiche, nommé en minuscules\u00a0: `![ce qu’elle montre](./nom.png)`.',
    },
  };
}

export function missingAlternative(): Words {
  return {
    message: {
      en: 'Unexpected image without words, expected what it shows.',
      fr: 'Image sans texte inattendue ; attendu\u00a0: ce qu’elle montre.',
    },
    hint: {
      en: 'Write it between the brackets: `![the way out behind the till](./plan.png)`.',
      fr: 'Écrivez-le entre les crochets\u00a0: `![la sortie derrière la caisse](./plan.png)`.',
    },
  };
}

export function brokenCheckbox(found: string): Words {
  const isSpaced = /^[^\p{L}\p{N}]*\p{Zs}/u.test(found) && hiddenSpace.test(found.slice(0, 8));
  if (isSpaced && /^[-*+] ?\[ ?\] ?/.test(found.replace(/\p{Zs}/gu, ' '))) return hiddenInBox;
  return {
    message: unexpected(found, {
      en: 'a checklist item `- [ ] text`',
      fr: 'un élément de liste à cocher `- [ ] texte`',
    }),
    hint: {
      en: 'Write a hyphen, a space, `[ ]` with one plain space inside, a space and the words; nothing is ticked in advance.',
      fr: 'Écrivez un tiret, une espace, `[ ]` avec une espace ordinaire dedans, une espace et le texte ; rien n’est coché d’avance.',
    },
  };
}

/** It looks right. */
const hiddenInBox: Words = {
  message: {
    en: 'Unexpected no-break space in `- [ ]`, expected plain spaces.',
    fr: 'Espace insécable inattendue dans `- [ ]` ; attendu\u00a0: des espaces ordinaires.',
  },
  hint: {
    en: 'It looks like a space but is another character: delete it and type again.',
    fr: 'Elle ressemble à une espace mais c’est un autre caractère\u00a0: effacez-la et retapez.',
  },
};

export function misplacedDirective(
  found: string,
  where: { readonly en: string; readonly fr: string },
): Words {
  return {
    message: {
      en: `Unexpected ${quote(found)} in ${where.en}, expected the directive on a line of its own that starts at the margin.`,
      fr: `${quote(found)} inattendu dans ${where.fr} ; attendu\u00a0: la directive sur sa propre ligne, à la marge.`,
    },
    hint: {
      en: 'Take the spaces, `-`, `[ ]` or `>` before it out, and leave a blank line before and after.',
      fr: 'Retirez les espaces, le `-`, le `[ ]` ou le `>` qui la précèdent, et laissez une ligne vide avant et après.',
    },
  };
}

function autolink(address: string): Words {
  const link = /^[a-z]+:/i.test(address) ? address : `mailto:${address}`;
  return {
    message: unexpected(`<${address}>`, {
      en: `a link with words: \`[words](${link})\``,
      fr: `un lien avec des mots, comme \`[mots](${link})\``,
    }),
    hint: write(`[…](${link})`),
  };
}

export function footnote(found: string): Words {
  return {
    message: unexpected(found, { en: 'no footnote', fr: 'pas de note de bas de page' }),
    hint: {
      en: 'Nobody scrolls down in front of a customer: put the words in brackets, or into `::why[…]`.',
      fr: 'Personne ne descend au bas de la page devant un client\u00a0: mettez ces mots entre parenthèses, ou dans `::why[…]`.',
    },
  };
}

export function htmlTag(tag: string): Words {
  return {
    message: unexpected(tag, { en: 'Markdown, no HTML', fr: 'du Markdown, pas de HTML' }),
    hint: {
      en: 'Use `**bold**`, `_emphasis_`, lists and tables; a `<` that is text is written `\\<`.',
      fr: 'Utilisez `**gras**`, `_accent_`, des listes et des tableaux ; un `<` qui est du texte s’écrit `\\<`.',
    },
  };
}

/** The mark with what it stands before, so that the message can be found in the line. */
function firstWords(rest: string): string {
  return /^.[\p{L}\p{N}.,]{0,12}(?:\s[\p{L}\p{N}$€%]{1,8})?/u.exec(rest)?.[0] ?? rest.slice(0, 1);
}

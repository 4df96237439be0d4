import { suggest } from '../../model/suggest.ts';
import { quote, unexpected } from '../../model/message.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Image } from '../../model/prose.ts';
import type { Context } from '../context.ts';
import { proseOf, visitAll } from '../references.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** A picture that does not stand beside the playbook, or is none: its words are shown instead. */
const rule: Rule = {
  code: 'missing-image',
  isLocal: true,
  find: ({ library, pictures, refused }) =>
    pictures === undefined
      ? []
      : library.playbooks.flatMap((playbook) =>
          imagesIn(playbook).flatMap((image) => judge(image, playbook, { pictures, refused })),
        ),
};

export default rule;

/** Of one that is there and was refused, the finding about the file says why. */
function judge(
  { url, position }: Image,
  playbook: Playbook,
  { pictures = [], refused }: Pick<Context, 'pictures' | 'refused'>,
): readonly Found[] {
  const folder = playbook.file.slice(0, playbook.file.lastIndexOf('/') + 1);
  const path = folder + url.slice('./'.length);
  if (pictures.includes(path) || refused.has(path)) return [];
  const beside = pictures.filter((one) => one.startsWith(folder));
  const near = suggest(path, beside);
  const meant = near && `./${near.slice(folder.length)}`;
  return [
    {
      message: unexpected(
        url,
        {
          en: `a picture that stands in ${quote(folder)}`,
          fr: `une image qui se trouve dans ${quote(folder)}`,
        },
        meant,
      ),
      ...place(playbook, position),
      hint: {
        en: 'Put the picture beside the playbook, or correct its name.',
        fr: 'Placez l’image à côté de la fiche, ou corrigez son nom.',
      },
    },
  ];
}

function imagesIn(playbook: Playbook): readonly Image[] {
  const found: Image[] = [];
  visitAll(proseOf(playbook), (node) => {
    if ('type' in node && node.type === 'image') found.push(node);
  });
  return found;
}

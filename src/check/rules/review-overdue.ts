import { unexpected } from '../../model/message.ts';
import { unreadDay } from '../../model/playbook.ts';
import { dayAfter } from '../../model/calendar.ts';
import { place, type Rule } from '../rule.ts';

/** Advice that nobody has reread in time; told only where the day is known. */
const rule: Rule = {
  code: 'review-overdue',
  isLocal: true,
  find: ({ library, today }) =>
    library.playbooks.flatMap((playbook) => {
      const { reviewed, reviewEvery, at } = playbook;
      const due = dayAfter(reviewed, reviewEvery);
      if (today === undefined || reviewed === unreadDay) return [];
      if (!(due < Date.parse(today))) return [];
      const day = new Date(due).toISOString().slice(0, 10);
      return [
        {
          message: unexpected(reviewed, {
            en: `a newer date of review: it was due by ${day} (\`review-every: ${reviewEvery}\`)`,
            fr: `une date de révision plus récente, car la révision était due le ${day} au plus tard (\`review-every: ${reviewEvery}\`)`,
          }),
          ...place(playbook, at?.['reviewed']),
          hint: {
            en: 'Reread each step with someone who uses it: are the law, the numbers to call, the amounts and the words still right? Then write the day of that review.',
            fr: 'Relisez chaque étape avec quelqu’un qui s’en sert\u00a0: la loi, les numéros à appeler, les montants et les mots sont-ils encore justes ? Puis écrivez le jour de cette relecture.',
          },
        },
      ];
    }),
};

export default rule;

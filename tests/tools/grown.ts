/** Playbooks larger and wider than any that is shipped, for the pictures of which there is no example. */
export function longPlaybook(steps: number): string {
  const phases = ['isolate', 'listen', 'reformulate', 'propose', 'conclude', 'follow-up'];
  const written = Array.from({ length: steps }, (_, number) => {
    const phase = phases[Math.floor((number * phases.length) / steps)] ?? '';
    if (number === steps - 1) return step(phase, number, ['::end[Tout est dit]{as=settled}']);
    const on = number % 3 === 1 || number % 10 === 8 ? choice('Oui', number + 1) : next(number + 1);
    const over = number % 3 === 1 ? [choice('Elle hésite encore', number + 3)] : [];
    const again = number % 10 === 8 ? [choice('On reprend ensemble', number - 4)] : [];
    return step(phase, number, [on, ...over.filter(isBefore(steps)), ...again]);
  });
  return playbook(`Une très longue affaire de ${steps} étapes`, written);
}

/** One question with so many answers that each has its own column. */
export function widePlaybook(columns: number): string {
  const answers = Array.from({ length: columns }, (_, index) => index);
  const rows = 3;
  const ways = answers.map((index) => choice(`Réponse ${index + 1}`, 1 + index * rows));
  const arms = answers.flatMap((index) =>
    Array.from({ length: rows }, (_, row) => {
      const number = 1 + index * rows + row;
      const end = 1 + columns * rows;
      return step('listen', number, [next(row < rows - 1 ? number + 1 : end)]);
    }),
  );
  const last = step('conclude', 1 + columns * rows, ['::end[Tout est dit]{as=entrusted}']);
  return playbook(`Une affaire à ${columns} faces`, [step('isolate', 0, ways), ...arms, last]);
}

/** A short one with all that a case remembers: a name, a note, a box, an amount, a promise; and a way to `long`. */
export function casePlaybook(): string {
  const first = [
    '::say[Bonjour :customer, que s’est-il passé ?]',
    '::record[Son nom]{as=customer}',
    '::record[Ce qui s’est passé]{as=story}',
    '- [ ] Nom obtenu',
    choice('Elle a terminé', 1),
    '::choice[C’est plus long]{to=/long}',
  ];
  const second = [
    '::gesture[Rembourser]{type=refund}',
    '::promise[Rappeler :customer]{by=employee within=P2D}',
    next(2),
  ];
  return playbook(
    'Une affaire courte',
    [
      step('isolate', 0, first),
      step('propose', 1, second),
      step('conclude', 2, ['::end[Tout est dit]{as=settled}']),
    ],
    'after: [isolate, listen, reformulate]',
  );
}

function playbook(title: string, steps: readonly string[], more = ''): string {
  return `---
title: ${title}
summary: Pour l’essai, et pour rien d’autre.
situation: Tout va mal à la fois
channel: [in-person]
audience: [employee]
owner: Essais
reviewed: 2026-11-21
sources: [essai]
${more}
---

${steps.join('\n')}`;
}

function step(phase: string, number: number, ways: readonly string[]): string {
  return `:::${phase}[Demander ce qu’il en est, ${number + 1}]{#e${number}}\n\n${ways.join('\n\n')}\n\n:::\n`;
}

function choice(label: string, to: number): string {
  return `::choice[${label}]{to=e${to}}`;
}

function isBefore(steps: number) {
  return (way: string) => Number(/to=e(\d+)/.exec(way)?.[1]) < steps;
}

function next(to: number): string {
  return `::next{to=e${to}}`;
}

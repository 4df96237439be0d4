/** A short playbook that passes the checks: its steps by id, each with what is said there. */
export function sheet(steps: Readonly<Record<string, string>>, title = 'Colis perdu'): string {
  const ids = Object.keys(steps);
  const written = ids.map((id, index) => {
    const way =
      index === ids.length - 1 ? '::end[Fini]{as=disagreement}' : `::next{to=${ids[index + 1]}}`;
    return `:::${phases[index] ?? 'conclude'}[Étape ${id}]{#${id}}\n\n::say[${steps[id]}]\n\n${way}\n\n:::`;
  });
  return [
    '---',
    `title: ${title}`,
    'summary: Écouter, puis chercher.',
    'channel: [phone]',
    'audience: [employee]',
    'owner: Service',
    'reviewed: 2026-11-01',
    'sources: []',
    '---',
    '',
    written.join('\n\n'),
    '',
  ].join('\n');
}

const phases = ['listen', 'reformulate', 'propose', 'conclude'];

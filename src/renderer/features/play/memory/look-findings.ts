import type { CharacterFact, LookCheck, Scene } from '../../../../contract/scenes.ts';

export type Finding = LookCheck['findings'][number];

/** What does not hold and was not called the new look, and what was. */
export function sortedFindings(
  check: LookCheck,
  { looks }: Pick<Scene, 'looks'>,
): { open: Finding[]; kept: Finding[] } {
  const isKept = ({ name, fact, seen }: Finding) =>
    looks.some((look) => look.name === name && look.facts[fact] === seen);
  return {
    open: check.findings.filter((finding) => !isKept(finding)),
    kept: check.findings.filter(isKept),
  };
}

/** By whom it is, the words that hold from now on; empty words where they hold no longer. */
export function looksFrom(
  findings: readonly Finding[],
  words: (finding: Finding) => string,
): { name: string; facts: Partial<Record<CharacterFact, string>> }[] {
  const names = [...new Set(findings.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    facts: Object.fromEntries(
      findings.filter((finding) => finding.name === name).map((finding) => [finding.fact, words(finding)]),
    ),
  }));
}

/** Those whose photos come first when it is painted again. */
export function namesToStrengthen(open: readonly Finding[], notFound: readonly string[]): string[] {
  return [...new Set([...open.map(({ name }) => name), ...notFound])];
}

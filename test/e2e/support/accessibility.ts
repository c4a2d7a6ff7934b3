import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES_OF_WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Nothing on the page breaks a rule of WCAG 2.2 AA that can be checked without a person. `colours` looks at contrast
 * alone: for a screen that was checked whole and has only changed its theme since.
 */
export async function hasNoFindings(page: Page, where: string, what: 'all' | 'colours' = 'all'): Promise<void> {
  // Half of what a check costs is reading the checker itself, so it is read once for each load of the page.
  const isRead = await page.evaluate(() => 'axe' in globalThis);
  const checker = new AxeBuilder({ page, ...(isRead && { axeSource: 'void 0' }) })
    // No screen has a frame of another origin, for whose sake the other mode opens a page of its own each time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (
    what === 'all' ? checker.withTags(RULES_OF_WCAG) : checker.withRules(RULES_OF_COLOUR)
  ).analyze();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(findings, where).toEqual([]);
}

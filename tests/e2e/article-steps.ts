import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { expect } from './fixtures.ts';

/* What a person does to set up an example of the articles, and where it is looked at. */

/** A result and the action that leads to it, by the four questions. */
export async function lead(options: Page, result: string, many: number, action: string, ratio: number): Promise<void> {
  const open = options.locator('#targets .build summary');
  const form = options.locator('form[data-form="role-builder"]');
  if (!(await form.isVisible())) await open.click();
  await form.locator('[name="result"]').selectOption(result);
  await form.locator('[name="action"]').selectOption(action);
  await form.locator('[name="ratio"]').fill(String(ratio));
  await form.locator('[name="many"]').fill(String(many));
  await form.locator('[data-do="build-save"]').click();
  await expect(options.locator(`#targets [data-target="${result}"]`)).toHaveAttribute('data-value', String(many));
  await expect(form).toBeHidden();
}

interface Aim {
  value: number;
  period?: string;
  currency?: string;
  baseline?: number;
  percent?: number;
}

/** One number to reach. With a percentage the form works the number out. */
export async function aim(
  options: Page,
  metric: string,
  { value, period, currency, baseline, percent }: Aim,
): Promise<void> {
  const form = options.locator('form[data-form="target"]');
  await form.locator('[name="metric"]').selectOption(metric);
  if (percent === undefined) await form.locator('[name="value"]').fill(String(value));
  if (period) await form.locator('[name="period"]').selectOption(period);
  if (currency) await form.locator('[name="currency"]').fill(currency);
  if (baseline !== undefined) {
    await form.locator('summary').click();
    await form.locator('[name="baseline"]').fill(String(baseline));
    if (percent !== undefined) await form.locator('[name="percent"]').fill(String(percent));
  }
  await expect(form.locator('[name="value"]')).toHaveValue(String(value));
  await form.locator('[data-do="target-save"]').click();
  await expect(options.locator(`#targets [data-target="${metric}"]`)).toHaveCount(1);
}

/** Adds by hand to the day the side panel shows. */
export async function add(panel: Page, metric: string, n: number): Promise<void> {
  await panel.locator('[data-do="add-count"]').click();
  const form = panel.locator('form[data-form="add-count"]');
  await form.locator('select[name="add-metric"]').selectOption(metric);
  await form.locator('input').first().fill(String(n));
  await form.locator('[data-do="number-save"]').click();
  await expect(panel.locator(`[data-metric="${metric}"][data-period="day"]`)).toHaveAttribute('data-count', String(n));
}

/** Where a target stands, as the side panel's Progress says. */
export const stands = (progress: Page, metric: string) => progress.locator(`.progress [data-target="${metric}"]`);

export const openProgress = (ext: Extension) => ext.page('sidepanel.html', '#progress');

/** Enters a number nothing counts, on the day the side panel shows. */
export async function enter(panel: Page, metric: string, typed: Record<string, string | number>): Promise<void> {
  const measure = panel.locator(`.measures [data-metric="${metric}"]`);
  const rows = measure.locator('[data-entered]');
  const before = await rows.count();
  await measure.locator('[data-do="enter"]').click();
  const form = measure.locator('form[data-form="value"]');
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`);
    if (name === 'unit') await field.selectOption(String(value));
    else await field.fill(String(value));
  }
  await form.locator('[data-do="value-save"]').click();
  await expect(rows).toHaveCount(before + 1);
}

/** Chooses a role, as it is. */
export async function takeRole(options: Page, role: string, metric: string): Promise<void> {
  await options.locator('#targets select[name="role"]').selectOption(role);
  await options.locator('[data-do="role-save"]').click();
  await expect(options.locator(`#targets [data-target="${metric}"]`)).toHaveCount(1);
}

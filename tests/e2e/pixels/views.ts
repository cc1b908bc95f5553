/* The views, and what shows that they have come as far as they will. */

export interface View {
  page: string;
  /** Its hash. */
  hash?: string;
  /** What it has once targets are agreed and something was done for them. */
  sign?: string;
}

export const views = {
  popup: { page: 'popup.html', sign: '.pair' },
  today: { page: 'sidepanel.html', hash: '#today' },
  progress: { page: 'sidepanel.html', hash: '#progress', sign: '[data-past]' },
  ratios: { page: 'sidepanel.html', hash: '#ratios', sign: '[data-pair]' },
  plan: { page: 'sidepanel.html', hash: '#plan', sign: '[data-ending]' },
  measured: { page: 'sidepanel.html', hash: '#measured', sign: '[data-target]' },
  standing: { page: 'sidepanel.html', hash: '#standing', sign: '[data-target]' },
  options: { page: 'options.html' },
  team: { page: 'team.html' },
  welcome: { page: 'welcome.html' },
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof views;
export const widths = [320, 400, 1280] as const;

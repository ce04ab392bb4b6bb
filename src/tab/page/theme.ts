/** Teams' themes; another one (such as "glass") looks like the default. */
const THEMES = ['default', 'dark', 'contrast'];

/** Takes over Teams' theme. Every colour is a variable of it, also on cards, so nothing is drawn again. */
export function showTheme(theme: string): void {
  document.documentElement.dataset.theme = THEMES.includes(theme) ? theme : 'default';
}

/** The theme of the machine, for as long as Teams did not tell its own, and outside Teams. */
export function showOwnTheme(): void {
  const more = window.matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'default';
  showTheme(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : more);
}

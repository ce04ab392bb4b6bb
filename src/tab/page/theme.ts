/** Teams' themes; another one (such as "glass") looks like the default. */
const THEMES = ['default', 'dark', 'contrast'];

/** Takes over Teams' theme. Every colour is a CSS variable, on cards too, so nothing is drawn again. */
export function showTheme(theme: string): void {
  document.documentElement.dataset.theme = THEMES.includes(theme) ? theme : 'default';
}

/** Takes the theme of the machine: outside Teams, and as long as Teams has not told its own. */
export function showOwnTheme(): void {
  const more = window.matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'default';
  showTheme(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : more);
}

/** How the cards look in the colours of the theme. These are CSS variables, so that a change reaches all cards. */
const colour = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--text-subtle)' },
  accent: colour('accent-text'),
  good: colour('good-text'),
  warning: colour('warning-text'),
  attention: colour('attention-text'),
};

const style = (background: string) => ({
  backgroundColor: `var(--${background})`,
  borderColor: 'var(--line)',
  foregroundColors,
});

export const HOST_CONFIG = {
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 17, default: 20, medium: 22, large: 25, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  textBlock: { headingLevel: 2 },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
  inputs: {
    label: { inputSpacing: 'small' },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
  containerStyles: {
    default: style('surface'),
    emphasis: style('emphasis'),
    accent: style('accent-soft'),
    good: style('good-soft'),
    warning: style('warning-soft'),
    attention: style('attention-soft'),
  },
};

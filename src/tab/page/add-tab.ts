import { app, pages } from '@microsoft/teams-js';
import { texts } from './texts.ts';
import { showOwnTheme, showTheme } from './theme.ts';

/** The page that Teams shows when somebody adds the tab to a channel or chat. There is nothing to choose on it. */
showOwnTheme();
await app.initialize();
app.registerOnThemeChangeHandler(showTheme);
showTheme((await app.getContext()).app.theme);
pages.config.registerOnSaveHandler(async (save) => {
  await pages.config
    .setConfig({
      entityId: 'zelfscan',
      contentUrl: `${location.origin}/tab`,
      websiteUrl: `${location.origin}/tab`,
      suggestedDisplayName: texts.settings.name,
    })
    .then(
      () => save.notifySuccess(),
      () => save.notifyFailure(),
    );
});
pages.config.setValidityState(true);
app.notifyAppLoaded();
app.notifySuccess();

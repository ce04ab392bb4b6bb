import { cardView, keepTyped } from './card-view.ts';
import { createClient } from './client.ts';
import { connect } from './connect.ts';
import { byId, make } from './dom.ts';
import { createFrame } from './frame.ts';
import type { Host } from './host.ts';
import { showInfobox } from './infobox-view.ts';
import { followAddress, putInAddress, viewInAddress, viewOf } from './navigation.ts';
import { createNewsfeed } from './newsfeed.ts';
import { showRounds } from './rounds-view.ts';
import { createStage } from './stage.ts';
import { showTalk } from './talk-view.ts';
import { texts } from './texts.ts';
import { showOwnTheme, showTheme } from './theme.ts';
import type { ShowView, ViewName } from './view.ts';

/** The page of the tab. It finds out who looks and where, and shows one view at a time. */

const SHOW: Readonly<Record<ViewName, ShowView>> = {
  overzicht: cardView({ kind: 'overview' }),
  gesprek: showTalk,
  rondes: showRounds,
  acties: cardView({ kind: 'actions' }),
  // The summaries that somebody receives are their own, wherever they look.
  teams: cardView({ kind: 'my-teams' }, 'personal'),
  infobox: showInfobox,
};

showOwnTheme();
connect(showTheme).then(start, () => {
  byId('beeld').replaceChildren(make('p', {}, texts.onlyTeams));
});

function start(host: Host): void {
  const api = createClient(host);
  const stage = createStage();
  const frame = createFrame(host);
  api.me().then(frame.tell, () => {});
  const newsfeed = createNewsfeed(api, byId('verbinding'));
  const { onChange, news } = newsfeed;
  let leaving = new AbortController();
  let shown: ViewName = 'overzicht';

  async function changed(): Promise<void> {
    const me = await api.me().catch(() => null);
    if (me) stage.say(frame.tell(me));
  }

  function moved(view: ViewName): void {
    shown = view;
    frame.name(view);
    putInAddress(view);
  }

  async function show(view: ViewName): Promise<void> {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    shown = view;
    frame.name(view);
    stage.show(make('p', { class: 'busy' }, texts.busy));
    await stage.attempt(() => SHOW[view]({ api, host, stage, changed, moved, onChange, news }, signal));
  }

  async function follow(view: ViewName): Promise<void> {
    const before = shown;
    stage.say('');
    if (!(await keepTyped())) return moved(before);
    show(view);
    byId('kop').focus();
  }

  followAddress(follow);
  const first = viewInAddress() ?? viewOf(host.view) ?? 'overzicht';
  if (first !== viewInAddress()) putInAddress(first);
  show(first).then(() => {
    performance.mark('zelfscan-interactive');
    newsfeed.begin();
  });
}

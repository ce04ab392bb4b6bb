import { keepTyped } from './card-on-page.ts';
import { cardView } from './card-view.ts';
import { createClient, type Me } from './client.ts';
import { connect } from './connect.ts';
import { byId, make } from './dom.ts';
import { createFrame } from './frame.ts';
import type { Host } from './host.ts';
import { showInfobox } from './infobox-view.ts';
import { followAddress, placeInAddress, placeOf, putInAddress } from './navigation.ts';
import { createNewsfeed } from './newsfeed.ts';
import { placeBefore, rememberPlace } from './place-before.ts';
import { showRounds } from './rounds-view.ts';
import { createStage } from './stage.ts';
import { showTalk } from './talk-view.ts';
import { texts } from './texts.ts';
import { showOwnTheme, showTheme } from './theme.ts';
import type { ShowView, TabPlace, ViewName } from './view.ts';

/** The page of the tab. It finds out who looks and where, and shows one view at a time. */

const SHOW: Readonly<Record<ViewName, ShowView>> = {
  overzicht: cardView((criterion) =>
    criterion === null ? { kind: 'overview' } : { kind: 'open', criterion },
  ),
  gesprek: showTalk,
  rondes: showRounds,
  acties: cardView(() => ({ kind: 'actions' })),
  // The summaries that somebody receives are their own, wherever they look.
  teams: cardView(
    (team) => (team === null ? { kind: 'my-teams' } : { kind: 'team-summary', team }),
    'personal',
  ),
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
  let shown: TabPlace = { view: 'overzicht', inside: null };

  async function changed(): Promise<void> {
    const me = await api.me().catch(() => null);
    if (me) stage.say(frame.tell(me));
  }

  async function followed(progress: Me['progress']): Promise<void> {
    if (progress) frame.tellProgress(progress);
    else await api.me().then(frame.tell, () => {});
    stage.say(texts.live.changed);
  }

  function moved(place: TabPlace): void {
    shown = place;
    frame.name(place.view);
    putInAddress(place);
  }

  async function show(place: TabPlace): Promise<void> {
    leaving.abort();
    leaving = new AbortController();
    const { view, inside } = place;
    const asked = { inside, signal: leaving.signal };
    shown = place;
    frame.name(view);
    stage.show(make('p', { class: 'busy' }, texts.busy));
    await stage.attempt(() =>
      SHOW[view]({ api, host, stage, changed, followed, moved, onChange, news }, asked),
    );
  }

  async function follow(place: TabPlace): Promise<void> {
    const before = shown;
    stage.say('');
    if (!(await keepTyped())) return moved(before);
    show(place);
    byId('kop').focus();
  }

  // Cards and rounds say themselves when something changed. The infobox shows nothing of the team.
  onChange(() => {
    if (shown.view === 'infobox') api.me().then(frame.tell, () => {});
  }, new AbortController().signal);
  followAddress(follow);
  rememberPlace(host.place);
  const first = placeInAddress() ?? placeOf(host.view) ?? placeBefore(host.place) ?? shown;
  putInAddress(first);
  show(first).then(() => {
    performance.mark('zelfscan-interactive');
    newsfeed.begin();
  });
}

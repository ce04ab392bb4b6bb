import { fill } from '../../../content/fill.ts';
import type { Me } from './client.ts';
import { byId, make } from './dom.ts';
import type { Host } from './host.ts';
import { texts } from './texts.ts';
import { VIEWS, type ViewName } from './view.ts';

/** Views that have a heading of their own. Their page heading is only read aloud. */
const HEADED: readonly ViewName[] = ['overzicht', 'gesprek', 'acties', 'teams'];

/** The frame around a view: whose scan it is, how far it is, and the links to the other views. */
export type Frame = Readonly<{
  /** @returns the sentence that tells how far the scan is; empty when there is none */
  tell(me: Me): string;
  /** Tells how far the scan is, and nothing else. @returns the sentence */
  tellProgress(progress: Me['progress']): string;
  /** Names the view and marks it in the navigation. */
  name(view: ViewName): void;
}>;

export function createFrame(host: Host): Frame {
  const { share, leave } = host;
  let shown: ViewName = 'overzicht';
  if (share) {
    addTool(texts.share, () => {
      share(shown, texts.views[shown]).catch(() => {});
    });
  }
  if (leave) addTool(texts.local.other, leave);
  return {
    tell({ team, place, progress, manages }) {
      byId('team').textContent = place === 'personal' ? texts.ownScan : team;
      byId('naar-teams').hidden = !manages;
      return tellProgress(progress);
    },
    tellProgress,
    name(view) {
      shown = view;
      const heading = byId('kop');
      heading.textContent = texts.views[view];
      heading.classList.toggle('unseen', HEADED.includes(view));
      document.documentElement.dataset.view = view;
      document.title = `${texts.views[view]} – ${texts.product}`;
      for (const name of VIEWS) {
        const link = byId(`naar-${name}`).querySelector('a');
        if (name === view) link?.setAttribute('aria-current', 'page');
        else link?.removeAttribute('aria-current');
      }
    },
  };
}

function tellProgress(progress: Me['progress']): string {
  const sentence = progress
    ? fill(texts.progress, { beantwoord: progress.answered, criteria: progress.total })
    : '';
  byId('stand').textContent = sentence;
  return sentence;
}

function addTool(title: string, press: () => void): void {
  const button = make('button', { type: 'button', class: 'quiet' }, title);
  button.addEventListener('click', press);
  byId('gereedschap').append(button);
}

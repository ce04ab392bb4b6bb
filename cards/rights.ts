import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { dutchClock } from '../dialogs/report/dutch-time.ts';
import type { RightsView } from '../dialogs/rights/rights-view.ts';
import { keptLines } from './kept-lines.ts';
import { card, text, typedText } from './parts/build.ts';
import { button, linkButton } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import { questionCard } from './parts/confirmation.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';

type CardOf<K extends RightsView['card']> = Extract<RightsView, { card: K }>;
type Parts = Readonly<{ title: string; lines: readonly Element[]; actions: readonly CardAction[] }>;

/** Draws the cards about what is kept and about deleting it. */
export function drawRights(content: Content, view: RightsView): Card {
  if (view.card === 'confirm-me') return confirmMe(content, view);
  if (view.card === 'confirm-team') return confirmTeam(content, view);
  const { title, lines, actions } = partsOf(content, view);
  return card(
    [
      ...noticePart(content, view.notice),
      typedText(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...lines,
    ],
    actions,
  );
}

type Told = Exclude<RightsView, { card: 'confirm-me' | 'confirm-team' }>;

function partsOf(content: Content, view: Told): Parts {
  const { rights } = content.texts;
  switch (view.card) {
    case 'choose': {
      const team = view.teamKind === 'personal' ? rights.buttons.own : rights.buttons.team;
      const actions = [
        goBack(content, view),
        button(rights.buttons.me, { event: { kind: 'forget-me' } }),
        button(team, { event: { kind: 'delete-team' } }),
      ];
      return { title: rights.choose.title, lines: linesOf(rights.choose.lines), actions };
    }
    case 'not-owner': {
      const { title, group, channel, ownChannel, own } = rights.notOwner;
      const who = { personal: own, group, channel, 'own-channel': ownChannel }[view.teamKind];
      const me = button(rights.buttons.me, { event: { kind: 'forget-me' } });
      const lines = linesOf([who, own]);
      return { title, lines, actions: [me, back(content, view)] };
    }
    case 'team-gone':
    case 'team-empty': {
      const { title, lines } = view.card === 'team-gone' ? rights.teamGone : rights.teamEmpty;
      return {
        title: fill(title, { team: view.team }),
        lines: linesOf(lines),
        actions: [back(content, view)],
      };
    }
    case 'me-gone':
      return {
        title: rights.meGone.title,
        lines: linesOf(rights.meGone.lines),
        actions: [back(content, view)],
      };
    case 'data-alone': {
      const show = button(rights.buttons.data, { event: { kind: 'my-data' } }, { style: 'positive' });
      return { title: rights.dataShared.title, lines: linesOf(rights.dataShared.lines), actions: [show] };
    }
    case 'data':
      return data(content, view);
  }
}

function confirmMe(content: Content, view: CardOf<'confirm-me'>): Card {
  const { me, buttons } = content.texts.rights;
  return questionCard(content, {
    title: me.title,
    notice: view.notice,
    lines: linesOf(me.lines),
    confirm: button(buttons.confirm, { event: { kind: 'confirm-forget-me', asked: view.asked } }),
    safe: [goBack(content, view), button(buttons.data, { event: { kind: 'my-data' } })],
  });
}

function confirmTeam(content: Content, view: CardOf<'confirm-team'>): Card {
  const { title, lines } = content.texts.rights.team;
  const { teamCounts, buttons } = content.texts.rights;
  const { rounds: rondes, answers: antwoorden, actions: acties, managers: ontvangers } = view;
  const counts = fill(teamCounts, { rondes, antwoorden, acties, ontvangers });
  return questionCard(content, {
    title: fill(title, { team: view.team }),
    notice: view.notice,
    lines: [text(counts, { weight: 'Bolder', spacing: 'Small' }), ...linesOf(lines)],
    confirm: button(buttons.confirm, { event: { kind: 'confirm-delete-team', asked: view.asked } }),
    safe: [goBack(content, view), button(buttons.before, { event: { kind: 'download' } })],
  });
}

function data(content: Content, { name, kept, file }: CardOf<'data'>): Parts {
  const { rights } = content.texts;
  const lines = keptLines(content, name, kept);
  return {
    title: rights.data.title,
    lines: [
      ...linesOf(rights.data.lines),
      ...lines.map((line) => typedText(`• ${line}`, { spacing: 'Small' })),
      text(file ? fill(rights.file, { tijd: dutchClock(file.until) }) : rights.fileElsewhere, {
        spacing: 'Medium',
      }),
    ],
    actions: [
      ...(file ? [linkButton(rights.buttons.download, file.url)] : []),
      button(rights.buttons.choose, { event: { kind: 'delete' } }),
    ],
  };
}

function linesOf(lines: readonly string[]): Element[] {
  return lines.map((line) => text(line, { spacing: 'Small' }));
}

function goBack(content: Content, view: RightsView): CardAction {
  return back(content, view, content.texts.buttons.goBack);
}

function back(content: Content, { back: to }: RightsView, title = content.texts.buttons[to]): CardAction {
  return button(title, { event: { kind: to } });
}

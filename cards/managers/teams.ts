import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ManagersViewOf, StandardOfTeams, TeamLine } from '../../dialogs/managers/managers-view.ts';
import { card, container, SUBHEADING, type TextLook, text, typedText } from '../parts/build.ts';
import { type ButtonLook, button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import { countsSentence } from '../parts/counts.ts';
import { dutchDate } from '../parts/date.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { stackedBars } from '../parts/result-chart.ts';

type View = ManagersViewOf<'my-teams'>;

/** The teams of one manager by name, and what they have in common. */
export function teamsCard(content: Content, view: View): Card {
  const { teams } = content.texts;
  const title = text(teams.title, { size: 'Medium', weight: 'Bolder', style: 'heading' });
  const notice = noticePart(content, view.notice);
  if (view.total === 0) {
    return card(
      [title, ...notice, text(teams.none), text(teams.noneHelp, { spacing: 'Small' })],
      [...again(content, view), help(content)],
    );
  }
  return card(
    [
      title,
      ...notice,
      text(fill(teams.intro, { aantal: view.total, geteld: view.counted }), { spacing: 'Small' }),
      ...view.teams.map((team) => teamRow(content, team)),
      ...(view.counted > 1 ? together(content, view) : []),
      ...regionPart(content, view),
    ],
    [...again(content, view), ...pages(content, view), help(content)],
    true,
  );
}

function again({ texts }: Content, { again: taken }: View): CardAction[] {
  return taken ? [button(texts.managers.receiveAgain, { event: { kind: 'receive-again', ...taken } })] : [];
}

function help(content: Content): CardAction {
  return button(content.texts.buttons.help, { event: { kind: 'help' } });
}

function teamRow(content: Content, { id, name, round, closedAt, counts }: TeamLine): Element {
  const { teams } = content.texts;
  const when =
    round === null || closedAt === null
      ? teams.noRound
      : fill(teams.line, { ronde: round, datum: dutchDate(closedAt) });
  return container(
    [
      typedText(name, { weight: 'Bolder' }),
      text(when, { size: 'Small', isSubtle: true, spacing: 'None' }),
      ...(counts ? [text(countsSentence(content, counts), { size: 'Small', spacing: 'None' })] : []),
    ],
    {
      spacing: 'Small',
      separator: true,
      selectAction: button(fill(teams.open, { team: name }), { event: { kind: 'team-summary', team: id } }),
    },
  );
}

/** How many criteria the card names. It only counts the others. */
const NAMED = 6;
const SMALL: TextLook = { spacing: 'Small' };

function together(content: Content, view: View): Element[] {
  const { teams } = content.texts;
  const rest = view.actions.length - NAMED;
  return [
    text(teams.perStandard, SUBHEADING),
    ...standardsPart(content, view.standards, view.counted),
    ...(view.weak.length > 0 ? [text(teams.weak, SUBHEADING)] : []),
    ...view.weak.map(({ standard, teams: aantal }) =>
      text(fill(teams.weakLine, { standaard: `${standard.id} ${standard.label}`, aantal }), {
        spacing: 'Small',
      }),
    ),
    ...(view.actions.length > 0 ? [text(teams.actions, SUBHEADING)] : []),
    ...view.actions
      .slice(0, NAMED)
      .map(({ criterion, teams: aantal }) =>
        text(fill(teams.actionLine, { criterium: `${criterion.id} ${criterion.label}`, aantal }), SMALL),
      ),
    ...(rest > 0 ? [text(fill(teams.more, { aantal: rest }), { ...SMALL, isSubtle: true })] : []),
  ];
}

function regionPart(content: Content, { region }: View): Element[] {
  const { teams } = content.texts;
  if (!region) {
    return [
      text(teams.region, SUBHEADING),
      text(teams.regionFew, { size: 'Small', isSubtle: true, spacing: 'Small' }),
    ];
  }
  return [
    text(teams.region, SUBHEADING),
    text(fill(teams.regionTeams, { aantal: region.teams, datum: dutchDate(region.madeAt) }), SMALL),
    ...(region.standards.length > 0 ? standardsPart(content, region.standards) : []),
    ...(region.hidden > 0
      ? [
          text(fill(teams.regionHidden, { aantal: region.hidden }), {
            ...SMALL,
            size: 'Small',
            isSubtle: true,
          }),
        ]
      : []),
  ];
}

/**
 * How many teams have each result: a chart, and the same in words.
 * @param of how many teams there are, where those without a result count as open
 */
function standardsPart(content: Content, standards: readonly StandardOfTeams[], of?: number): Element[] {
  const bars = standards.map(({ standard, byChoice }) => {
    const given = Object.values(byChoice).reduce((sum, count) => sum + count, 0);
    const total = of ?? given;
    return { title: `${standard.id} ${standard.label}`, counts: { byChoice, open: total - given, total } };
  });
  return [
    stackedBars(content, bars),
    ...bars.map(({ title, counts }) =>
      text(`${title}: ${countsSentence(content, counts)}`, { size: 'Small', spacing: 'Small' }),
    ),
  ];
}

function pages(content: Content, { page, pages: count }: View): CardAction[] {
  const { teams } = content.texts;
  const to = (title: string, target: number, look: ButtonLook = {}) =>
    button(title, { event: { kind: 'my-teams', page: target } }, look);
  return [
    ...(page + 1 < count ? [to(teams.next, page + 1, { style: 'positive' })] : []),
    ...(page > 0 ? [to(teams.previous, page - 1)] : []),
  ];
}

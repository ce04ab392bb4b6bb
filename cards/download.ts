import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { CHOICES, type DownloadView } from '../dialogs/download/download-view.ts';
import type { ButtonEvent } from '../dialogs/event.ts';
import { card, text, typedText } from './parts/build.ts';
import { type ButtonLook, button, linkButton } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';

type Ready = NonNullable<DownloadView['ready']>;

/** Draws the files to choose from, or the file that is ready. */
export function drawDownload(content: Content, view: DownloadView): Card {
  return view.ready ? readyCard(content, view, view.ready) : chooseCard(content, view);
}

function chooseCard(content: Content, { of, notice }: DownloadView): Card {
  const { texts } = content;
  const { download } = texts;
  const about = of
    ? [text(download.whatManager)]
    : [text(download.what), text(download.care, { weight: 'Bolder', spacing: 'Small' })];
  const body = [
    ...noticePart(content, notice),
    heading(of ? fill(download.titleOf, { team: of.name }) : download.title),
    ...about,
    text(download.choose, { spacing: 'Medium' }),
  ];
  const team = of ? { team: of.id } : {};
  const titles = { docx: download.word, xlsx: download.excel, csv: download.csv };
  const files = CHOICES.map((format, n) =>
    button(titles[format], { event: { kind: 'download', format, ...team } }, n === 0 ? PRIMARY : {}),
  );
  return card(body, [...files, back(content, of)]);
}

function readyCard(content: Content, { of, notice }: DownloadView, { format, url, until }: Ready): Card {
  const { texts } = content;
  const { download } = texts;
  const file = { bestand: download.files[format] };
  const body = [
    ...noticePart(content, notice),
    heading(fill(download.ready, file)),
    text(fill(download.once, { tijd: until })),
    text(download.share, { spacing: 'Small' }),
  ];
  const get = linkButton(fill(download.get, file), url, PRIMARY);
  const other = button(download.other, { event: { kind: 'download', ...(of ? { team: of.id } : {}) } });
  return card(body, [get, other]);
}

/** The heading of the card, shown letter by letter: it may hold the name of a team. */
function heading(title: string): Element {
  return typedText(title, { size: 'Medium', weight: 'Bolder', style: 'heading' });
}

function back({ texts }: Content, of: DownloadView['of']): CardAction {
  const event: ButtonEvent = of ? { kind: 'team-summary', team: of.id } : { kind: 'summary' };
  return button(texts.download.back, { event });
}

const PRIMARY = { style: 'positive' } as const satisfies ButtonLook;

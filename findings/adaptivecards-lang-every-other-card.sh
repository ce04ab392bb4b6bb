#!/usr/bin/env bash
# adaptivecards 3.0.6: of the cards that are parsed in one page or process, every other one loses its language.
# Documented: a card's `lang` is a two- or three-letter language code, such as "nl".
# Seen: the pattern that checks it, /^[a-z]{2,3}$/gi, is shared by all cards and remembers, because of its `g`, where it
# ended. So the same card keeps its `lang` the first time, loses it the second time (with "Invalid value"), and so on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund adaptivecards@3.0.6 >/dev/null 2>&1

cat >look.cjs <<'JS'
const { AdaptiveCard, SerializationContext } = require('adaptivecards/dist/adaptivecards.js');

for (const turn of [1, 2, 3, 4]) {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.parse({ type: 'AdaptiveCard', version: '1.5', lang: 'nl', body: [] }, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  console.log(`card ${turn}: ${card.lang} ${events.join(', ')}`.trim());
}
JS

seen=$(node look.cjs)
expected='card 1: nl
card 2: undefined Invalid value "nl" for property "lang".
card 3: nl
card 4: undefined Invalid value "nl" for property "lang".'
printf 'adaptivecards 3.0.6, Node %s\n%s\n' "$(node --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }

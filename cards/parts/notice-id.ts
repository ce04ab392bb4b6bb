/** The id of the notice on a card, by which a page tells what the reader just did from how things stand. */
export const NOTICE = 'melding-kaart';

/** Loaded before the tests of cards in the tab by `npm run cards`, which tries every one of them. */
process.env.EVERY_CARD ??= 'yes';

/** Loaded before the fuzz run by `npm run fuzz`, to make it a long one. */
process.env.FUZZ ??= '10000';

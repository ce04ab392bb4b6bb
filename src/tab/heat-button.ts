/** A button of the page: its title, and what its press sends. */
export type HeatButton = Readonly<{ title: string; data: unknown }>;

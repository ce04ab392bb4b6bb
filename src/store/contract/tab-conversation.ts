/** The conversation id of every tab. It is the same for everybody, so that nothing of a person stays in it. */
export const TAB = 'tab';

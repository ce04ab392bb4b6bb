/** What the tab is called as a conversation: the same for everybody, so that nothing of a person stays in it. */
export const TAB = 'tab';

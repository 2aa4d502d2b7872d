/** The largest page of appointment notes that HighLevel gives. */
export const notesOnAPage = 20;

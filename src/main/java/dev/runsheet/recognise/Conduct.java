package dev.runsheet.recognise;

/**
 * What there is in a document of carrying something out, whatever it is called and whatever its sections are for.
 *
 * @param deeds how many of its tasks, numbered steps and rows change something
 * @param alterations how many do so, or do what changes something where the name of the document says that something is changed
 * @param wayBack whether a list in it is about going back
 * @param paced whether it waits somewhere, says how long something takes, or whom it reaches
 * @param widens whether it reaches more and more: several shares of the users, one after the other
 */
record Conduct(long deeds, long alterations, boolean wayBack, boolean paced, boolean widens) {}

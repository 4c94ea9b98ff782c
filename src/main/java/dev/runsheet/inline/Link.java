package dev.runsheet.inline;

/**
 * A link or an image in a plain text: {@code see [the *plan*](plan.md)} says {@code see the plan}, with a link from 4
 * to 12.
 *
 * @param from where its text begins in the plain text
 * @param to behind its text
 * @param destination as it is meant: entities and escapes decoded; for a bare {@code www.…} with {@code http://} before
 * @param text its plain text; the alternative text of an image
 * @param image whether it shows the destination instead of leading to it
 */
public record Link(int from, int to, String destination, String text, boolean image) {}

package dev.runsheet.model;

/**
 * The box of a task.
 *
 * @param mark what stands between the brackets as written: a space when open, {@code x} or {@code X} when done, or
 *     another mark people use, {@code ~}, {@code ✅}
 */
public record Box(String mark) {

    /** An empty box. */
    public static final Box OPEN = new Box(" ");

    /** A ticked box. */
    public static final Box DONE = new Box("x");

    /** Whether nothing is written in it. */
    public boolean isOpen() {
        return mark.isBlank();
    }

    /** Whether it is ticked as Markdown knows it. */
    public boolean isDone() {
        return mark.equalsIgnoreCase("x");
    }
}

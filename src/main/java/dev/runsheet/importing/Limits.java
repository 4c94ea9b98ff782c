package dev.runsheet.importing;

/**
 * How much of a page is worked on. Pages come from anywhere, so each limit ends the import with a message.
 *
 * <pre>{@code
 * HtmlImport.of(bytes, Limits.STANDARD, () -> false)
 * }</pre>
 *
 * @param bytes how large the page may be
 * @param depth how many elements may stand in each other
 * @param nodes how many elements and texts it may have
 * @param cells how many cells its tables may have together, merged ones counted as often as they are shown
 */
public record Limits(int bytes, int depth, int nodes, int cells) {

    /** 8 MB, 250 levels, 500,000 elements and texts, 200,000 cells: many times the largest checklist. */
    public static final Limits STANDARD = new Limits(8 << 20, 250, 500_000, 200_000);
}

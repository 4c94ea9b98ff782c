package dev.runsheet.yaml;

/**
 * How much a YAML text may ask for. It comes from strangers: a few lines of aliases can stand for billions of nodes.
 *
 * @param characters the longest text, in UTF-16 units
 * @param line the longest line; the cost of scanning grows with its square
 * @param depth how deep lists and mappings may stand in each other
 * @param aliases how many aliases it may use
 * @param nodes how many nodes it may be, aliases counted each time
 */
public record Limits(int characters, int line, int depth, int aliases, int nodes) {

    /** For what people write by hand: front matter, configuration. */
    public static final Limits SMALL = new Limits(1 << 20, 1 << 20, 64, 50, 1 << 17);

    /** For whole checklists, also large ones that a program wrote. */
    public static final Limits LARGE = new Limits(16 << 20, 1 << 20, 500, 50, 1 << 21);
}

package dev.runsheet.page;

import java.util.Optional;

/**
 * What every page has around its content.
 *
 * @param root from this page to the top of the site: empty or {@code ../}; a full address on the page for missing pages
 * @param site the site's name
 * @param title the page's own
 * @param canonical its full address, when the site's is known
 * @param home whether there is a front page to lead to
 * @param rules whether the site has rule pages to link
 * @param language of the page's own content, {@code en}
 * @param foot what is said below it
 */
record Frame(
        String root,
        String site,
        String title,
        Optional<String> canonical,
        boolean home,
        boolean rules,
        String language,
        Foot foot) {
    private static final String OURS = "en";

    /** A page in English with nothing below it. */
    Frame(String root, String site, String title, Optional<String> canonical, boolean home, boolean rules) {
        this(root, site, title, canonical, home, rules, OURS, Foot.NONE);
    }

    /** The same around content in {@code other}; what is not known for sure is taken for English. */
    Frame in(Optional<String> other) {
        return new Frame(root, site, title, canonical, home, rules, other.orElse(OURS), foot);
    }

    /** The same with {@code below} it. */
    Frame with(Foot below) {
        return new Frame(root, site, title, canonical, home, rules, language, below);
    }
}

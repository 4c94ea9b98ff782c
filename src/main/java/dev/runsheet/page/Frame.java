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
 */
record Frame(String root, String site, String title, Optional<String> canonical, boolean home, boolean rules) {}

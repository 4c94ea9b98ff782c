package dev.runsheet.page;

import dev.runsheet.template.OutputFile;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all pages that search engines of an intranet read (sitemaps.org, at most 50,000 addresses). */
final class Sitemap {
    private static final int MOST = 50_000;

    private Sitemap() {}

    /** {@code sitemap.xml} for the pages at {@code paths} of a site at {@code baseUrl}. */
    static OutputFile of(String baseUrl, List<String> paths) {
        String urls = paths.stream()
                .limit(MOST)
                .map(path -> "  <url><loc>" + escaped(baseUrl + Addresses.escaped(path)) + "</loc></url>\n")
                .collect(Collectors.joining());
        return new OutputFile(
                "sitemap.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + urls + "</urlset>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&apos;");
    }
}

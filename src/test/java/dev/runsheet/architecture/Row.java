package dev.runsheet.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may know whom: a package, the packages it may know, the libraries it may know.
 *
 * <p>The rows are in order: each names only rows above it, so there can be no cycle. A change here is a change of the
 * architecture and comes with a decision in {@code docs/adr}.
 */
record Row(String name, List<String> packages, List<String> libraries) {

    private static final String COMMONMARK = "org.commonmark";
    private static final String MUSTACHE = "com.github.mustachejava";

    static final List<Row> TABLE = List.of(
            row("model", "").using(),
            row("json", "").using(),
            row("source", "model").using(),
            row("inline", "source").using(COMMONMARK),
            row("phrase", "model").using(),
            row("shell", "").using(),
            row("yaml", "model source json").using("org.snakeyaml", "com.networknt", "tools.jackson"),
            row("markdown", "model source inline yaml").using(COMMONMARK),
            row("recognise", "model inline phrase").using(),
            row("plan", "model phrase inline shell").using(),
            row("facts", "model plan phrase source inline json").using(),
            row("run", "model source phrase plan inline markdown").using(),
            row("lint", "model plan source inline phrase shell").using(),
            row("lint.rules", "lint model plan source inline phrase shell").using(),
            row("fix", "lint source").using(),
            row("baseline", "lint model yaml source").using(),
            row("lint.house", "lint model plan inline").using(),
            row("config", "lint lint.house model yaml source").using(),
            row("template", "").using(MUSTACHE),
            row("start", "model template").using(),
            row("picture", "model source plan phrase inline").using(),
            row("page", "model source plan phrase lint run inline json template picture")
                    .using(),
            row("github", "model source plan run inline markdown yaml json template")
                    .using(),
            row("gate", "model plan run phrase inline").using(),
            row("compare", "model source plan run phrase inline").using(),
            row("report", "compare gate lint model source json plan run inline").using("javax.xml.stream"),
            row("importing", "model source inline markdown").using("com.vladsch.flexmark", "org.jsoup"),
            row("build", "*").using(),
            row("cli", "*").using("picocli"));

    private static Row row(String name, String packages) {
        return new Row(
                name,
                Arrays.stream(packages.split(" ")).filter(p -> !p.isEmpty()).toList(),
                List.of());
    }

    private Row using(String... libraries) {
        return new Row(name, packages, List.of(libraries));
    }

    /** The names of the packages this one may know, itself among them. */
    Set<String> known() {
        Set<String> known = packages.equals(List.of("*")) ? namesAbove() : Set.copyOf(packages);
        return Stream.concat(known.stream(), Stream.of(name)).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> namesAbove() {
        return TABLE.stream()
                .map(Row::name)
                .takeWhile(above -> !above.equals(name))
                .collect(Collectors.toSet());
    }
}

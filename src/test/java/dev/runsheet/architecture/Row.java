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

    /** What is found in plain text. */
    private static final String PARTS_OF_PHRASES =
            "phrase phrase.amount phrase.blank phrase.code phrase.time phrase.limit";

    /** What a plan is made of, as those who ask for it see it. */
    private static final String PARTS_OF_THE_PLAN = "plan.command plan.approval plan.stage plan.trigger plan.rollback";

    private static final String PLAN = "plan " + PARTS_OF_THE_PLAN;

    static final List<Row> TABLE = List.of(
            row("model", "").using(),
            row("json", "").using(),
            row("source", "model").using(),
            row("inline", "source").using(COMMONMARK),
            row("phrase", "model").using(),
            row("phrase.amount", "phrase model").using(),
            row("phrase.blank", "phrase model").using(),
            row("phrase.code", "phrase phrase.blank").using(),
            row("phrase.time", "phrase phrase.amount model").using(),
            row("phrase.limit", "phrase phrase.amount phrase.code model").using(),
            row("shell", "").using(),
            row("yaml", "model source json").using("org.snakeyaml", "com.networknt", "tools.jackson"),
            row("markdown", "model source inline yaml").using(COMMONMARK),
            row("recognise", PARTS_OF_PHRASES + " model inline").using(),
            row("plan.command", "model phrase shell").using(),
            row("plan.outline", "plan.command model phrase inline").using(),
            row("plan.approval", "plan.outline model inline").using(),
            row("plan.contact", "plan.outline model").using(),
            row("plan.stage", "plan.outline plan.command model phrase phrase.amount inline")
                    .using(),
            row("plan.data", "plan.outline plan.command model phrase inline").using(),
            row("plan.trigger", "plan.outline model phrase inline").using(),
            row("plan.rollback", "plan.outline plan.command plan.trigger model phrase inline")
                    .using(),
            row("plan", PARTS_OF_THE_PLAN + " plan.outline plan.contact plan.data model phrase phrase.time")
                    .using(),
            row("facts", PLAN + " model phrase source inline json").using(),
            row("run", PLAN + " model source phrase phrase.amount phrase.limit inline markdown")
                    .using(),
            row("lint", PLAN + " model source inline phrase shell").using(),
            row("lint.rules", PLAN + " lint model source inline phrase shell").using(),
            row("fix", "lint source").using(),
            row("baseline", "lint model yaml source").using(),
            row("lint.house", PLAN + " lint model inline").using(),
            row("config", "lint lint.house model yaml source").using(),
            row("template", "").using(MUSTACHE),
            row("start", "model template").using(),
            row("picture", PLAN + " model source phrase inline").using(),
            row("page", PLAN + " model source phrase lint run inline json template picture")
                    .using(),
            row("github", PLAN + " model source run inline markdown yaml json template")
                    .using(),
            row("gate", PLAN + " model run phrase inline").using(),
            row("compare", PLAN + " model source run phrase inline").using(),
            row("report", PLAN + " compare gate lint model source json run inline")
                    .using("javax.xml.stream"),
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

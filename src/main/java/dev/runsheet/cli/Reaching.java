package dev.runsheet.cli;

import dev.runsheet.gate.Reach;
import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Document;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.source.Nearest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How far a run has to have come, as the flags say it: {@code --until Preparation}, {@code --for "Stage 2"}.
 *
 * @param reach what it means in the checklist
 * @param words how reports say it; empty for the whole
 */
record Reaching(Reach reach, Optional<String> words) {

    /** A part that can be named. */
    private record Named(Pointer at, String title, String id, int line) {}

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.text("SECTION", "Ask only for what stands up to the end of SECTION.", "--until"))
                .addOption(Flags.text("STAGE", "Ask only for what stands before STAGE, which is to begin.", "--for"))
                .addOption(
                        Flags.text("TIME", "When STAGE is to begin, such as 2026-11-21T10:00Z. Default: now.", "--at"));
    }

    /** Refuses what no checklist can make right. */
    static void check(ParseResult parsed) throws Misuse {
        if (Flags.value(parsed, "--until").isPresent()
                && Flags.value(parsed, "--for").isPresent()) {
            throw new Misuse("--until and --for exclude each other; leave one out");
        }
        if (Flags.value(parsed, "--at").isPresent()
                && Flags.value(parsed, "--for").isEmpty()) {
            throw new Misuse("--at says when a stage begins; name the stage with --for");
        }
        time(parsed);
    }

    static Reaching of(ParseResult parsed, Document document) throws Misuse {
        Optional<String> until = Flags.value(parsed, "--until");
        if (until.isPresent()) {
            Named section = one("section", until.get(), sections(document), document);
            return new Reaching(Reach.through(section.at()), Optional.of("until \"" + section.title() + '"'));
        }
        Optional<String> stage = Flags.value(parsed, "--for");
        if (stage.isPresent()) {
            List<Named> stages = stages(document);
            boolean known = stages.stream().anyMatch(each -> isCalled(each, stage.get()) || begins(each, stage.get()));
            Named named = known
                    ? one("stage", stage.get(), stages, document)
                    : one(
                            "stage",
                            stage.get(),
                            Stream.concat(stages.stream(), sections(document).stream())
                                    .toList(),
                            document);
            OffsetDateTime now = time(parsed).orElseGet(OffsetDateTime::now);
            return new Reaching(Reach.before(named.at(), now), Optional.of("for \"" + named.title() + '"'));
        }
        return new Reaching(Reach.ALL, Optional.empty());
    }

    private static Optional<OffsetDateTime> time(ParseResult parsed) throws Misuse {
        Optional<String> time = Flags.value(parsed, "--at");
        try {
            return time.map(OffsetDateTime::parse);
        } catch (DateTimeParseException e) {
            throw new Misuse("--at " + time.orElse("") + " is no time; write it like 2026-11-21T10:00Z");
        }
    }

    private static List<Named> sections(Document document) {
        return document.checklist().places().stream()
                .filter(place -> place.part() instanceof Section)
                .map(place -> section(place, document))
                .toList();
    }

    private static Named section(Place place, Document document) {
        Section section = (Section) place.part();
        String title = PlainText.of(section.title()).text().strip();
        return new Named(place.at(), title, section.id(), line(document, place.at()));
    }

    private static List<Named> stages(Document document) {
        return document.plan().stages().stream()
                .map(stage -> stage(stage, document))
                .toList();
    }

    private static Named stage(Stage stage, Document document) {
        return new Named(stage.at(), stage.title().strip(), "", line(document, stage.at()));
    }

    private static int line(Document document, Pointer at) {
        int start = Math.min(
                document.positions().span(at).start(), document.source().text().length());
        return document.source().lines().line(start);
    }

    /** By its title or anchor, else by how its title begins, else by words in it. */
    private static Named one(String what, String name, List<Named> all, Document document) throws Misuse {
        List<Predicate<Named>> ways = List.of(
                each -> isCalled(each, name),
                each -> begins(each, name),
                each -> !key(name).isBlank() && (" " + key(each.title()) + " ").contains(" " + key(name) + " "));
        for (Predicate<Named> way : ways) {
            List<Named> found = all.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new Misuse(name + " stands for several parts of "
                        + document.source().path() + ": "
                        + found.stream()
                                .limit(5)
                                .map(each -> each.title() + " (line " + each.line() + ")")
                                .collect(Collectors.joining(", "))
                        + "; write more of the title");
            }
        }
        List<String> titles = all.stream().map(Named::title).toList();
        throw new Misuse("there is no " + what + " " + name + " in "
                + document.source().path()
                + Nearest.to(name, titles)
                        .map(title -> "; did you mean " + title + "?")
                        .orElse(titles.isEmpty() ? "" : "; there is " + String.join(", ", titles)));
    }

    private static boolean isCalled(Named each, String name) {
        return each.id().equalsIgnoreCase(name) || key(each.title()).equals(key(name));
    }

    private static boolean begins(Named each, String name) {
        return !key(name).isBlank() && (key(each.title()) + " ").startsWith(key(name) + " ");
    }

    private static String key(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}%]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

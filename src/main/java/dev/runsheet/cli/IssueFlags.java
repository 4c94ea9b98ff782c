package dev.runsheet.cli;

import dev.runsheet.github.IssueAddress;
import dev.runsheet.github.IssueFiles;
import dev.runsheet.github.IssueForm;
import dev.runsheet.github.IssueOptions;
import dev.runsheet.source.Nearest;
import dev.runsheet.template.OutputFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is said about issues on a command line.
 *
 * @param options what GitHub is told
 * @param only {@code forms}, {@code templates}, or empty for both
 * @param urls whether addresses that open the templates are printed
 * @param fills what those fill in, by id of the field
 */
record IssueFlags(IssueOptions options, Optional<String> only, boolean urls, Map<String, String> fills) {
    private static final String TITLE = "title";

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.text("KIND", "Only forms, or only templates; default: both.", "--only"))
                .addOption(Flags.text(
                        "URL", "The repository, for relative links and --urls; may end in /blob/BRANCH.", "--repo-url"))
                .addOption(Flags.texts("NAMES", "Labels of the issues, by comma; default: checklist.", "--labels"))
                .addOption(Flags.texts("NAMES", "Who the issues are assigned to, by comma.", "--assignees"))
                .addOption(Flags.texts("OWNER/NUMBER", "A project the issues are added to.", "--project"))
                .addOption(
                        Flags.text("PATTERN", "Titles of the issues, with {title} and {kind}; blanks stay.", "--title"))
                .addOption(Flags.flag("Print the addresses that open an issue.", "--urls"))
                .addOption(Flags.texts("ID=VALUE", "What an address fills in: a field's id, or title.", "--fill"));
    }

    static IssueFlags of(ParseResult parsed) throws Misuse {
        Optional<String> only = Flags.value(parsed, "--only");
        if (only.isPresent()) {
            Flags.choice("--only", only.get(), List.of("forms", "templates"));
        }
        boolean urls = Flags.isSet(parsed, "--urls");
        Optional<String> repository = Flags.value(parsed, "--repo-url");
        if (urls && repository.isEmpty()) {
            throw new Misuse("--urls needs --repo-url, as in --repo-url https://github.com/acme/ops");
        }
        Map<String, String> fills = fills(Flags.values(parsed, "--fill"));
        if (!urls && !fills.isEmpty()) {
            throw new Misuse("--fill is for addresses; add --urls");
        }
        return new IssueFlags(options(parsed, repository), only, urls, fills);
    }

    private static IssueOptions options(ParseResult parsed, Optional<String> repository) throws Misuse {
        List<String> labels = names(parsed, "--labels");
        try {
            return new IssueOptions(
                    repository,
                    parsed.hasMatchedOption("--labels") ? labels : IssueOptions.USUAL.labels(),
                    names(parsed, "--assignees"),
                    names(parsed, "--project"),
                    Flags.value(parsed, "--title").orElse(IssueOptions.USUAL.title()),
                    Set.of());
        } catch (IllegalArgumentException e) {
            throw new Misuse("GitHub would not take this: " + e.getMessage());
        }
    }

    private static List<String> names(ParseResult parsed, String option) {
        return Flags.values(parsed, option).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<String, String> fills(List<String> written) throws Misuse {
        Map<String, String> fills = new LinkedHashMap<>();
        for (String fill : written) {
            int equals = fill.indexOf('=');
            if (equals < 1) {
                throw new Misuse("--fill " + fill + " is no ID=VALUE, such as version=2.4");
            }
            fills.put(fill.substring(0, equals), fill.substring(equals + 1));
        }
        return fills;
    }

    /** The files to be written. */
    List<OutputFile> wanted(IssueFiles.Made made) {
        Stream<OutputFile> forms = made.forms().stream().map(IssueForm::file);
        return Stream.of(
                        only.equals(Optional.of("templates")) ? Stream.<OutputFile>empty() : forms,
                        only.equals(Optional.of("forms")) ? Stream.<OutputFile>empty() : made.templates().stream(),
                        Stream.of(made.config()))
                .flatMap(Function.identity())
                .toList();
    }

    /** A line for each template, its file and the address that opens it; none unless asked for. */
    List<String> addresses(IssueFiles.Made made) throws Misuse {
        Optional<IssueAddress> address = IssueAddress.of(options).filter(any -> urls);
        if (address.isEmpty()) {
            return List.of();
        }
        check(made.forms());
        Map<String, IssueForm> forms = new HashMap<>();
        made.forms().forEach(form -> forms.put(form.file().path(), form));
        List<String> lines = new ArrayList<>();
        for (OutputFile file : wanted(made)) {
            if (!file.equals(made.config())) {
                Map<String, String> values = new LinkedHashMap<>(fills);
                IssueForm form = forms.get(file.path());
                values.keySet()
                        .removeIf(id -> !id.equals(TITLE)
                                && (form == null || !form.texts().contains(id)));
                lines.add(file.path() + " "
                        + address.get()
                                .of(file.path(), values)
                                .orElseThrow(() -> new Misuse("the address of " + file.path()
                                        + " would be too long; fill in less, or use gh issue create --body-file")));
            }
        }
        return lines;
    }

    private void check(List<IssueForm> forms) throws Misuse {
        Set<String> texts = new TreeSet<>(Set.of(TITLE));
        forms.forEach(form -> texts.addAll(form.texts()));
        for (String id : fills.keySet()) {
            boolean choice = forms.stream().anyMatch(form -> form.choices().contains(id));
            if (choice) {
                throw new Misuse("--fill " + id + ": an address that sets a choice or boxes opens a blank form");
            } else if (!texts.contains(id)) {
                throw new Misuse("--fill " + id + ": no form has such a field"
                        + Nearest.to(id, List.copyOf(texts))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
            }
        }
    }
}

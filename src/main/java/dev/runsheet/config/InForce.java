package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is in force for a file, value by value, and where each comes from.
 *
 * <pre>{@code
 * InForce.of(config, rules, Optional.of(file)).values();   // profile strict, .runsheet.yaml:1:10; …
 * }</pre>
 *
 * @param values first about the file, then the lists, then the rules
 */
public record InForce(List<Value> values) {
    public InForce {
        values = List.copyOf(values);
    }

    /**
     * A value.
     *
     * @param name what it is the value of: {@code profile}, or {@code rules SR05 max-tasks}
     * @param text the value as people write it
     * @param source why it is so
     * @param at where it is written, if it is
     */
    public record Value(List<String> name, String text, Source source, Optional<Origin> at) {}

    /** Why a value is what it is. */
    public enum Source {
        /** Nobody said anything else. */
        BUILT_IN,
        /** It is written in a configuration. */
        CONFIGURATION,
        /** The profile has it so. */
        PROFILE,
        /** The document says so, or was understood so. */
        DOCUMENT,
        /** The file lies in a folder that tells. */
        FOLDER,
        /** The rule is not meant for checklists of this kind. */
        KIND;

        /** The name in output, e.g. {@code built-in}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is known of a file.
     *
     * @param path as patterns see it
     * @param kind what following it does, if it could be read
     * @param declared whether its front matter says that it is a template, if it says anything
     * @param placed whether it lies where templates lie, or is said to be one
     */
    public record File(String path, Optional<Kind> kind, Optional<Boolean> declared, boolean placed) {}

    /**
     * What {@code config} comes to.
     *
     * @param builtIn the rules of the program; those of the team are in the configuration
     * @param file the file it is asked for; without one, only what holds for all files
     */
    public static InForce of(Config config, List<RuleInfo> builtIn, Optional<File> file) {
        List<Value> values = new ArrayList<>();
        file.ifPresent(one -> values.addAll(about(one, config)));
        values.add(profile(config));
        config.stated().stream().flatMap(one -> listed(one).stream()).forEach(values::add);
        values.addAll(RulesInForce.of(config, builtIn, file.flatMap(File::kind)));
        return new InForce(values);
    }

    private static List<Value> about(File file, Config config) {
        List<Value> values = new ArrayList<>();
        Optional<Stated> kindOfPaths = config.stated(Statement.KindOfPaths.class)
                .filter(one -> ((Statement.KindOfPaths) one.what()).paths().matches(file.path()))
                .findFirst();
        Optional<String> said = kindOfPaths.map(one -> one.what().value());
        Optional<String> is = file.kind().map(Kind::label).or(() -> said);
        is.ifPresent(kind -> values.add(
                is.equals(said)
                        ? written("kind", kind, kindOfPaths.orElseThrow())
                        : new Value(List.of("kind"), kind, Source.DOCUMENT, Optional.empty())));
        values.add(template(file, config));
        Optional<Stated> excluded = config.naming(Keys.EXCLUDE, file.path());
        Optional<Stated> decides =
                excluded.or(() -> config.naming(Keys.INCLUDE, file.path())).or(() -> config.first(Keys.INCLUDE));
        String checked = config.includes(file.path()) ? "yes" : "no";
        values.add(decides.map(one -> written("checked", checked, one))
                .orElseGet(() -> new Value(List.of("checked"), checked, Source.BUILT_IN, Optional.empty())));
        return values;
    }

    private static Value template(File file, Config config) {
        List<String> name = List.of("template");
        if (file.declared().isPresent()) {
            return new Value(name, file.declared().get() ? "yes" : "no", Source.DOCUMENT, Optional.empty());
        }
        Optional<Stated> said = config.naming(Keys.TEMPLATES, file.path());
        Source otherwise = file.placed() ? Source.FOLDER : Source.BUILT_IN;
        return said.map(one -> written("template", "yes", one))
                .orElseGet(() -> new Value(name, file.placed() ? "yes" : "no", otherwise, Optional.empty()));
    }

    private static Value written(String name, String text, Stated stated) {
        return new Value(List.of(name), text, Source.CONFIGURATION, Optional.of(stated.at()));
    }

    private static Value profile(Config config) {
        return config.stated(Statement.UseProfile.class)
                .findFirst()
                .map(one -> written(Keys.PROFILE, one.what().value(), one))
                .orElseGet(() -> new Value(
                        List.of(Keys.PROFILE), Profile.RECOMMENDED.label(), Source.BUILT_IN, Optional.empty()));
    }

    /** Of lists every element; what is said of the profile and of rules stands elsewhere. */
    private static Optional<Value> listed(Stated stated) {
        Statement what = stated.what();
        Optional<List<String>> name = Optional.empty();
        if (what instanceof Statement.Listed listed) {
            name = Optional.of(List.of(listed.list()));
        } else if (what instanceof Statement.KindOfPaths kinds) {
            name = Optional.of(List.of(Keys.KINDS, kinds.paths().glob()));
        } else if (what instanceof Statement.RoleWord word) {
            name = Optional.of(List.of(Keys.WORDS, word.role().label()));
        } else if (what instanceof Statement.MetricName metric) {
            name = Optional.of(List.of(Keys.METRICS, metric.metric()));
        } else if (what instanceof Statement.OwnRule own) {
            name = Optional.of(List.of(Keys.HOUSE_RULES, own.rule().info().code()));
        }
        return name.map(of -> new Value(of, what.value(), Source.CONFIGURATION, Optional.of(stated.at())));
    }
}

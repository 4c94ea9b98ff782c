package dev.runsheet.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The forms there are, by the names {@code --format} takes. */
public final class Reports {
    private static final Map<String, Function<Look, Report>> BY_NAME =
            Map.of("text", TextReport::new, "json", look -> new JsonReport());

    private Reports() {}

    /** The names, in the order of the alphabet. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** The form called {@code name}; empty when there is none. */
    public static Optional<Report> named(String name, Look look) {
        return Optional.ofNullable(BY_NAME.get(name)).map(form -> form.apply(look));
    }
}

package dev.runsheet.build;

import dev.runsheet.config.Config;
import dev.runsheet.model.Role;
import dev.runsheet.recognise.Lexicon;
import dev.runsheet.recognise.PhraseReader;
import dev.runsheet.recognise.Recogniser;
import dev.runsheet.yaml.SchemaCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Gives each configuration the reader that knows its words. Readers are made once for all files with the same words. */
public final class Readers {
    /** Decides over most of what is built in, for a team knows what its words mean. */
    private static final int WEIGHT = 12;

    private final Resources resources;
    private final Map<Words, Documents> made = new ConcurrentHashMap<>();

    private Optional<SchemaCheck> schema = Optional.empty();

    private record Words(Map<Role, List<String>> roles, Map<String, List<String>> metrics) {}

    /** Readers that know the words of {@code resources} to begin with. */
    public Readers(Resources resources) {
        this.resources = resources;
    }

    /** The reader for files that {@code config} holds for. */
    public Documents of(Config config) {
        return made.computeIfAbsent(new Words(config.words(), config.metrics()), this::documents);
    }

    private Documents documents(Words words) {
        Lexicon roles = Lexicon.parse(resources.roleWords() + lines(words.roles()));
        Lexicon kinds = Lexicon.parse(resources.kindWords());
        PhraseReader phrases = new NoPhrases();
        return new Documents(new Recogniser(roles, kinds, phrases), this::schema);
    }

    private synchronized SchemaCheck schema() {
        SchemaCheck check = schema.orElseGet(() -> new SchemaCheck(resources.schema("checklist.schema.json")));
        schema = Optional.of(check);
        return check;
    }

    /** In the form of the lexicon: {@code rollback: way home 12}. */
    private static String lines(Map<Role, List<String>> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "\n" + entry.getKey().label() + ": "
                        + entry.getValue().stream()
                                .map(word -> word.replace(';', ' ') + " " + WEIGHT)
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining());
    }
}

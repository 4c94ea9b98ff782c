package dev.runsheet.build;

import dev.runsheet.config.Config;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.recognise.Recogniser;
import dev.runsheet.recognise.VocabularyPhraseReader;
import dev.runsheet.yaml.SchemaCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gives each configuration the reader that knows its words. Readers are made once for all files with the same words. */
public final class Readers {
    private final Resources resources;
    private final Map<Words, Documents> made = new ConcurrentHashMap<>();
    private Optional<Documents> builtIn = Optional.empty();

    private Optional<SchemaCheck> schema = Optional.empty();

    private record Words(Map<Role, List<String>> roles, Map<String, List<String>> metrics) {}

    /** Readers that know the words of {@code resources} to begin with. */
    public Readers(Resources resources) {
        this.resources = resources;
    }

    /** The reader for files that {@code config} holds for. */
    public Documents of(Config config) {
        return config.words().isEmpty() && config.metrics().isEmpty()
                ? builtIn()
                : made.computeIfAbsent(new Words(config.words(), config.metrics()), this::documents);
    }

    /** Most files have no words of their own. Hashing a record for them would cost more at start than this. */
    private synchronized Documents builtIn() {
        Documents documents = builtIn.orElseGet(() -> documents(new Words(Map.of(), Map.of())));
        builtIn = Optional.of(documents);
        return documents;
    }

    private Documents documents(Words words) {
        Concepts roles = Concepts.parse(resources.roleWords() + TeamWords.roles(words.roles()));
        Concepts kinds = Concepts.parse(resources.kindWords());
        Concepts columns = Concepts.parse(resources.columnWords());
        Vocabulary vocabulary = vocabulary(words.metrics());
        Recogniser recogniser = new Recogniser(roles, kinds, columns, new VocabularyPhraseReader(vocabulary));
        return new Documents(recogniser, Concepts.parse(resources.planWords()), vocabulary, this::schema);
    }

    /** A team's names for a metric go before those built in, and keep which of its values are better. */
    private Vocabulary vocabulary(Map<String, List<String>> metrics) {
        List<String> texts = resources.vocabulary();
        if (metrics.isEmpty()) {
            return Vocabulary.parse(texts);
        }
        String own = TeamWords.metrics(metrics, Vocabulary.parse(texts));
        return Vocabulary.parse(Stream.concat(Stream.of(own), texts.stream()).toList());
    }

    private synchronized SchemaCheck schema() {
        SchemaCheck check = schema.orElseGet(() -> new SchemaCheck(resources.schema("checklist.schema.json")));
        schema = Optional.of(check);
        return check;
    }
}

package dev.runsheet.build;

import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.recognise.PhraseReader;
import java.util.List;
import java.util.Optional;

/** Reads nothing out of texts. */
final class NoPhrases implements PhraseReader {
    @Override
    public Phrases title(String inline) {
        return Phrases.NONE;
    }

    @Override
    public Optional<String> window(String inline) {
        return Optional.empty();
    }

    @Override
    public Phrases item(String inline, Role role) {
        return Phrases.NONE;
    }

    @Override
    public Optional<String> label(String inline) {
        return Optional.empty();
    }

    @Override
    public Phrases paragraph(String inline, Role role) {
        return Phrases.NONE;
    }

    @Override
    public Phrases property(String name, String value, Role role) {
        return Phrases.NONE;
    }

    @Override
    public Phrases row(List<String> columns, List<String> cells, TableRole table, Role role) {
        return Phrases.NONE;
    }

    @Override
    public Optional<String> expected(String command) {
        return Optional.empty();
    }
}

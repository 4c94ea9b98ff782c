package dev.runsheet.build;

import dev.runsheet.config.Config;
import dev.runsheet.source.Bytes;
import dev.runsheet.source.Decoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does the same with many files, side by side. The results come in the order of the files, and a file that fails does
 * not stop the others.
 *
 * <pre>{@code
 * Batch.Results<String> titles = batch.each(inputs, job -> job.opened().document().checklist().id());
 * }</pre>
 */
public final class Batch {
    private final Readers readers;
    private final Configurations configurations;

    /**
     * A file with all that is needed to work on it.
     *
     * @param input where it came from
     * @param config what holds for it
     * @param template whether it lies where forms to be copied lie, or is said to be one
     * @param reader who read it, can say why it was read so, and reads other versions of it
     * @param text its bytes
     * @param opened what was read from them
     */
    public record Job(Input input, Config config, boolean template, Documents reader, Bytes text, Opened opened) {

        /** The same file, were {@code other} in it. */
        public Job with(Bytes other) {
            Opened again =
                    reader.open(input.name(), other.array(), config.kindOf(Configurations.pattern(input.path())));
            return new Job(input, config, template, reader, other, again);
        }

        /** Why no repair is ever written to it; empty where one may be. */
        public Optional<String> unwritable() {
            if (Documents.isYaml(opened.document().source())) {
                return Optional.of("it is YAML, which is not repaired; write what the findings say");
            }
            return Decoding.isUtf8(text.array())
                    ? Optional.empty()
                    : Optional.of("it is UTF-16, which is not repaired; save it as UTF-8");
        }
    }

    /** What is done with each file. */
    @FunctionalInterface
    public interface Work<T> {
        /** The result for one file. */
        T on(Job job) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param values of the files that could be read, in the order of the files
     * @param troubles of the others, in the same order
     */
    public record Results<T>(List<T> values, List<Trouble> troubles) {
        public Results {
            values = List.copyOf(values);
            troubles = List.copyOf(troubles);
        }
    }

    private record Outcome<T>(Optional<T> value, Optional<Trouble> trouble) {
        static <T> Outcome<T> failed(Trouble trouble) {
            return new Outcome<>(Optional.empty(), Optional.of(trouble));
        }
    }

    /** Reads files as {@code configurations} say, with {@code readers}. */
    public Batch(Readers readers, Configurations configurations) {
        this.readers = readers;
        this.configurations = configurations;
    }

    /** Does {@code work} on each of {@code inputs}. */
    public <T> Results<T> each(List<Input> inputs, Work<T> work) {
        // a single file needs no threads, and starting them would cost more than reading it
        Stream<Input> stream = inputs.size() == 1 ? inputs.stream() : inputs.parallelStream();
        List<Outcome<T>> outcomes = stream.map(input -> one(input, work)).toList();
        List<T> values = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            outcome.value().ifPresent(values::add);
            outcome.trouble().ifPresent(troubles::add);
        }
        return new Results<>(values, troubles);
    }

    private <T> Outcome<T> one(Input input, Work<T> work) {
        try {
            byte[] bytes = input.read();
            Config config = configurations.of(input.path());
            Documents reader = readers.of(config);
            Opened opened = reader.open(input.name(), bytes, config.kindOf(Configurations.pattern(input.path())));
            Job job = new Job(input, config, configurations.isTemplate(input.path()), reader, new Bytes(bytes), opened);
            return new Outcome<>(Optional.of(work.on(job)), Optional.empty());
        } catch (Input.Refused e) {
            return Outcome.failed(e.trouble());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(input.name(), e));
        } catch (RuntimeException e) {
            return Outcome.failed(Trouble.of(input.name(), e));
        } catch (StackOverflowError e) {
            return Outcome.failed(new Trouble(input.name(), "it is nested too deep to be read", "flatten it"));
        }
    }
}

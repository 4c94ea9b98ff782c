package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Earlier;
import dev.runsheet.build.Input;
import dev.runsheet.build.Linting;
import dev.runsheet.fix.Fixing;
import dev.runsheet.fix.UnifiedDiff;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.report.Checked;
import dev.runsheet.source.Bytes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints one file after the other: leaves out what is known, and repairs what is to be repaired. */
final class Inspection {
    private final Linting linting;
    private final List<Earlier> earlier;
    private final Repairing repairing;
    private final Path directory;

    Inspection(Linting linting, List<Earlier> earlier, Repairing repairing, Path directory) {
        this.linting = linting;
        this.earlier = List.copyOf(earlier);
        this.repairing = repairing;
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * What came of a file.
     *
     * @param input the file
     * @param checked what is reported of it
     * @param all everything that was found, also what was known
     * @param printed what standard output gets: a patch, or repaired standard input
     * @param repaired how many places were repaired
     * @param refusal why it was not repaired, where that could have been
     */
    record Result(Input input, Checked checked, Known all, Bytes printed, int repaired, Optional<String> refusal) {}

    /** The versions of a file that were linted, the last of them in full. */
    private final class Versions {
        private final List<Known> known = new ArrayList<>();
        private Batch.Job last;
        private List<Finding> all = List.of();

        Versions(Batch.Job job) throws IOException {
            this.last = job;
            for (Earlier one : earlier) {
                known.add(one.of(job));
            }
        }

        List<Finding> lint(Bytes text) {
            last = text.equals(last.text()) ? last : last.with(text);
            all = linting.of(last);
            List<Finding> fresh = all;
            for (Known one : known) {
                fresh = one.without(fresh);
            }
            return fresh;
        }

        Result result(List<Finding> fresh, Bytes printed, int repaired, Optional<String> refusal) {
            Checked checked = new Checked(last.opened().document().source(), fresh);
            return new Result(last.input(), checked, Known.of(all), printed, repaired, refusal);
        }
    }

    /** Does with the file of {@code job} what is to be done. */
    Result of(Batch.Job job) throws IOException {
        Versions versions = new Versions(job);
        List<Finding> fresh = versions.lint(job.text());
        Optional<String> refusal =
                repairing.goal() == Repairing.Goal.NONE || !repairing.fixing().canRepair(fresh)
                        ? Optional.empty()
                        : job.unwritable();
        boolean stream = job.input().isStream();
        if (repairing.goal() == Repairing.Goal.NONE || !repairing.fixing().canRepair(fresh) || refusal.isPresent()) {
            Bytes printed = stream && repairing.goal() == Repairing.Goal.FIX ? job.text() : Bytes.NONE;
            return versions.result(fresh, printed, 0, refusal);
        }
        Fixing.Fixed fixed = repairing.fixing().of(job.text(), versions::lint);
        if (repairing.goal() == Repairing.Goal.DIFF) {
            Bytes patch = UnifiedDiff.of(name(job.input()), job.text(), fixed.text());
            return versions.result(versions.lint(job.text()), patch, fixed.repaired(), Optional.empty());
        }
        if (!stream) {
            repairing.replacement().of(job.input().path(), job.text(), fixed.text());
        }
        return versions.result(fixed.left(), stream ? fixed.text() : Bytes.NONE, fixed.repaired(), Optional.empty());
    }

    /** The path from the working folder, where the patch will be applied. */
    private String name(Input input) {
        Path path = input.path().startsWith(directory) ? directory.relativize(input.path()) : input.path();
        String name = path.toString().replace(File.separatorChar, '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }
}

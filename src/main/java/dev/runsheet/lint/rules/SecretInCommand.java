package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import java.util.stream.Stream;

/** Flags a credential that stands in the checklist for everybody to read. */
final class SecretInCommand implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("CM01", "secret-in-command", Severity.ERROR, Audience.ALL, "A credential is written out");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.places().stream()
                .filter(place -> !(place.part() instanceof Checklist))
                .flatMap(place -> in(subject, place));
    }

    private static Stream<Problem> in(Subject subject, Place place) {
        Part part = place.part();
        boolean code = part instanceof Block.Command;
        String text = part instanceof Block.Command command ? command.text() : subject.text(place.at());
        return Secrets.in(text)
                .map(secret -> Problem.at(
                        code
                                ? new Where.Code(place.at(), secret.from(), secret.to())
                                : new Where.Words(place.at(), secret.from(), secret.to()),
                        "\"" + shown(text.substring(secret.from(), secret.to())) + "\" is " + secret.what()
                                + ", and everybody who reads this has it",
                        "revoke it, and write the name of a variable or of the place where it is kept"));
    }

    /** Enough to know it by, too little to use it: reports are read by more people than checklists. */
    private static String shown(String secret) {
        return secret.substring(0, Math.min(4, secret.length())) + "…";
    }
}
